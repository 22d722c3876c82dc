import { expect, test } from 'vitest'
import { parseJournal } from '../../../core/records/journal.ts'
import { caseHistory, longestHistory } from './case-history.ts'

const now = Temporal.Instant.from('2026-11-24T14:00+08:00')
const id = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`

test('blocks, failures, devices and jumps in the order in which they happened, and nothing else', () => {
  const journal = parseJournal([
    { id: id(1), type: 'risk-blocked', kind: 'device', at: '2026-11-20T10:00Z' },
    { id: id(2), type: 'device-login', device: 'A', at: '2026-11-18T10:00Z' },
    { id: id(3), type: 'bill-paid', at: '2026-11-19T10:00Z' },
    { id: id(4), type: 'verification-failed', step: 'id', at: '2026-11-19T10:00Z' },
    { id: id(5), type: 'location-jump', km: 600, at: '2026-12-01T10:00Z' },
  ])
  const { events, leftOut } = caseHistory(journal, now)
  expect(events.map((event) => event.id)).toEqual([id(2), id(4), id(1)])
  expect(leftOut).toBe(0)
})

test('of a long history the newest stay', () => {
  const journal = parseJournal(
    Array.from({ length: longestHistory + 5 }, (_, index) => ({
      id: id(index),
      type: 'device-login',
      device: 'A',
      at: now.subtract({ hours: 1000 - index }).toString(),
    })),
  )
  const { events, leftOut } = caseHistory(journal, now)
  expect(events.at(-1)?.id).toBe(id(longestHistory + 4))
  expect([events.length, leftOut]).toEqual([longestHistory, 5])
})
