import { compareInstants, hoursLater, lenderZone } from '../records/calendar.ts'
import type { JournalEvent } from '../records/events.ts'
import type { Profile } from '../records/profile.ts'
import { type Batch, nextBatch, type Sighting, sightings } from '../systems/entry.ts'
import { declinedHours, declinedSince, lastOpened, pendingSince } from './after-the-attempt.ts'
import { cooldownStretches, type Stretch } from './cooldowns.ts'
import { assessReadiness } from './readiness.ts'
import { type Due, earliestDue, localTime, morning, type Span } from './reminders-due.ts'

/** How long before the end of an entry, and of a batch, one is told. */
export const hoursBeforeEntryEnd = 1
const hoursBeforeBatchEnd = 24
const cooldownOverHours = 7 * 24

/** What is due until the loan is opened: cooldowns, the entry, batches. */
export function dueToAttempt(profile: Profile, journal: readonly JournalEvent[], span: Span): Due[] {
  if (lastOpened(journal)) return []
  // What ended long before is left out at once, since every batch and sighting asks again.
  const stretches = cooldownStretches(journal).filter(since(earliestDue(span), ({ until }) => until))
  const recent = journal.filter(since(hoursLater(span.from, -declinedHours), ({ at }) => at))
  const stretchAt = (at: Temporal.Instant) =>
    stretches.find(({ from, until }) => compareInstants(from, at) <= 0 && compareInstants(at, until) < 0)
  const entryHolds = (at: Temporal.Instant) => !stretchAt(at)
  const batchHolds = (batch: Batch) => (at: Temporal.Instant) => {
    if (assessReadiness(profile, at).gates.some(({ status }) => status === 'fail')) return false
    const stretch = stretchAt(at)
    // While a cooldown runs, the verdict is `wait` before it can be `pending` or `declined`.
    if (stretch) return compareInstants(stretch.until, batch.until) < 0
    return !pendingSince(recent, at) && !declinedSince(recent, at)
  }
  return [
    ...stretches.map(cooldownOver),
    ...sightings(profile, journal).flatMap((sighting) => entryDue(sighting, entryHolds)),
    ...batchesWithin(span).flatMap((batch) => batchDue(batch, batchHolds(batch), span.timeZone)),
  ]
}

function cooldownOver({ until, last }: Stretch): Due {
  return {
    kind: 'cooldown-over',
    cause: `${last.rule}.${last.from}`,
    dueAt: until,
    expiresAt: hoursLater(until, cooldownOverHours),
    causes: last.causes,
  }
}

type Condition = (at: Temporal.Instant) => boolean

function entryDue({ seenAt, actBy, closesAt, endedAt, causes }: Sighting, holdsAt: Condition): Due[] {
  const stands: Condition = (at) => !endedAt || compareInstants(at, endedAt) < 0
  const before = (kind: 'entry-act-by' | 'entry-closing', end: Temporal.Instant): Due => ({
    kind,
    cause: causes.join('.'),
    dueAt: hoursLater(end, -hoursBeforeEntryEnd),
    expiresAt: closesAt,
    causes,
    begunAt: seenAt,
    holdsAt: (at) => stands(at) && holdsAt(at),
  })
  const actInTime = before('entry-act-by', actBy)
  return compareInstants(closesAt, actBy) > 0 ? [actInTime, before('entry-closing', closesAt)] : [actInTime]
}

function batchesWithin({ from, until }: Span): Batch[] {
  const batches: Batch[] = []
  for (let batch = nextBatch(from); compareInstants(batch.from, until) < 0; batch = nextBatch(batch.until))
    batches.push(batch)
  return batches
}

function batchDue(batch: Batch, holdsAt: Condition, timeZone: string): Due[] {
  const firstDay = batch.from.toZonedDateTimeISO(lenderZone).toPlainDate()
  const shared = { cause: firstDay.toPlainYearMonth().toString(), expiresAt: batch.until, causes: [], holdsAt }
  return [
    { ...shared, kind: 'batch-opens', dueOn: firstDay, dueAt: firstMorning(batch.from, timeZone) },
    { ...shared, kind: 'batch-closes', dueAt: hoursLater(batch.until, -hoursBeforeBatchEnd) },
  ]
}

/** The first 09:00 of the user's zone at or after this instant. */
function firstMorning(instant: Temporal.Instant, timeZone: string): Temporal.Instant {
  const day = instant.toZonedDateTimeISO(timeZone).toPlainDate()
  const sameDay = localTime(day, morning, timeZone)
  return compareInstants(sameDay, instant) >= 0 ? sameDay : localTime(day.add({ days: 1 }), morning, timeZone)
}

function since<T>(start: Temporal.Instant, time: (item: T) => Temporal.Instant): (item: T) => boolean {
  return (item) => compareInstants(start, time(item)) <= 0
}
