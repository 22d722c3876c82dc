import type { RepaymentMethod } from '../../../core/records/events.ts'
import { InputError, type Reason } from '../../../core/records/input.ts'
import { checkTerms, type LoanTerms, largestPrincipal } from '../../../core/systems/loan-terms.ts'
import { fenFromYuan, numberFromText, shareFromPercent } from '../journal/numbers.ts'

/** The fields of the form in its order; what they hold is text as it was typed. */
export const costFields = [
  'principal',
  'dailyRate',
  'instalments',
  'method',
  'startsOn',
  'upfront',
  'perInstalment',
  'interestFreeDays',
] as const

export type CostField = (typeof costFields)[number]
export type CostDraft = Readonly<Record<CostField, string>>

/** What a draft says: terms where every field is good, and otherwise why which are not. */
export interface CostReading {
  terms: LoanTerms | null
  errors: Partial<Record<CostField, Reason>>
}

/** A value that is no number, day or choice stays what it is: the core's own check names the reason. */
type Typed = Record<CostField, unknown>

/** What stands in for a refused field while the others are looked at: it makes none of them wrong. */
const harmless: Typed = {
  principal: largestPrincipal,
  dailyRate: 0,
  instalments: 1,
  method: 'bullet',
  startsOn: Temporal.PlainDate.from('2026-01-01'),
  upfront: 0,
  perInstalment: 0,
  interestFreeDays: 0,
}

/** Reads the whole form by the core's own rules: every field that is wrong is named, not only the first. */
export function readDraft(draft: CostDraft): CostReading {
  const errors: CostReading['errors'] = {}
  let typed: Typed = {
    principal: required(draft.principal, fenFromYuan),
    dailyRate: required(draft.dailyRate, shareFromPercent),
    instalments: required(draft.instalments, numberFromText),
    method: required(draft.method, (text) => text),
    startsOn: required(draft.startsOn, dayFromText),
    upfront: orZero(draft.upfront, fenFromYuan),
    perInstalment: orZero(draft.perInstalment, fenFromYuan),
    interestFreeDays: orZero(draft.interestFreeDays, numberFromText),
  }
  for (;;) {
    const terms = termsOf(typed)
    const refusal = refusalOf(terms)
    if (refusal === null) return { terms: Object.keys(errors).length === 0 ? terms : null, errors }
    errors[refusal.field] = refusal.reason
    typed = { ...typed, [refusal.field]: harmless[refusal.field] }
  }
}

function required<T>(text: string, read: (text: string) => T): T | undefined {
  return text.trim() === '' ? undefined : read(text)
}

function orZero(text: string, read: (text: string) => number): number {
  return required(text, read) ?? 0
}

/** The day that an ISO date names; the text itself where it names none. */
function dayFromText(text: string): Temporal.PlainDate | string {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : text
  } catch (error) {
    if (error instanceof RangeError) return text
    throw error
  }
}

function termsOf({ upfront, perInstalment, ...others }: Typed): LoanTerms {
  return { ...others, fees: { upfront, perInstalment } } as LoanTerms
}

function refusalOf(terms: LoanTerms): { field: CostField; reason: Reason } | null {
  try {
    checkTerms(terms)
    checkYear(terms.startsOn)
    return null
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const field = error.path.replace('fees.', '') as CostField
    return { field, reason: isMoney(field) && error.reason === 'not-an-integer' ? 'too-many-decimals' : error.reason }
  }
}

/** A whole number of fen is a number of yuan with two decimals. */
function isMoney(field: CostField): boolean {
  return field === 'principal' || field === 'upfront' || field === 'perInstalment'
}

/** The years that the journal takes: what is priced here can be noted there. */
function checkYear({ year }: Temporal.PlainDate): void {
  if (year < 2011) throw new InputError('startsOn', 'date-too-early')
  if (year > 2100) throw new InputError('startsOn', 'out-of-range')
}

export const repaymentMethods: readonly RepaymentMethod[] = ['equal-principal', 'equal-instalment', 'bullet']

/** A round sum over the usual term, to begin with: nobody's loan. */
const startPrincipal = '10000'
const startInstalments = '10'

/** What the form begins with. @param dailyRate per cent, as text */
export function startDraft(dailyRate: string, today: Temporal.PlainDate): CostDraft {
  return {
    principal: startPrincipal,
    dailyRate,
    instalments: startInstalments,
    method: 'equal-principal',
    startsOn: today.toString(),
    upfront: '',
    perInstalment: '',
    interestFreeDays: '',
  }
}
