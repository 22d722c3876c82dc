import { checkRate, interestOf } from './loan-rates.ts'
import { checkFields, checkTerms, type LoanTerms } from './loan-terms.ts'

/** A card's offer to pay a bill in instalments: no interest, but a fee on the whole amount in every month. */
export interface CardInstalmentOffer {
  /** Fen. */
  principal: number
  /** The share of the principal that is charged with each instalment, 0-1, at most 8 decimals (0.006 for 0.6 %). */
  monthlyFee: number
  instalments: number
  startsOn: Temporal.PlainDate
}

const fields = ['principal', 'monthlyFee', 'instalments', 'startsOn']

/**
 * The same offer as a loan, to be priced like any other: the principal in equal parts at no interest, the fee (rounded
 * half up to the fen) on top of each.
 * @throws InputError with the field as path: `principal`, `monthlyFee`, `instalments`, `startsOn`
 */
export function cardInstalmentTerms(offer: CardInstalmentOffer): LoanTerms {
  checkFields(offer, fields, '')
  const { principal, monthlyFee, instalments, startsOn } = offer
  const terms: LoanTerms = { principal, dailyRate: 0, instalments, method: 'equal-principal', startsOn }
  checkTerms(terms)
  const share = checkRate(monthlyFee, 'monthlyFee', 1)
  return { ...terms, fees: { perInstalment: interestOf(principal, share, 1) } }
}
