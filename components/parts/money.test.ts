import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fenText } from './money.ts'

test.each([
  [0, '¥0.00'],
  [5, '¥0.05'],
  [86_620, '¥866.20'],
  [103_333, '¥1,033.33'],
  [100_000_000, '¥1,000,000.00'],
])('%d fen are %s', (fen, text) => {
  expect(fenText(fen)).toBe(text)
})

test('it reads as the currency format of the language does', () => {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' })
  fc.assert(
    fc.property(fc.nat(1_000_000_000_000), (fen) => {
      expect(fenText(fen)).toBe(format.format(fen / 100))
    }),
  )
})
