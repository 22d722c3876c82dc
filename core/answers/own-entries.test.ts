import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JournalEvent } from '../records/events.ts'
import { parseJournal } from '../records/journal.ts'
import type { Profile } from '../records/profile.ts'
import { refusal, writtenEvent } from '../records/testing.ts'
import { ownEntries } from './own-entries.ts'
import { event } from './reminders-testing.ts'

const start = Temporal.Instant.from('2026-01-01T10:00+08:00')
const at = (hours: number) => start.add({ minutes: Math.round(hours * 60) }).toString()
const seen = (hours: number) => event('entry-seen', at(hours), {})
const gone = (hours: number) => event('entry-gone', at(hours), {})
const declined = (hours: number) => event('declined', at(hours), {})
const active: Profile = { tier: 'active' }
const later = start.add({ hours: 2000 })

/** One sighting a hundred hours apart each, that stayed for so many hours. */
const stayed = (...hours: number[]) => hours.flatMap((stay, index) => [seen(index * 100), gone(index * 100 + stay)])

describe('how long they stayed', () => {
  test('from seen to gone: shortest, middle and longest', () => {
    expect(ownEntries(active, stayed(4, 20, 7.5), later).stays).toEqual({
      n: 3,
      cutShort: 0,
      hours: { shortest: 4, median: 7.5, longest: 20 },
    })
    expect(ownEntries(active, stayed(4, 20, 8, 30), later).stays.hours).toEqual({
      shortest: 4,
      median: 14,
      longest: 30,
    })
  })

  test('two are too few', () => {
    const { stays, tiers } = ownEntries(active, stayed(4, 20), later)
    expect(stays).toEqual({ n: 2, cutShort: 0, hours: null })
    expect(tiers.map((each) => each.stays)).toEqual([null, null, null])
  })

  test('from where it was seen first, not again', () => {
    expect(ownEntries(active, [...stayed(4, 20, 8), seen(2)], later).stays.hours?.shortest).toBe(4)
  })

  test('what an attempt ended is not a stay but counts as at least so long', () => {
    const journal = [...stayed(4, 7, 20), seen(500), declined(530), seen(600), declined(603)]
    const { stays, tiers } = ownEntries(active, journal, later)
    expect(stays).toEqual({ n: 3, cutShort: 2, hours: { shortest: 4, median: 7, longest: 20 } })
    // 4 is shorter than 6; 7, 20 and at least 30 are as long; at least 3 tells nothing.
    expect(tiers.map(({ tier, stays: own }) => [tier, own])).toEqual([
      ['high-net-worth', { shorter: 3, asLong: 0 }],
      ['active', { shorter: 3, asLong: 1 }],
      ['new', { shorter: 1, asLong: 3 }],
    ])
  })

  test('a stay as long as the retention is as long', () => {
    expect(ownEntries(active, stayed(6, 24, 72), later).tiers.map((each) => each.stays)).toEqual([
      { shorter: 2, asLong: 1 },
      { shorter: 1, asLong: 2 },
      { shorter: 0, asLong: 3 },
    ])
  })

  test('one that nothing ended, or that is there now, tells nothing', () => {
    expect(ownEntries(active, [...stayed(4, 7, 20), seen(500), seen(600)], start.add({ hours: 610 })).stays).toEqual({
      n: 3,
      cutShort: 0,
      hours: { shortest: 4, median: 7, longest: 20 },
    })
  })

  test('gone in the very moment of an attempt', () => {
    const both = [seen(0), event('declined', at(3), {}, 2), event('entry-gone', at(3), {}, 1)]
    const other = [seen(0), event('declined', at(3), {}, 1), event('entry-gone', at(3), {}, 2)]
    expect(ownEntries(active, both, later).stays).toMatchObject({ n: 1, cutShort: 0 })
    expect(ownEntries(active, other, later).stays).toMatchObject({ n: 0, cutShort: 1 })
  })
})

