import { expect, test } from 'vitest'
import { refusal } from '../records/testing.ts'
import { loan } from './loan.samples.ts'
import { priceLoan } from './loan-cost.ts'
import { isAboveCeiling, isPublishedRate, overdueInterest } from './loan-official.ts'

test('an instalment of 1,000 yuan, 10 days overdue at 0.05 % a day: 7.50 yuan, half of it on top of 5', () => {
  expect(overdueInterest(100_000, 0.0005, 10)).toBe(750)
  // 10,000 × 0.0003 × 1.5 = 4.5
  expect(overdueInterest(10_000, 0.0003, 1)).toBe(5)
  expect(overdueInterest(10_000, 0.0005, 0)).toBe(0)
})

test('what is out of range is refused', () => {
  expect(refusal(() => overdueInterest(-1, 0.0005, 1))).toBe('overdue: out-of-range')
  expect(refusal(() => overdueInterest(100, 0.02, 1))).toBe('dailyRate: out-of-range')
  expect(refusal(() => overdueInterest(100, 0.0005, 1.5))).toBe('days: not-an-integer')
})

test('24 % a year with all fees: the highest published rate is below, the same with a fee of a tenth is above', () => {
  const year = loan({ instalments: 12, dailyRate: 0.0005 })
  expect(isAboveCeiling(priceLoan(year))).toBe(false)
  expect(isAboveCeiling(priceLoan({ ...year, fees: { upfront: 10_000 } }))).toBe(true)
  expect([isAboveCeiling({ effective: 0.24 }), isAboveCeiling({ effective: 0.2401 })]).toEqual([false, true])
})

test('the article names 0.02 % to 0.05 % a day', () => {
  expect([0.0001999, 0.0002, 0.0005, 0.0005001].map(isPublishedRate)).toEqual([false, true, true, false])
})

test('the payment of any loan that can be priced may be overdue', () => {
  const startsOn = Temporal.PlainDate.from('2026-01-31')
  const largest = { principal: 1_000_000_000, dailyRate: 0.01, instalments: 1, startsOn } as const
  for (const method of ['equal-principal', 'equal-instalment', 'bullet'] as const) {
    const [row] = priceLoan({ ...largest, method, fees: { perInstalment: 100_000_000_000 } }).rows
    expect(overdueInterest(row?.payment ?? 0, 0.01, 1)).toBeGreaterThan(0)
  }
})
