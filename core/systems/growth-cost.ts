import { utilisationHigh, utilisationLow } from './growth.ts'
import { rateUnits, roundedQuotient, wholeRate } from './loan-rates.ts'

const daysOfMonth = 30

/**
 * The interest, in fen, of keeping 70-90 % of the limit drawn for a month of 30 days: what the advised utilisation
 * costs whoever follows it. Rounded half up to the fen.
 *
 * `growth.utilisation.low`, `growth.utilisation.high`; C6, A9 (a share of the limit)
 * @param limit yuan, with at most two decimals
 * @param dailyRate a share; decimals beyond the eighth do not count
 */
export function utilisationInterest(limit: number, dailyRate: number): { low: number; high: number } {
  return {
    low: interestOfMonth(limit, utilisationLow.value, dailyRate),
    high: interestOfMonth(limit, utilisationHigh.value, dailyRate),
  }
}

/** In whole fen, per cents and hundred-millionths: no binary share may move a fen. */
function interestOfMonth(limit: number, share: number, dailyRate: number): number {
  const fen = BigInt(Math.round(limit * 100))
  const percent = BigInt(Math.round(share * 100))
  return roundedQuotient(fen * percent * rateUnits(dailyRate) * BigInt(daysOfMonth), 100n * wholeRate)
}
