import type { RepaymentMethod } from '../records/events.ts'
import { InputError } from '../records/input.ts'
import { isPlainObject } from '../records/parsing.ts'
import { checkRate } from './loan-rates.ts'

/** What a loan is agreed to be. Amounts are whole fen (1/100 yuan), the rate is a share a day. */
export interface LoanTerms {
  /** Fen, 100 to 10,000,000 yuan. */
  principal: number
  /** 0-0.01, at most 8 decimals. */
  dailyRate: number
  /** 1-120, one a month. */
  instalments: number
  method: RepaymentMethod
  startsOn: Temporal.PlainDate
  /** `upfront` is kept back when the loan is paid out and lies below the principal; both in fen. */
  fees?: { upfront?: number; perInstalment?: number }
  /** The first so many days from `startsOn` bear no interest. */
  interestFreeDays?: number
}

/** The same with what is not given at 0. */
export interface CheckedTerms extends Required<Omit<LoanTerms, 'fees'>> {
  fees: { upfront: number; perInstalment: number }
}

const smallestPrincipal = 10_000
/** Fen. */
export const largestPrincipal = 1_000_000_000
const mostInstalments = 120
export const largestDailyRate = 0.01
/** The largest amount that is taken anywhere (a billion yuan), in fen. */
export const largestAmount = 100_000_000_000

const methods: readonly RepaymentMethod[] = ['equal-principal', 'equal-instalment', 'bullet']
const fields = ['principal', 'dailyRate', 'instalments', 'method', 'startsOn', 'fees', 'interestFreeDays']
const feeFields = ['upfront', 'perInstalment']

/**
 * Refuses terms that are out of range.
 * @throws InputError with the field as path: `principal`, `fees.upfront`
 */
export function checkTerms(terms: LoanTerms): CheckedTerms {
  checkFields(terms, fields, '')
  const principal = checkWhole(terms.principal, 'principal', smallestPrincipal, largestPrincipal)
  return {
    principal,
    dailyRate: checkRate(terms.dailyRate, 'dailyRate', largestDailyRate),
    instalments: checkWhole(terms.instalments, 'instalments', 1, mostInstalments),
    method: checkMethod(terms.method),
    startsOn: checkDay(terms.startsOn, 'startsOn'),
    fees: checkFees(terms.fees ?? {}, principal),
    interestFreeDays: checkWhole(terms.interestFreeDays ?? 0, 'interestFreeDays', 0, Number.MAX_SAFE_INTEGER),
  }
}

function checkFees(fees: NonNullable<LoanTerms['fees']>, principal: number): CheckedTerms['fees'] {
  checkFields(fees, feeFields, 'fees')
  return {
    upfront: checkWhole(fees.upfront ?? 0, 'fees.upfront', 0, principal - 1),
    perInstalment: checkWhole(fees.perInstalment ?? 0, 'fees.perInstalment', 0, largestAmount),
  }
}

/**
 * Refuses what is no plain object or has a field that is not among these.
 * @throws InputError with `path`, or the field's place below it
 */
export function checkFields(object: object, fields: readonly string[], path: string): void {
  if (!isPlainObject(object)) throw new InputError(path, 'wrong-type')
  const unknown = Object.keys(object).find((field) => !fields.includes(field))
  if (unknown !== undefined) throw new InputError(path === '' ? unknown : `${path}.${unknown}`, 'unknown-field')
}

/**
 * A whole number within bounds, both included; never -0.
 * @throws InputError with `path`
 */
export function checkWhole(value: number, path: string, smallest: number, largest: number): number {
  if (value == null) throw new InputError(path, 'missing')
  if (!Number.isFinite(value)) throw new InputError(path, 'not-a-number')
  if (!Number.isInteger(value)) throw new InputError(path, 'not-an-integer')
  if (value < smallest || value > largest) throw new InputError(path, 'out-of-range')
  return value + 0
}

/**
 * A day of the ISO calendar in the years 1-9999.
 * @throws InputError with `path`
 */
export function checkDay(day: Temporal.PlainDate, path: string): Temporal.PlainDate {
  if (day == null) throw new InputError(path, 'missing')
  if (!(day instanceof Temporal.PlainDate) || day.calendarId !== 'iso8601') throw new InputError(path, 'no-such-date')
  if (day.year < 1 || day.year > 9999) throw new InputError(path, 'out-of-range')
  return day
}

function checkMethod(method: RepaymentMethod): RepaymentMethod {
  if (method == null) throw new InputError('method', 'missing')
  if (!methods.includes(method)) throw new InputError('method', 'not-a-choice')
  return method
}
