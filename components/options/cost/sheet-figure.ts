import { InputError, type Reason } from '../../../core/records/input.ts'
import type { LoanCost } from '../../../core/systems/loan-cost.ts'
import { compareSheet, type SheetComparison } from '../../../core/systems/loan-sheet.ts'
import { shareFromPercent } from '../journal/numbers.ts'

/** Beyond these a printed per cent says nothing more. */
const mostDecimals = 6

/** What the annual figure of the sheet, as it was typed, is against our own; or why it is none; `null` where empty. */
export function readSheet(cost: LoanCost, text: string): SheetComparison | Reason | null {
  if (text.trim() === '') return null
  try {
    return compareSheet(cost, shareFromPercent(text), Math.min(decimalsOf(text), mostDecimals))
  } catch (error) {
    if (error instanceof InputError) return error.reason
    throw error
  }
}

/** The places behind the point. */
export function decimalsOf(text: string): number {
  const [, places = ''] = /[.。](\d*)/.exec(text.normalize('NFKC')) ?? []
  return places.length
}
