import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JournalEvent, upTo } from '../records/events.ts'
import { InputError } from '../records/input.ts'
import type { Profile } from '../records/profile.ts'
import { entryStatus, thereUntil } from '../systems/entry.ts'
import { activeCooldown, cooldowns } from './cooldowns.ts'
import { ifYouFailNow } from './if-you-fail-now.ts'
import { instant, journalOf, journals, momentOf, plain, shuffled } from './relevant-journal.samples.ts'

const shown = (profile: Profile, journal: JournalEvent[], now: string) =>
  ifYouFailNow({ profile, journal }, instant(now)).map(({ attempt, at, cooldowns, until, entryStands }) => [
    attempt,
    String(at),
    cooldowns.map(({ rule }) => rule).join(),
    String(until),
    entryStands,
  ])

describe('five attempts that fail, at 10:00 with nothing before', () => {
  const times = [
    [1, '2026-03-02T02:00:00Z', 'retry', '2026-03-02T04:00:00Z'],
    [2, '2026-03-02T04:00:00Z', 'retry', '2026-03-02T06:00:00Z'],
    [3, '2026-03-02T06:00:00Z', 'retry,consecutive', '2026-03-03T06:00:00Z'],
    [4, '2026-03-03T06:00:00Z', 'retry', '2026-03-03T08:00:00Z'],
    [5, '2026-03-03T08:00:00Z', 'retry,operation', '2026-03-04T08:00:00Z'],
  ]

  test('2 hours, 2 hours, 24 hours, 2 hours, 24 hours', () => {
    expect(shown({}, [], '2026-03-02T10:00+08:00')).toEqual(times.map((time) => [...time, null]))
  })

  test('a new user seeing the entry at 09:00 has it for the first three', () => {
    const journal = journalOf(['2026-03-02T09:00+08:00', 'entry-seen'])
    expect(shown({ tier: 'new' }, journal, '2026-03-02T10:00+08:00').map((row) => row[4])).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test('an entry that closes at the time of an attempt is no longer there', () => {
    const journal = journalOf(['2026-03-02T08:00+08:00', 'entry-seen'])
    expect(shown({ tier: 'new' }, journal, '2026-03-02T10:00+08:00').map((row) => row[4])).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

test('after two failures: when their two hours are over, and it is the third in a row', () => {
  const journal = journalOf(
    ['2026-03-02T08:00Z', 'verification-failed', { step: 'face' }],
    ['2026-03-02T10:00Z', 'verification-failed', { step: 'face' }],
  )
  const [first] = ifYouFailNow({ profile: {}, journal }, instant('2026-03-02T11:00Z'))
  expect(plain(first ?? {})).toMatchObject({
    at: '2026-03-02T12:00:00Z',
    until: '2026-03-03T12:00:00Z',
    cooldowns: [
      { rule: 'retry', causes: ['~attempt-1'] },
      { rule: 'consecutive', causes: ['event-01', 'event-02', '~attempt-1'] },
    ],
  })
})

test('a pass of the same instant came before the attempt', () => {
  const journal = journalOf(['2026-03-02T10:00Z', 'verification-passed'])
  expect(shown({}, journal, '2026-03-02T10:00Z')[0]?.[3]).toBe('2026-03-02T12:00:00Z')
})

test('now is refused', () => {
  const now = '2026-03-02T10:00Z' as unknown as Temporal.Instant
  expect(() => ifYouFailNow({ profile: {}, journal: [] }, now)).toThrow(InputError)
})

describe('for every journal', () => {
  const profiles = fc.constantFrom<Profile>({}, { tier: 'active' }, { tier: 'high-net-worth' })
  const histories = journals().chain((journal) =>
    fc.record({ journal: fc.constant(journal), now: momentOf(journal), profile: profiles, other: shuffled(journal) }),
  )

  test('each attempt is the earliest allowed, costs two hours at least, and the next follows at its end', () => {
    fc.assert(
      fc.property(histories, ({ journal, now, profile }) => {
        const attempts = ifYouFailNow({ profile, journal }, now)
        expect(attempts.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5])
        expect(attempts[0]?.at).toEqual(activeCooldown(journal, now)?.until ?? now)
        attempts.forEach(({ at, until, cooldowns }, index) => {
          expect(until.since(at).total('hours')).toBeGreaterThanOrEqual(2)
          expect(cooldowns[0]?.rule).toBe('retry')
          expect(cooldowns.every(({ from }) => from.equals(at))).toBe(true)
          const next = attempts[index + 1]
          if (next) expect(next.at).toEqual(until)
        })
      }),
    )
  })

  test('the cooldowns are those of a journal in which it happened so', () => {
    fc.assert(
      fc.property(histories, ({ journal, now, profile }) => {
        const attempts = ifYouFailNow({ profile, journal }, now)
        const failures = attempts.map(({ attempt, at }): JournalEvent => {
          return { id: `~attempt-${attempt}`, at, type: 'verification-failed', step: 'phone' }
        })
        const past = upTo(journal, now)
        const before = new Set(cooldowns(past).map((cooldown) => JSON.stringify(cooldown)))
        const started = cooldowns([...past, ...failures]).filter((cooldown) => !before.has(JSON.stringify(cooldown)))
        expect(plain(attempts.flatMap(({ cooldowns }) => cooldowns))).toEqual(plain(started))
      }),
    )
  })

  test('the entry that stands now is there until it closes', () => {
    fc.assert(
      fc.property(histories, ({ journal, now, profile }) => {
        const closesAt = thereUntil(entryStatus(profile, journal, now))
        for (const { at, entryStands } of ifYouFailNow({ profile, journal }, now))
          expect(entryStands).toBe(closesAt && at.until(closesAt).sign === 1)
      }),
    )
  })

  test('the order of the events and what lies after now do not matter, and nothing is added to them', () => {
    fc.assert(
      fc.property(histories, ({ journal, now, profile, other }) => {
        const length = journal.length
        const attempts = plain(ifYouFailNow({ profile, journal }, now))
        expect(journal).toHaveLength(length)
        expect(plain(ifYouFailNow({ profile, journal: other }, now))).toEqual(attempts)
        expect(plain(ifYouFailNow({ profile, journal: upTo(journal, now) }, now))).toEqual(attempts)
      }),
    )
  })
})
