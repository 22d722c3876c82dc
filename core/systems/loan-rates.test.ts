import { expect, test } from 'vitest'
import { interestOf, nearestRate, roundedQuotient, timesRate } from './loan-rates.ts'

test('a quotient is rounded half up', () => {
  expect([roundedQuotient(5n, 2n), roundedQuotient(7n, 3n), roundedQuotient(8n, 3n), roundedQuotient(0n, 9n)]).toEqual([
    3, 2, 3, 0,
  ])
})

test('amounts larger than a double holds in between: 10,000,000 yuan at 1 % for 31 days', () => {
  expect(interestOf(1_000_000_000, 0.01, 31)).toBe(310_000_000)
  expect(interestOf(999_999_999, 0.009_999_99, 31)).toBe(309_999_690)
})

test('a product is the number that its decimals mean', () => {
  expect(timesRate(0.00035, 360)).toBe(0.126)
  expect(timesRate(0.00041, 365)).toBe(0.14965)
})

test('the nearest rate with 8 decimals', () => {
  expect(nearestRate(0.035 / 100)).toBe(0.00035)
  expect(nearestRate(0.000_000_014)).toBe(0.000_000_01)
})
