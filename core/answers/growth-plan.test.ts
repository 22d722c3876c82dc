import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lenderToday, startOfLenderDay } from '../records/calendar.ts'
import type { JournalEvent } from '../records/events.ts'
import type { Profile } from '../records/profile.ts'
import { refusal } from '../records/testing.ts'
import { type GrowthBehaviourId, growthMonths, growthPlan, reviewDays } from './growth-plan.ts'
import { planReminders } from './reminders.ts'
import { event, only, openSettings } from './reminders-testing.ts'

const opened = event('opened', '2026-01-10T10:00+08:00', { limit: 5000, dailyRate: 0.0003 })
const repaid = (day: string, onTime = true) => event('repaid', `${day}T10:00+08:00`, { onTime })
const spent = (day: string) => event('cross-platform-spend', `${day}T10:00+08:00`, {})
const moved = (day: string) => event('wealth-transfer', `${day}T10:00+08:00`, {})
const instant = (text: string) => Temporal.Instant.from(text)

function behaviour(id: GrowthBehaviourId, journal: JournalEvent[], now: string) {
  const found = growthPlan({}, [opened, ...journal], instant(now)).behaviours.find((each) => each.id === id)
  return { monthsKept: found?.monthsKept, nextCheck: found?.nextCheck?.toString() ?? null }
}

describe('the plan', () => {
  test('three behaviours with their published weights, and what is left of 100 %', () => {
    const plan = growthPlan({}, [], instant('2026-05-10T10:00+08:00'))
    expect(plan).toEqual({
      behaviours: [
        {
          id: 'onTimeRepayment',
          weight: 0.35,
          monthsKept: 0,
          periods: 3,
          nextCheck: null,
          factIds: ['growth.onTimeRepayment.weight', 'growth.onTimeRepayment.periods'],
        },
        {
          id: 'crossPlatform',
          weight: 0.2,
          monthsKept: 0,
          periods: 6,
          nextCheck: null,
          factIds: ['growth.crossPlatform.weight', 'growth.crossPlatform.periods'],
        },
        {
          id: 'wealth',
          weight: 0.25,
          monthsKept: 0,
          periods: 2,
          nextCheck: null,
          factIds: ['growth.wealth.weight', 'growth.wealth.periods'],
        },
      ],
      undisclosed: 0.2,
      onTimeRepayments: 0,
      nextReview: null,
    })
  })

  const three = ['2026-02-05', '2026-03-05', '2026-04-05'].map((day) => repaid(day))

  test('this month counts once it is kept, and breaks nothing until then', () => {
    expect(behaviour('onTimeRepayment', three, '2026-04-20T10:00+08:00')).toEqual({
      monthsKept: 3,
      nextCheck: '2026-05-01',
    })
    expect(behaviour('onTimeRepayment', three, '2026-04-04T10:00+08:00')).toEqual({
      monthsKept: 2,
      nextCheck: '2026-05-01',
    })
    expect(behaviour('onTimeRepayment', three, '2026-05-31T10:00+08:00')).toEqual({
      monthsKept: 3,
      nextCheck: '2026-08-01',
    })
    expect(behaviour('onTimeRepayment', three, '2026-06-01T10:00+08:00')).toEqual({ monthsKept: 0, nextCheck: null })
  })

  test('on the day of the check it is that day', () => {
    expect(behaviour('onTimeRepayment', three, '2026-04-30T15:59Z').nextCheck).toBe('2026-05-01')
    expect(behaviour('onTimeRepayment', three, '2026-05-01T23:59+08:00').nextCheck).toBe('2026-05-01')
    expect(behaviour('onTimeRepayment', three, '2026-05-02T00:00+08:00').nextCheck).toBe('2026-08-01')
  })

  test('a month left out begins the run anew', () => {
    const journal = ['2026-02-05', '2026-04-05', '2026-05-05', '2026-05-06'].map(spent)
    expect(behaviour('crossPlatform', journal, '2026-05-20T10:00+08:00')).toEqual({
      monthsKept: 2,
      nextCheck: '2026-10-01',
    })
  })

  test('a month with a late repayment is not kept; of the other behaviours it breaks nothing', () => {
    const late = repaid('2026-03-20', false)
    expect(behaviour('onTimeRepayment', [...three, late], '2026-04-20T10:00+08:00')).toEqual({
      monthsKept: 1,
      nextCheck: '2026-07-01',
    })
    expect(behaviour('onTimeRepayment', [...three, repaid('2026-04-20', false)], '2026-04-21T10:00+08:00')).toEqual({
      monthsKept: 0,
      nextCheck: null,
    })
    const journal = [late, moved('2026-03-01'), moved('2026-04-01')]
    expect(behaviour('wealth', journal, '2026-04-20T10:00+08:00')).toEqual({ monthsKept: 2, nextCheck: '2026-05-01' })
  })

  test('only since the account was opened last, and not once it is closed', () => {
    const journal = [moved('2025-12-20'), moved('2026-01-05'), moved('2026-01-15'), moved('2026-02-15')]
    expect(behaviour('wealth', journal, '2026-02-20T10:00+08:00')).toEqual({ monthsKept: 2, nextCheck: '2026-03-01' })
    expect(behaviour('wealth', journal.slice(0, 2), '2026-01-20T10:00+08:00').monthsKept).toBe(0)
    const closed = event('account-closed', '2026-02-18T10:00+08:00', {})
    expect(behaviour('wealth', [...journal, closed], '2026-02-20T10:00+08:00').monthsKept).toBe(0)
  })

  test('what lies ahead is ignored', () => {
    const closed = event('account-closed', '2026-05-18T10:00+08:00', {})
    const journal = [...three, closed, repaid('2026-05-05', false)]
    expect(behaviour('onTimeRepayment', journal, '2026-04-20T10:00+08:00').monthsKept).toBe(3)
    expect(growthPlan({}, [opened], opened.at.subtract({ hours: 1 })).nextReview).toBe(null)
  })

  test('repayments on time are counted since the opening, in a row or not', () => {
    const journal = [repaid('2026-01-05'), opened, ...three, repaid('2026-04-06', false), repaid('2026-06-06')]
    expect(growthPlan({}, journal, instant('2026-06-30T00:00Z')).onTimeRepayments).toBe(4)
  })

  test('the review comes every 3 months from the Shanghai date of the opening', () => {
    const review = (at: string, now: string) =>
      growthPlan({}, [event('opened', at, { limit: 5000, dailyRate: 0.0003 })], instant(now)).nextReview?.toString()
    expect(review('2026-01-10T10:00+08:00', '2026-01-10T10:00+08:00')).toBe('2026-04-10')
    expect(review('2026-01-10T10:00+08:00', '2026-04-10T23:00+08:00')).toBe('2026-04-10')
    expect(review('2026-01-10T10:00+08:00', '2026-04-11T00:00+08:00')).toBe('2026-07-10')
    expect(review('2025-11-29T16:00Z', '2026-02-28T10:00+08:00')).toBe('2026-02-28')
    expect(review('2025-11-29T16:00Z', '2026-03-01T10:00+08:00')).toBe('2026-05-30')
    // Each is counted from the opening: a short month does not shift those after it.
    const days = reviewDays(
      [event('opened', '2025-11-30T10:00+08:00', { limit: 5000, dailyRate: 0.0003 })],
      instant('2026-02-01T10:00+08:00'),
      3,
    )
    expect(days.map(String)).toEqual(['2026-02-28', '2026-05-30', '2026-08-30'])
    expect(reviewDays([], opened.at, 3)).toEqual([])
  })

  test('what is no argument is refused', () => {
    const now = opened.at
    expect(refusal(() => growthPlan(null as unknown as Profile, [], now))).toBe('profile: wrong-type')
    expect(refusal(() => growthPlan({}, null as unknown as [], now))).toBe('journal: wrong-type')
    expect(refusal(() => growthPlan({}, [], 5 as unknown as typeof now))).toBe('now: no-such-time')
    expect(refusal(() => growthMonths(5 as unknown as [], now))).toBe('journal: wrong-type')
    expect(refusal(() => growthMonths([], null as unknown as typeof now))).toBe('now: no-such-time')
  })
})

