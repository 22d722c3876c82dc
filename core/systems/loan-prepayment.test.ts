import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusal } from '../records/testing.ts'
import { anyTerms, day, loan } from './loan.samples.ts'
import { priceLoan } from './loan-cost.ts'
import { delayCost, prepayLoan } from './loan-prepayment.ts'

/** Of 1,000 yuan at 0.05 % a day, equal principal: 1,400 fen of interest on 28 February, 1,033 and 500 after it. */
describe('reckoned by hand', () => {
  test.each<[string, number, number, number]>([
    // On the first day no day has passed.
    ['2026-01-31', 100_000, 0, 2933],
    ['2026-02-01', 100_050, 50, 2883],
    // The day before an instalment 27 days are owed with the principal; on its day it is paid first.
    ['2026-02-27', 101_350, 1350, 1583],
    ['2026-02-28', 66_667, 1400, 1533],
    // 66,667 × 0.0005 × 10 = 333.3
    ['2026-03-10', 67_000, 1733, 1200],
    ['2026-04-30', 0, 2933, 0],
  ])('on %s', (on, payoff, interestPaid, interestSaved) => {
    expect(prepayLoan(loan(), day(on))).toEqual({ payoff, interestPaid, interestSaved })
  })

  test('interest-free days accrue nothing: 40 of them end on 12 March', () => {
    const terms = loan({ interestFreeDays: 40 })
    expect(prepayLoan(terms, day('2026-03-12')).interestPaid).toBe(0)
    // 66,667 × 0.0005 × 1
    expect(prepayLoan(terms, day('2026-03-13')).interestPaid).toBe(33)
  })

  test('a day later costs the interest of a day', () => {
    expect(delayCost(loan(), day('2026-01-31'))).toBe(50)
    expect(delayCost(loan(), day('2026-02-27'))).toBe(50)
    expect(delayCost(loan(), day('2026-04-29'))).toBe(17)
    expect(delayCost(loan(), day('2026-04-30'))).toBe(0)
  })
})

test('a day outside the term is refused', () => {
  const refused = (on: unknown) => refusal(() => prepayLoan(loan(), on as Temporal.PlainDate))
  expect(refused(day('2026-01-30'))).toBe('on: out-of-range')
  expect(refused(day('2026-05-01'))).toBe('on: out-of-range')
  expect(refused('2026-02-10')).toBe('on: no-such-date')
  expect(refused(undefined)).toBe('on: missing')
  expect(refusal(() => prepayLoan(loan({ instalments: 0 }), day('2026-02-10')))).toBe('instalments: out-of-range')
  expect(refusal(() => delayCost(loan(), day('2026-05-01')))).toBe('on: out-of-range')
})

describe('for all terms and days', () => {
  const termsAndDay = anyTerms().chain((terms) => {
    const days = priceLoan(terms).rows.reduce((total, row) => total + row.days, 0)
    return fc.integer({ min: 0, max: days }).map((after) => ({ terms, on: terms.startsOn.add({ days: after }) }))
  })

  test('what is paid and what is saved is the interest of the whole term, and neither is negative', () => {
    fc.assert(
      fc.property(termsAndDay, ({ terms, on }) => {
        const { interestPaid, interestSaved } = prepayLoan(terms, on)
        expect(interestPaid + interestSaved).toBe(priceLoan(terms).totalInterest)
        expect(Math.min(interestPaid, interestSaved)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('all that was paid by then is the principal, the interest and the fees of the instalments due', () => {
    fc.assert(
      fc.property(termsAndDay, ({ terms, on }) => {
        const { payoff, interestPaid } = prepayLoan(terms, on)
        const due = priceLoan(terms).rows.filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, on) <= 0)
        const paid = due.reduce((total, { payment, fee }) => total + payment - fee, payoff)
        expect(paid).toBe(terms.principal + interestPaid)
      }),
    )
  })

  test('the cost of waiting from day to day adds up to the interest', () => {
    fc.assert(
      fc.property(anyTerms(), (drawn) => {
        const terms = { ...drawn, instalments: Math.min(drawn.instalments, 3) }
        let total = 0
        for (let on = terms.startsOn; on.until(terms.startsOn.add({ months: terms.instalments })).days > 0; ) {
          const cost = delayCost(terms, on)
          expect(cost).toBeGreaterThanOrEqual(0)
          total += cost
          on = on.add({ days: 1 })
        }
        expect(total).toBe(priceLoan(terms).totalInterest)
      }),
      { numRuns: 30 },
    )
  })
})
