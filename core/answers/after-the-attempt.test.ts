import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JournalEvent } from '../records/events.ts'
import { declinedSince, lastOpened, pendingSince } from './after-the-attempt.ts'
import { event } from './reminders-testing.ts'

const instant = Temporal.Instant.from
const now = instant('2026-06-30T10:00+08:00')
const passed = (at: string) => event('verification-passed', at, {}, 5)
const declined = (at: string) => event('declined', at, {}, 5)
const opened = event('opened', '2026-06-29T12:00+08:00', { limit: 5000, dailyRate: 0.0003 }, 6)
const seen = event('entry-seen', '2026-06-29T12:00+08:00', {}, 6)
const failed = event('verification-failed', '2026-06-29T12:00+08:00', { step: 'face' }, 6)
const closed = (at: string, number = 7) => event('account-closed', at, {}, number)

describe('pending', () => {
  test('for 7 × 24 h after a pass, both ends included', () => {
    expect(pendingSince([passed('2026-06-23T10:00+08:00')], now)).toEqual(instant('2026-06-23T10:00+08:00'))
    expect(pendingSince([passed('2026-06-23T09:59:59+08:00')], now)).toBeNull()
    expect(pendingSince([passed('2026-06-30T10:00+08:00')], now)).toEqual(now)
    expect(pendingSince([passed('2026-06-30T10:00:01+08:00')], now)).toBeNull()
  })

  test.each([[opened], [declined('2026-06-29T12:00+08:00')], [seen], [failed]])('until $type', (later) => {
    expect(pendingSince([{ ...later, id: 'later' }, passed('2026-06-29T11:00+08:00')], now)).toBeNull()
    expect(pendingSince([later, passed('2026-06-29T13:00+08:00')], now)).not.toBeNull()
  })

  test('events of one instant stand in the order of their ids', () => {
    const pass = passed('2026-06-29T12:00+08:00')
    expect(pendingSince([seen, pass], now)).toBeNull()
    expect(pendingSince([seen, { ...pass, id: seen.id.replace('6', '7') }], now)).not.toBeNull()
  })

  test('since the last of several passes', () => {
    const passes = [passed('2026-06-29T11:00+08:00'), passed('2026-06-20T11:00+08:00')]
    expect(pendingSince(passes, now)).toEqual(instant('2026-06-29T11:00+08:00'))
  })
})

describe('declined', () => {
  test('for 30 × 24 h, both ends included', () => {
    expect(declinedSince([declined('2026-05-31T10:00+08:00')], now)).toEqual(instant('2026-05-31T10:00+08:00'))
    expect(declinedSince([declined('2026-05-31T09:59:59+08:00')], now)).toBeNull()
  })

  test.each([[opened], [passed('2026-06-29T12:00+08:00')], [seen]])('until $type', (later) => {
    expect(declinedSince([{ ...later, id: 'later' }, declined('2026-06-29T11:00+08:00')], now)).toBeNull()
  })

  test('a failure later changes nothing', () => {
    expect(declinedSince([failed, declined('2026-06-29T11:00+08:00')], now)).not.toBeNull()
  })
})

describe('the opening that stands', () => {
  test('is the last, unless the account was closed after it', () => {
    const first = { ...opened, id: 'first', at: instant('2026-01-10T10:00+08:00') }
    expect(lastOpened([])).toBeNull()
    expect(lastOpened([opened, first])).toBe(opened)
    expect(lastOpened([opened, closed('2026-06-29T11:00+08:00')])).toBe(opened)
    expect(lastOpened([opened, closed('2026-06-29T12:00+08:00')])).toBeNull()
    expect(lastOpened([opened, closed('2026-06-29T12:00+08:00', 5)])).toBe(opened)
    expect(lastOpened([closed('2026-06-30T11:00+08:00'), first, opened])).toBeNull()
  })

  test('the order of the journal does not matter', () => {
    const events: JournalEvent[] = [
      opened,
      seen,
      failed,
      passed('2026-06-29T12:00+08:00'),
      closed('2026-06-29T12:00+08:00'),
    ]
    const journals = fc.shuffledSubarray(events.map((each, index) => ({ ...each, id: String(index) })))
    fc.assert(
      fc.property(journals, fc.integer({ min: -48, max: 24 * 32 }), (journal, hours) => {
        const at = now.add({ hours })
        const sorted = journal.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(pendingSince(journal, at)).toEqual(pendingSince(sorted, at))
        expect(declinedSince(journal, at)).toEqual(declinedSince(sorted, at))
        expect(lastOpened(journal)).toBe(lastOpened(sorted))
      }),
    )
  })
})