describe('the months', () => {
  const marks = { kept: 'k', 'not-kept': '.', late: 'l', current: 'c', before: '-' }

  /** A letter a month, in capitals where it is one of the run. */
  function drawn(journal: JournalEvent[], now: string): Record<string, string> {
    return Object.fromEntries(
      growthMonths(journal, instant(now)).map(({ id, months }) => [
        id,
        months.map(({ state, counts }) => (counts ? marks[state].toUpperCase() : marks[state])).join(''),
      ]),
    )
  }

  test('twelve up to this one; a gap and a late repayment stand out, the run is marked', () => {
    const journal = [
      opened,
      ...['2026-02-05', '2026-03-05', '2026-05-05', '2026-06-05'].map((day) => repaid(day)),
      repaid('2026-05-06', false),
      ...['2026-03-05', '2026-05-05', '2026-06-05', '2026-07-05'].map(moved),
    ]
    expect(drawn(journal, '2026-07-20T10:00+08:00')).toEqual({
      onTimeRepayment: '-----.kk.lKc',
      crossPlatform: '-----......c',
      wealth: '-----..k.KKK',
    })
  })

  test('from the oldest to this one, by the calendar of Shanghai', () => {
    const [row] = growthMonths([], instant('2026-06-30T16:00Z'))
    expect(row?.months.map(({ firstDay }) => firstDay.toString())).toEqual([
      ...['2025-08-01', '2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01', '2026-01-01'],
      ...['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01'],
    ])
  })

  test('without an open account every month is before it', () => {
    const closed = event('account-closed', '2026-03-01T10:00+08:00', {})
    for (const journal of [[], [opened, repaid('2026-02-05'), closed]])
      expect(Object.values(drawn(journal, '2026-07-20T10:00+08:00'))).toEqual(Array(3).fill('------------'))
  })
})

