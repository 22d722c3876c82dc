import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareInstants } from '../records/calendar.ts'
import type { JournalEvent } from '../records/events.ts'
import type { Profile } from '../records/profile.ts'
import { reminderKinds, type Settings } from '../records/settings.ts'
import { cooldownStretches } from './cooldowns.ts'
import { planReminders, type Reminder } from './reminders.ts'
import { idOf } from './reminders-testing.ts'
import { verdict } from './verdict.ts'

/** What holds of every plan, whatever the answers, the journal, the zone and the quiet hours. */

const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Europe/London',
  'Australia/Lord_Howe',
]

const zone = fc.constantFrom(...zones)

const minute = Temporal.Instant.from('2026-01-01T00:00Z').epochMilliseconds / 60_000

/** Whole minutes of about 400 days from 2026 on, coarse enough that some coincide. */
const instant = fc
  .integer({ min: 0, max: 400 * 24 * 4 })
  .map((quarters) => Temporal.Instant.fromEpochMilliseconds((minute + quarters * 15) * 60_000))

const details: fc.Arbitrary<Partial<JournalEvent>> = fc.oneof(
  fc.constantFrom<Partial<JournalEvent>>(
    { type: 'entry-seen' },
    { type: 'entry-gone' },
    { type: 'verification-failed', step: 'face' },
    { type: 'verification-passed' },
    { type: 'declined' },
    { type: 'risk-blocked', kind: 'device' },
    { type: 'risk-blocked', kind: 'behaviour' },
    { type: 'location-jump', km: 500 },
    { type: 'cross-platform-spend' },
    { type: 'wealth-transfer' },
  ),
  fc.record({ type: fc.constant('device-login' as const), device: fc.constantFrom('a', 'b', 'c', 'd') }),
  fc.record({
    type: fc.constant('repaid' as const),
    loan: fc.integer({ min: 0, max: 30 }).map(idOf),
    instalment: fc.integer({ min: 1, max: 4 }),
    onTime: fc.boolean(),
  }),
  fc.record({ type: fc.constant('settled' as const), loan: fc.integer({ min: 0, max: 30 }).map(idOf) }),
  fc.record({
    type: fc.constant('borrowed' as const),
    principal: fc.constant(1000),
    dailyRate: fc.constant(0.0003),
    instalments: fc.integer({ min: 1, max: 12 }),
    method: fc.constant('bullet' as const),
    startsOn: fc.integer({ min: 0, max: 400 }).map((days) => Temporal.PlainDate.from('2025-12-01').add({ days })),
  }),
)

const openings: fc.Arbitrary<Partial<JournalEvent>> = fc.constantFrom<Partial<JournalEvent>>(
  { type: 'opened', limit: 5000, dailyRate: 0.0003 },
  { type: 'account-closed' },
)

/** Events in no order; half the journals know of no opened account. */
const journal: fc.Arbitrary<JournalEvent[]> = fc
  .boolean()
  .chain((opens) =>
    fc.array(
      fc.tuple(
        instant,
        opens ? fc.oneof({ weight: 9, arbitrary: details }, { weight: 1, arbitrary: openings }) : details,
      ),
      { maxLength: 30 },
    ),
  )
  .map((events) => events.map(([at, rest], number) => ({ id: idOf(number), at, ...rest }) as JournalEvent))

const day = fc.integer({ min: 0, max: 700 }).map((days) => Temporal.PlainDate.from('2024-12-01').add({ days }))

