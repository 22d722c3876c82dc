import { fullMonths, fullMonthsOn, lenderToday } from '../records/calendar.ts'
import { checkObject } from '../records/input.ts'
import type { Profile, ProfileField } from '../records/profile.ts'
import * as credit from '../systems/credit.ts'
import type { Fact } from '../systems/fact.ts'
import * as prequalification from '../systems/prequalification.ts'

export type FactorId =
  | 'accountHistory'
  | 'transactionFrequency'
  | 'creditLinks'
  | 'socialStability'
  | 'consumption'
  | 'performance'
export type GateId = 'overdue' | 'outstandingLoans' | 'inquiries'
export type SignalId = 'realName' | 'payments' | 'walletBalance' | 'licaitong' | 'completeInfo' | 'tencentScore'

export type Answer = Exclude<Profile[ProfileField], undefined>

/** Points are of 100 and never rounded here. */
export interface Factor {
  id: FactorId
  weight: number
  /** The raw answer (accountHistory: full months), `null` where not answered. */
  value: Answer | null
  /** 0-1 by A2 and A3, `null` where not answered. */
  degree: number | null
  points: { low: number; high: number }
  factIds: string[]
}

export interface Gate {
  id: GateId
  status: 'pass' | 'fail' | 'unknown'
  value: number | null
  factIds: string[]
}

export interface Signal {
  id: SignalId
  status: 'met' | 'unmet' | 'unknown'
  value: Answer | null
  factIds: string[]
}

export interface Readiness {
  score: { low: number; high: number }
  factors: Factor[]
  gates: Gate[]
  signals: Signal[]
}

export interface Action {
  id: FactorId | GateId | SignalId
  kind: 'gate' | 'factor' | 'signal'
  state: 'unmet' | 'unanswered'
  /** Points still to be had; 0 for gates and signals. */
  gain: number
  /** The day on which time alone will meet it. */
  metOn: Temporal.PlainDate | null
}

/** A2: the monthly spend in WeChat, in yuan, from which consumption counts in full. */
const fullMonthlySpend = 3000
/** A2: how far each change of contacts counts. */
const contactDegrees = { low: 1, medium: 0.5, high: 0 }
/** A2: how far each way of paying water, electricity and gas counts. */
const billsDegrees = { automatic: 1, manual: 0.5, none: 0 }

const answerFields: Record<FactorId | GateId | SignalId, ProfileField> = {
  accountHistory: 'registeredOn',
  transactionFrequency: 'monthlyPayments',
  creditLinks: 'creditCards',
  socialStability: 'contactChange',
  consumption: 'monthlySpend',
  performance: 'utilityBills',
  overdue: 'overdueIn2Years',
  outstandingLoans: 'outstandingLoans',
  inquiries: 'inquiriesPerQuarter',
  realName: 'realNameOn',
  payments: 'monthlyPayments',
  walletBalance: 'walletBalance',
  licaitong: 'licaitongHolding',
  completeInfo: 'platformInfoComplete',
  tencentScore: 'tencentScore',
}

/** The profile field that answers a factor, gate or signal. */
export function answerFieldOf(id: FactorId | GateId | SignalId): ProfileField {
  return answerFields[id]
}

/**
 * The preparation index and what it is made of; no probability of anything. Points are of 100 and not rounded: what is
 * not answered counts nothing in `low` and in full in `high`. Gates and signals bear no points.
 *
 * Weights and thresholds: `prequalification.*`, `credit.*`; A1 (the unpublished quarter), A2 and A3 (degrees).
 * @throws InputError `now`, `profile`
 */
