/** A payment in fen, and how many years after the money was received. */
export interface DatedPayment {
  amount: number
  years: number
}

/** Far above what rounding leaves of a step (about 1e-14), far below what 1e-9 of the rate asks for. */
const smallestStep = 1e-12

/**
 * The rate a year, compounded, at which the payments are worth at the start what was received; right to 1e-9 for
 * rates up to 10,000 % a year, in proportion above. Payments are not negative and their sum is at least `received`.
 *
 * With x = ln(1 + rate), the logarithm of Σ amount × e^(-x × years) is a convex, falling function of x. Newton's
 * method on such a function, begun left of the root (x = 0, as the sum is not below what was received), comes nearer
 * with every step and never passes the root, however large the fees: it needs neither a bracket nor a guess.
 */
export function effectiveRate(received: number, payments: readonly DatedPayment[]): number {
  let logarithm = 0
  for (;;) {
    let worth = 0
    let worthYears = 0
    for (const { amount, years } of payments) {
      const discounted = amount * Math.exp(-logarithm * years)
      worth += discounted
      worthYears += discounted * years
    }
    const step = (Math.log(worth / received) * worth) / worthYears
    logarithm += step
    if (step < smallestStep) return Math.expm1(logarithm)
  }
}
