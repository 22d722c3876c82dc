import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byAtThenId, type JournalEvent, upTo } from '../records/events.ts'
import { InputError } from '../records/input.ts'
import { activeCooldown, type Cooldown, type CooldownRule, cooldownStretches, cooldowns } from './cooldowns.ts'
import { instant, journalOf, journals, type Line, momentOf, plain, shuffled } from './relevant-journal.samples.ts'

const failed = (at: string): Line => [at, 'verification-failed', { step: 'face' }]
const login = (at: string, device: string): Line => [at, 'device-login', { device }]
const shown = (journal: JournalEvent[]) =>
  cooldowns(journal).map(({ rule, from, until, causes }) => [rule, String(from), String(until), causes.join()])

describe('after failed verifications', () => {
  test('one failure: again after 2 hours', () => {
    expect(shown(journalOf(failed('2026-03-02T10:00+08:00')))).toEqual([
      ['retry', '2026-03-02T02:00:00Z', '2026-03-02T04:00:00Z', 'event-01'],
    ])
  })

  test('the third failure in a row at 10:00 lasts until 10:00 tomorrow', () => {
    const journal = journalOf(
      failed('2026-03-02T04:00+08:00'),
      failed('2026-03-02T07:00+08:00'),
      failed('2026-03-02T10:00+08:00'),
    )
    const active = activeCooldown(journal, instant('2026-03-02T10:00+08:00'))
    expect(active?.until).toEqual(instant('2026-03-03T10:00+08:00'))
    expect(active?.cooldowns.map(({ rule }) => rule)).toEqual(['retry', 'consecutive'])
    expect(active?.cooldowns[1]?.causes).toEqual(['event-01', 'event-02', 'event-03'])
    expect(activeCooldown(journal, instant('2026-03-03T09:59:59+08:00'))?.cooldowns).toHaveLength(1)
    expect(activeCooldown(journal, instant('2026-03-03T10:00+08:00'))).toBeNull()
  })

  test('the row of three begins anew after it counted, the count to five goes on (A5, A8)', () => {
    const journal = journalOf(...[1, 2, 3, 4, 5, 6].map((day) => failed(`2026-03-0${day}T10:00+08:00`)))
    const later = cooldowns(journal).filter(({ rule }) => rule !== 'retry')
    expect(later.map(({ rule, from, causes }) => [rule, String(from), causes])).toEqual([
      ['consecutive', '2026-03-03T02:00:00Z', ['event-01', 'event-02', 'event-03']],
      ['operation', '2026-03-05T02:00:00Z', ['event-01', 'event-02', 'event-03', 'event-04', 'event-05']],
      ['consecutive', '2026-03-06T02:00:00Z', ['event-04', 'event-05', 'event-06']],
      ['operation', '2026-03-06T02:00:00Z', ['event-02', 'event-03', 'event-04', 'event-05', 'event-06']],
    ])
    expect(later.every(({ from, until }) => until.since(from).total('hours') === 24)).toBe(true)
  })

  test.each(['verification-passed', 'opened'] as const)('%s ends the run and what runs', (type) => {
    const journal = journalOf(
      failed('2026-03-02T08:00Z'),
      failed('2026-03-02T09:00Z'),
      ['2026-03-02T09:30Z', 'risk-blocked', { kind: 'behaviour' }],
      ['2026-03-02T09:40Z', 'location-jump', { km: 800 }],
      ['2026-03-02T10:00Z', type, { limit: 10_000, dailyRate: 0.0003 }],
      failed('2026-03-02T11:00Z'),
    )
    expect(shown(journal)).toEqual([
      ['retry', '2026-03-02T08:00:00Z', '2026-03-02T10:00:00Z', 'event-01'],
      ['retry', '2026-03-02T09:00:00Z', '2026-03-02T10:00:00Z', 'event-02'],
      ['operation', '2026-03-02T09:30:00Z', '2026-03-02T10:00:00Z', 'event-03'],
      ['location', '2026-03-02T09:40:00Z', '2026-03-09T09:40:00Z', 'event-04'],
      ['retry', '2026-03-02T11:00:00Z', '2026-03-02T13:00:00Z', 'event-06'],
    ])
  })

  test('of events of one instant the later id is the later', () => {
    const passLater = journalOf(failed('2026-03-02T10:00Z'), ['2026-03-02T10:00Z', 'verification-passed'])
    expect(cooldowns(passLater)).toEqual([])
    const failureLater = journalOf(['2026-03-02T10:00Z', 'verification-passed'], failed('2026-03-02T10:00Z'))
    expect(cooldowns(failureLater)).toHaveLength(1)
  })
})

