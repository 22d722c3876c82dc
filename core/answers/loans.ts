import { checkInstant } from '../records/calendar.ts'
import { byAtThenId, type JournalEvent, ofType, upTo } from '../records/events.ts'
import { checkList, checkObject, InputError } from '../records/input.ts'
import { type LoanCost, priceLoan, sum } from '../systems/loan-cost.ts'
import { nearestRate } from '../systems/loan-rates.ts'
import type { LoanRow } from '../systems/loan-schedule.ts'
import type { LoanTerms } from '../systems/loan-terms.ts'
import type { Reminder } from './reminders.ts'
import { unpaidInstalments } from './reminders-loan.ts'

/** One row of a loan's schedule, with its number from 1. */
export interface Instalment extends LoanRow {
  number: number
}

/** A loan of the journal of which something is still to be paid. */
export interface OpenLoan {
  /** The id of its `borrowed`. */
  id: string
  terms: LoanTerms
  cost: LoanCost
  /** What is not marked as repaid, in the order in which it falls due; never empty. */
  unpaid: Instalment[]
}

/** What is still owed; amounts in fen. */
export interface Owed {
  /** In the order in which they were noted. */
  loans: OpenLoan[]
  /** The principal in all unpaid instalments. */
  principal: number
  /** The unpaid instalments with interest, if all goes as agreed. */
  payments: number
  /** The one that falls due first, be its day past or not; `null` where nothing is owed. */
  next: { loan: string; instalment: Instalment } | null
}

/**
 * The loans that are neither settled nor of an account closed since, with an instalment not marked as repaid, and what
 * is owed on them in all. What is overdue is reckoned as agreed: penalty interest is not in it.
 * @throws InputError `journal`, `now`
 */
export function owed(journal: readonly JournalEvent[], now: Temporal.Instant): Owed {
  checkInstant(now, 'now')
  const loans = openLoans(upTo(journal, now).sort(byAtThenId))
  const unpaid = loans.flatMap(({ id, unpaid }) => unpaid.map((instalment) => ({ loan: id, instalment })))
  const instalments = unpaid.map(({ instalment }) => instalment)
  const next = unpaid.toSorted((a, b) => Temporal.PlainDate.compare(a.instalment.dueOn, b.instalment.dueOn))[0]
  return { loans, principal: sum(instalments, 'principal'), payments: sum(instalments, 'payment'), next: next ?? null }
}

function openLoans(past: readonly JournalEvent[]): OpenLoan[] {
  const unpaid = Map.groupBy(unpaidInstalments(past), ({ loan }) => loan)
  return ofType(past, 'borrowed').flatMap((borrowed) => {
    const numbers = unpaid.get(borrowed.id)?.map(({ number }) => number)
    if (numbers === undefined) return []
    const terms = termsOf(borrowed)
    const cost = priceLoan(terms)
    const instalments = numbered(cost.rows).filter(({ number }) => numbers.includes(number))
    return [{ id: borrowed.id, terms, cost, unpaid: instalments }]
  })
}

/** The terms of a loan that was noted: yuan as fen, the rate to 8 decimals (the journal takes any number of them). */
export function termsOf(borrowed: JournalEvent<'borrowed'>): LoanTerms {
  const { principal, dailyRate, instalments, method, startsOn } = borrowed
  return { principal: Math.round(principal * 100), dailyRate: nearestRate(dailyRate), instalments, method, startsOn }
}

/**
 * The instalment that a reminder, or the notice of one, of `repayment-due` or `grace-ends` speaks of, repaid since or
 * not; `null` where it speaks of none, or the journal does not hold its loan. Its id names kind, loan and number.
 * @throws InputError `reminder`, `reminder.id`, `journal`
 */
export function instalmentOf(reminder: Pick<Reminder, 'id'>, journal: readonly JournalEvent[]): Instalment | null {
  checkObject(reminder, 'reminder')
  if (typeof reminder.id !== 'string') throw new InputError('reminder.id', 'wrong-type')
  checkList(journal, 'journal')
  const [kind, cause = ''] = reminder.id.split('_')
  if (kind !== 'repayment-due' && kind !== 'grace-ends') return null
  const [loan, number] = cause.split('.')
  const borrowed = ofType(journal, 'borrowed').find(({ id }) => id === loan)
  return borrowed ? (numbered(priceLoan(termsOf(borrowed)).rows)[Number(number) - 1] ?? null) : null
}

function numbered(rows: readonly LoanRow[]): Instalment[] {
  return rows.map((row, index) => ({ ...row, number: index + 1 }))
}
