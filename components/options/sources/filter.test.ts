import { expect, test } from 'vitest'
import { wordsOf } from '../../parts/testing.tsx'
import { noFilter, passes } from './filter.ts'
import { register } from './register.ts'

const shown = (filter: Partial<typeof noFilter>, language: 'zh_CN' | 'en' = 'en') =>
  register
    .filter((sourced) => passes(sourced, { ...noFilter, ...filter }, wordsOf(language)))
    .map(({ fact }) => fact.id)

test('without a filter everything is shown', () => {
  expect(shown({})).toHaveLength(register.length)
})

test('words in any order and case, in the language that is shown, full-width ones too', () => {
  expect(shown({ text: 'CARDS credit bound' })).toContain('prequalification.creditLinks.threshold')
  expect(shown({ text: '信用卡 绑定' }, 'zh_CN')).toContain('prequalification.creditLinks.threshold')
  expect(shown({ text: 'ＥＮＴＲＹ．actwithin' })).toEqual(['entry.actWithin'])
  expect(shown({ text: 'no such word' })).toEqual([])
})

test('one part of the article', () => {
  expect(shown({ section: 0 })).toEqual(['entry.byInvitation'])
})

test('what has a contradiction, an assumption or a note beside it', () => {
  expect(shown({ beside: 'contradiction' })).toContain('entry.actWithin')
  expect(shown({ beside: 'contradiction' })).not.toContain('entry.userValue')
  expect(shown({ beside: 'assumption' })).toContain('risk.device.count')
  expect(shown({ beside: 'official' })).toContain('credit.tencent.score.good')
  expect(shown({ beside: 'official', section: 1 })).toEqual([])
})

test('what others publish the same, otherwise, or not at all', () => {
  expect(shown({ elsewhere: 'agrees' })).toContain('interest.prepaymentFee')
  expect(shown({ elsewhere: 'different' })).toEqual(expect.arrayContaining(['interest.daily.min', 'interest.A.annual']))
  expect(shown({ elsewhere: 'not-published' })).toContain('credit.tencent.score.good')
  const parts = (['agrees', 'different', 'not-published'] as const).map((elsewhere) => shown({ elsewhere }).length)
  expect(parts.reduce((sum, part) => sum + part)).toBe(register.length)
})