describe('risk', () => {
  test('three devices within 7 days: 15 days from the third', () => {
    const journal = journalOf(
      login('2026-03-02T10:00Z', 'phone'),
      login('2026-03-04T10:00Z', 'tablet'),
      login('2026-03-05T10:00Z', 'phone'),
      login('2026-03-09T10:00Z', 'borrowed phone'),
      login('2026-03-09T11:00Z', 'borrowed phone'),
    )
    expect(shown(journal)).toEqual([
      ['device', '2026-03-09T10:00:00Z', '2026-03-24T10:00:00Z', 'event-01,event-02,event-03,event-04'],
    ])
  })

  test('a second later the first of them is too old', () => {
    const journal = journalOf(
      login('2026-03-02T10:00:00Z', 'phone'),
      login('2026-03-04T10:00:00Z', 'tablet'),
      login('2026-03-09T10:00:01Z', 'borrowed phone'),
    )
    expect(cooldowns(journal)).toEqual([])
  })

  test('a fourth device starts it again', () => {
    const journal = journalOf(...['a', 'b', 'c', 'd'].map((device, day) => login(`2026-03-0${day + 1}T10:00Z`, device)))
    expect(cooldowns(journal).map(({ from, causes }) => [String(from), causes.length])).toEqual([
      ['2026-03-03T10:00:00Z', 3],
      ['2026-03-04T10:00:00Z', 4],
    ])
  })

  test('500 km: 7 days; less: none', () => {
    const journal = journalOf(
      ['2026-03-02T10:00Z', 'location-jump', { km: 499.99 }],
      ['2026-03-03T10:00Z', 'location-jump', { km: 500 }],
    )
    expect(shown(journal)).toEqual([['location', '2026-03-03T10:00:00Z', '2026-03-10T10:00:00Z', 'event-02']])
  })

  test('a block of the device 15 days, of behaviour 24 hours, of identity none published', () => {
    const journal = journalOf(
      ['2026-03-02T10:00Z', 'risk-blocked', { kind: 'device' }],
      ['2026-03-02T10:00Z', 'risk-blocked', { kind: 'behaviour' }],
      ['2026-03-02T10:00Z', 'risk-blocked', { kind: 'identity' }],
    )
    expect(shown(journal)).toEqual([
      ['operation', '2026-03-02T10:00:00Z', '2026-03-03T10:00:00Z', 'event-02'],
      ['device', '2026-03-02T10:00:00Z', '2026-03-17T10:00:00Z', 'event-01'],
    ])
  })

  test('a journal of nothing but new devices takes no longer for it', () => {
    const at = instant('2026-03-02T10:00Z')
    const journal = Array.from({ length: 20_000 }, (_, index): JournalEvent => {
      return { id: `event-${index + 100_000}`, at, type: 'device-login', device: `device ${index}` }
    })
    const all = cooldowns(journal)
    expect(all).toHaveLength(19_998)
    expect(all.at(-1)?.causes).toHaveLength(20_000)
  })
})

describe('stretches', () => {
  test('touching cooldowns are one; the first in the order of the rules ends it', () => {
    const journal = journalOf(
      failed('2026-03-02T10:00Z'),
      failed('2026-03-02T12:00Z'),
      failed('2026-03-02T14:00Z'),
      ['2026-03-02T14:00Z', 'risk-blocked', { kind: 'behaviour' }],
      failed('2026-03-04T10:00Z'),
    )
    expect(cooldownStretches(journal).map(({ from, until, last }) => [String(from), String(until), last.rule])).toEqual(
      [
        ['2026-03-02T10:00:00Z', '2026-03-03T14:00:00Z', 'consecutive'],
        ['2026-03-04T10:00:00Z', '2026-03-04T12:00:00Z', 'retry'],
      ],
    )
  })
})

test.each([undefined, '2026-03-02T10:00Z', Temporal.Instant.fromEpochMilliseconds(8.64e15)])(
  'now is refused: %s',
  (now) => {
    expect(() => activeCooldown([], now as Temporal.Instant)).toThrow(InputError)
  },
)

