import { InputError } from '../records/input.ts'

/**
 * Exact arithmetic of rates and amounts. A rate has at most 8 decimals, so it is a whole number of hundred-millionths
 * and every product with an amount in fen is a whole number too: no binary fraction is ever rounded to a fen.
 */

/** 1 as a rate, in the units in which rates are reckoned. */
export const wholeRate = 100_000_000n

const ratePerUnit = Number(wholeRate)

/**
 * A share of at least 0 with at most 8 decimals; never -0.
 * @throws InputError with `path`
 */
export function checkRate(rate: number, path: string, largest: number): number {
  if (rate == null) throw new InputError(path, 'missing')
  if (!Number.isFinite(rate)) throw new InputError(path, 'not-a-number')
  if (rate < 0 || rate > largest) throw new InputError(path, 'out-of-range')
  if (nearestRate(rate) !== rate) throw new InputError(path, 'too-many-decimals')
  return rate + 0
}

/** The rate with 8 decimals that is nearest. A quotient is rounded right, so it is the number that the decimals mean. */
export function nearestRate(rate: number): number {
  return Math.round(rate * ratePerUnit) / ratePerUnit
}

/** The same rate in hundred-millionths. */
export function rateUnits(rate: number): bigint {
  return BigInt(Math.round(rate * ratePerUnit))
}

/** So many times the rate, as the number nearest to the exact product. */
export function timesRate(rate: number, times: number): number {
  return (Math.round(rate * ratePerUnit) * times) / ratePerUnit
}

/** amount × rate × days, rounded half up to the fen. */
export function interestOf(amount: number, dailyRate: number, days: number): number {
  return roundedQuotient(BigInt(amount) * rateUnits(dailyRate) * BigInt(days), wholeRate)
}

/** The quotient of two whole numbers that are not negative, rounded half up. */
export function roundedQuotient(dividend: bigint, divisor: bigint): number {
  return Number((2n * dividend + divisor) / (2n * divisor))
}
