import { expect, test } from 'vitest'
import { plainAmount, plainPercent, printAmount, printAnnual } from './print.ts'

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [29, '0.29'],
  [103_333, '1033.33'],
  [1_000_000_000, '10000000.00'],
])('%d fen are plainly %s', (fen, text) => {
  expect(plainAmount(fen)).toBe(text)
})

test('an amount for people groups its digits', () => {
  expect(printAmount(103_333, 'en')).toBe('1,033.33')
})

test('a rate a year has two decimals', () => {
  expect(printAnnual(0.1825, 'zh_CN')).toBe('18.25%')
  expect(printAnnual(0.126, 'en')).toBe('12.60%')
  expect(plainPercent(0.18)).toBe('18.00')
  expect(plainPercent(12.5)).toBe('1250.00')
  expect(plainPercent(10_000)).toBe('1000000.00')
  expect(plainPercent(1e47)).toBe('>1000000')
})
