import type { Fact } from './fact.ts'

/** System 8: how the limit is said to grow. */

export const utilisationLow = {
  id: 'growth.utilisation.low',
  section: 8,
  value: 0.7,
  unit: 'share',
} as const satisfies Fact
export const utilisationHigh = {
  id: 'growth.utilisation.high',
  section: 8,
  value: 0.9,
  unit: 'share',
} as const satisfies Fact
export const onTimeRepaymentWeight = {
  id: 'growth.onTimeRepayment.weight',
  section: 8,
  value: 0.35,
  unit: 'share',
} as const satisfies Fact
export const onTimeRepaymentPeriods = {
  id: 'growth.onTimeRepayment.periods',
  section: 8,
  value: 3,
  unit: 'periods',
} as const satisfies Fact
export const crossPlatformWeight = {
  id: 'growth.crossPlatform.weight',
  section: 8,
  value: 0.2,
  unit: 'share',
} as const satisfies Fact
export const crossPlatformPeriods = {
  id: 'growth.crossPlatform.periods',
  section: 8,
  value: 6,
  unit: 'periods',
} as const satisfies Fact
export const wealthWeight = {
  id: 'growth.wealth.weight',
  section: 8,
  value: 0.25,
  unit: 'share',
} as const satisfies Fact
export const wealthPeriods = {
  id: 'growth.wealth.periods',
  section: 8,
  value: 2,
  unit: 'periods',
} as const satisfies Fact
export const instalments = { id: 'growth.instalments', section: 8, value: null, unit: 'advice' } as const satisfies Fact
export const lingqiantong = {
  id: 'growth.lingqiantong',
  section: 8,
  value: null,
  unit: 'advice',
} as const satisfies Fact
export const billsLow = { id: 'growth.bills.low', section: 8, value: 3, unit: 'payments/month' } as const satisfies Fact
export const billsHigh = {
  id: 'growth.bills.high',
  section: 8,
  value: 5,
  unit: 'payments/month',
} as const satisfies Fact
export const billsMonths = { id: 'growth.bills.months', section: 8, value: 6, unit: 'months' } as const satisfies Fact
export const billsRaiseShare = {
  id: 'growth.bills.raiseShare',
  section: 8,
  value: 0.68,
  unit: 'share',
} as const satisfies Fact
export const otherServices = {
  id: 'growth.otherServices',
  section: 8,
  value: null,
  unit: 'advice',
} as const satisfies Fact

export const growthFacts: readonly Fact[] = [
  utilisationLow,
  utilisationHigh,
  onTimeRepaymentWeight,
  onTimeRepaymentPeriods,
  crossPlatformWeight,
  crossPlatformPeriods,
  wealthWeight,
  wealthPeriods,
  instalments,
  lingqiantong,
  billsLow,
  billsHigh,
  billsMonths,
  billsRaiseShare,
  otherServices,
]
