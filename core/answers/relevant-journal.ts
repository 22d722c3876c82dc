import { checkInstant, hoursLater, lenderToday, startOfLenderDay } from '../records/calendar.ts'
import { byAtThenId, type EventType, type JournalEvent, ofType, upTo } from '../records/events.ts'
import type { Profile } from '../records/profile.ts'
import { sightings } from '../systems/entry.ts'
import * as risk from '../systems/risk.ts'
import { consecutiveFailures, consecutiveFailuresCooldown, retryAfter } from '../systems/verification.ts'
import { lastOpened } from './after-the-attempt.ts'
import { unpaidInstalments } from './reminders-loan.ts'

/** A reminder is given up to three days after it is due (see `isNear`), so what ended then still counts. */
const slackHours = 3 * 24
const attemptHours =
  slackHours + Math.max(retryAfter.value, consecutiveFailuresCooldown.value, risk.operationCooldown.value)
const deviceHours = slackHours + risk.deviceCooldown.value * 24

/** For how long every event of a type counts. */
const lookBackHours: Partial<Record<EventType, number>> = {
  'verification-passed': attemptHours,
  opened: attemptHours,
  'account-closed': attemptHours,
  'risk-blocked': deviceHours,
  'device-login': deviceHours + risk.deviceWindow.value * 24,
  'location-jump': slackHours + risk.locationCooldown.value * 24,
  'item-checked': 12,
}

/** Types of which the last event always counts: it begins, ends or revokes what stands. */
const marks: readonly EventType[] = [
  'entry-seen',
  'entry-gone',
  'verification-passed',
  'declined',
  'opened',
  'account-closed',
]

/**
 * The part of the journal up to `now` that any answer can still depend on, sorted by (at, id). At `now` and at every
 * later time, whatever is noted after `now`, activeCooldown, entryStatus, checklist, verdict, ifYouFailNow, owed and the
 * reminders planned from then on are the same from it as from the whole, for every profile and all settings. A loan is
 * noted before it is repaid or settled: what names a loan that is not noted by `now` is left out.
 * @throws InputError `now`, `journal`
 */
export function relevantJournal(journal: readonly JournalEvent[], now: Temporal.Instant): JournalEvent[] {
  checkInstant(now, 'now')
  const past = upTo(journal, now).sort(byAtThenId)
  const kept = new Set<JournalEvent>([
    ...past.filter(({ type, at }) => {
      const hours = lookBackHours[type]
      return hours !== undefined && isSince(at, hoursLater(now, -hours))
    }),
    ...marks.flatMap((type) => past.findLast((event) => event.type === type) ?? []),
    ...countedFailures(past, hoursLater(now, -attemptHours)),
    ...sightingsThatStand(past),
    ...inquiriesOfQuarter(past, now),
    ...openLoans(past),
    ...monthsInARow(past, now),
  ])
  const part = past.filter((event) => kept.has(event))
  // An empty journal is another answer than one with nothing that matters. A loan would count without what settled it.
  const idle = past.findLast(({ type }) => type !== 'borrowed')
  return part.length === 0 && idle ? [idle] : part
}

function isSince(at: Temporal.Instant, start: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, start) >= 0
}

/**
 * The failures since `since`, those still to come reckoned with, and as many before them in the same run as leave
 * every count to three and to five what it was.
 */
function countedFailures(past: readonly JournalEvent[], since: Temporal.Instant): JournalEvent[] {
  const runs: JournalEvent[][] = [[]]
  for (const event of past) {
    if (event.type === 'verification-failed') runs.at(-1)?.push(event)
    else if (event.type === 'verification-passed' || event.type === 'opened') runs.push([])
  }
  return runs.flatMap((run, index) => {
    const recent = run.findIndex(({ at }) => isSince(at, since))
    if (recent === -1 && index < runs.length - 1) return []
    const next = recent === -1 ? run.length : recent
    const inARow = consecutiveFailures.value
    const wholeRows = Math.floor((next - (risk.operationFailures.value - 1)) / inARow)
    return run.slice(Math.max(0, wholeRows * inARow))
  })
}

/** The tier can still be answered, so each tier's standing sighting counts. */
const tiers: readonly Profile['tier'][] = ['high-net-worth', 'active', 'new']

/**
 * What begins the sighting that stands, for each tier, and as few of the sightings before it as leave it where it
 * begins: an entry seen counts as seen again only if the sighting before it is known.
 */
function sightingsThatStand(past: readonly JournalEvent[]): JournalEvent[] {
  const seen = ofType(past, 'entry-seen')
  const chains = tiers.map((tier) => {
    const all = sightings({ tier }, past)
    return all.slice(all.findLastIndex(({ endedAt }) => endedAt) + 1).flatMap(({ causes }) => causes)
  })
  const longest = Math.max(...chains.map((chain) => chain.length))
  for (let length = 1; length < longest; length++) {
    const ids = new Set(chains.flatMap((chain) => chain.slice(-length)))
    const part = seen.filter(({ id }) => ids.has(id))
    const isEnough = tiers.every((tier, index) => sightings({ tier }, part).at(-1)?.causes[0] === chains[index]?.at(-1))
    if (isEnough) return part
  }
  const ids = new Set(chains.flat())
  return seen.filter(({ id }) => ids.has(id))
}

function inquiriesOfQuarter(past: readonly JournalEvent[], now: Temporal.Instant): JournalEvent[] {
  const quarter = startOfLenderDay(lenderToday(now).subtract({ months: 3 }))
  return ofType(past, 'limit-viewed', 'inquiry').filter(({ at }) => isSince(at, quarter))
}

/** Loans with an instalment unpaid, and what marks the other instalments as paid. */
function openLoans(past: readonly JournalEvent[]): JournalEvent[] {
  const open = new Set(unpaidInstalments(past).map(({ loan }) => loan))
  const paid = new Map<string, JournalEvent>()
  for (const event of ofType(past, 'repaid'))
    if (event.loan && open.has(event.loan) && event.instalment) paid.set(`${event.loan}.${event.instalment}`, event)
  return [...ofType(past, 'borrowed').filter(({ id }) => open.has(id)), ...paid.values()]
}

/**
 * The event that shows each month of the run that a growth behaviour is in, since the last `opened`, and one late
 * repayment of each month that has one: such a month is not kept, whatever else it holds.
 */
function monthsInARow(past: readonly JournalEvent[], now: Temporal.Instant): JournalEvent[] {
  const opened = lastOpened(past)
  if (!opened) return []
  const sinceOpened = past.slice(past.indexOf(opened) + 1)
  const repaid = ofType(sinceOpened, 'repaid')
  const late = firstByMonth(repaid.filter(({ onTime }) => !onTime))
  const onTime = firstByMonth(repaid)
  for (const month of late.keys()) onTime.delete(month)
  const thisMonth = monthOf(now)
  const runs = [
    onTime,
    firstByMonth(ofType(sinceOpened, 'cross-platform-spend')),
    firstByMonth(ofType(sinceOpened, 'wealth-transfer')),
  ].map((kept) => {
    const run: JournalEvent[] = []
    let month = kept.has(thisMonth) ? thisMonth : thisMonth - 1
    for (let event = kept.get(month); event; event = kept.get(--month)) run.push(event)
    return run
  })
  return [...late.values(), ...runs.flat()]
}

/** Months of the lender's calendar, counted on. */
function monthOf(at: Temporal.Instant): number {
  const { year, month } = lenderToday(at)
  return year * 12 + month
}

function firstByMonth(events: readonly JournalEvent[]): Map<number, JournalEvent> {
  return new Map(events.toReversed().map((event) => [monthOf(event.at), event]))
}
