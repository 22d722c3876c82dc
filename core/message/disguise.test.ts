import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterOf, lexicon } from './lexicon.ts'
import { firstLetter, mostRoles } from './roles.ts'
import { markedBy, rulesIn } from './testing.ts'

/** What fraudsters do to words so that they are read by people only. */

const plain = '请先交保证金，马上放款'
const rule = 'fee-before-payout'

test.each([
  ['gaps', '请 先 交 保 证 金 ， 马 上 放 款'],
  ['signs', '请*先-交~保.证·金，马_上|放#款'],
  ['the same sign everywhere', '请,先,交,保,证,金,马,上,放,款'],
  ['pictures', '请先💰交保🈶证❤️金，马上放💴款'],
  ['invisible marks', '请先\u200b交\u200c保\u2060证\ufeff金，马上放\u00ad款'],
  ['direction marks', '请先\u202e交\u202c保\u200f证\u2067金，马上放款'],
  ['traditional characters', '請先繳保證金，馬上放款'],
  ['combining marks', '请先交保̶证̶金̶，马上放款'],
  ['brackets', '请先交【保】【证】【金】，马上（放）（款）'],
  ['Kangxi radicals', '请先交保证⾦，马上放款'],
  ['pinyin', '请先交baozhengjin，马上放款'],
  ['line breaks', '请先交\n保证\n金，马上\n放款'],
])('%s', (_, text) => {
  expect(rulesIn(text)).toContain(rule)
})

test.each([
  ['full width', '微粒贷客服：下载ＡＰＰ', 'install-app-or-link'],
  ['decorated letters', '微粒贷额度请𝐚𝐩𝐩下载𝒂𝒑𝒑', 'install-app-or-link'],
  ['Cyrillic twins', '微粒贷客服：请下载аpр', 'install-app-or-link'],
  ['look-alike characters', '徽粒贷强开，收费300', 'paid-opening'],
  ['number words', '请在十分钟内转账，否则贷款额度作废', 'pressure'],
  ['circled figures', '请在①⓪分钟内转账，否则贷款额度作废', 'pressure'],
])('%s', (_, text, expected) => {
  expect(rulesIn(text)).toContain(expected)
})

const noise = fc.constantFrom(
  ' ',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '😀',
  '❤️',
  '*',
  '·',
  '~',
  '\u3000',
  '\ufe0f',
  '\u0336',
)
const traditional: Record<string, string> = { 请: '請', 证: '證', 马: '馬' }

test('between any of its characters a disguise keeps the finding, and its edges', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(noise, { maxLength: 3 }), { minLength: 11, maxLength: 11 }),
      fc.boolean(),
      (gaps, swapped) => {
        const text = [...plain]
          .map((character, index) => `${(swapped && traditional[character]) || character}${gaps[index]?.join('')}`)
          .join('')
        const [marked = ''] = markedBy(rule, text)
        expect(['请', '請']).toContain(marked.at(0))
        expect(marked.at(-1)).toBe('款')
      },
    ),
  )
})

test('a copy is marked as the first, even where its disguise differs', () => {
  const copies = [plain, '请 先 交 保 证 金 ， 马 上 放 款', '請先繳保證金，馬上放款']
  const alone = copies.map((text) => markedBy(rule, text)[0])
  expect(markedBy(rule, copies.join('\n\n'))).toEqual(alone)
})

test('a copy that asks instead of demanding is no copy', () => {
  expect(markedBy(rule, `${plain}。\n\n${plain}？\n\n${plain}。`)).toEqual(
    [plain, plain].map((text) => markedBy(rule, text)[0]),
  )
})

test.each([
  ['安徽的信用社', []],
  ['happen, apply, mapped', []],
  ['我买了一袋米', []],
])('%s stays itself', (text, rules) => {
  expect(rulesIn(text)).toEqual(rules)
})

test('every role has a letter in the tables, and no word is empty', () => {
  const roles = new Set(lexicon.map(([, role]) => role))
  for (const role of roles) expect(letterOf(role) - firstLetter).toBeLessThan(mostRoles)
  expect(lexicon.filter(([word]) => word === '')).toEqual([])
})
