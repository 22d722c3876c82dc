import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusal } from '../records/testing.ts'
import { monthInterest, utilisationInterest } from './growth-cost.ts'

test.each([
  // 10,000 × 0.05 % × 30 = 150 yuan on all of it: 105 and 135 on 70 % and 90 %.
  [10_000, 0.0005, 10_500, 13_500],
  // 8,400 × 0.035 % × 30 = 88.20: 61.74 and 79.38
  [8400, 0.00035, 6174, 7938],
  // 1 fen of every fen and a half is rounded half up: 5 × 0.01 % × 30 = 0.015, of it 0.0105 and 0.0135
  [5, 0.0001, 1, 1],
  // 100 × 0.1667 % × 30 = 5.001: 3.5007 and 4.5009; 100 × 0.15 % × 30 = 4.5, 70 % are 3.15, 90 % are 4.05
  [100, 0.001667, 350, 450],
  [100, 0.0015, 315, 405],
  [0, 0.0005, 0, 0],
  [10_000, 0, 0, 0],
])('of %d yuan at %d a day', (limit, dailyRate, low, high) => {
  expect(utilisationInterest(limit, dailyRate)).toEqual({ low, high })
})

test('half a fen is rounded up', () => {
  // 25 fen × 0.01 × 30 = 7.5 fen on all; of 1 yuan × 0.005 × 30 = 15 fen, 70 % are 10.5 and 90 % are 13.5.
  expect(utilisationInterest(1, 0.005)).toEqual({ low: 11, high: 14 })
})

test('in integers, to the fen', () => {
  const fen = fc.integer({ min: 0, max: 1e11 })
  const millionths = fc.integer({ min: 0, max: 1_000_000 })
  fc.assert(
    fc.property(fen, millionths, (limit, rate) => {
      const interest = (percent: bigint) => {
        const product = BigInt(limit) * percent * 30n * BigInt(rate)
        const rest = product % 10_000_000_000n
        return Number(product / 10_000_000_000n + (rest >= 5_000_000_000n ? 1n : 0n))
      }
      expect(utilisationInterest(limit / 100, rate / 1e8)).toEqual({ low: interest(70n), high: interest(90n) })
    }),
    { numRuns: 2000 },
  )
})

test('1,000 yuan for a month at 0.05 % a day cost 15 yuan, at 0.023 % 6.90', () => {
  expect(monthInterest(1000, 0.0005)).toBe(1500)
  expect(monthInterest(1000, 0.00023)).toBe(690)
})

test.each([
  [Number.NaN, 0.0005, 'limit: not-a-number'],
  [-1, 0.0005, 'limit: out-of-range'],
  [1e9 + 1, 0.0005, 'limit: out-of-range'],
  [1000, Number.POSITIVE_INFINITY, 'dailyRate: not-a-number'],
  [1000, 0.011, 'dailyRate: out-of-range'],
])('of %d yuan at %d: %s', (limit, dailyRate, reason) => {
  expect(refusal(() => utilisationInterest(limit, dailyRate))).toBe(reason)
  expect(refusal(() => monthInterest(limit, dailyRate))).toBe(reason.replace('limit', 'amount'))
})
