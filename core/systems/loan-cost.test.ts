import { XIRR } from '@formulajs/formulajs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTerms, day, loan } from './loan.samples.ts'
import { priceLoan } from './loan-cost.ts'
import type { LoanTerms } from './loan-terms.ts'

describe('known loans', () => {
  test('10,000 yuan, equal principal, 10 instalments from 31 January 2026 at 0.02 % a day: 331.40 yuan, 7.5495 %', () => {
    const cost = priceLoan(loan({ principal: 1_000_000, dailyRate: 0.0002, instalments: 10 }))
    expect(cost.totalInterest).toBe(33_140)
    expect(cost.effective).toBeCloseTo(0.075495, 6)
    expect(cost).toMatchObject({ totalFees: 0, simple360: 0.072, simple365: 0.073 })
  })

  test('one instalment: the growth of its days, raised to a year', () => {
    const { effective } = priceLoan(loan({ instalments: 1 }))
    expect(effective).toBeCloseTo(1.014 ** (365 / 28) - 1, 12)
  })

  test('an upfront fee reduces what is received, a fee with each instalment is paid with it', () => {
    const cost = priceLoan(loan({ instalments: 1, fees: { upfront: 2000, perInstalment: 500 } }))
    expect(cost.totalFees).toBe(2500)
    expect(cost.effective).toBeCloseTo((101_900 / 98_000) ** (365 / 28) - 1, 12)
  })

  test('0 where there is neither interest nor a fee', () => {
    for (const method of ['equal-principal', 'equal-instalment', 'bullet'] as const) {
      expect(priceLoan(loan({ dailyRate: 0, method })).effective).toBe(0)
      expect(priceLoan(loan({ method, interestFreeDays: 89 })).effective).toBe(0)
    }
  })

  test.each<[number, number, number]>([
    [0.00023, 0.0828, 0.08395],
    [0.00035, 0.126, 0.12775],
    [0.00045, 0.162, 0.16425],
  ])('%d a day is exactly %d × 360 and %d × 365', (dailyRate, simple360, simple365) => {
    expect(priceLoan(loan({ dailyRate }))).toMatchObject({ simple360, simple365 })
  })

  test('fees near the whole principal and far above it still have a rate', () => {
    const fees = { upfront: 99_999, perInstalment: 100_000_000_000 }
    const { effective } = priceLoan(loan({ fees, instalments: 1 }))
    const growth = 100_000_101_400 ** (365 / 28)
    expect(effective / growth).toBeCloseTo(1, 9)
    expect(priceLoan(loan({ fees: { upfront: 99_999 }, instalments: 120 })).effective).toBeGreaterThan(1e6)
  })
})

/** The dated cash flow as a spreadsheet takes it. */
function cashFlow(terms: LoanTerms): [amounts: number[], dates: Date[]] {
  const { rows } = priceLoan(terms)
  const dateOf = (date: Temporal.PlainDate) => new Date(`${date}T00:00Z`)
  const received = terms.principal - (terms.fees?.upfront ?? 0)
  return [
    [-received, ...rows.map(({ payment }) => payment)],
    [dateOf(terms.startsOn), ...rows.map(({ dueOn }) => dateOf(dueOn))],
  ]
}

describe('for all terms', () => {
  test("the effective rate is a spreadsheet's XIRR to 1e-9", () => {
    fc.assert(
      fc.property(anyTerms({ largestRateUnits: 200_000 }), (terms) => {
        const { effective } = priceLoan(terms)
        // Where a month multiplies the debt no number near the rate is right to 1e-9.
        fc.pre(effective > 0 && effective < 100)
        const [amounts, dates] = cashFlow(terms)
        expect(Math.abs(effective - Number(XIRR(amounts, dates, 0.1)))).toBeLessThan(1e-9)
      }),
      { numRuns: 4000 },
    )
  })

  test('at the effective rate the present value is zero', () => {
    fc.assert(
      fc.property(anyTerms(), (terms) => {
        const { effective } = priceLoan(terms)
        const [amounts, dates] = cashFlow(terms)
        const start = Number(dates[0])
        const worth = amounts.map((amount, index) => {
          return amount * (1 + effective) ** -((Number(dates[index]) - start) / 86_400_000 / 365)
        })
        const left = worth.reduce((total, each) => total + each, 0)
        expect(Math.abs(left) / -(amounts[0] ?? 0)).toBeLessThan(1e-10)
      }),
      { numRuns: 1000 },
    )
  })

  test('the effective rate is not below the simple one: interest is paid before the year ends', () => {
    fc.assert(
      fc.property(anyTerms({ smallestPrincipal: 1_000_000, largestRateUnits: 200_000 }), (terms) => {
        const { effective, simple365 } = priceLoan({ ...terms, interestFreeDays: 0 })
        // Half a fen of each row's interest is rounded away at most.
        expect(effective).toBeGreaterThan(simple365 - 1e-4)
      }),
    )
  })

  test('each further fee raises it', () => {
    fc.assert(
      fc.property(anyTerms({ largestRateUnits: 200_000 }), (terms) => {
        const free = { ...terms, fees: {} }
        const { effective } = priceLoan(free)
        expect(priceLoan({ ...free, fees: { upfront: 1000 } }).effective).toBeGreaterThan(effective)
        expect(priceLoan({ ...free, fees: { perInstalment: 100 } }).effective).toBeGreaterThan(effective)
      }),
    )
  })

  test('the start day of a leap year', () => {
    const { rows } = priceLoan(loan({ startsOn: day('2024-02-29'), instalments: 12 }))
    expect(rows.map(({ dueOn }) => dueOn.toString())).toEqual([
      ...['2024-03-29', '2024-04-29', '2024-05-29', '2024-06-29', '2024-07-29', '2024-08-29'],
      ...['2024-09-29', '2024-10-29', '2024-11-29', '2024-12-29', '2025-01-29', '2025-02-28'],
    ])
    expect(rows.reduce((total, { days }) => total + days, 0)).toBe(365)
  })
})
