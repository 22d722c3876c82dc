import type { OpenLoan } from '../../../core/answers/loans.ts'
import { sum } from '../../../core/systems/loan-cost.ts'
import { prepayLoan } from '../../../core/systems/loan-prepayment.ts'

/**
 * What settles a loan on this day by the journal, in fen: the principal left, the interest since the last due day, and
 * what was due by then and is not noted as repaid, without penalty interest. `null` outside the loan's term, and where
 * an instalment still ahead is noted as repaid: how the lender reckons then is not known.
 */
export function payoffOn({ terms, cost, unpaid }: OpenLoan, today: Temporal.PlainDate): number | null {
  const isBy = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today) <= 0
  const { rows } = cost
  const last = rows.at(-1)?.dueOn ?? terms.startsOn
  const ahead = (days: readonly { dueOn: Temporal.PlainDate }[]) => days.filter(({ dueOn }) => !isBy(dueOn)).length
  if (!isBy(terms.startsOn) || Temporal.PlainDate.compare(last, today) < 0 || ahead(rows) > ahead(unpaid)) return null
  const due = unpaid.filter(({ dueOn }) => isBy(dueOn))
  return prepayLoan(terms, today).payoff + sum(due, 'payment')
}
