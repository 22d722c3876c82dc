import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastOpened } from '../core/answers/after-the-attempt.ts'
import { activeCooldown } from '../core/answers/cooldowns.ts'
import { verdict } from '../core/answers/verdict.ts'
import type { JournalEvent } from '../core/records/events.ts'
import { entryStatus } from '../core/systems/entry.ts'
import { badgeContent, type Running } from './badge.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const nothing: Running = { isOpened: false, cooldown: null, entry: { state: 'none' } }
const waiting = (minutes: number) => ({ ...nothing, cooldown: { until: now.add({ minutes }) } })

describe('the badge', () => {
  test.each([
    [60, '!'],
    [61, '≤2h'],
    [12 * 60, '≤12h'],
    [12 * 60 + 1, '≤13h'],
    [47 * 60 + 59, '≤48h'],
    [48 * 60, '2d'],
    [48 * 60 + 1, '3d'],
    [15 * 24 * 60, '15d'],
  ])('with %i minutes to wait shows %s', (minutes, text) => {
    expect(badgeContent(waiting(minutes), 0, now)).toMatchObject({ text, title: { key: 'wait' } })
  })

  test('counts to actBy, then to closesAt', () => {
    const times = { seenAt: now, actBy: now.add({ hours: 12 }), closesAt: now.add({ hours: 24 }) }
    expect(badgeContent({ ...nothing, entry: { state: 'open', ...times } }, 0, now).text).toBe('≤12h')
    expect(badgeContent({ ...nothing, entry: { state: 'late', ...times } }, 0, now).text).toBe('≤24h')
    expect(badgeContent({ ...nothing, entry: { state: 'closed', ...times } }, 0, now).text).toBe('')
  })

  test('says that a notice waits, and nothing where nothing runs', () => {
    expect(badgeContent(waiting(600), 2, now)).toEqual({ text: '!', title: { key: 'waiting', n: 2 } })
    expect(badgeContent(nothing, 0, now)).toEqual({ text: '', title: { key: 'none' } })
  })

  test('counts exactly where the verdict is wait or act', () => {
    const types = fc.constantFrom('entry-seen', 'entry-gone', 'verification-failed', 'verification-passed', 'opened')
    const events = fc.array(fc.tuple(types, fc.integer({ min: 0, max: 48 * 60 })), { maxLength: 6 })
    fc.assert(
      fc.property(events, (list) => {
        const journal = list.map(
          ([type, minutes], index) =>
            ({ id: String(index), at: now.subtract({ minutes }), type, step: 'face' }) as JournalEvent,
        )
        const { kind } = verdict({ profile: {}, journal, captures: [] }, now)
        const running: Running = {
          isOpened: lastOpened(journal) !== null,
          cooldown: activeCooldown(journal, now),
          entry: entryStatus({}, journal, now),
        }
        expect(badgeContent(running, 0, now).title.key).toBe(kind === 'wait' || kind === 'act' ? kind : 'none')
      }),
    )
  })
})
