import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byAtThenId, type EventType, type JournalEvent, upTo } from '../records/events.ts'
import type { Profile } from '../records/profile.ts'
import { journals, momentOf, plain, shuffled } from './relevant-journal.samples.ts'
import { verdict } from './verdict.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const answeredAndMet = {
  registeredOn: day('2020-01-01'),
  monthlyPayments: 15,
  creditCards: 2,
  overdueIn2Years: 3,
  outstandingLoans: 4,
  inquiriesPerQuarter: 4,
} satisfies Profile
const published = Object.keys(answeredAndMet) as (keyof typeof answeredAndMet)[]

describe('for every state', () => {
  const answers = {
    registeredOn: fc.constantFrom(day('2020-01-01'), day('2025-12-01')),
    monthlyPayments: fc.constantFrom(15, 15, 14),
    creditCards: fc.constantFrom(2, 2, 1),
    overdueIn2Years: fc.constantFrom(0, 3, 4),
    outstandingLoans: fc.constantFrom(0, 4, 5),
    inquiriesPerQuarter: fc.constantFrom(0, 4, 5),
    tier: fc.constantFrom<'new' | 'active' | 'high-net-worth'>('new', 'active', 'high-net-worth'),
  }
  const profiles: fc.Arbitrary<Profile> = fc.oneof(
    fc.record(answers, { requiredKeys: [] }),
    fc.record(answers),
    fc.constant(answeredAndMet),
    fc.constant({}),
  )
  const states = fc.oneof(journals(), fc.constant<JournalEvent[]>([])).chain((journal) =>
    fc.record({
      profile: profiles,
      journal: fc.constant(journal),
      other: shuffled(journal),
      now: momentOf(journal),
    }),
  )

  test('it is the first kind that holds, and every kind comes about', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(states, ({ profile, journal, now }) => {
        const { kind } = verdict({ profile, journal, captures: [] }, now)
        seen.add(kind)
        const holding = kinds.filter((candidate) => holds[candidate](profile, story(journal, now), now))
        expect(kind).toBe(holding[0])
      }),
      { numRuns: 1500 },
    )
    expect([...seen].sort()).toEqual([...kinds].sort())
  })

  test('the order of the events and what lies after now do not matter', () => {
    fc.assert(
      fc.property(states, ({ profile, journal, other, now }) => {
        const at = (events: JournalEvent[]) => plain(verdict({ profile, journal: events, captures: [] }, now))
        expect(at(other)).toEqual(at(journal))
        expect(at(upTo(journal, now))).toEqual(at(journal))
      }),
    )
  })

  test('what it names lies ahead', () => {
    fc.assert(
      fc.property(states, ({ profile, journal, now }) => {
        const result = verdict({ profile, journal, captures: [] }, now)
        const isAhead = (end: Temporal.Instant) => Temporal.Instant.compare(end, now) > 0
        if (result.kind === 'wait') expect(isAhead(result.until)).toBe(true)
        if (result.kind === 'act') {
          expect(isAhead(result.closesAt)).toBe(true)
          expect(isAhead(result.actBy)).toBe(!result.late)
        }
        if (result.kind === 'ready') expect(isAhead(result.nextBatch.until)).toBe(true)
        if (result.kind === 'opened' && result.due)
          expect(isAhead(result.due.at) || result.due.at.equals(now)).toBe(true)
        if (result.kind === 'fix') expect(result.actions.length).toBeGreaterThan(0)
        if (result.kind === 'answer') expect(result.questions.length).toBeGreaterThan(0)
      }),
    )
  })
})

/** The kinds in the design's order, and what each says on its own, with no thought of the others. */
const kinds = ['opened', 'wait', 'act', 'pending', 'declined', 'set-up', 'fix', 'answer', 'ready'] as const

function story(journal: JournalEvent[], now: Temporal.Instant): JournalEvent[] {
  return journal.filter(({ at }) => now.since(at).sign >= 0).sort(byAtThenId)
}

type Holds = (profile: Profile, past: JournalEvent[], now: Temporal.Instant) => boolean

const holds: Record<(typeof kinds)[number], Holds> = {
  opened: (_, past) => isStanding(past, 'opened', ['account-closed']),
  wait: (_, past, now) =>
    past.some((event, index) => {
      const hours = now.since(event.at).total('hours')
      const later = past.slice(index + 1)
      const soFar = past.slice(0, index + 1)
      const run = soFar.slice(soFar.findLastIndex(isPass) + 1)
      const failures = run.filter(({ type }) => type === 'verification-failed').length
      if (event.type === 'location-jump') return event.km >= 500 && hours < 7 * 24
      if (event.type === 'device-login') return hours < 15 * 24 && isThirdDevice(event, past.slice(0, index))
      if (event.type === 'risk-blocked' && event.kind === 'device') return hours < 15 * 24
      if (later.some(isPass)) return false
      if (event.type === 'risk-blocked') return event.kind === 'behaviour' && hours < 24
      if (event.type !== 'verification-failed') return false
      return hours < (failures % 3 === 0 || failures >= 5 ? 24 : 2)
    }),
  act: ({ tier }, past, now) => {
    const retention = { 'high-net-worth': 72, active: 24, new: 6 }[tier ?? 'new']
    let seenAt: Temporal.Instant | null = null
    for (const { type, at } of past) {
      if (type === 'entry-seen') seenAt = seenAt && at.since(seenAt).total('hours') < retention ? seenAt : at
      if (['entry-gone', 'verification-passed', 'declined', 'opened'].includes(type)) seenAt = null
    }
    return seenAt !== null && now.since(seenAt).total('hours') < retention
  },
  pending: (_, past, now) => {
    const endedBy: EventType[] = ['opened', 'declined', 'entry-seen', 'verification-failed']
    return isStanding(past, 'verification-passed', endedBy, now.subtract({ hours: 7 * 24 }))
  },
  declined: (_, past, now) => {
    const endedBy: EventType[] = ['entry-seen', 'verification-passed', 'opened']
    return isStanding(past, 'declined', endedBy, now.subtract({ hours: 30 * 24 }))
  },
  'set-up': (profile, past) => Object.keys(profile).length === 0 && past.length === 0,
  fix: ({ overdueIn2Years, outstandingLoans, inquiriesPerQuarter, monthlyPayments, creditCards }) =>
    (overdueIn2Years ?? 0) > 3 ||
    (outstandingLoans ?? 0) >= 5 ||
    (inquiriesPerQuarter ?? 0) >= 5 ||
    (monthlyPayments ?? 15) < 15 ||
    (creditCards ?? 2) < 2,
  answer: (profile) => published.some((field) => profile[field] === undefined),
  ready: () => true,
}

function isPass({ type }: JournalEvent): boolean {
  return type === 'verification-passed' || type === 'opened'
}

function isStanding(past: JournalEvent[], type: EventType, endedBy: EventType[], since?: Temporal.Instant): boolean {
  return past.some(
    (event, index) =>
      event.type === type &&
      !past.slice(index + 1).some((later) => endedBy.includes(later.type)) &&
      (since === undefined || event.at.since(since).sign >= 0),
  )
}

function isThirdDevice({ device, at }: JournalEvent<'device-login'>, before: JournalEvent[]): boolean {
  const week = before.flatMap((event) =>
    event.type === 'device-login' && at.since(event.at).total('hours') <= 7 * 24 ? [event.device] : [],
  )
  return !week.includes(device) && new Set(week).size >= 2
}
