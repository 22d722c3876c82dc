import { InputError, type Reason } from '../../../core/records/input.ts'
import { delayCost, type Prepayment, prepayLoan } from '../../../core/systems/loan-prepayment.ts'
import type { PricedLoan } from './schedule.ts'

/** The loan repaid early: on which day, after how many instalments, and what that comes to (fen). */
export interface Early extends Prepayment {
  on: Temporal.PlainDate
  /** Instalments that were due by then. */
  paid: number
  /** Where the day lies among the periods: 2.5 is half-way between the second due day and the third. */
  place: number
  /** What a day later costs more. */
  delay: number
}

/** What was chosen: an instalment, on whose due day the rest is repaid (0: the day of the loan), or a day as typed. */
export type EarlyChoice = { after: number } | { on: string }

/** Half-way, until something is chosen. */
export function middleOf({ cost }: PricedLoan): EarlyChoice {
  return { after: Math.floor(cost.rows.length / 2) }
}

/** The day as the date input shows it. */
export function chosenDay(loan: PricedLoan, choice: EarlyChoice): string {
  return 'on' in choice ? choice.on : dueDay(loan, choice.after).toString()
}

/** @returns the reason where the day is none, or lies outside the loan's term */
export function earlyRepayment(loan: PricedLoan, choice: EarlyChoice): Early | Reason {
  try {
    const on = Temporal.PlainDate.from(chosenDay(loan, choice))
    return { on, ...placeOf(loan, on), ...prepayLoan(loan.terms, on), delay: delayCost(loan.terms, on) }
  } catch (error) {
    if (error instanceof InputError) return error.reason
    if (error instanceof RangeError) return 'no-such-date'
    throw error
  }
}

/** The due day of an instalment, of the last one where there are fewer; the start of the loan for 0. */
function dueDay({ terms, cost }: PricedLoan, instalment: number): Temporal.PlainDate {
  if (instalment === 0) return terms.startsOn
  return cost.rows[Math.min(instalment, cost.rows.length) - 1]?.dueOn ?? terms.startsOn
}

function placeOf(loan: PricedLoan, on: Temporal.PlainDate): Pick<Early, 'paid' | 'place'> {
  const paid = loan.cost.rows.filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, on) <= 0).length
  const next = loan.cost.rows[paid]
  const elapsed = dueDay(loan, paid).until(on).days
  return { paid, place: next === undefined ? paid : paid + elapsed / next.days }
}
