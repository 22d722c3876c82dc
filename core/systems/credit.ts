import type { Fact } from './fact.ts'

/** System 2: credit on two tracks, the central bank's records and Tencent's data. */

export const twoTrack = { id: 'credit.twoTrack', section: 2, value: null, unit: 'rule' } as const satisfies Fact
export const pbocOverdueMax = {
  id: 'credit.pboc.overdue.max',
  section: 2,
  value: 3,
  unit: 'times in 2 years',
  comparison: '<=',
} as const satisfies Fact
export const pbocOutstandingLoansBelow = {
  id: 'credit.pboc.outstandingLoans.below',
  section: 2,
  value: 5,
  unit: 'loans',
  comparison: '<',
} as const satisfies Fact
export const pbocInquiriesBelow = {
  id: 'credit.pboc.inquiries.below',
  section: 2,
  value: 5,
  unit: 'inquiries/quarter',
  comparison: '<',
} as const satisfies Fact
export const tencentSocialStabilityCoefficient = {
  id: 'credit.tencent.socialStability.coefficient',
  section: 2,
  value: 0.18,
  unit: 'coefficient',
} as const satisfies Fact
export const tencentConsumptionCoefficient = {
  id: 'credit.tencent.consumption.coefficient',
  section: 2,
  value: 0.25,
  unit: 'coefficient',
} as const satisfies Fact
export const tencentPerformanceCoefficient = {
  id: 'credit.tencent.performance.coefficient',
  section: 2,
  value: 0.12,
  unit: 'coefficient',
} as const satisfies Fact
export const tencentScoreGood = {
  id: 'credit.tencent.score.good',
  section: 2,
  value: 650,
  unit: 'points',
  comparison: '>=',
} as const satisfies Fact
export const bothGoodSuccessShare = {
  id: 'credit.bothGood.successShare',
  section: 2,
  value: 0.92,
  unit: 'share',
} as const satisfies Fact
export const adviceUtilityAutoDebit = {
  id: 'credit.advice.utilityAutoDebit',
  section: 2,
  value: null,
  unit: 'advice',
} as const satisfies Fact
export const adviceCardRepayment = {
  id: 'credit.advice.cardRepayment',
  section: 2,
  value: null,
  unit: 'advice',
} as const satisfies Fact

export const creditFacts: readonly Fact[] = [
  twoTrack,
  pbocOverdueMax,
  pbocOutstandingLoansBelow,
  pbocInquiriesBelow,
  tencentSocialStabilityCoefficient,
  tencentConsumptionCoefficient,
  tencentPerformanceCoefficient,
  tencentScoreGood,
  bothGoodSuccessShare,
  adviceUtilityAutoDebit,
  adviceCardRepayment,
]