const profile: fc.Arbitrary<Profile> = fc.record(
  {
    registeredOn: day,
    realNameOn: day,
    tier: fc.constantFrom('high-net-worth' as const, 'active' as const, 'new' as const),
    outstandingLoans: fc.constantFrom(0, 4, 5),
  },
  { requiredKeys: [] },
)

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${minutes}`)

const quietHours = fc.record({ from: time, until: time })

const settings: fc.Arbitrary<Settings> = fc.record({
  timeZone: zone,
  quietHours: fc.option(quietHours),
  urgentInQuietHours: fc.boolean(),
  kinds: fc.dictionary(fc.constantFrom(...reminderKinds), fc.boolean(), { maxKeys: 3 }),
  language: fc.constant('browser' as const),
  discreet: fc.constant(true),
})

const state = fc.record({ profile, journal, settings })
/** Start, middle and end. */
const span = fc
  .tuple(instant, instant, instant)
  .map((three) => three.sort(compareInstants) as [Temporal.Instant, Temporal.Instant, Temporal.Instant])

/** Due at a local time of day under no condition, and for long enough that it is given in every zone. */
const localKinds = ['milestone', 'rate-review', 'growth-check']
const urgentKinds = ['entry-act-by', 'entry-closing', 'grace-ends']
const attemptKinds = ['cooldown-over', 'entry-act-by', 'entry-closing', 'batch-opens', 'batch-closes']

/** The quiet hours around an instant, as the design states them: local times, taken as `compatible`. */
function quietSpans(
  { quietHours, timeZone }: Settings,
  around: Temporal.Instant,
): [Temporal.Instant, Temporal.Instant][] {
  if (!quietHours || quietHours.from === quietHours.until) return []
  const today = around.toZonedDateTimeISO(timeZone).toPlainDate()
  return [-2, -1, 0, 1].map((days) => {
    const evening = today.add({ days })
    const morning = quietHours.from < quietHours.until ? evening : evening.add({ days: 1 })
    return [
      evening.toZonedDateTime({ timeZone, plainTime: quietHours.from }).toInstant(),
      morning.toZonedDateTime({ timeZone, plainTime: quietHours.until }).toInstant(),
    ]
  })
}

const isWithin = (at: Temporal.Instant, from: Temporal.Instant, until: Temporal.Instant) =>
  compareInstants(from, at) <= 0 && compareInstants(at, until) < 0

const written = (reminders: Reminder[]) => JSON.parse(JSON.stringify(reminders)) as unknown

function holds(property: fc.IRawProperty<unknown>): void {
  fc.assert(property, { numRuns: 100 })
}

describe('every plan', () => {
  test('lies in its span, by (at, id), each id once', () => {
    holds(
      fc.property(state, span, (now, [from, , until]) => {
        const reminders = planReminders(now, from, until)
        for (const { at, expiresAt } of reminders) {
          expect(isWithin(at, from, until)).toBe(true)
          expect(compareInstants(at, expiresAt)).toBeLessThan(0)
        }
        const order = reminders.toSorted((a, b) => compareInstants(a.at, b.at) || (a.id < b.id ? -1 : 1))
        expect(reminders).toEqual(order)
        expect(new Set(reminders.map(({ id }) => id)).size).toBe(reminders.length)
      }),
    )
  })

  test('of two adjoining spans is the plan of the whole', () => {
    holds(
      fc.property(state, span, (now, [from, middle, until]) => {
        const parts = [...planReminders(now, from, middle), ...planReminders(now, middle, until)]
        expect(written(parts)).toEqual(written(planReminders(now, from, until)))
      }),
    )
  })

  test('is the same for the events in any order', () => {
    holds(
      fc.property(state, span, fc.infiniteStream(fc.nat()), (now, [from, , until], keys) => {
        const shuffled = now.journal
          .map((event) => ({ event, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event)
        expect(written(planReminders({ ...now, journal: shuffled }, from, until))).toEqual(
          written(planReminders(now, from, until)),
        )
      }),
    )
  })

  test('loses exactly one kind when that is switched off', () => {
    holds(
      fc.property(state, span, fc.constantFrom(...reminderKinds), (now, [from, , until], kind) => {
        const kinds = { ...now.settings.kinds, [kind]: false }
        const without = planReminders({ ...now, settings: { ...now.settings, kinds } }, from, until)
        const rest = planReminders(now, from, until).filter((reminder) => reminder.kind !== kind)
        expect(written(without)).toEqual(written(rest))
      }),
    )
  })

  test('keeps out of the quiet hours; only what is urgent comes early, at their start, or through', () => {
    holds(
      fc.property(state, span, (now, [from, , until]) => {
        for (const { kind, at, dueAt } of planReminders(now, from, until)) {
          const spans = quietSpans(now.settings, dueAt)
          const isUrgent = urgentKinds.includes(kind)
          const cameThrough = isUrgent && now.settings.urgentInQuietHours && at.equals(dueAt)
          const atStart = isUrgent && spans.some(([start, end]) => start.equals(at) && isWithin(dueAt, start, end))
          const isQuiet = quietSpans(now.settings, at).some(([start, end]) => isWithin(at, start, end))
          expect(!isQuiet || cameThrough || atStart).toBe(true)
          if (!atStart) expect(compareInstants(at, dueAt)).toBeGreaterThanOrEqual(0)
          if (!spans.some(([start, end]) => isWithin(dueAt, start, end))) expect(at).toEqual(dueAt)
        }
      }),
    )
  })

  test('names what belongs to a local time of day alike in every zone', () => {
    holds(
      fc.property(state, span, zone, (now, [from, , until], other) => {
        const ids = (timeZone: string, start: Temporal.Instant, end: Temporal.Instant) =>
          planReminders({ ...now, settings: { ...now.settings, timeZone, quietHours: null } }, start, end)
            .filter(({ kind }) => localKinds.includes(kind))
            .map(({ id }) => id)
        const elsewhere = ids(other, from.subtract({ hours: 48 }), until.add({ hours: 48 }))
        expect(elsewhere).toEqual(expect.arrayContaining(ids(now.settings.timeZone, from, until)))
      }),
    )
  })

  test('has ids that are safe in a storage key and in a file', () => {
    holds(
      fc.property(state, span, (now, [from, , until]) => {
        for (const { id } of planReminders(now, from, until)) expect(id).toMatch(/^[\w.:-]{1,120}$/)
      }),
    )
  })

  test('has no reminder of the entry inside a stretch of cooldowns', () => {
    holds(
      fc.property(state, span, (now, [from, , until]) => {
        const stretches = cooldownStretches(now.journal)
        for (const { kind, at } of planReminders(now, from, until))
          if (kind.startsWith('entry')) expect(stretches.some((it) => isWithin(at, it.from, it.until))).toBe(false)
      }),
    )
  })

  test('from the last event on: batches only where the verdict allows, nothing of an attempt once opened', () => {
    holds(
      fc.property(state, (now) => {
        const last = now.journal
          .map(({ at }) => at)
          .sort(compareInstants)
          .at(-1)
        const from = last ?? Temporal.Instant.from('2026-01-01T00:00Z')
        const isOpened = verdict({ ...now, captures: [] }, from).kind === 'opened'
        for (const { kind, at, expiresAt } of planReminders(now, from, from.add({ hours: 24 * 100 }))) {
          if (isOpened) expect(attemptKinds).not.toContain(kind)
          if (!kind.startsWith('batch')) continue
          const then = verdict({ ...now, captures: [] }, at)
          expect(['pending', 'declined']).not.toContain(then.kind)
          if (then.kind === 'wait') expect(compareInstants(then.until, expiresAt)).toBeLessThan(0)
          expect(now.profile.outstandingLoans).not.toBe(5)
        }
      }),
    )
  })
})
