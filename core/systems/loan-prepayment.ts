import { InputError } from '../records/input.ts'
import { sum } from './loan-cost.ts'
import { interestOf } from './loan-rates.ts'
import { scheduleOf } from './loan-schedule.ts'
import { type CheckedTerms, checkDay, checkTerms, type LoanTerms } from './loan-terms.ts'

/** What it takes to repay the whole loan early; amounts in fen. There is no fee for it (`interest.prepaymentFee`). */
export interface Prepayment {
  /** The balance and the interest accrued since the last due day. An instalment due that day is paid before and is not in it. */
  payoff: number
  /** All interest paid by then, the accrued included. */
  interestPaid: number
  /** interestPaid + interestSaved is the interest of the whole term. */
  interestSaved: number
}

/**
 * The whole loan repaid on this day, all instalments due up to and with it having been paid. On the day it starts the
 * principal is due and no interest; on the last due day nothing is left.
 * @param terms amounts in fen
 * @throws InputError `on` (outside the term, which includes the start and the last due day), or as priceLoan does
 */
export function prepayLoan(terms: LoanTerms, on: Temporal.PlainDate): Prepayment {
  const checked = checkTerms(terms)
  checkDay(on, 'on')
  const rows = scheduleOf(checked)
  const last = rows.at(-1)?.dueOn ?? checked.startsOn
  if (isBefore(on, checked.startsOn) || isBefore(last, on)) throw new InputError('on', 'out-of-range')

  const paid = rows.filter(({ dueOn }) => !isBefore(on, dueOn))
  const balance = paid.at(-1)?.balance ?? checked.principal
  const since = paid.at(-1)?.dueOn ?? checked.startsOn
  const accrued = interestOf(balance, checked.dailyRate, interestDays(checked, since, on))
  const interestPaid = sum(paid, 'interest') + accrued
  return { payoff: balance + accrued, interestPaid, interestSaved: sum(rows, 'interest') - interestPaid }
}

/**
 * What it costs in interest to repay the whole loan on the day after this one instead, in fen: a day of interest on
 * what is left, as far as the fen shows it. 0 on the last due day.
 * @throws InputError as prepayLoan does
 */
export function delayCost(terms: LoanTerms, on: Temporal.PlainDate): number {
  const { payoff, interestPaid } = prepayLoan(terms, on)
  return payoff === 0 ? 0 : prepayLoan(terms, on.add({ days: 1 })).interestPaid - interestPaid
}

/** The days from `since` on that bear interest by `until`. */
function interestDays(
  { startsOn, interestFreeDays }: CheckedTerms,
  since: Temporal.PlainDate,
  until: Temporal.PlainDate,
): number {
  const free = Math.max(0, interestFreeDays - startsOn.until(since).days)
  return Math.max(0, since.until(until).days - free)
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}
