import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JournalEvent, upTo } from '../records/events.ts'
import { InputError } from '../records/input.ts'
import type { Profile } from '../records/profile.ts'
import { defaultSettings, reminderKinds, type Settings } from '../records/settings.ts'
import { entryStatus } from '../systems/entry.ts'
import { checklist } from './checklist.ts'
import { activeCooldown } from './cooldowns.ts'
import { ifYouFailNow } from './if-you-fail-now.ts'
import { owed } from './loans.ts'
import { instant, journalOf, journals, type Line, longJournal, momentOf, shuffled } from './relevant-journal.samples.ts'
import { relevantJournal } from './relevant-journal.ts'
import { planReminders } from './reminders.ts'
import { verdict } from './verdict.ts'

function kindsPlanned(journal: JournalEvent[], now: Temporal.Instant) {
  const settings = defaultSettings('Asia/Shanghai')
  return planReminders({ profile: {}, journal, settings }, now, now.add({ hours: 24 * 20 })).map(({ kind }) => kind)
}

const ids = (journal: JournalEvent[]) => journal.map(({ id }) => id)

describe('what still counts', () => {
  test('of five failures long ago all, of twelve the last six: the counts to three and to five stay what they were', () => {
    const failures = Array.from({ length: 12 }, (_, index): JournalEvent => {
      const at = instant('2026-01-01T00:00Z').add({ hours: 24 * index })
      return { id: `event-${index + 11}`, at, type: 'verification-failed', step: 'face' }
    })
    const now = instant('2026-06-01T00:00Z')
    expect(ids(relevantJournal(failures.slice(0, 5), now))).toEqual(ids(failures.slice(0, 5)))
    expect(ids(relevantJournal(failures, now))).toEqual(ids(failures.slice(6)))
  })

  test('of a pass long ago and what came before it the pass', () => {
    const journal = journalOf(
      ['2026-01-01T00:00Z', 'verification-failed', { step: 'face' }],
      ['2026-01-01T03:00Z', 'verification-failed', { step: 'face' }],
      ['2026-01-01T06:00Z', 'verification-passed'],
    )
    expect(ids(relevantJournal(journal, instant('2026-02-01T00:00Z')))).toEqual(['event-03'])
  })

  const loan = [
    '2026-01-10T00:00Z',
    'borrowed',
    {
      principal: 3000,
      dailyRate: 0.0003,
      instalments: 3,
      method: 'bullet',
      startsOn: Temporal.PlainDate.from('2026-01-10'),
    },
  ] satisfies Line
  const paid = (at: string, instalment: number) =>
    [at, 'repaid', { loan: 'event-01', instalment, onTime: true }] satisfies Line

  test('a loan with all that is paid of it, its last day long past, until nothing is unpaid', () => {
    const journal = journalOf(
      loan,
      paid('2026-02-10T00:00Z', 1),
      paid('2026-03-10T00:00Z', 2),
      paid('2027-03-10T00:00Z', 3),
    )
    const now = instant('2027-06-01T00:00Z')
    expect(ids(relevantJournal(journal.slice(0, 3), now))).toEqual(['event-01', 'event-02', 'event-03'])
    expect(owed(relevantJournal(journal.slice(0, 3), now), now)).toMatchObject({ principal: 300_000 })
    expect(ids(relevantJournal(journal, now))).toEqual(['event-04'])
  })

  test('a loan until it is settled or the account closed, an instalment marked twice once', () => {
    const journal = journalOf(
      loan,
      paid('2026-02-10T00:00Z', 1),
      paid('2026-02-11T00:00Z', 1),
      ['2026-03-01T00:00Z', 'settled', { loan: 'event-01' }],
      ['2026-03-02T00:00Z', 'account-closed'],
    )
    const now = instant('2026-03-20T00:00Z')
    expect(ids(relevantJournal(journal.slice(0, 3), now))).toEqual(['event-01', 'event-03'])
    expect(ids(relevantJournal(journal.slice(0, 4), now))).toEqual(['event-04'])
    expect(ids(relevantJournal(journal.toSpliced(3, 1), now))).toEqual(['event-05'])
  })

  test('the hard inquiries of the quarter', () => {
    const journal = journalOf(
      ['2025-12-09T00:00Z', 'limit-viewed'],
      ['2025-12-10T00:00Z', 'limit-viewed'],
      ['2026-01-10T00:00Z', 'inquiry', { by: 'a bank' }],
    )
    expect(ids(relevantJournal(journal, instant('2026-03-10T00:00Z')))).toEqual(['event-02', 'event-03'])
  })

  test('a cooldown that ended in the night, of which the morning tells', () => {
    const journal = journalOf(
      ['2026-03-01T23:00+08:00', 'verification-failed', { step: 'face' }],
      ['2026-03-02T00:30+08:00', 'verification-passed'],
    )
    const now = instant('2026-03-02T06:00+08:00')
    expect(kindsPlanned(journal, now)).toContain('cooldown-over')
    expect(kindsPlanned(relevantJournal(journal, now), now)).toContain('cooldown-over')
  })

  const opened = ['2025-12-20T00:00Z', 'opened', { limit: 8000, dailyRate: 0.0003 }] satisfies Line

  test('months in a row, until the morning after the last of them', () => {
    const journal = journalOf(
      opened,
      ['2026-01-05T00:00Z', 'wealth-transfer'],
      ['2026-02-25T00:00Z', 'wealth-transfer'],
    )
    const now = instant('2026-03-01T00:30+08:00')
    expect(kindsPlanned(journal, now)).toContain('growth-check')
    expect(kindsPlanned(relevantJournal(journal, now), now)).toContain('growth-check')
  })

  test('a late repayment, which what is repaid later in its month does not undo', () => {
    const journal = journalOf(
      opened,
      ['2026-03-03T00:00Z', 'repaid', { onTime: false }],
      ['2026-03-20T00:00Z', 'repaid', { onTime: true }],
      ['2026-04-10T00:00Z', 'repaid', { onTime: true }],
      ['2026-05-10T00:00Z', 'repaid', { onTime: true }],
    )
    const part = relevantJournal(journal, instant('2026-03-05T00:00Z'))
    const now = instant('2026-05-20T00:00Z')
    expect(kindsPlanned(journal, now)).not.toContain('growth-check')
    expect(kindsPlanned([...part, ...journal.slice(2)], now)).not.toContain('growth-check')
  })

  test('where nothing counts, one event still says that the journal is not empty', () => {
    const journal = journalOf(['2026-01-01T00:00Z', 'bill-paid'], ['2026-01-02T00:00Z', 'bill-paid'])
    expect(ids(relevantJournal(journal, instant('2026-02-01T00:00Z')))).toEqual(['event-02'])
    expect(relevantJournal([], instant('2026-02-01T00:00Z'))).toEqual([])
  })

  test('without what lies after now', () => {
    const journal = journalOf(['2026-01-01T00:00Z', 'entry-seen'], ['2026-01-02T00:00Z', 'entry-seen'])
    expect(ids(relevantJournal(journal, instant('2026-01-01T12:00Z')))).toEqual(['event-01'])
  })
})