describe('for every journal', () => {
  test('the rules as the table states them', () => {
    fc.assert(
      fc.property(journals(), (journal) => {
        expect(plain(cooldowns(journal))).toEqual(plain(byTheTable(journal)))
      }),
      { numRuns: 600 },
    )
  })

  test('the order in which events come does not matter', () => {
    fc.assert(
      fc.property(
        journals().chain((journal) => fc.tuple(fc.constant(journal), shuffled(journal))),
        ([journal, other]) => {
          expect(plain(cooldowns(other))).toEqual(plain(cooldowns(journal)))
        },
      ),
    )
  })

  test('active are those with from ≤ now < until, of what had happened', () => {
    fc.assert(
      fc.property(
        journals().chain((journal) => fc.tuple(fc.constant(journal), momentOf(journal))),
        ([journal, now]) => {
          const running = cooldowns(upTo(journal, now)).filter(
            ({ from, until }) => Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, until) < 0,
          )
          const active = activeCooldown(journal, now)
          expect(plain(active?.cooldowns ?? [])).toEqual(plain(running))
          if (active)
            expect(active.until).toEqual(
              running
                .map(({ until }) => until)
                .sort(Temporal.Instant.compare)
                .at(-1),
            )
        },
      ),
    )
  })

  test('stretches leave gaps between them, and none within', () => {
    fc.assert(
      fc.property(journals(), (journal) => {
        const stretches = cooldownStretches(journal)
        stretches.forEach(({ from, until, last }, index) => {
          expect(Temporal.Instant.compare(from, until)).toBe(-1)
          expect(last.until).toEqual(until)
          const next = stretches[index + 1]
          if (next) expect(Temporal.Instant.compare(until, next.from)).toBe(-1)
        })
        for (const cooldown of cooldowns(journal)) {
          const around = stretches.filter(
            ({ from, until }) =>
              Temporal.Instant.compare(from, cooldown.from) <= 0 &&
              Temporal.Instant.compare(cooldown.until, until) <= 0,
          )
          expect(around).toHaveLength(1)
        }
        const edges = new Set(cooldowns(journal).flatMap(({ from, until }) => [String(from), String(until)]))
        for (const { from, until } of stretches) expect(edges.has(String(from)) && edges.has(String(until))).toBe(true)
      }),
    )
  })
})

/** The design's table, read rule by rule with no thought of speed. */
function byTheTable(journal: JournalEvent[]): Cooldown[] {
  const events = [...journal].sort(byAtThenId)
  const rules: CooldownRule[] = ['retry', 'consecutive', 'operation', 'device', 'location']
  const isPass = ({ type }: JournalEvent) => type === 'verification-passed' || type === 'opened'
  const found: Cooldown[] = []
  const consecutiveStarts = new Set<number>()

  events.forEach((event, index) => {
    const before = events.slice(0, index)
    const lastPass = before.findLastIndex(isPass)
    const start = (rule: CooldownRule, hours: number, causes: JournalEvent[]) => {
      const pass = rule === 'device' || rule === 'location' ? undefined : events.slice(index).find(isPass)
      const end = event.at.add({ hours })
      const until = pass && Temporal.Instant.compare(pass.at, end) < 0 ? pass.at : end
      if (!until.equals(event.at)) found.push({ rule, from: event.at, until, causes: causes.map(({ id }) => id) })
    }
    if (event.type === 'verification-failed') {
      const failuresSince = (first: number) =>
        events.slice(first + 1, index + 1).filter(({ type }) => type === 'verification-failed')
      start('retry', 2, [event])
      const row = failuresSince(Math.max(lastPass, ...consecutiveStarts))
      if (row.length === 3) {
        consecutiveStarts.add(index)
        start('consecutive', 24, row)
      }
      const run = failuresSince(lastPass)
      if (run.length >= 5) start('operation', 24, run.slice(-5))
    }
    if (event.type === 'risk-blocked' && event.kind === 'behaviour') start('operation', 24, [event])
    if (event.type === 'risk-blocked' && event.kind === 'device') start('device', 15 * 24, [event])
    if (event.type === 'location-jump' && event.km >= 500) start('location', 7 * 24, [event])
    if (event.type === 'device-login') {
      const weekBefore = before.filter(
        (other) =>
          other.type === 'device-login' &&
          Temporal.Instant.compare(other.at, event.at.subtract({ hours: 7 * 24 })) >= 0,
      ) as JournalEvent<'device-login'>[]
      const known = new Set(weekBefore.map(({ device }) => device))
      if (!known.has(event.device) && known.size >= 2) start('device', 15 * 24, [...weekBefore, event])
    }
  })
  return found.sort((a, b) => Temporal.Instant.compare(a.from, b.from) || rules.indexOf(a.rule) - rules.indexOf(b.rule))
}
