import { expect, test } from 'vitest'
import { priceLoan } from '../../../core/systems/loan-cost.ts'
import { decimalsOf, readSheet } from './sheet-figure.ts'

const cost = priceLoan({
  principal: 1_000_000,
  dailyRate: 0.0005,
  instalments: 12,
  method: 'equal-principal',
  startsOn: Temporal.PlainDate.from('2026-12-03'),
})

test.each([
  ['18', 'agrees-360'],
  ['18.00', 'agrees-360'],
  ['18.25%', 'agrees-365'],
  ['１８．２５', 'agrees-365'],
  ['18.01', 'differs'],
])('%s on the sheet: %s', (text, kind) => {
  expect(readSheet(cost, text)).toMatchObject({ kind })
})

test('our own rate agrees in as many decimals as the sheet prints', () => {
  expect(readSheet(cost, (cost.effective * 100).toFixed(1))).toMatchObject({ kind: 'agrees-effective' })
  expect(readSheet(cost, (cost.effective * 100).toFixed(4))).toMatchObject({ kind: 'agrees-effective' })
})

test.each([
  ['', null],
  [' ', null],
  ['x', 'not-a-number'],
  ['-1', 'out-of-range'],
  ['1001', 'out-of-range'],
])('%j is %s', (text, expected) => {
  expect(readSheet(cost, text)).toBe(expected)
})

test.each([
  ['18', 0],
  ['18.', 0],
  ['18.2', 1],
  ['18.25%', 2],
  ['18。250', 3],
])('%s has %d decimals', (text, decimals) => {
  expect(decimalsOf(text)).toBe(decimals)
})
