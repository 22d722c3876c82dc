import { type LoanCost, sum } from '../../../core/systems/loan-cost.ts'
import type { LoanRow } from '../../../core/systems/loan-schedule.ts'
import type { LoanTerms } from '../../../core/systems/loan-terms.ts'
import { plainAmount } from './print.ts'

/** Terms with what they cost. */
export interface PricedLoan {
  terms: LoanTerms
  cost: LoanCost
}

/** The sums of the columns, in fen; an upfront fee is paid too. */
export interface ScheduleSums {
  days: number
  payment: number
  principal: number
  interest: number
  fee: number
}

/**
 * The schedule as it is shown and copied: where a fee is kept back at the payout it stands as a row of that day, so
 * that the columns add up to what is paid in all.
 */
export function shownRows({ terms, cost }: PricedLoan): LoanRow[] {
  const upfront = terms.fees?.upfront ?? 0
  if (upfront === 0) return cost.rows
  const payout: LoanRow = {
    dueOn: terms.startsOn,
    days: 0,
    payment: upfront,
    principal: 0,
    interest: 0,
    fee: upfront,
    balance: terms.principal,
  }
  return [payout, ...cost.rows]
}

export function scheduleSums(rows: readonly LoanRow[]): ScheduleSums {
  return {
    days: rows.reduce((days, row) => days + row.days, 0),
    payment: sum(rows, 'payment'),
    principal: sum(rows, 'principal'),
    interest: sum(rows, 'interest'),
    fee: sum(rows, 'fee'),
  }
}

export const columns = ['dueOn', 'days', 'payment', 'principal', 'interest', 'fee', 'balance'] as const
export type Column = (typeof columns)[number]

/** The names of the columns and of the row of sums, in the user's language. */
export type ColumnNames = Readonly<Record<Column | 'sum', string>>

/** For the clipboard: columns parted by tabs, as spreadsheets take them. */
export function scheduleTabs(loan: PricedLoan, names: ColumnNames): string {
  return lines(loan, names)
    .map((cells) => cells.join('\t'))
    .join('\n')
}

const byteOrderMark = '\uFEFF'

/** A CSV file that Chinese spreadsheets read right: with a byte order mark and CRLF, no cell of which is a formula. */
export function scheduleCsv(loan: PricedLoan, names: ColumnNames): string {
  const text = lines(loan, names).map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
  return byteOrderMark + text.join('')
}

function lines(loan: PricedLoan, names: ColumnNames): string[][] {
  const rows = shownRows(loan)
  const sums = scheduleSums(rows)
  return [
    columns.map((column) => names[column]),
    ...rows.map((row) => [row.dueOn.toString(), String(row.days), ...amountsOf(row), plainAmount(row.balance)]),
    [names.sum, String(sums.days), ...amountsOf(sums), ''],
  ]
}

function amountsOf({ payment, principal, interest, fee }: Omit<ScheduleSums, 'days'>): string[] {
  return [payment, principal, interest, fee].map(plainAmount)
}

/** A cell that begins with one of these signs would be run as a formula. */
const formula = /^[=+\-@\t\r]/

export function csvCell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
