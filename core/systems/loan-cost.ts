import { effectiveRate } from './loan-effective.ts'
import { timesRate } from './loan-rates.ts'
import { type LoanRow, scheduleOf } from './loan-schedule.ts'
import { checkTerms, type LoanTerms } from './loan-terms.ts'

/** What a loan costs; amounts in fen, rates as shares a year. */
export interface LoanCost {
  rows: LoanRow[]
  totalInterest: number
  /** The upfront fee and those of all instalments. */
  totalFees: number
  /** The daily rate × 360, as the article annualises. */
  simple360: number
  /** The daily rate × 365. */
  simple365: number
  /** The rate at which the dated cash flow, with all fees, has a present value of zero: actual days / 365. */
  effective: number
}

/**
 * The schedule and the cost of a loan, exact to the fen. Due monthly on the start day, or the month's last day where
 * there is none; a fee is part of the payment, an upfront fee reduces what is received. `effective` is right to 1e-9.
 * A higher rate never costs less, but for the level payment's rounding to whole fen, which may end in some fen more.
 * @param terms amounts in fen
 * @throws InputError with the field as path: `principal`, `dailyRate`, `instalments`, `method`, `startsOn`, `fees`,
 *   `fees.upfront`, `fees.perInstalment`, `interestFreeDays`, or that of an unknown field
 */
export function priceLoan(terms: LoanTerms): LoanCost {
  const checked = checkTerms(terms)
  const rows = scheduleOf(checked)
  return {
    rows,
    totalInterest: sum(rows, 'interest'),
    totalFees: checked.fees.upfront + sum(rows, 'fee'),
    simple360: timesRate(checked.dailyRate, 360),
    simple365: timesRate(checked.dailyRate, daysAYear),
    effective: ratePaid(checked.principal - checked.fees.upfront, rows, ({ payment }) => payment),
  }
}

export const daysAYear = 365

/** The effective annual rate of what is received and of what is paid on each due day; amounts in fen. */
export function ratePaid(received: number, rows: readonly LoanRow[], paid: (row: LoanRow) => number): number {
  let days = 0
  const payments = rows.map((row) => {
    days += row.days
    return { amount: paid(row), years: days / daysAYear }
  })
  return effectiveRate(received, payments)
}

/** The sum of one column, in fen. */
export function sum(rows: readonly LoanRow[], column: 'payment' | 'principal' | 'interest' | 'fee'): number {
  return rows.reduce((total, row) => total + row[column], 0)
}