describe('how often they came', () => {
  test('a month is the twelfth of a year, counted from the first event of any kind', () => {
    const journal = [event('limit-viewed', at(0), {}), seen(100), seen(500), seen(1000)]
    // 6 × 365.25 / 12 days
    const { n, months, perMonth } = ownEntries(active, journal, start.add({ hours: 182.625 * 24 })).sightings
    expect([n, months, perMonth]).toEqual([3, 6, 0.5])
  })

  test('below three months nothing is said', () => {
    const threeMonths = 91.3125 * 24
    const rate = (hours: number) => ownEntries(active, [seen(0)], start.add({ minutes: hours * 60 })).sightings.perMonth
    expect(rate(threeMonths)).toBeCloseTo(1 / 3, 12)
    expect(rate(threeMonths - 1)).toBe(null)
  })

  test('none in half a year is an answer, no journal is none', () => {
    const journal = [event('limit-viewed', at(0), {})]
    expect(ownEntries(active, journal, start.add({ hours: 182.625 * 24 })).sightings).toMatchObject({
      n: 0,
      perMonth: 0,
    })
    expect(ownEntries(active, [], later).sightings).toEqual({ n: 0, months: 0, perMonth: null })
  })

  test('up to the opening: after it there is no entry to see', () => {
    const opened = event('opened', at(91.3125 * 24), { limit: 5000, dailyRate: 0.0003 })
    const journal = [seen(0), seen(200), seen(400), opened, seen(5000)]
    const { n, months, perMonth } = ownEntries(active, journal, start.add({ hours: 10_000 })).sightings
    expect([n, months, perMonth]).toEqual([3, 3, 1])
  })
})

test("the article's figures by tier, each with its fact", () => {
  expect(ownEntries({}, [], later).tiers).toEqual([
    {
      tier: 'high-net-worth',
      retentionHours: 72,
      triggersPerMonth: 3.2,
      stays: null,
      factIds: { retention: 'entry.highNetWorth.retention', triggersPerMonth: 'entry.highNetWorth.triggersPerMonth' },
    },
    {
      tier: 'active',
      retentionHours: 24,
      triggersPerMonth: 1.5,
      stays: null,
      factIds: { retention: 'entry.active.retention', triggersPerMonth: 'entry.active.triggersPerMonth' },
    },
    {
      tier: 'new',
      retentionHours: 6,
      triggersPerMonth: 0.3,
      stays: null,
      factIds: { retention: 'entry.new.retention', triggersPerMonth: 'entry.new.triggersPerMonth' },
    },
  ])
})

test('what is no argument is refused', () => {
  expect(refusal(() => ownEntries(null as unknown as Profile, [], later))).toBe('profile: wrong-type')
  expect(refusal(() => ownEntries({}, 5 as unknown as [], later))).toBe('journal: wrong-type')
  expect(refusal(() => ownEntries({}, [], null as unknown as typeof later))).toBe('now: no-such-time')
})

test('for every journal: ordered, within what was seen, and the same in any order', () => {
  const journals = fc.array(writtenEvent, { maxLength: 40 }).map(parseJournal)
  const profiles = fc.constantFrom<Profile>({}, { tier: 'active' }, { tier: 'high-net-worth' })
  const moments = fc
    .integer({ min: 0, max: 90 })
    .map((n) => Temporal.Instant.from('2011-01-01T00:00Z').add({ hours: n * 8000 }))
  fc.assert(
    fc.property(profiles, journals, moments, (profile, journal, now) => {
      const own = ownEntries(profile, journal, now)
      const past: JournalEvent[] = journal.filter((each) => Temporal.Instant.compare(each.at, now) <= 0)
      expect(ownEntries(profile, past.toReversed(), now)).toEqual(own)
      const { stays, sightings } = own
      expect(stays.n + stays.cutShort).toBeLessThanOrEqual(sightings.n)
      if (stays.hours) {
        expect(stays.hours.shortest).toBeLessThanOrEqual(stays.hours.median)
        expect(stays.hours.median).toBeLessThanOrEqual(stays.hours.longest)
      }
      for (const { stays: counted } of own.tiers) expect(counted === null).toBe(stays.hours === null)
      for (const { stays: counted } of own.tiers)
        if (counted) expect(counted.shorter + counted.asLong).toBeLessThanOrEqual(stays.n + stays.cutShort)
    }),
  )
})
