import { closingFacts } from '../systems/closing.ts'
import * as credit from '../systems/credit.ts'
import * as entry from '../systems/entry.ts'
import type { Fact } from '../systems/fact.ts'
import * as growth from '../systems/growth.ts'
import * as interest from '../systems/interest.ts'
import * as limit from '../systems/limit.ts'
import * as prequalification from '../systems/prequalification.ts'
import * as risk from '../systems/risk.ts'
import * as verification from '../systems/verification.ts'

/**
 * Where everything comes from: the article's figures, where it contradicts itself, what we assume, and what is
 * published elsewhere. No prose: the words stand in the message files under `fact.<id>`, `contradiction.<id>.is`,
 * `contradiction.<id>.resolution`, `assumption.<id>` and, for notes, under their id.
 */

/** Every figure and statement of the article, in its order. */
export const facts: readonly Fact[] = [
  ...prequalification.prequalificationFacts,
  ...credit.creditFacts,
  ...entry.entryFacts,
  ...verification.verificationFacts,
  ...limit.limitFacts,
  ...interest.interestFacts,
  ...risk.riskFacts,
  ...growth.growthFacts,
  ...closingFacts,
]

const assumptionIds = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'] as const
export type AssumptionId = (typeof assumptionIds)[number]

/** Where the article leaves a choice and we made one. */
export const assumptions: readonly { id: AssumptionId }[] = assumptionIds.map((id) => ({ id }))

export interface Contradiction {
  id: string
  /** Ids of the facts that do not agree. */
  between: string[]
  /** Ids of the assumptions that resolve it, where any does. */
  resolution?: AssumptionId[]
}

/** Where the article contradicts itself, the calendar or arithmetic. */
export const contradictions: readonly Contradiction[] = [
  {
    id: 'C1',
    between: ids(
      prequalification.accountHistoryWeight,
      prequalification.transactionFrequencyWeight,
      prequalification.creditLinksWeight,
    ),
    resolution: ['A1'],
  },
  { id: 'C2', between: ids(prequalification.transactionFrequencyThreshold, prequalification.signalPayments) },
  { id: 'C3', between: ids(verification.consecutiveFailures, risk.operationFailures) },
  { id: 'C4', between: ids(entry.actWithin, entry.newRetention) },
  { id: 'C5', between: ids(interest.AAAAnnual, interest.AAAnnual, interest.AAnnual) },
  { id: 'C6', between: ids(growth.utilisationLow, growth.utilisationHigh) },
  { id: 'C7', between: ids(growth.onTimeRepaymentWeight, growth.crossPlatformWeight, growth.wealthWeight) },
  {
    id: 'C8',
    between: ids(
      credit.tencentSocialStabilityCoefficient,
      credit.tencentConsumptionCoefficient,
      credit.tencentPerformanceCoefficient,
    ),
    resolution: ['A1', 'A2'],
  },
  {
    id: 'C9',
    between: ids(interest.baseMarkupMin, interest.baseMarkupMax, interest.dailyMin, interest.dailyMax),
  },
  { id: 'C10', between: ids(entry.actWithin, entry.activeRetention, entry.highNetWorthRetention) },
]

/** `O` an authority's own text, `P` press quoting the bank or an authority, `U` third-party pages, unverified. */
export type Trust = 'O' | 'P' | 'U'

/** What is published elsewhere, beside the article. No note is a page of the lender. */
export interface OfficialNote {
  id: `official.${string}`
  /** One mark, or one for each part where the parts come from different places. */
  trust: Trust[]
  /** True where the places that publish it do not agree with each other. */
  conflicting?: boolean
  /** Ids of the article's facts on which it bears. */
  bearsOn: string[]
  /** Since when it is in force or published, as far as is known: a year, a month or a day. */
  since?: string
  /** How it stands to the article. */
  stance: 'agrees' | 'different' | 'bears' | 'not-in-article'
  /** The month in which it was looked up. */
  asOf: '2026-11'
}

