import type { Fact } from './fact.ts'

/** System 1: the dynamic pre-qualification score, as the article states it. */

export const accountHistoryWeight = {
  id: 'prequalification.accountHistory.weight',
  section: 1,
  value: 0.25,
  unit: 'share',
} as const satisfies Fact
export const accountHistoryThreshold = {
  id: 'prequalification.accountHistory.threshold',
  section: 1,
  value: 12,
  unit: 'months',
  comparison: '>=',
} as const satisfies Fact
export const transactionFrequencyWeight = {
  id: 'prequalification.transactionFrequency.weight',
  section: 1,
  value: 0.3,
  unit: 'share',
} as const satisfies Fact
export const transactionFrequencyThreshold = {
  id: 'prequalification.transactionFrequency.threshold',
  section: 1,
  value: 15,
  unit: 'payments/month',
  comparison: '>=',
} as const satisfies Fact
export const creditLinksWeight = {
  id: 'prequalification.creditLinks.weight',
  section: 1,
  value: 0.2,
  unit: 'share',
} as const satisfies Fact
export const creditLinksThreshold = {
  id: 'prequalification.creditLinks.threshold',
  section: 1,
  value: 2,
  unit: 'credit cards',
  comparison: '>=',
} as const satisfies Fact
export const activityRegistrationTime = {
  id: 'prequalification.activity.registrationTime',
  section: 1,
  value: null,
  unit: 'data',
} as const satisfies Fact
export const activityFriends = {
  id: 'prequalification.activity.friends',
  section: 1,
  value: null,
  unit: 'data',
} as const satisfies Fact
export const signalRealName = {
  id: 'prequalification.signal.realName',
  section: 1,
  value: 6,
  unit: 'months',
  comparison: '>',
} as const satisfies Fact
export const signalPayments = {
  id: 'prequalification.signal.payments',
  section: 1,
  value: 20,
  unit: 'payments/month',
  comparison: '>=',
} as const satisfies Fact
export const signalWalletBalance = {
  id: 'prequalification.signal.walletBalance',
  section: 1,
  value: 1000,
  unit: 'CNY',
  comparison: '>=',
} as const satisfies Fact
export const signalLicaitongShare = {
  id: 'prequalification.signal.licaitongShare',
  section: 1,
  value: 0.78,
  unit: 'share',
} as const satisfies Fact
export const signalCompleteInfo = {
  id: 'prequalification.signal.completeInfo',
  section: 1,
  value: null,
  unit: 'yes/no',
} as const satisfies Fact

export const prequalificationFacts: readonly Fact[] = [
  accountHistoryWeight,
  accountHistoryThreshold,
  transactionFrequencyWeight,
  transactionFrequencyThreshold,
  creditLinksWeight,
  creditLinksThreshold,
  activityRegistrationTime,
  activityFriends,
  signalRealName,
  signalPayments,
  signalWalletBalance,
  signalLicaitongShare,
  signalCompleteInfo,
]
