import { describe, expect, test } from 'vitest'
import { refusal } from '../records/testing.ts'
import { day, loan } from './loan.samples.ts'
import { priceLoan } from './loan-cost.ts'
import type { LoanTerms } from './loan-terms.ts'

const refused = (changes: object) => refusal(() => priceLoan(loan(changes as Partial<LoanTerms>)))

describe('terms out of range are refused with the place', () => {
  test.each<[object, string]>([
    [{ principal: 9_999 }, 'principal: out-of-range'],
    [{ principal: 1_000_000_001 }, 'principal: out-of-range'],
    [{ principal: 10_000.5 }, 'principal: not-an-integer'],
    [{ principal: '100000' }, 'principal: not-a-number'],
    [{ principal: undefined }, 'principal: missing'],
    [{ dailyRate: -0.0001 }, 'dailyRate: out-of-range'],
    [{ dailyRate: 0.01000001 }, 'dailyRate: out-of-range'],
    [{ dailyRate: 0.000_123_456 }, 'dailyRate: too-many-decimals'],
    [{ dailyRate: Number.NaN }, 'dailyRate: not-a-number'],
    [{ dailyRate: null }, 'dailyRate: missing'],
    [{ instalments: 0 }, 'instalments: out-of-range'],
    [{ instalments: 121 }, 'instalments: out-of-range'],
    [{ instalments: 1.5 }, 'instalments: not-an-integer'],
    [{ instalments: Number.POSITIVE_INFINITY }, 'instalments: not-a-number'],
    [{ method: 'annuity' }, 'method: not-a-choice'],
    [{ method: 'toString' }, 'method: not-a-choice'],
    [{ startsOn: '2026-01-31' }, 'startsOn: no-such-date'],
    [{ startsOn: day('2026-01-31').withCalendar('chinese') }, 'startsOn: no-such-date'],
    [{ startsOn: day('+010000-01-01') }, 'startsOn: out-of-range'],
    [{ fees: 5 }, 'fees: wrong-type'],
    [{ fees: new Map() }, 'fees: wrong-type'],
    [{ fees: { upfront: -1 } }, 'fees.upfront: out-of-range'],
    [{ fees: { upfront: 100_000 } }, 'fees.upfront: out-of-range'],
    [{ fees: { perInstalment: 0.5 } }, 'fees.perInstalment: not-an-integer'],
    [{ fees: { perInstalment: 100_000_000_001 } }, 'fees.perInstalment: out-of-range'],
    [{ fees: { monthly: 1 } }, 'fees.monthly: unknown-field'],
    [{ interestFreeDays: -1 }, 'interestFreeDays: out-of-range'],
    [{ interestFreeDays: 2.5 }, 'interestFreeDays: not-an-integer'],
    [{ rate: 0.1 }, 'rate: unknown-field'],
    [JSON.parse('{"__proto__": {}}'), '__proto__: unknown-field'],
  ])('%j: %s', (changes, reason) => {
    const terms = Object.defineProperties({ ...loan() }, Object.getOwnPropertyDescriptors(changes)) as LoanTerms
    expect(refusal(() => priceLoan(terms))).toBe(reason)
  })

  test.each([null, undefined, 5, [], new Map()])('%s is no terms', (terms) => {
    expect(refusal(() => priceLoan(terms as unknown as LoanTerms))).toBe(': wrong-type')
  })
})

test('the bounds themselves are taken', () => {
  expect(refused({ principal: 10_000, instalments: 120, dailyRate: 0.01 })).toBeNull()
  expect(refused({ principal: 1_000_000_000, instalments: 1, dailyRate: 0.000_000_01 })).toBeNull()
  expect(refused({ fees: { upfront: 99_999, perInstalment: 0 }, interestFreeDays: 100_000 })).toBeNull()
})

test('what is not answered is 0', () => {
  const nothing = { fees: { upfront: null, perInstalment: undefined }, interestFreeDays: null }
  expect(priceLoan(loan(nothing as unknown as Partial<LoanTerms>))).toEqual(priceLoan(loan()))
  expect(refused({ fees: null })).toBeNull()
})

test('-0 is 0', () => {
  const terms = loan({ dailyRate: -0, fees: { upfront: -0, perInstalment: -0 } })
  const { rows, totalFees, simple365, effective } = priceLoan(terms)
  expect([rows[0]?.fee, rows[0]?.interest, totalFees, simple365, effective]).toEqual([0, 0, 0, 0, 0])
})

test('every rate with 8 decimals is taken, however it was computed from them', () => {
  for (let units = 0; units <= 1_000_000; units += 7)
    expect(refused({ dailyRate: Number(`${units}e-8`), instalments: 1 })).toBeNull()
})
