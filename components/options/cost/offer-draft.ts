import { InputError } from '../../../core/records/input.ts'
import { cardInstalmentTerms } from '../../../core/systems/loan-offers.ts'
import type { LoanTerms } from '../../../core/systems/loan-terms.ts'
import { shareFromPercent } from '../journal/numbers.ts'
import { type CostDraft, type CostReading, readDraft } from './draft.ts'
import { plainAmount } from './print.ts'

export type OfferKind = 'loan' | 'card'

/** Another offer as it is typed: a loan with fees, or a card's instalments for a fee a month (per cent). */
export interface OfferDraft extends Omit<CostDraft, 'principal' | 'startsOn'> {
  monthlyFee: string
}

export type OfferReading = Pick<CostReading, 'terms'> & {
  errors: CostReading['errors'] & { monthlyFee?: InputError['reason'] }
}

export const emptyOffer: OfferDraft = {
  dailyRate: '',
  monthlyFee: '',
  instalments: '',
  method: 'equal-principal',
  upfront: '',
  perInstalment: '',
  interestFreeDays: '',
}

/** The offer for the same yuan from the same day on as the loan that it is held against. */
export function readOffer(kind: OfferKind, draft: OfferDraft, { principal, startsOn }: LoanTerms): OfferReading {
  const same = { principal: plainAmount(principal), startsOn: startsOn.toString() }
  const { monthlyFee, ...loan } = draft
  if (kind === 'loan') return readDraft({ ...loan, ...same })

  // A card's offer has no rate, no way of repaying and no other fee of its own: only its number of instalments counts.
  const { terms, errors } = readDraft({ ...emptyOffer, ...same, dailyRate: '0', instalments: draft.instalments })
  try {
    const fee = monthlyFee.trim() === '' ? undefined : shareFromPercent(monthlyFee)
    const instalments = terms?.instalments ?? 1
    const card = cardInstalmentTerms({ principal, monthlyFee: fee as number, instalments, startsOn })
    return { terms: terms && card, errors }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { terms: null, errors: { ...errors, monthlyFee: error.reason } }
  }
}
