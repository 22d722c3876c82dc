import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusal } from '../records/testing.ts'
import { anyTerms, loan } from './loan.samples.ts'
import { type LoanCost, priceLoan } from './loan-cost.ts'
import { compareSheet } from './loan-sheet.ts'

/** A year at 0.05 % a day with 2 % kept back. */
const cost = priceLoan(loan({ principal: 1_000_000, instalments: 12, fees: { upfront: 20_000 } }))
const free = priceLoan(loan({ principal: 1_000_000, instalments: 12 }))

/** As printed in per cent. */
const printed = (rate: number, decimals = 2) => Number((rate * 100).toFixed(decimals)) / 100

describe('which way of reckoning the sheet shows', () => {
  test('ours', () => {
    const figure = printed(cost.effective)
    expect(compareSheet(cost, figure)).toEqual({
      kind: 'agrees-effective',
      reckoned: cost.effective,
      difference: figure - cost.effective,
    })
  })

  test('the daily rate over 365 or 360 days: 18.25 %, 18.00 %', () => {
    expect(compareSheet(cost, 0.1825)).toMatchObject({ kind: 'agrees-365', reckoned: 0.1825 })
    expect(compareSheet(cost, 0.18)).toMatchObject({ kind: 'agrees-360', reckoned: 0.18 })
    expect(compareSheet(cost, 0.18).difference).toBeCloseTo(0.18 - cost.effective, 12)
  })

  test('ours without the fees', () => {
    expect(compareSheet(cost, printed(free.effective))).toMatchObject({
      kind: 'without-fees',
      reckoned: free.effective,
    })
  })

  test("the central bank's example: the monthly rate × 12 is 12.80 %, compounded 13.58 %", () => {
    // No interest, and a fee that makes each of 12 instalments of 100,000 yuan 8,833.33.
    const fees = { upfront: 100_000, perInstalment: 50_000 }
    const example = priceLoan(loan({ principal: 10_000_000, dailyRate: 0, instalments: 12, fees }))
    expect(compareSheet(example, 0.128)).toMatchObject({ kind: 'agrees-monthly-irr' })
    expect(compareSheet(example, 0.1358)).toMatchObject({ kind: 'agrees-compounded' })
  })

  test('none of them', () => {
    expect(compareSheet(cost, 0.1)).toMatchObject({ kind: 'differs', reckoned: cost.effective })
    expect(compareSheet(cost, 0.1).difference).toBeLessThan(-0.1)
  })

  test('to half of the last printed place', () => {
    expect(compareSheet(cost, 0.18254)).toMatchObject({ kind: 'agrees-365' })
    expect(compareSheet(cost, 0.18256)).toMatchObject({ kind: 'differs' })
    // 0.023 % × 365 is 8.395 %: rounded up or down it agrees.
    const odd = priceLoan(loan({ dailyRate: 0.00023, instalments: 12, fees: { upfront: 20_000 } }))
    expect([0.0839, 0.084].map((figure) => compareSheet(odd, figure).kind)).toEqual(['agrees-365', 'agrees-365'])
    expect(compareSheet(cost, 0.1825, 4)).toMatchObject({ kind: 'agrees-365' })
    expect(compareSheet(cost, 0.18254, 4)).toMatchObject({ kind: 'differs' })
  })
})

test('what is out of range is refused', () => {
  expect(refusal(() => compareSheet(cost, Number.NaN))).toBe('printed: not-a-number')
  expect(refusal(() => compareSheet(cost, -0.1))).toBe('printed: out-of-range')
  expect(refusal(() => compareSheet(cost, 11))).toBe('printed: out-of-range')
  expect(refusal(() => compareSheet(cost, 0.1, 7))).toBe('decimals: out-of-range')
})

test('our own rate agrees with us for all terms, to any number of places', () => {
  fc.assert(
    fc.property(anyTerms({ largestRateUnits: 60_000 }), fc.integer({ min: 0, max: 6 }), (terms, decimals) => {
      const cost = priceLoan(terms)
      fc.pre(cost.effective < 9)
      expect(compareSheet(cost, printed(cost.effective, decimals), decimals).kind).toBe('agrees-effective')
    }),
  )
})

test('what is no cost is refused', () => {
  expect(refusal(() => compareSheet({} as LoanCost, 0.18))).toBe('cost.rows: wrong-type')
})
