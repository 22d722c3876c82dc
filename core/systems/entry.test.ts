import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byAtThenId, type EventType, type JournalEvent } from '../records/events.ts'
import { InputError } from '../records/input.ts'
import type { Profile } from '../records/profile.ts'
import { entryStatus, nextBatch, sightings, thereUntil } from './entry.ts'

const instant = (text: string) => Temporal.Instant.from(text)

function journalOf(...lines: [at: string, type: EventType][]): JournalEvent[] {
  return lines.map(([at, type], index) => ({ id: `event-${index + 1}`, at: instant(at), type }) as JournalEvent)
}

const seenAtTen = journalOf(['2026-03-02T10:00+08:00', 'entry-seen'])
const shown = (profile: Profile, journal: JournalEvent[], now: string) =>
  Object.values(entryStatus(profile, journal, instant(now))).map(String)

describe('how long the entry stays', () => {
  test('a new user has 6 hours, shorter than the advised 12 (C4)', () => {
    const times = ['2026-03-02T02:00:00Z', '2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z']
    expect(shown({ tier: 'new' }, seenAtTen, '2026-03-02T10:00+08:00')).toEqual(['open', ...times])
    expect(shown({ tier: 'new' }, seenAtTen, '2026-03-02T15:59:59+08:00')).toEqual(['open', ...times])
    expect(shown({ tier: 'new' }, seenAtTen, '2026-03-02T16:00+08:00')).toEqual(['closed', ...times])
  })

  test('an active user 24 hours, to act in the first 12 (C10)', () => {
    const times = ['2026-03-02T02:00:00Z', '2026-03-02T14:00:00Z', '2026-03-03T02:00:00Z']
    expect(shown({ tier: 'active' }, seenAtTen, '2026-03-02T21:59:59+08:00')).toEqual(['open', ...times])
    expect(shown({ tier: 'active' }, seenAtTen, '2026-03-02T22:00+08:00')).toEqual(['late', ...times])
    expect(shown({ tier: 'active' }, seenAtTen, '2026-03-03T09:59:59+08:00')).toEqual(['late', ...times])
    expect(shown({ tier: 'active' }, seenAtTen, '2026-03-03T10:00+08:00')).toEqual(['closed', ...times])
  })

  test('a user of high net worth 72 hours', () => {
    expect(shown({ tier: 'high-net-worth' }, seenAtTen, '2026-03-05T09:59:59+08:00')[0]).toBe('late')
    expect(shown({ tier: 'high-net-worth' }, seenAtTen, '2026-03-05T10:00+08:00')[0]).toBe('closed')
  })

  test('not answered: the strictest', () => {
    expect(shown({}, seenAtTen, '2026-03-02T12:00Z')).toEqual(shown({ tier: 'new' }, seenAtTen, '2026-03-02T12:00Z'))
  })

  test('nothing seen yet: none', () => {
    expect(shown({}, seenAtTen, '2026-03-02T01:59:59Z')).toEqual(['none'])
    expect(thereUntil(entryStatus({}, seenAtTen, instant('2026-03-02T01:59:59Z')))).toBeNull()
  })

  test('it is there until it closes', () => {
    const until = (now: string) => thereUntil(entryStatus({ tier: 'active' }, seenAtTen, instant(now)))
    expect(until('2026-03-02T21:00+08:00')).toEqual(instant('2026-03-03T10:00+08:00'))
    expect(until('2026-03-02T23:00+08:00')).toEqual(instant('2026-03-03T10:00+08:00'))
    expect(until('2026-03-03T10:00+08:00')).toBeNull()
  })
})

describe('sightings', () => {
  const seen = (...times: string[]) =>
    journalOf(...times.map((at): [string, EventType] => [`2026-03-02T${at}Z`, 'entry-seen']))

  test('seeing it again before it closes buys no time, from then on it is a new one', () => {
    const all = sightings({ tier: 'new' }, seen('02:00', '07:59:59', '08:00'))
    expect(all.map(({ seenAt, causes }) => [String(seenAt), causes])).toEqual([
      ['2026-03-02T02:00:00Z', ['event-1']],
      ['2026-03-02T08:00:00Z', ['event-3']],
    ])
  })

  test.each(['entry-gone', 'verification-passed', 'declined', 'opened'] as const)('%s ends it', (type) => {
    const journal = journalOf(
      ['2026-03-02T02:00Z', 'entry-seen'],
      ['2026-03-02T03:00Z', type],
      ['2026-03-02T04:00Z', 'entry-seen'],
    )
    expect(sightings({}, journal).map(({ endedAt }) => endedAt?.toString())).toEqual([
      '2026-03-02T03:00:00Z',
      undefined,
    ])
    expect(shown({}, journal, '2026-03-02T03:30Z')).toEqual(['none'])
    expect(shown({}, journal, '2026-03-02T04:00Z')[1]).toBe('2026-03-02T04:00:00Z')
  })

  test('a failed verification does not end it', () => {
    const journal = journalOf(['2026-03-02T02:00Z', 'entry-seen'], ['2026-03-02T03:00Z', 'verification-failed'])
    expect(shown({}, journal, '2026-03-02T03:00Z')[0]).toBe('open')
  })

  test('of events of one instant the later id is the later', () => {
    const at = '2026-03-02T02:00Z'
    expect(shown({}, journalOf([at, 'entry-seen'], [at, 'entry-gone']), at)).toEqual(['none'])
    expect(shown({}, journalOf([at, 'entry-gone'], [at, 'entry-seen']), at)[0]).toBe('open')
  })
})

