import { expect, test } from 'vitest'
import { owed } from '../../../core/answers/loans.ts'
import { parseJournal } from '../../../core/records/journal.ts'
import { payoffOn } from './payoff.ts'

const id = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** 1,000 yuan at 0.05 % a day from 3 November, five times 200: 15.00 of interest by 3 December. */
const loan = {
  id: id(1),
  type: 'borrowed',
  at: '2026-11-03T10:00+08:00',
  principal: 1000,
  dailyRate: 0.0005,
  instalments: 5,
  method: 'equal-principal',
  startsOn: '2026-11-03',
}
const repaid = (number: number) => ({
  id: id(10 + number),
  type: 'repaid',
  at: '2026-11-20T10:00+08:00',
  loan: id(1),
  instalment: number,
  onTime: true,
})

function payoff(day: string, journal: object[] = [loan]): number | null {
  const [open] = owed(parseJournal(journal), Temporal.Instant.from('2026-11-24T14:05+08:00')).loans
  if (open === undefined) throw new Error('The loan is open')
  return payoffOn(open, Temporal.PlainDate.from(day))
}

test('before the first due day: the principal and the interest of the days since', () => {
  expect(payoff('2026-11-03')).toBe(100_000)
  expect(payoff('2026-11-13')).toBe(100_500)
})

test('what is due and not noted as repaid is in it', () => {
  // 215.00 of 3 December, and 800 with 10 days of interest: 4.00.
  expect(payoff('2026-12-13')).toBe(21_500 + 80_400)
  expect(payoff('2026-12-13', [loan, repaid(1)])).toBe(80_400)
  // On the last day only what is unpaid is left.
  expect(payoff('2027-04-03', [loan, ...[1, 2, 3, 4].map(repaid)])).toBe(20_000 + 310)
})

test('nothing is said outside the term, nor of what was repaid ahead', () => {
  expect(payoff('2026-11-02')).toBeNull()
  expect(payoff('2027-04-04')).toBeNull()
  expect(payoff('2026-11-13', [loan, repaid(1)])).toBeNull()
})
