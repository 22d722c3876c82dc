import { expect, test } from 'vitest'
import { refusal } from '../records/testing.ts'
import { day } from './loan.samples.ts'
import { priceLoan } from './loan-cost.ts'
import { cardInstalmentTerms } from './loan-offers.ts'

const offer = { principal: 1_200_000, monthlyFee: 0.006, instalments: 12, startsOn: day('2026-01-15') }

test('0.6 % of 12,000 yuan a month: 72 yuan with each part of 1,000, in truth about 13.9 % a year', () => {
  const { rows, totalInterest, totalFees, effective } = priceLoan(cardInstalmentTerms(offer))
  expect(rows[0]).toMatchObject({ payment: 107_200, principal: 100_000, interest: 0, fee: 7200 })
  expect(rows.at(-1)?.payment).toBe(107_200)
  expect([totalInterest, totalFees]).toEqual([0, 86_400])
  // The fee stays while what is owed shrinks: nearly twice 7.2 %.
  expect(effective).toBeGreaterThan(0.13)
  expect(effective).toBeLessThan(0.142)
})

test('the fee is rounded half up to the fen, exact in decimals: 10,050 × 0.0085 = 85.425, 10,000 × 0.00585 = 58.5', () => {
  const feeOf = (principal: number, monthlyFee: number) =>
    cardInstalmentTerms({ ...offer, principal, monthlyFee }).fees?.perInstalment
  expect(feeOf(10_050, 0.0085)).toBe(85)
  expect(feeOf(10_000, 0.00585)).toBe(59)
})

test('what is out of range is refused', () => {
  const refused = (changes: object) => refusal(() => cardInstalmentTerms({ ...offer, ...changes }))
  expect(refused({ monthlyFee: -0.1 })).toBe('monthlyFee: out-of-range')
  expect(refused({ monthlyFee: 1.1 })).toBe('monthlyFee: out-of-range')
  expect(refused({ monthlyFee: 0.000_000_001 })).toBe('monthlyFee: too-many-decimals')
  expect(refused({ principal: 1 })).toBe('principal: out-of-range')
  expect(refused({ instalments: 121 })).toBe('instalments: out-of-range')
  expect(refused({ startsOn: null })).toBe('startsOn: missing')
  expect(refused({ fee: 1 })).toBe('fee: unknown-field')
})