describe('batches', () => {
  const batchAt = (now: string) => Object.values(nextBatch(instant(now))).map(String)
  const march = ['2026-02-28T16:00:00Z', '2026-03-05T16:00:00Z']

  test.each([
    ['2026-02-06T00:00+08:00', 'as the last ends'],
    ['2026-02-28T23:59:59+08:00', 'just before'],
    ['2026-03-01T00:00+08:00', 'as it begins'],
    ['2026-03-05T23:59:59+08:00', 'its last second'],
  ])('the 1st to the 5th of March in Shanghai: %s, %s', (now) => {
    expect(batchAt(now)).toEqual(march)
  })

  test('after the 5th the next month, over a year too', () => {
    expect(batchAt('2026-03-06T00:00+08:00')[0]).toBe('2026-03-31T16:00:00Z')
    expect(batchAt('2026-12-31T23:00+08:00')[0]).toBe('2026-12-31T16:00:00Z')
  })

  test('is never over, begins within a month, and is its own next', () => {
    const seconds = fc.integer({ min: 1_300_000_000, max: 4_100_000_000 })
    fc.assert(
      fc.property(seconds, (second) => {
        const now = Temporal.Instant.fromEpochMilliseconds(second * 1000)
        const { from, until } = nextBatch(now)
        expect(Temporal.Instant.compare(now, until)).toBe(-1)
        expect(from.since(now).total('hours')).toBeLessThanOrEqual(26 * 24)
        expect(nextBatch(from)).toEqual({ from, until })
        expect(until.since(from).total('hours')).toBe(5 * 24)
      }),
    )
  })
})

test.each([undefined, '2026-03-02T10:00Z', Temporal.Instant.fromEpochMilliseconds(8.64e15)])(
  'now is refused: %s',
  (now) => {
    expect(() => entryStatus({}, [], now as Temporal.Instant)).toThrow(InputError)
    expect(() => nextBatch(now as Temporal.Instant)).toThrow(InputError)
  },
)

describe('for every journal', () => {
  const profiles = fc.constantFrom<Profile>({}, { tier: 'new' }, { tier: 'active' }, { tier: 'high-net-worth' })
  const types = [
    ...Array<EventType>(8).fill('entry-seen'),
    'entry-gone',
    'verification-passed',
    'verification-failed',
    'declined',
    'opened',
  ] as EventType[]
  const steps = fc.record({
    hours: fc.constantFrom(0, 0, 1, 5, 6, 7, 23, 24, 72),
    type: fc.constantFrom(...types),
    order: fc.nat(999),
  })
  const journals = fc.array(steps, { maxLength: 30, size: 'max' }).map((all) => {
    let at = instant('2026-03-02T02:00Z')
    return all.map(({ hours, type, order }, index): JournalEvent => {
      at = at.add({ hours })
      return { id: `${order + 1000}-${index + 100}`, at, type } as JournalEvent
    })
  })
  const moments = fc
    .tuple(profiles, journals, fc.nat(40), fc.constantFrom(0, 1, 6, 11, 12, 24, 72))
    .map(([profile, journal, index, hours]) => {
      const now = (journal[index % Math.max(1, journal.length)]?.at ?? instant('2026-03-02T02:00Z')).add({ hours })
      return { profile, journal, now }
    })

  test('as told event by event', () => {
    fc.assert(
      fc.property(moments, ({ profile, journal, now }) => {
        expect(entryStatus(profile, journal, now)).toEqual(asTold(profile, journal, now))
      }),
      { numRuns: 500 },
    )
  })

  test('the order in which events come does not matter', () => {
    fc.assert(
      fc.property(moments, ({ profile, journal, now }) => {
        expect(entryStatus(profile, journal.toReversed(), now)).toEqual(entryStatus(profile, journal, now))
      }),
    )
  })

  test('seeing it again never buys time', () => {
    fc.assert(
      fc.property(moments, ({ profile, journal, now }) => {
        const closesAt = thereUntil(entryStatus(profile, journal, now))
        const again: JournalEvent = { id: '~', at: now, type: 'entry-seen' }
        if (closesAt) expect(thereUntil(entryStatus(profile, [...journal, again], now))).toEqual(closesAt)
      }),
    )
  })
})

/** The sighting that stands, by going through what happened. */
function asTold({ tier }: Profile, journal: JournalEvent[], now: Temporal.Instant) {
  const retention = { 'high-net-worth': 72, active: 24, new: 6 }[tier ?? 'new']
  let seenAt: Temporal.Instant | null = null
  for (const { at, type } of [...journal].sort(byAtThenId)) {
    if (Temporal.Instant.compare(at, now) > 0) break
    if (type === 'entry-seen') {
      if (seenAt === null || at.since(seenAt).total('hours') >= retention) seenAt = at
    } else if (type !== 'verification-failed') seenAt = null
  }
  if (seenAt === null) return { state: 'none' }
  const age = now.since(seenAt).total('hours')
  const times = {
    seenAt,
    actBy: seenAt.add({ hours: Math.min(12, retention) }),
    closesAt: seenAt.add({ hours: retention }),
  }
  return { state: age >= retention ? 'closed' : age >= 12 ? 'late' : 'open', ...times }
}
