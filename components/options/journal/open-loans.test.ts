import { expect, test } from 'vitest'
import { parseJournal } from '../../../core/records/journal.ts'
import { openLoans } from './open-loans.ts'

const id = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`
const borrowed = (number: number, at: string) => ({
  id: id(number),
  type: 'borrowed',
  at,
  principal: 1000,
  dailyRate: 0.0005,
  instalments: 5,
  method: 'equal-principal',
  startsOn: '2026-10-03',
})

test('the newest open loan stands first; one settled or repaid and those of a closed account are gone', () => {
  const journal = parseJournal([
    borrowed(1, '2026-01-01T00:00Z'),
    { id: id(2), type: 'account-closed', at: '2026-02-01T00:00Z' },
    borrowed(3, '2026-03-01T00:00Z'),
    borrowed(4, '2026-04-01T00:00Z'),
    borrowed(5, '2026-05-01T00:00Z'),
    { id: id(6), type: 'settled', loan: id(4), at: '2026-06-01T00:00Z' },
    { ...borrowed(7, '2026-06-02T00:00Z'), instalments: 1 },
    { id: id(8), type: 'repaid', loan: id(7), instalment: 1, onTime: true, at: '2026-06-03T00:00Z' },
  ])
  expect(openLoans(journal).map((loan) => loan.id)).toEqual([id(5), id(3)])
})
