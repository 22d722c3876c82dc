import { dailyMax, dailyMin } from './interest.ts'
import type { LoanCost } from './loan-cost.ts'
import { checkRate, rateUnits, roundedQuotient, wholeRate } from './loan-rates.ts'
import { checkWhole, largestDailyRate, largestPrincipal } from './loan-terms.ts'

/** Figures that do not come from the article but are published elsewhere; their notes carry the same ids. */

/** Interest on what is overdue: so much of the daily rate comes on top. */
export const penaltyMarkup = { id: 'official.penalty', value: 0.5, unit: 'share of the daily rate' } as const

/** The all-in annual cost above which courts do not protect a loan and no new one may be granted. */
export const ceiling24 = { id: 'official.ceiling24', value: 0.24, unit: 'per year' } as const

/** Whether the effective annual rate, all fees in it, lies above `official.ceiling24`. */
export function isAboveCeiling({ effective }: Pick<LoanCost, 'effective'>): boolean {
  return effective > ceiling24.value
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
  checkWhole(overdue, 'overdue', 0, largestPrincipal)
  checkRate(dailyRate, 'dailyRate', largestDailyRate)
  checkWhole(days, 'days', 0, mostDaysOverdue)
  const markup = rateUnits(1 + penaltyMarkup.value)
  return roundedQuotient(BigInt(overdue) * rateUnits(dailyRate) * markup * BigInt(days), wholeRate * wholeRate)
}

const mostDaysOverdue = 3650
