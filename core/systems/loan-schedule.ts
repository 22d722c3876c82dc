import { dueDays } from './interest.ts'
import { interestOf, rateUnits, roundedQuotient, wholeRate } from './loan-rates.ts'
import type { CheckedTerms } from './loan-terms.ts'

/** One instalment; amounts in fen. */
export interface LoanRow {
  dueOn: Temporal.PlainDate
  /** Calendar days since the last due day, or since the start. */
  days: number
  /** principal + interest + fee */
  payment: number
  principal: number
  interest: number
  fee: number
  /** What is left of the principal afterwards. */
  balance: number
}

/** The time up to a due day, since the one before it. */
export interface Period {
  dueOn: Temporal.PlainDate
  days: number
  /** Of these days those that bear interest. */
  interestDays: number
}

/** The periods between the due days, the interest-free days taken from their beginning. */
export function periodsOf({ startsOn, instalments, interestFreeDays }: CheckedTerms): Period[] {
  let since = startsOn
  let freeDays = interestFreeDays
  return dueDays(startsOn, instalments).map((dueOn) => {
    const { days } = since.until(dueOn)
    const free = Math.min(days, freeDays)
    since = dueOn
    freeDays -= free
    return { dueOn, days, interestDays: days - free }
  })
}

/**
 * The instalments as agreed. Interest is balance × rate × days, rounded half up to the fen in each; the last one takes
 * what is left of the principal.
 */
export function scheduleOf(terms: CheckedTerms): LoanRow[] {
  const periods = periodsOf(terms)
  const principalOf = principalRule(terms, periods)
  const fee = terms.fees.perInstalment
  let balance = terms.principal
  return periods.map(({ dueOn, days, interestDays }, index) => {
    const interest = interestOf(balance, terms.dailyRate, interestDays)
    const principal = index === periods.length - 1 ? balance : between(0, principalOf(interest), balance)
    balance -= principal
    return { dueOn, days, payment: principal + interest + fee, principal, interest, fee, balance }
  })
}

/** What an instalment but the last repays of the principal, by its interest. */
function principalRule(terms: CheckedTerms, periods: readonly Period[]): (interest: number) => number {
  if (terms.method === 'bullet') return () => 0
  if (terms.method === 'equal-instalment') {
    const payment = levelPayment(terms, periods)
    return (interest) => payment - interest
  }
  const share = roundedQuotient(BigInt(terms.principal), BigInt(terms.instalments))
  return () => share
}

/**
 * The payment that brings the unrounded balance to zero, rounded half up to the fen. It is the quotient of what the
 * principal and what payments of 1 grow to by the last due day, both reckoned as whole numbers (times `wholeRate` for
 * each period so far), so that nothing is rounded before the quotient.
 */
function levelPayment({ principal, dailyRate }: CheckedTerms, periods: readonly Period[]): number {
  const rate = rateUnits(dailyRate)
  let scale = 1n
  let principalGrown = BigInt(principal)
  let paymentsGrown = 0n
  for (const { interestDays } of periods) {
    const growth = wholeRate + rate * BigInt(interestDays)
    scale *= wholeRate
    principalGrown *= growth
    paymentsGrown = paymentsGrown * growth + scale
  }
  return roundedQuotient(principalGrown, paymentsGrown)
}

/**
 * At rates far above the published ones a level payment can be below a long month's interest, or be a fraction of a fen
 * too high for so long that the balance ends before the loan: what is repaid is then nothing, or what is left.
 */
function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