const lookedUp = { asOf: '2026-11' } as const
const notInArticle = { bearsOn: [], stance: 'not-in-article', ...lookedUp } satisfies Partial<OfficialNote>

export const officialNotes: readonly OfficialNote[] = [
  {
    id: 'official.noPaidOpening',
    since: '2021',
    trust: ['P'],
    bearsOn: ids(entry.byInvitation),
    stance: 'agrees',
    ...lookedUp,
  },
  { id: 'official.noFeeBeforePayout', since: '2018', trust: ['O'], ...notInArticle },
  { id: 'official.contact', trust: ['P', 'U'], ...notInArticle },
  { id: 'official.inquiryOnView', trust: ['U'], bearsOn: ids(credit.pbocInquiriesBelow), stance: 'bears', ...lookedUp },
  { id: 'official.openingSoon', trust: ['U'], bearsOn: ids(entry.actWithin), stance: 'bears', ...lookedUp },
  { id: 'official.declined', trust: ['U'], ...notInArticle },
  { id: 'official.totalLimit', trust: ['U'], bearsOn: ids(limit.min, limit.max), stance: 'bears', ...lookedUp },
  { id: 'official.terms', trust: ['U'], conflicting: true, ...notInArticle },
  {
    id: 'official.prepayment',
    trust: ['U'],
    conflicting: true,
    bearsOn: ids(interest.prepaymentFee),
    stance: 'agrees',
    ...lookedUp,
  },
  { id: 'official.grace', trust: ['U'], ...notInArticle },
  { id: 'official.penalty', trust: ['U'], ...notInArticle },
  {
    id: 'official.rateRange',
    trust: ['U'],
    bearsOn: ids(interest.dailyMin, interest.dailyMax),
    stance: 'different',
    ...lookedUp,
  },
  {
    id: 'official.annualRate2021',
    since: '2021',
    trust: ['P'],
    bearsOn: ids(interest.AAAAnnual, interest.AAAnnual, interest.AAnnual),
    stance: 'different',
    ...lookedUp,
  },
  { id: 'official.costSheet2026', since: '2026-08-01', trust: ['P'], ...notInArticle },
  { id: 'official.ceiling24', since: '2025-04', trust: ['P'], ...notInArticle },
  {
    id: 'official.noTencentScorePage',
    trust: ['U'],
    bearsOn: ids(credit.tencentScoreGood),
    stance: 'bears',
    ...lookedUp,
  },
  { id: 'official.creditRepair', trust: ['P'], bearsOn: ids(credit.pbocOverdueMax), stance: 'bears', ...lookedUp },
  { id: 'official.freeReports', trust: ['P'], ...notInArticle },
  {
    id: 'official.retryElsewhere',
    trust: ['O'],
    bearsOn: ids(
      verification.retryAfter,
      verification.consecutiveFailures,
      verification.consecutiveFailuresCooldown,
      risk.operationFailures,
      risk.operationCooldown,
    ),
    stance: 'bears',
    ...lookedUp,
  },
  { id: 'official.redFlags', trust: ['U'], ...notInArticle },
]

/** What others publish of one of the article's figures: the same, something else, or nothing of it. */
export type Elsewhere = 'agrees' | 'different' | 'not-published'

/** How what is published elsewhere stands to one fact. What merely bears on a figure does not publish it. */
export function elsewhere(factId: string): Elsewhere {
  const stances = officialNotes.filter(({ bearsOn }) => bearsOn.includes(factId)).map(({ stance }) => stance)
  if (stances.includes('different')) return 'different'
  return stances.includes('agrees') ? 'agrees' : 'not-published'
}

/** Signs of fraud in a message that offers a loan; the words stand under `official.redFlag.<name>`. */
export const redFlags = [
  'feeBeforePayout',
  'innerChannel',
  'installSomething',
  'screenOrCode',
  'payToUnfreeze',
  'refundOrCloseCall',
  'wrongSender',
  'pressureOfMinutes',
] as const

function ids(...of: Fact[]): string[] {
  return of.map((fact) => fact.id)
}
