import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fenFromYuan, numberFromText, printPercent, printYuan, shareFromPercent } from './numbers.ts'

test.each([
  ['0.035', 0.00035],
  ['0.05', 0.0005],
  ['0.023%', 0.00023],
  ['0．045％', 0.00045],
  ['.02', 0.0002],
  ['1', 0.01],
  ['0', 0],
  ['0.07', 0.0007],
])('%s per cent is the share %d, to the last bit', (text, share) => {
  expect(shareFromPercent(text)).toBe(share)
})

test.each([
  ['3000', 3000],
  ['3,000.50', 3000.5],
  ['１２３，４５６', 123456],
  ['¥ 800', 800],
  ['￥800', 800],
  ['800元', 800],
  ['0。5', 0.5],
  ['-3', -3],
  [' 12 ', 12],
])('%s is the number %d', (text, number) => {
  expect(numberFromText(text)).toBe(number)
})

test.each([
  ['0.29', 29],
  ['1.1', 110],
  ['8.2', 820],
  ['1,234.56 元', 123_456],
  ['10000000', 1_000_000_000],
  ['0.001', 0.1],
])('%s yuan are %d fen', (text, fen) => {
  expect(fenFromYuan(text)).toBe(fen)
})

test.each(['', 'abc', '1e3', '1,2', '1.2.3', '十', '0x10', '1 000', '--1', '.', 'Infinity'])(
  '%s is no number',
  (text) => {
    expect(numberFromText(text)).toBeNaN()
    expect(shareFromPercent(text)).toBeNaN()
  },
)

test('per cent with up to six decimals is the nearest double to the decimal share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (millionths) => {
      const text = `${Math.floor(millionths / 1e6)}.${String(millionths % 1e6).padStart(6, '0')}`
      expect(shareFromPercent(text)).toBe(Number(`0.${String(millionths).padStart(8, '0')}`))
    }),
    { numRuns: 300 },
  )
})

test('a share is printed as the per cent that was typed', () => {
  expect(printPercent(shareFromPercent('0.035'), 'zh_CN')).toBe('0.035%')
  expect(printPercent(shareFromPercent('0.02'), 'en')).toBe('0.02%')
})

test('yuan carry fen only where there are any', () => {
  expect(printYuan(3000, 'zh_CN')).toBe('¥3,000')
  expect(printYuan(866.2, 'en')).toBe('¥866.20')
})
