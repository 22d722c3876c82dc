import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectMessage } from '../../../core/message/inspect.ts'
import { messageRules } from '../../../core/message/rules.ts'
import { render, speechOf, wordsOf } from '../../parts/testing.tsx'
import { checkedMessage, MessageCheck } from './message-check.tsx'
import { MessageFindings } from './message-findings.tsx'
import { piecesOf } from './message-pieces.ts'

const check = (text: string) => checkedMessage(text, inspectMessage, messageRules)
const fraud = '请先交保证金2000元，马上放款。\n请把验证码发给我'

describe.each(['zh_CN', 'en'] as const)('in %s', (language) => {
  const t = wordsOf(language)
  const show = (text: string | null) =>
    render(<MessageFindings checked={text === null ? null : check(text)} />, speechOf(language))

  test('first there is a labelled field, what always holds, and that nothing is kept', () => {
    const page = render(<MessageCheck />, speechOf(language))
    expect(page).toMatch(/<label for="([^"]+)">.*<textarea id="\1"/)
    for (const key of ['private', 'always.fee', 'always.opening', 'always.app'])
      expect(page).toContain(t(`options.message.${key}`))
    expect(page).toContain('data-testid="message-findings"')
  })

  test('the flags stand in the text, and below what each means and what to do', () => {
    const page = show(fraud)
    expect(page).toMatch(/<mark data-rule="fee-before-payout"><bdi>请先交保证金2000元，马上放款<\/bdi><\/mark>/)
    expect(page).toMatch(/<mark data-rule="code-or-password"><bdi>验证码发给我<\/bdi><\/mark>/)
    for (const rule of ['fee-before-payout', 'code-or-password']) {
      expect(page).toContain(t(`options.message.rule.${rule}`))
      expect(page).toContain(t(`options.message.why.${rule}`))
    }
    expect(page).toContain(t('options.message.found', { n: 2 }))
    expect(page).toContain(t('options.message.do.call'))
    expect(page).toContain('options.html#sources/official.noFeeBeforePayout')
  })

  test('nothing found is never called safe', () => {
    const page = show('今天吃什么')
    expect(page).toContain(t('options.message.none'))
    expect(page).not.toContain('<mark')
  })

  test('without a text nothing is said', () => expect(show(null)).not.toContain('<p'))

  test('every rule has its words', () => {
    for (const { id } of messageRules) for (const part of ['rule', 'why']) t(`options.message.${part}.${id}`)
  })
})

test('what is pasted stays text', () => {
  const page = render(
    <MessageFindings checked={check('<img src=x onerror=alert(1)>\u202e请先交保证金，马上放款')} />,
    speechOf('zh_CN'),
  )
  expect(page).not.toContain('<img')
})

test('of ten megabytes only the beginning is read and little is shown', () => {
  const checked = check(`${fraud}，`.repeat(400_000))
  expect(checked.isCut).toBe(true)
  expect(render(<MessageFindings checked={checked} />, speechOf('zh_CN')).length).toBeLessThan(200_000)
})

describe('the pieces', () => {
  const text = 'abcdefghij'

  test('overlapping marks are cut at every edge', () => {
    const findings = [
      { rule: 'x', from: 1, to: 5 },
      { rule: 'y', from: 3, to: 7 },
    ]
    expect(piecesOf(text, findings)).toEqual([
      { text: 'a', rules: [], ending: [] },
      { text: 'bc', rules: ['x'], ending: [] },
      { text: 'de', rules: ['x', 'y'], ending: ['x'] },
      { text: 'fg', rules: ['y'], ending: ['y'] },
      { text: 'hij', rules: [], ending: [] },
    ])
  })

  test('a long text keeps its beginning and what stands around a mark', () => {
    const long = `${'a'.repeat(5000)}MARK${'b'.repeat(5000)}`
    const pieces = piecesOf(long, [{ rule: 'x', from: 5000, to: 5004 }])
    expect(pieces.map((piece) => piece?.text.length ?? null)).toEqual([240, null, 60, 4, 60, null])
  })

  test('of a short text nothing is lost', () => {
    const places = fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 }))
    fc.assert(
      fc.property(fc.string({ minLength: 100, maxLength: 100 }), fc.array(places, { maxLength: 6 }), (text, some) => {
        const findings = some
          .map((place, index) => ({ ...place, rule: `${index}` }))
          .sort((a, b) => a.from - b.from || a.to - b.to)
        const pieces = piecesOf(text, findings)
        expect(pieces.map((piece) => piece?.text).join('')).toBe(text)
        for (const { rule } of findings) expect(pieces.filter((piece) => piece?.ending.includes(rule))).toHaveLength(1)
      }),
    )
  })
})
