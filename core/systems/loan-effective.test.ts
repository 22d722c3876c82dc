import { expect, test } from 'vitest'
import { effectiveRate } from './loan-effective.ts'

/** Ten instalments of 30 days, equal principal, in fractions of a fen. */
function tenTimesThirtyDays(dailyRate: number) {
  return Array.from({ length: 10 }, (_, index) => ({
    amount: 100_000 + (1_000_000 - 100_000 * index) * dailyRate * 30,
    years: ((index + 1) * 30) / 365,
  }))
}

test('0.02 % a day over 10 × 30 days: 7.55 %, 0.05 %: 19.86 %', () => {
  expect(effectiveRate(1_000_000, tenTimesThirtyDays(0.0002))).toBeCloseTo(0.0755, 4)
  expect(effectiveRate(1_000_000, tenTimesThirtyDays(0.0005))).toBeCloseTo(0.1986, 4)
})

test("the central bank's example: 100,000 with a fee of 1,000, 12 × 8,833.3 a month: 12.80 % × 12, 13.58 % compounded", () => {
  const payments = Array.from({ length: 12 }, (_, index) => ({ amount: 883_330, years: (index + 1) / 12 }))
  const compounded = effectiveRate(9_900_000, payments)
  expect(compounded).toBeCloseTo(0.1358, 4)
  expect(((1 + compounded) ** (1 / 12) - 1) * 12).toBeCloseTo(0.128, 4)
})

test('110 after a year for 100 is 10 %, 121 after two', () => {
  expect(effectiveRate(100, [{ amount: 110, years: 1 }])).toBeCloseTo(0.1, 12)
  expect(effectiveRate(100, [{ amount: 121, years: 2 }])).toBeCloseTo(0.1, 12)
})

test('no interest is exactly 0', () => {
  expect(effectiveRate(100, [{ amount: 100, years: 1 }])).toBe(0)
})
