import { checkObject } from '../records/input.ts'
import { dailyMax, dailyMin } from './interest.ts'
import type { LoanCost } from './loan-cost.ts'
import { checkRate, rateUnits, roundedQuotient, wholeRate } from './loan-rates.ts'
import { checkWhole, largestAmount, largestDailyRate, largestPrincipal } from './loan-terms.ts'

/** Figures that do not come from the article but are published elsewhere; their notes carry the same ids. */

/** Interest on what is overdue: so much of the daily rate comes on top. */
export const penaltyMarkup = { id: 'official.penalty', value: 0.5, unit: 'share of the daily rate' } as const

/** The all-in annual cost above which courts do not protect a loan and no new one may be granted. */
export const ceiling24 = { id: 'official.ceiling24', value: 0.24, unit: 'per year' } as const

/**
 * Whether the effective annual rate, all fees in it and compounded, lies above `official.ceiling24`. How the line is to
 * be reckoned is not said where it is published; without compounding the same loan may lie below it.
 * @throws InputError `cost`
 */
export function isAboveCeiling(cost: Pick<LoanCost, 'effective'>): boolean {
  checkObject(cost, 'cost')
  return cost.effective > ceiling24.value
}

/** Whether the article names such a rate a day: `interest.daily.min` to `interest.daily.max`, both included. */
export function isPublishedRate(dailyRate: number): boolean {
  return dailyMin.value <= dailyRate && dailyRate <= dailyMax.value
}

/**
 * The interest on what is overdue, in fen: at the daily rate and `official.penalty` on top, for each day after the due
 * day, rounded half up. It is owed beside the instalment itself.
 * @param overdue what was not paid, in fen
 * @throws InputError `overdue`, `dailyRate`, `days` (at most 10 years)
 */
export function overdueInterest(overdue: number, dailyRate: number, days: number): number {
  checkWhole(overdue, 'overdue', 0, largestPayment)
  checkRate(dailyRate, 'dailyRate', largestDailyRate)
  checkWhole(days, 'days', 0, mostDaysOverdue)
  const markup = rateUnits(1 + penaltyMarkup.value)
  return roundedQuotient(BigInt(overdue) * rateUnits(dailyRate) * markup * BigInt(days), wholeRate * wholeRate)
}

const mostDaysOverdue = 3650
/** A principal, a month's interest on it, which is less than it, and a fee. */
const largestPayment = 2 * largestPrincipal + largestAmount