export function assessReadiness(profile: Profile, now: Temporal.Instant): Readiness {
  const today = lenderToday(now)
  checkObject(profile, 'profile')
  const { registeredOn, realNameOn } = profile
  const factors = [
    publishedFactor(
      'accountHistory',
      prequalification.accountHistoryWeight,
      prequalification.accountHistoryThreshold,
      registeredOn && fullMonths(registeredOn, today),
    ),
    publishedFactor(
      'transactionFrequency',
      prequalification.transactionFrequencyWeight,
      prequalification.transactionFrequencyThreshold,
      profile.monthlyPayments,
    ),
    publishedFactor(
      'creditLinks',
      prequalification.creditLinksWeight,
      prequalification.creditLinksThreshold,
      profile.creditCards,
    ),
    behaviour(
      'socialStability',
      credit.tencentSocialStabilityCoefficient,
      profile.contactChange,
      (change) => contactDegrees[change],
    ),
    behaviour('consumption', credit.tencentConsumptionCoefficient, profile.monthlySpend, (spend) =>
      inProportion(spend, fullMonthlySpend),
    ),
    behaviour(
      'performance',
      credit.tencentPerformanceCoefficient,
      profile.utilityBills,
      (bills) => billsDegrees[bills],
    ),
  ]
  return {
    score: { low: sum(factors, 'low'), high: sum(factors, 'high') },
    factors,
    gates: [
      gate('overdue', credit.pbocOverdueMax, profile.overdueIn2Years),
      gate('outstandingLoans', credit.pbocOutstandingLoansBelow, profile.outstandingLoans),
      gate('inquiries', credit.pbocInquiriesBelow, profile.inquiriesPerQuarter),
    ],
    signals: [
      signal('realName', prequalification.signalRealName, realNameOn, (since) =>
        isPast(fullMonthsOn(since, prequalification.signalRealName.value), today),
      ),
      signal('payments', prequalification.signalPayments, profile.monthlyPayments, (payments) =>
        meets(payments, prequalification.signalPayments),
      ),
      signal('walletBalance', prequalification.signalWalletBalance, profile.walletBalance, (yuan) =>
        meets(yuan, prequalification.signalWalletBalance),
      ),
      signal('licaitong', prequalification.signalLicaitongShare, profile.licaitongHolding, (yuan) => yuan > 0),
      signal('completeInfo', prequalification.signalCompleteInfo, profile.platformInfoComplete, (complete) => complete),
      signal('tencentScore', credit.tencentScoreGood, profile.tencentScore, (score) =>
        meets(score, credit.tencentScoreGood),
      ),
    ],
  }
}

type Figure = Fact & { value: number }

function publishedFactor(id: FactorId, weight: Figure, threshold: Figure, value: number | undefined): Factor {
  return factor(id, 100 * weight.value, value, (measured) => inProportion(measured, threshold.value), [
    weight,
    threshold,
  ])
}

/** A1: what the published weights leave of 100 is shared out in the proportion of the three coefficients. */
function behaviour<A extends Answer>(
  id: FactorId,
  coefficient: Figure,
  value: A | undefined,
  degreeOf: (value: A) => number,
): Factor {
  const undisclosed =
    100 -
    100 *
      (prequalification.accountHistoryWeight.value +
        prequalification.transactionFrequencyWeight.value +
        prequalification.creditLinksWeight.value)
  const coefficients =
    credit.tencentSocialStabilityCoefficient.value +
    credit.tencentConsumptionCoefficient.value +
    credit.tencentPerformanceCoefficient.value
  return factor(id, (undisclosed * coefficient.value) / coefficients, value, degreeOf, [coefficient])
}

function factor<A extends Answer>(
  id: FactorId,
  weight: number,
  value: A | undefined,
  degreeOf: (value: A) => number,
  facts: Fact[],
): Factor {
  const degree = value === undefined ? null : degreeOf(value)
  return {
    id,
    weight,
    value: value ?? null,
    degree,
    points: { low: weight * (degree ?? 0), high: weight * (degree ?? 1) },
    factIds: facts.map((fact) => fact.id),
  }
}

function gate(id: GateId, bound: Bound, value: number | undefined): Gate {
  const status = value === undefined ? 'unknown' : meets(value, bound) ? 'pass' : 'fail'
  return { id, status, value: value ?? null, factIds: [bound.id] }
}

function signal<A extends Answer>(
  id: SignalId,
  fact: Fact,
  value: A | undefined,
  isMet: (value: A) => boolean,
): Signal {
  const status = value === undefined ? 'unknown' : isMet(value) ? 'met' : 'unmet'
  return { id, status, value: value ?? null, factIds: [fact.id] }
}

/** A3: below the threshold a factor earns its share in proportion. */
function inProportion(value: number, threshold: number): number {
  return Math.min(1, value / threshold)
}

type Bound = Figure & { comparison: '>=' | '<=' | '<' }

function meets(value: number, { comparison, value: bound }: Bound): boolean {
  if (comparison === '<') return value < bound
  return comparison === '<=' ? value <= bound : value >= bound
}

function isPast(date: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, today) < 0
}

function sum(factors: Factor[], end: 'low' | 'high'): number {
  return factors.reduce((points, factor) => points + factor.points[end], 0)
}
