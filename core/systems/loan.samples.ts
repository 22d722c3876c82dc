import fc from 'fast-check'
import type { LoanTerms } from './loan-terms.ts'

/** What the tests of loans share: terms, written by hand and drawn. */

export const day = (text: string) => Temporal.PlainDate.from(text)

/** 1,000 yuan at 0.05 % a day from 31 January 2026, in equal parts: 28, 31 and 30 days for three instalments. */
export function loan(changes: Partial<LoanTerms> = {}): LoanTerms {
  const startsOn = day('2026-01-31')
  return { principal: 100_000, dailyRate: 0.0005, instalments: 3, method: 'equal-principal', startsOn, ...changes }
}

export interface Bounds {
  largestRateUnits?: number
  smallestPrincipal?: number
}

/** Terms of every method, with and without fees and interest-free days, rates in hundred-millionths. */
export function anyTerms({ largestRateUnits = 1_000_000, smallestPrincipal = 10_000 }: Bounds = {}) {
  return fc
    .record({
      principal: fc.oneof(
        fc.integer({ min: smallestPrincipal, max: 5_000_000 }),
        fc.integer({ min: smallestPrincipal, max: 1_000_000_000 }),
      ),
      rateUnits: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: largestRateUnits })),
      instalments: fc.oneof(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 120 })),
      method: fc.constantFrom('equal-principal', 'equal-instalment', 'bullet'),
      startsOn: fc.integer({ min: 0, max: 32_000 }).map((days) => day('2011-01-01').add({ days })),
      upfrontShare: fc.constantFrom(0, 0, 0.01, 0.3, 0.9),
      perInstalmentShare: fc.constantFrom(0, 0, 0.001, 0.006, 0.1),
      interestFreeDays: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
    })
    .map(({ rateUnits, upfrontShare, perInstalmentShare, ...terms }): LoanTerms => {
      const fees = {
        upfront: Math.floor(terms.principal * upfrontShare),
        perInstalment: Math.floor(terms.principal * perInstalmentShare),
      }
      return { ...terms, dailyRate: Number(`${rateUnits}e-8`), fees }
    })
}
