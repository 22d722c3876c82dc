import { checkObject, InputError } from '../records/input.ts'
import type { Profile } from '../records/profile.ts'
import type { Fact } from './fact.ts'
import { largestAmount } from './loan-terms.ts'

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

/** From and to, both ends included. */
export interface YuanRange {
  low: number
  high: number
}

/** In whole yuan, `low` rounded down and `high` rounded up. What is not known is `null`. */
export interface LimitEstimate extends YuanRange {
  /** What it is made of, before it is clipped to the smallest and the largest first limit. */
  parts: { reference: YuanRange | null; prior: YuanRange | null }
}

/**
 * What the article's figures leave for the first limit: a span, and no promise. The reference is the hull of the spend
 * share and the Licaitong share, the prior the user type's mean and its spread. Where both are known, the estimate is
 * what they have in common, or the span over both where they do not meet. Clipped to 500-30,000 yuan: what lies wholly
 * beyond an end becomes that end. `null` where nothing is known.
 *
 * `limit.min`, `limit.max`, `limit.annualSpend.*`, `limit.licaitongHolding`, `limit.enterprise.*`,
 * `limit.soleProprietor.*`, `limit.employee.*`; A7
 * @throws InputError `profile`, `monthlySpend`, `licaitongHolding`, `userType`
 */
export function estimateFirstLimit(profile: Profile): LimitEstimate | null {
  checkObject(profile, 'profile')
  const reference = hullOf(spendShare(profile), licaitongShare(profile))
  const prior = priorOf(profile)
  const range = (reference && prior && overlap(reference, prior)) ?? hullOf(reference, prior)
  if (range === null) return null
  const { low, high } = wholeYuan(range)
  return {
    low: clip(low),
    high: clip(high),
    parts: { reference: reference && wholeYuan(reference), prior: prior && wholeYuan(prior) },
  }
}

/**
 * The references apart, in whole yuan and before clipping, and whether their hull and the prior have anything in common
 * (`null` where either is not known). A spend or holding of 0 is no reference.
 *
 * `limit.annualSpend.low`, `limit.annualSpend.high`, `limit.licaitongHolding`; A7
 * @throws InputError `profile`, `monthlySpend`, `licaitongHolding`, `userType`
 */
export function limitParts(profile: Profile): {
  spend: YuanRange | null
  licaitong: YuanRange | null
  meet: boolean | null
} {
  checkObject(profile, 'profile')
  const spend = spendShare(profile)
  const licaitong = licaitongShare(profile)
  const reference = hullOf(spend, licaitong)
  const prior = priorOf(profile)
  return {
    spend: spend && wholeYuan(spend),
    licaitong: licaitong && wholeYuan(licaitong),
    meet: reference && prior && overlap(reference, prior) !== null,
  }
}

/** Whole per cents of whole fen, so that a sum of money is an integer and no yuan hangs on a rounded binary share. */
interface ExactRange {
  low: number
  high: number
}

const exactPerYuan = 100 * 100

/** The whole per cents of a share, or the whole fen of yuan. */
function hundredths(value: number): number {
  return Math.round(value * 100)
}

/** The yuan that were answered; 0 where nothing was. */
function answered(profile: Profile, field: 'monthlySpend' | 'licaitongHolding'): number {
  const yuan = profile[field] ?? 0
  if (!Number.isFinite(yuan)) throw new InputError(field, 'not-a-number')
  if (yuan < 0 || yuan > largestAmount / 100) throw new InputError(field, 'out-of-range')
  return yuan
}

function spendShare(profile: Profile): ExactRange | null {
  const spend = answered(profile, 'monthlySpend')
  if (spend === 0) return null
  const year = 12 * hundredths(spend)
  return { low: hundredths(annualSpendLow.value) * year, high: hundredths(annualSpendHigh.value) * year }
}

function licaitongShare(profile: Profile): ExactRange | null {
  const holding = answered(profile, 'licaitongHolding')
  if (holding === 0) return null
  const share = hundredths(licaitongHolding.value) * hundredths(holding)
  return { low: share, high: share }
}

/** The mean first limit of each user type, and how far its users lie around it. */
export const userTypeFigures = {
  enterprise: [enterpriseMean, enterpriseSpread],
  'sole-proprietor': [soleProprietorMean, soleProprietorSpread],
  employee: [employeeMean, employeeSpread],
} as const

function priorOf({ userType }: Profile): ExactRange | null {
  if (userType == null) return null
  if (!Object.hasOwn(userTypeFigures, userType)) throw new InputError('userType', 'not-a-choice')
  const [mean, spread] = userTypeFigures[userType]
  const fen = hundredths(mean.value)
  return { low: fen * (100 - hundredths(spread.value)), high: fen * (100 + hundredths(spread.value)) }
}

/** The span over both, or the one that is known. */
function hullOf(a: ExactRange | null, b: ExactRange | null): ExactRange | null {
  return a && b ? { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) } : (a ?? b)
}

/** What both have in common, if only a point. */
function overlap(a: ExactRange, b: ExactRange): ExactRange | null {
  const low = Math.max(a.low, b.low)
  const high = Math.min(a.high, b.high)
  return low <= high ? { low, high } : null
}

function wholeYuan({ low, high }: ExactRange): YuanRange {
  return { low: Math.floor(low / exactPerYuan), high: Math.ceil(high / exactPerYuan) }
}

function clip(yuan: number): number {
  return Math.min(max.value, Math.max(min.value, yuan))
}