describe('for every journal', () => {
  const common = ['cross-platform-spend', 'wealth-transfer', 'repaid'] as const
  const rare = ['late', 'opened', 'account-closed'] as const
  const types = fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...common) }, fc.constantFrom(...rare))
  const written = fc.record({ day: fc.integer({ min: -40, max: 500 }), type: types })
  const start = instant('2026-01-05T10:00+08:00')
  const journals = fc.array(written, { maxLength: 60 }).map((list) =>
    [{ day: 0, type: 'opened' as const }, ...list].map(({ day, type }, index): JournalEvent => {
      const at = start.add({ hours: day * 24 }).toString()
      if (type === 'repaid' || type === 'late') return event('repaid', at, { onTime: type === 'repaid' }, index)
      if (type === 'opened') return event('opened', at, { limit: 5000, dailyRate: 0.0003 }, index)
      return event(type, at, {}, index)
    }),
  )
  const moments = fc.integer({ min: 0, max: 520 * 24 }).map((hours) => start.add({ hours }))
  const profile = {}

  /** The first day from today on of a reminder of this kind and cause. */
  function firstReminder(journal: JournalEvent[], now: Temporal.Instant, id: string): string | null {
    const settings = { ...openSettings('Asia/Shanghai'), kinds: only('growth-check', 'rate-review') }
    const from = startOfLenderDay(lenderToday(now))
    const plan = planReminders({ profile, journal, settings }, from, from.add({ hours: 24 * 800 }))
    const first = plan.find((reminder) => reminder.id.startsWith(id))
    return first ? lenderToday(first.at).toString() : null
  }

  const showing = {
    onTimeRepayment: 'repaid',
    crossPlatform: 'cross-platform-spend',
    wealth: 'wealth-transfer',
  } as const

  /** From this month on the behaviour is shown once a month for two years. */
  function goingOn(journal: JournalEvent[], now: Temporal.Instant, id: GrowthBehaviourId): JournalEvent[] {
    const kept = Array.from({ length: 24 }, (_, index) => {
      const at = index === 0 ? now : startOfLenderDay(lenderToday(now).with({ day: 1 }).add({ months: index }))
      const details = id === 'onTimeRepayment' ? { onTime: true } : {}
      return event(showing[id], at.toString(), details as { onTime: true }, 1000 + index)
    })
    return [...journal, ...kept]
  }

  test('the next check is the day of the reminder that comes if the run goes on', () => {
    fc.assert(
      fc.property(journals, moments, (journal, now) => {
        const past = journal.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
        for (const { id, monthsKept, periods, nextCheck } of growthPlan(profile, journal, now).behaviours) {
          expect(nextCheck === null).toBe(monthsKept === 0)
          if (nextCheck === null) continue
          expect(firstReminder(goingOn(past, now, id), now, `growth-check_${id}`)).toBe(nextCheck.toString())
          expect(periods).toBeGreaterThan(1)
        }
      }),
    )
  })

  test('the next review is the day of its reminder', () => {
    fc.assert(
      fc.property(journals, moments, (journal, now) => {
        const past = journal.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
        const { nextReview } = growthPlan(profile, journal, now)
        expect(nextReview?.toString() ?? null).toBe(firstReminder(past, now, 'rate-review'))
      }),
    )
  })

  test('the months that count are the last kept ones, as many as the plan says, up to twelve', () => {
    fc.assert(
      fc.property(journals, moments, (journal, now) => {
        const plan = growthPlan(profile, journal, now)
        growthMonths(journal, now).forEach(({ id, months }, index) => {
          const kept = plan.behaviours[index]?.monthsKept ?? 0
          expect(plan.behaviours[index]?.id).toBe(id)
          const counting = months.filter(({ counts }) => counts)
          const offset = months.at(-1)?.state === 'current' ? 1 : 0
          expect(counting).toHaveLength(Math.min(kept, 12 - offset))
          expect(counting.every(({ state }) => state === 'kept')).toBe(true)
          if (kept > 0) expect(counting).toEqual(months.slice(-kept - offset, 12 - offset))
        })
      }),
    )
  })

  test('the order of the journal and what lies ahead change nothing', () => {
    fc.assert(
      fc.property(journals, moments, (journal, now) => {
        const past = journal.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
        const text = (events: JournalEvent[]) =>
          JSON.stringify([growthPlan(profile, events, now), growthMonths(events, now)])
        expect(text(journal.toReversed())).toBe(text(past))
      }),
    )
  })
})
