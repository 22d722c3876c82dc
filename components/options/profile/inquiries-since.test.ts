import { expect, test } from 'vitest'
import type { JournalEvent } from '../../../core/records/events.ts'
import { inquiriesSince } from './inquiries-since.ts'

const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)
const now = at('2026-11-24T10:00')
const journal: JournalEvent[] = [
  { id: '1', at: at('2026-11-10T09:00'), type: 'inquiry' },
  { id: '2', at: at('2026-11-20T09:00'), type: 'limit-viewed' },
  { id: '3', at: at('2026-11-21T09:00'), type: 'inquiry', by: '某银行' },
  { id: '4', at: at('2026-11-22T09:00'), type: 'entry-seen' },
  { id: '5', at: at('2026-11-25T09:00'), type: 'inquiry' },
]

test('counts the inquiries after the answer and up to now, and nothing else', () => {
  expect(inquiriesSince(at('2026-11-15T00:00'), journal, now)).toBe(2)
  expect(inquiriesSince(at('2026-11-20T09:00'), journal, now)).toBe(1)
  expect(inquiriesSince(at('2026-11-23T00:00'), journal, now)).toBe(0)
})

test('what was not answered is not asked again', () => {
  expect(inquiriesSince(undefined, journal, now)).toBe(0)
})