test('now is refused', () => {
  expect(() => relevantJournal([], undefined as unknown as Temporal.Instant)).toThrow(InputError)
})

const profiles: fc.Arbitrary<Profile> = fc.record(
  {
    tier: fc.constantFrom('new', 'active', 'high-net-worth'),
    inquiriesPerQuarter: fc.constantFrom(0, 2, 5),
    registeredOn: fc.constant(Temporal.PlainDate.from('2025-06-01')),
    overdueIn2Years: fc.constantFrom(0, 4),
  },
  { requiredKeys: [] },
)

const settings: fc.Arbitrary<Settings> = fc
  .record({
    timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'),
    quietHours: fc.constantFrom(null, { from: '22:00', until: '08:00' }, { from: '09:00', until: '08:59' }),
    urgentInQuietHours: fc.boolean(),
  })
  .map((changes) => ({
    ...defaultSettings('Asia/Shanghai'),
    kinds: Object.fromEntries(reminderKinds.map((kind) => [kind, true])),
    ...changes,
  }))

describe('for every journal', () => {
  const histories = journals().chain((journal) =>
    fc.record({ journal: fc.constant(journal), now: momentOf(journal), later: momentOf(journal), profile: profiles }),
  )

  function answers(profile: Profile, journal: JournalEvent[], now: Temporal.Instant) {
    const captures = [{ id: 'capture', at: now, lighting: { verdict: 'ok' as const }, card: null }]
    return JSON.stringify({
      cooldown: activeCooldown(journal, now),
      entry: entryStatus(profile, journal, now),
      checklist: checklist(profile, journal, captures, now),
      verdict: verdict({ profile, journal, captures }, now),
      attempts: ifYouFailNow({ profile, journal }, now),
      owed: owed(journal, now),
    })
  }

  /** The part that counts at `now`, with what was noted after it. */
  function partWithLater(journal: JournalEvent[], now: Temporal.Instant) {
    const past = new Set(upTo(journal, now))
    return [...relevantJournal(journal, now), ...journal.filter((event) => !past.has(event))]
  }

  test('every answer then and later is the same from the part, whatever is noted after', () => {
    fc.assert(
      fc.property(histories, ({ journal, now, later, profile }) => {
        const time = Temporal.Instant.compare(now, later) > 0 ? now : later
        expect(answers(profile, partWithLater(journal, now), time)).toBe(answers(profile, journal, time))
      }),
      { numRuns: 1000 },
    )
  })

  test('so are the reminders planned from then on', () => {
    fc.assert(
      fc.property(histories, settings, ({ journal, now, later, profile }, settings) => {
        const time = Temporal.Instant.compare(now, later) > 0 ? now : later
        const planned = (events: JournalEvent[]) =>
          planReminders({ profile, journal: upTo(events, time), settings }, time, time.add({ hours: 100 * 24 }))
        expect(JSON.stringify(planned(partWithLater(journal, now)))).toBe(JSON.stringify(planned(journal)))
      }),
      { numRuns: 500 },
    )
  })

  test('it is a part, in order, the same for any order of the events, and its own part', () => {
    fc.assert(
      fc.property(
        histories.chain((history) => fc.tuple(fc.constant(history), shuffled(history.journal))),
        ([{ journal, now }, other]) => {
          const part = relevantJournal(journal, now)
          expect(relevantJournal(other, now)).toEqual(part)
          expect(upTo(journal, now).filter((event) => part.includes(event))).toHaveLength(part.length)
        },
      ),
    )
  })
})

describe('it stays small', () => {
  const now = instant('2026-06-01T00:00Z')

  test.each([1, 2.63, 9])('ten thousand events of every type, %d hours apart', (hours) => {
    const journal = longJournal(10_000, hours)
    const end = journal.at(-1)?.at
    expect(end && relevantJournal(journal, end).length).toBeLessThan(300)
  })

  test.each([0.1, 1, 5, 7, 30])('ten thousand entries seen every %d hours', (hours) => {
    const journal = Array.from({ length: 10_000 }, (_, index): JournalEvent => {
      return {
        id: `event-${index + 10_000}`,
        at: now.subtract({ minutes: Math.round(index * hours * 60) }),
        type: 'entry-seen',
      }
    })
    expect(relevantJournal(journal, now).length).toBeLessThan(100)
  })

  test('ten thousand failures without a pass', () => {
    const journal = Array.from({ length: 10_000 }, (_, index): JournalEvent => {
      const at = now.subtract({ hours: index * 2 })
      return { id: `event-${index + 10_000}`, at, type: 'verification-failed', step: 'face' }
    })
    expect(relevantJournal(journal, now).length).toBeLessThan(60)
  })
})
