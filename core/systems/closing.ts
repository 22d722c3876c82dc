import type { Fact } from './fact.ts'

/** The article's closing advice. */

export const mainPayment = {
  id: 'closing.mainPayment',
  section: 9,
  value: null,
  unit: 'advice',
} as const satisfies Fact
export const livingServices = {
  id: 'closing.livingServices',
  section: 9,
  value: null,
  unit: 'advice',
} as const satisfies Fact
export const cleanReport = {
  id: 'closing.cleanReport',
  section: 9,
  value: null,
  unit: 'advice',
} as const satisfies Fact
export const noBursts = { id: 'closing.noBursts', section: 9, value: null, unit: 'advice' } as const satisfies Fact
export const plusService = {
  id: 'closing.plusService',
  section: 9,
  value: null,
  unit: 'advice',
} as const satisfies Fact

export const closingFacts: readonly Fact[] = [mainPayment, livingServices, cleanReport, noBursts, plusService]
