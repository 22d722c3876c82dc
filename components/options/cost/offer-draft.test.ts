import { expect, test } from 'vitest'
import type { LoanTerms } from '../../../core/systems/loan-terms.ts'
import { emptyOffer, readOffer } from './offer-draft.ts'

const own: LoanTerms = {
  principal: 1_200_000,
  dailyRate: 0.0005,
  instalments: 10,
  method: 'equal-principal',
  startsOn: Temporal.PlainDate.from('2026-12-03'),
}

test('a loan is for the same yuan from the same day on', () => {
  const draft = { ...emptyOffer, dailyRate: '0.03', instalments: '12', upfront: '120' }
  expect(readOffer('loan', draft, own).terms).toMatchObject({
    principal: 1_200_000,
    startsOn: own.startsOn,
    dailyRate: 0.0003,
    instalments: 12,
    fees: { upfront: 12_000, perInstalment: 0 },
  })
})

// 0.6 % of 12,000 yuan are 72 yuan a month.
test('a card charges its share of the whole amount with each instalment', () => {
  const { terms } = readOffer('card', { ...emptyOffer, monthlyFee: '0.6', instalments: '12' }, own)
  expect(terms).toMatchObject({ dailyRate: 0, instalments: 12, fees: { perInstalment: 7200 } })
})

test('what a loan was given does not count for a card', () => {
  const draft = { ...emptyOffer, monthlyFee: '0.6', instalments: '12', upfront: 'x', dailyRate: 'x' }
  expect(readOffer('card', draft, own).errors).toEqual({})
})

test('what is missing or wrong is named', () => {
  expect(readOffer('card', { ...emptyOffer, monthlyFee: '101' }, own)).toEqual({
    terms: null,
    errors: { instalments: 'missing', monthlyFee: 'out-of-range' },
  })
  expect(readOffer('card', emptyOffer, own).errors).toEqual({ instalments: 'missing', monthlyFee: 'missing' })
  expect(readOffer('loan', emptyOffer, own).errors).toEqual({ dailyRate: 'missing', instalments: 'missing' })
})
