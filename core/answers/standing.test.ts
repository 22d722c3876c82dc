import { expect, test } from 'vitest'
import { refusal } from '../records/testing.ts'
import { event } from './reminders-testing.ts'
import { standing, standingHistory } from './standing.ts'

const opened = event('opened', '2026-01-10T10:00+08:00', { limit: 5000, dailyRate: 0.0003 })
const raised = event('limit-changed', '2026-03-10T10:00+08:00', { limit: 8000 })
const cheaper = event('rate-changed', '2026-05-10T10:00+08:00', { dailyRate: 0.00025 })
const closed = event('account-closed', '2026-07-10T10:00+08:00', {})
const journal = [cheaper, raised, opened, event('bill-paid', '2026-04-01T10:00+08:00', {})]
const now = Temporal.Instant.from('2026-06-01T00:00Z')

test('the opening, then each change', () => {
  expect(standing(journal, opened.at)).toEqual({ limit: 5000, dailyRate: 0.0003, since: opened.at })
  expect(standing(journal, raised.at)).toEqual({ limit: 8000, dailyRate: 0.0003, since: raised.at })
  expect(standing(journal, now)).toEqual({ limit: 8000, dailyRate: 0.00025, since: cheaper.at })
  expect(standingHistory(journal, now)).toEqual([
    { at: opened.at, limit: 5000, dailyRate: 0.0003 },
    { at: raised.at, limit: 8000 },
    { at: cheaper.at, dailyRate: 0.00025 },
  ])
})

test('a limit or a rate of 0 is one', () => {
  const none = event('limit-changed', '2026-05-20T10:00+08:00', { limit: 0 })
  expect(standing([...journal, none], now)).toMatchObject({ limit: 0, dailyRate: 0.00025 })
})

test('nothing before the opening, after the closing, or without either', () => {
  expect(standing(journal, opened.at.subtract({ nanoseconds: 1 }))).toBe(null)
  expect(standing([raised, cheaper], now)).toBe(null)
  expect(standing([...journal, closed], closed.at)).toBe(null)
  expect(standingHistory([...journal, closed], closed.at)).toEqual([])
})

test('an opening after a closing begins anew', () => {
  const again = event('opened', '2026-08-10T10:00+08:00', { limit: 3000, dailyRate: 0.0004 })
  const later = Temporal.Instant.from('2026-09-01T00:00Z')
  expect(standingHistory([...journal, closed, again], later)).toEqual([
    { at: again.at, limit: 3000, dailyRate: 0.0004 },
  ])
})

test('what is no argument is refused', () => {
  expect(refusal(() => standing(null as unknown as [], now))).toBe('journal: wrong-type')
  expect(refusal(() => standing([], undefined as unknown as typeof now))).toBe('now: no-such-time')
})
