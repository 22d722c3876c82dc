import { checkList, checkObject, InputError } from '../records/input.ts'
import { type LoanCost, ratePaid, sum } from './loan-cost.ts'
import { effectiveRate } from './loan-effective.ts'
import { checkWhole } from './loan-terms.ts'

/**
 * The lender's sheet (明示表, `official.costSheet2026`) against our own reckoning: the annual figure printed there, and
 * the usual way of reckoning that gives it.
 */

/**
 * | kind | the figure is |
 * |---|---|
 * | `agrees-effective` | ours: the dated cash flow with all fees, compounded |
 * | `agrees-365` | the daily rate × 365, without fees |
 * | `agrees-360` | the daily rate × 360, without fees |
 * | `agrees-monthly-irr` | the monthly rate of the cash flow with all fees × 12, months taken as equal |
 * | `agrees-compounded` | that monthly rate compounded over 12 months |
 * | `without-fees` | ours with the fees left out |
 * | `differs` | none of these |
 */
export type SheetKind =
  | 'agrees-effective'
  | 'agrees-365'
  | 'agrees-360'
  | 'agrees-monthly-irr'
  | 'agrees-compounded'
  | 'without-fees'
  | 'differs'

export interface SheetComparison {
  kind: SheetKind
  /** What that way of reckoning gives, a share a year; ours where the sheet `differs`. */
  reckoned: number
  /** The printed figure less our effective rate, a share a year: negative where the sheet shows less than it costs. */
  difference: number
}

const monthsAYear = 12
/** What the effective rate may be off by. */
const accuracy = 1e-9

/**
 * Whether the annual figure of the lender's sheet is ours, and otherwise which way of reckoning explains it: the
 * nearest of those that give it to within half of its last printed place. Ours comes first where it does.
 * @param printed a share a year (0.1286 for 12.86 %)
 * @param decimals printed places of the per cents, 0-6
 * @throws InputError `cost`, `cost.rows`, `printed` (0-10), `decimals`
 */
export function compareSheet(cost: LoanCost, printed: number, decimals = 2): SheetComparison {
  checkObject(cost, 'cost')
  checkList(cost.rows, 'cost.rows')
  if (!Number.isFinite(printed)) throw new InputError('printed', 'not-a-number')
  if (printed < 0 || printed > largestPrinted) throw new InputError('printed', 'out-of-range')
  const tolerance = 0.5 * 10 ** -(2 + checkWhole(decimals, 'decimals', 0, 6)) + accuracy
  const distance = ({ reckoned }: Reckoning) => Math.abs(printed - reckoned)

  const difference = printed - cost.effective
  const ours: Reckoning = { kind: 'agrees-effective', reckoned: cost.effective }
  if (distance(ours) <= tolerance) return { ...ours, difference }
  const [nearest] = otherReckonings(cost)
    .filter((reckoning) => distance(reckoning) <= tolerance)
    .sort((a, b) => distance(a) - distance(b))
  return { ...(nearest ?? { kind: 'differs', reckoned: cost.effective }), difference }
}

const largestPrinted = 10

type Reckoning = Pick<SheetComparison, 'kind' | 'reckoned'>

function otherReckonings(cost: LoanCost): Reckoning[] {
  const { rows, totalFees, simple360, simple365 } = cost
  const principal = sum(rows, 'principal')
  const received = principal - (totalFees - sum(rows, 'fee'))
  const compounded = effectiveRate(
    received,
    rows.map(({ payment }, index) => ({ amount: payment, years: (index + 1) / monthsAYear })),
  )
  const monthly = (1 + compounded) ** (1 / monthsAYear) - 1
  return [
    { kind: 'agrees-365', reckoned: simple365 },
    { kind: 'agrees-360', reckoned: simple360 },
    { kind: 'agrees-monthly-irr', reckoned: monthly * monthsAYear },
    { kind: 'agrees-compounded', reckoned: compounded },
    { kind: 'without-fees', reckoned: ratePaid(principal, rows, ({ payment, fee }) => payment - fee) },
  ]
}
