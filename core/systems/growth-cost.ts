import { InputError } from '../records/input.ts'
import { utilisationHigh, utilisationLow } from './growth.ts'
import { rateUnits, roundedQuotient, wholeRate } from './loan-rates.ts'
import { largestAmount, largestDailyRate } from './loan-terms.ts'

const daysOfMonth = 30

/**
 * The interest, in fen, of keeping 70-90 % of the limit drawn for a month of 30 days: what the advised utilisation
 * costs whoever follows it. Rounded half up to the fen.
 *
 * `growth.utilisation.low`, `growth.utilisation.high`; C6, A9 (a share of the limit)
 * @param limit yuan, with at most two decimals
 * @param dailyRate a share; decimals beyond the eighth do not count
 * @throws InputError `limit`, `dailyRate`
 */
export function utilisationInterest(limit: number, dailyRate: number): { low: number; high: number } {
  checkBetween(limit, 'limit', largestAmount / 100)
  checkBetween(dailyRate, 'dailyRate', largestDailyRate)
  return {
    low: interestOfMonth(limit, utilisationLow.value, dailyRate),
    high: interestOfMonth(limit, utilisationHigh.value, dailyRate),
  }
}

/**
 * The interest, in fen, of having so much borrowed for a month of 30 days. Rounded half up to the fen.
 * @param amount yuan, with at most two decimals
 * @param dailyRate a share; decimals beyond the eighth do not count
 * @throws InputError `amount`, `dailyRate`
 */
export function monthInterest(amount: number, dailyRate: number): number {
  checkBetween(amount, 'amount', largestAmount / 100)
  checkBetween(dailyRate, 'dailyRate', largestDailyRate)
  return interestOfMonth(amount, 1, dailyRate)
}

function checkBetween(value: number, path: string, largest: number): void {
  if (!Number.isFinite(value)) throw new InputError(path, 'not-a-number')
  if (value < 0 || value > largest) throw new InputError(path, 'out-of-range')
}

/** In whole fen, per cents and hundred-millionths: no binary share may move a fen. */
function interestOfMonth(amount: number, share: number, dailyRate: number): number {
  const fen = BigInt(Math.round(amount * 100))
  const percent = BigInt(Math.round(share * 100))
  return roundedQuotient(fen * percent * rateUnits(dailyRate) * BigInt(daysOfMonth), 100n * wholeRate)
}
