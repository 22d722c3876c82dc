import type { Fact } from './fact.ts'

/** System 5: the first limit. */

export const min = { id: 'limit.min', section: 5, value: 500, unit: 'CNY' } as const satisfies Fact
export const max = { id: 'limit.max', section: 5, value: 30_000, unit: 'CNY' } as const satisfies Fact
export const annualSpendLow = {
  id: 'limit.annualSpend.low',
  section: 5,
  value: 0.15,
  unit: 'share of annual WeChat spend',
} as const satisfies Fact
export const annualSpendHigh = {
  id: 'limit.annualSpend.high',
  section: 5,
  value: 0.2,
  unit: 'share of annual WeChat spend',
} as const satisfies Fact
export const linkedCardFlow = {
  id: 'limit.linkedCardFlow',
  section: 5,
  value: null,
  unit: 'CNY/month',
} as const satisfies Fact
export const licaitongHolding = {
  id: 'limit.licaitongHolding',
  section: 5,
  value: 0.1,
  unit: 'share of Licaitong holding',
} as const satisfies Fact
export const enterpriseMean = {
  id: 'limit.enterprise.mean',
  section: 5,
  value: 18_500,
  unit: 'CNY',
} as const satisfies Fact
export const enterpriseSpread = {
  id: 'limit.enterprise.spread',
  section: 5,
  value: 0.32,
  unit: 'share',
} as const satisfies Fact
export const soleProprietorMean = {
  id: 'limit.soleProprietor.mean',
  section: 5,
  value: 12_600,
  unit: 'CNY',
} as const satisfies Fact
export const soleProprietorSpread = {
  id: 'limit.soleProprietor.spread',
  section: 5,
  value: 0.28,
  unit: 'share',
} as const satisfies Fact
export const employeeMean = { id: 'limit.employee.mean', section: 5, value: 8400, unit: 'CNY' } as const satisfies Fact
export const employeeSpread = {
  id: 'limit.employee.spread',
  section: 5,
  value: 0.25,
  unit: 'share',
} as const satisfies Fact
export const continuousIncome = {
  id: 'limit.continuousIncome',
  section: 5,
  value: null,
  unit: 'factor',
} as const satisfies Fact
export const salaryCardMonths = {
  id: 'limit.salaryCard.months',
  section: 5,
  value: 3,
  unit: 'months',
  comparison: '>=',
} as const satisfies Fact
export const salaryCardRaise = {
  id: 'limit.salaryCard.raise',
  section: 5,
  value: 0.4,
  unit: 'share',
} as const satisfies Fact

export const limitFacts: readonly Fact[] = [
  min,
  max,
  annualSpendLow,
  annualSpendHigh,
  linkedCardFlow,
  licaitongHolding,
  enterpriseMean,
  enterpriseSpread,
  soleProprietorMean,
  soleProprietorSpread,
  employeeMean,
  employeeSpread,
  continuousIncome,
  salaryCardMonths,
  salaryCardRaise,
]
