import { expect, test } from 'vitest'
import { priceLoan } from '../../../core/systems/loan-cost.ts'
import type { LoanTerms } from '../../../core/systems/loan-terms.ts'
import { chosenDay, earlyRepayment, middleOf } from './early.ts'

const terms: LoanTerms = {
  principal: 300_000,
  dailyRate: 0.0005,
  instalments: 3,
  method: 'equal-principal',
  startsOn: Temporal.PlainDate.from('2026-12-03'),
}
const loan = { terms, cost: priceLoan(terms) }

test('begins half-way, on the due day of an instalment', () => {
  expect(middleOf(loan)).toEqual({ after: 1 })
  expect(chosenDay(loan, { after: 1 })).toBe('2027-01-03')
  expect(chosenDay(loan, { after: 0 })).toBe('2026-12-03')
  expect(chosenDay(loan, { after: 9 })).toBe('2027-03-03')
})

// After the first instalment 2,000 yuan are left: 31.00 and 14.00 yuan of interest are saved, a day more costs 1.00.
test('on a due day the instalment is paid and the rest is due', () => {
  expect(earlyRepayment(loan, { after: 1 })).toMatchObject({
    paid: 1,
    place: 1,
    payoff: 200_000,
    interestPaid: 4650,
    interestSaved: 4500,
    delay: 100,
  })
})

test('a day between lies among the bars where it lies in its month', () => {
  // 7 of the 28 days up to 2027-03-03.
  expect(earlyRepayment(loan, { on: '2027-02-10' })).toMatchObject({ paid: 2, place: 2.25, payoff: 100_350 })
})

test('when all is paid nothing is left', () => {
  expect(earlyRepayment(loan, { after: 3 })).toMatchObject({ paid: 3, place: 3, payoff: 0, delay: 0 })
})

test('a day outside the term, or none, is refused', () => {
  expect(earlyRepayment(loan, { on: '2027-03-04' })).toBe('out-of-range')
  expect(earlyRepayment(loan, { on: '2026-12-02' })).toBe('out-of-range')
  expect(earlyRepayment(loan, { on: '' })).toBe('no-such-date')
})
