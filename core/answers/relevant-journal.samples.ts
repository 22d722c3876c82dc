import * as fc from 'fast-check'
import type { EventDetails, EventType, JournalEvent } from '../records/events.ts'

/** Journals for the tests of this room. */

export const instant = (text: string) => Temporal.Instant.from(text)

/** One line of a journal written by hand: when, what, and its details where it has some. */
export type Line = { [K in EventType]: [at: string, type: K, details?: EventDetails[K]] }[EventType]

/** Events of the lines' order, with the ids `event-01`, `event-02` and so on. */
export function journalOf(...lines: Line[]): JournalEvent[] {
  return lines.map(
    ([at, type, details], index) =>
      ({ id: `event-${String(index + 1).padStart(2, '0')}`, at: instant(at), type, ...details }) as JournalEvent,
  )
}

/** An independent draw behind every detail of an event. */
interface Draw {
  /** Hours since the event before. */
  gap: number
  type: EventType
  pick: number
  order: number
}

/** So that a theme draws one type more often than another. */
function times(count: number, type: EventType): EventType[] {
  return Array<EventType>(count).fill(type)
}

const allTypes: EventType[] = [
  'entry-seen',
  'entry-gone',
  'verification-failed',
  'verification-passed',
  'device-login',
  'location-jump',
  'risk-blocked',
  'item-checked',
  'limit-viewed',
  'inquiry',
  'declined',
  'opened',
  'borrowed',
  'repaid',
  'settled',
  'cross-platform-spend',
  'wealth-transfer',
  'bill-paid',
  'limit-changed',
  'rate-changed',
  'account-closed',
]

interface Theme {
  gapsInHours: number[]
  types: EventType[]
}

const attempts: Theme = {
  gapsInHours: [0, 0, 0.25, 1, 2, 3, 6, 24],
  types: [
    ...times(6, 'verification-failed'),
    'verification-passed',
    'opened',
    'account-closed',
    'declined',
    'risk-blocked',
    'entry-seen',
    'item-checked',
    'limit-viewed',
  ],
}

const entry: Theme = {
  gapsInHours: [0, 1, 5, 6, 7, 23, 24, 25, 72],
  types: [...times(12, 'entry-seen'), 'entry-gone', 'declined', 'verification-passed', 'verification-failed'],
}

const risk: Theme = {
  gapsInHours: [0, 6, 24, 36, 72, 168],
  types: [...times(8, 'device-login'), 'location-jump', 'risk-blocked', 'verification-passed'],
}

const openAccount: Theme = {
  gapsInHours: [0, 24, 100, 300, 720, 744],
  types: [
    'opened',
    ...times(2, 'borrowed'),
    ...times(6, 'repaid'),
    ...times(4, 'cross-platform-spend'),
    ...times(3, 'wealth-transfer'),
    'settled',
    'account-closed',
    'verification-failed',
    'bill-paid',
    'inquiry',
  ],
}

const everything: Theme = { gapsInHours: [0, 0.5, 3, 24, 100], types: allTypes }

const start = instant('2026-01-28T20:00Z')

/**
 * Journals in order, with short gaps, many events of one instant, few devices and few loans, each leaning to one theme:
 * attempts, the entry, risk, the open account, or all of them. A repayment names a loan that was noted before it.
 */
export function journals(): fc.Arbitrary<JournalEvent[]> {
  return fc
    .constantFrom(attempts, entry, risk, openAccount, everything)
    .chain((theme) => fc.array(draws(theme), { maxLength: 40, size: 'max' }))
    .map(eventsOf)
}

/** One journal of so many events of all types, drawn evenly. */
export function longJournal(length: number, gapInHours: number): JournalEvent[] {
  const draw = draws({ gapsInHours: [gapInHours], types: allTypes })
  return eventsOf(fc.sample(draw, { numRuns: length, seed: 1 }))
}

function draws({ gapsInHours, types }: Theme): fc.Arbitrary<Draw> {
  return fc.record({
    gap: fc.constantFrom(...gapsInHours),
    type: fc.constantFrom(...types),
    pick: fc.nat(11),
    order: fc.nat(0xffff),
  })
}

function eventsOf(draws: Draw[]): JournalEvent[] {
  const events: JournalEvent[] = []
  const loans: string[] = []
  let at = start
  draws.forEach(({ gap, type, pick, order }, index) => {
    at = at.add({ seconds: Math.round(gap * 3600) })
    const id = `${order.toString(16).padStart(8, '0')}-0000-7000-8000-${String(index).padStart(12, '0')}`
    const loan = loans[pick % Math.max(1, loans.length)] ?? 'none'
    events.push({ id, at, type, ...detailsOf(type, pick, loan, at) } as JournalEvent)
    if (type === 'borrowed') loans.push(id)
  })
  return events
}

function detailsOf(type: EventType, pick: number, loan: string, at: Temporal.Instant): object {
  if (type === 'verification-failed') return { step: (['face', 'phone', 'id', 'signature'] as const)[pick % 4] }
  if (type === 'device-login') return { device: `device ${pick % 4}` }
  if (type === 'location-jump') return { km: [499.9, 500, 1200][pick % 3] }
  if (type === 'risk-blocked') return { kind: (['device', 'identity', 'behaviour'] as const)[pick % 3] }
  if (type === 'item-checked') return { item: (['phone', 'device', 'network', 'papers', 'light'] as const)[pick % 5] }
  if (type === 'opened') return { limit: 10_000, dailyRate: 0.00035 }
  if (type === 'borrowed') {
    const startsOn = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
    return { principal: 3000, dailyRate: 0.00035, instalments: pick + 1, method: 'equal-principal', startsOn }
  }
  if (type === 'repaid') return { loan, instalment: (pick % 4) + 1, onTime: pick !== 0 }
  if (type === 'settled') return { loan }
  if (type === 'limit-changed') return { limit: 12_000 }
  return type === 'rate-changed' ? { dailyRate: 0.0003 } : {}
}

/** A moment at, between or after the events of a journal. */
export function momentOf(journal: readonly JournalEvent[]): fc.Arbitrary<Temporal.Instant> {
  return fc
    .tuple(fc.nat(Math.max(0, journal.length - 1)), fc.constantFrom(0, 0, 1, 2, 6, 12, 24, 72, 168, 720, 2160))
    .map(([index, hours]) => (journal[index]?.at ?? start).add({ hours }))
}

/** The same events in another order. */
export function shuffled(journal: readonly JournalEvent[]): fc.Arbitrary<JournalEvent[]> {
  return fc.shuffledSubarray([...journal], { minLength: journal.length })
}

/** What stands in a result, with its instants as text, for comparison. */
export function plain(result: object): unknown {
  return JSON.parse(JSON.stringify(result))
}
