import { fullMonthsOn } from '../records/calendar.ts'
import type { Fact } from './fact.ts'

/** System 6: the price of the loan. */

export const dailyMin = { id: 'interest.daily.min', section: 6, value: 0.0002, unit: 'per day' } as const satisfies Fact
export const dailyMax = { id: 'interest.daily.max', section: 6, value: 0.0005, unit: 'per day' } as const satisfies Fact
export const baseMarkupMin = {
  id: 'interest.baseMarkup.min',
  section: 6,
  value: 30,
  unit: 'basis points',
} as const satisfies Fact
export const baseMarkupMax = {
  id: 'interest.baseMarkup.max',
  section: 6,
  value: 80,
  unit: 'basis points',
} as const satisfies Fact
export const factorRiskGrade = {
  id: 'interest.factor.riskGrade',
  section: 6,
  value: null,
  unit: 'factor',
} as const satisfies Fact
export const factorMarketFunding = {
  id: 'interest.factor.marketFunding',
  section: 6,
  value: null,
  unit: 'factor',
} as const satisfies Fact
export const AAADaily = {
  id: 'interest.AAA.daily',
  section: 6,
  value: 0.00023,
  unit: 'per day',
} as const satisfies Fact
export const AAAAnnual = {
  id: 'interest.AAA.annual',
  section: 6,
  value: 0.0828,
  unit: 'per year',
} as const satisfies Fact
export const AADaily = { id: 'interest.AA.daily', section: 6, value: 0.00035, unit: 'per day' } as const satisfies Fact
export const AAAnnual = { id: 'interest.AA.annual', section: 6, value: 0.126, unit: 'per year' } as const satisfies Fact
export const ADaily = { id: 'interest.A.daily', section: 6, value: 0.00045, unit: 'per day' } as const satisfies Fact
export const AAnnual = { id: 'interest.A.annual', section: 6, value: 0.162, unit: 'per year' } as const satisfies Fact
export const reviewEvery = { id: 'interest.reviewEvery', section: 6, value: 3, unit: 'months' } as const satisfies Fact
export const onTimeRepaymentsForReview = {
  id: 'interest.onTimeRepaymentsForReview',
  section: 6,
  value: 5,
  unit: 'on-time repayments',
  comparison: '>=',
} as const satisfies Fact
export const prepaymentFee = { id: 'interest.prepaymentFee', section: 6, value: 0, unit: 'CNY' } as const satisfies Fact

export const interestFacts: readonly Fact[] = [
  dailyMin,
  dailyMax,
  baseMarkupMin,
  baseMarkupMax,
  factorRiskGrade,
  factorMarketFunding,
  AAADaily,
  AAAAnnual,
  AADaily,
  AAAnnual,
  ADaily,
  AAnnual,
  reviewEvery,
  onTimeRepaymentsForReview,
  prepaymentFee,
]

/**
 * The due day of each instalment, from the first to the last: monthly on the day of the month on which the loan
 * starts, on the month's last day where there is none.
 * @param instalments 1-120
 */
export function dueDays(startsOn: Temporal.PlainDate, instalments: number): Temporal.PlainDate[] {
  return Array.from({ length: instalments }, (_, index) => fullMonthsOn(startsOn, index + 1))
}
