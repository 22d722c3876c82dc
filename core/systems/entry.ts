import { checkInstant, hoursLater, lenderToday, startOfLenderDay } from '../records/calendar.ts'
import type { JournalEvent } from '../records/events.ts'
import { byAtThenId, upTo } from '../records/events.ts'
import { checkObject } from '../records/input.ts'
import type { Profile } from '../records/profile.ts'
import type { Fact } from './fact.ts'

/** System 3: who is shown the entry, when and for how long. */

export const greyRelease = { id: 'entry.greyRelease', section: 3, value: null, unit: 'rule' } as const satisfies Fact
export const triggerPaymentFailed = {
  id: 'entry.trigger.paymentFailed',
  section: 3,
  value: null,
  unit: 'event',
} as const satisfies Fact
export const triggerBatchFirstDay = {
  id: 'entry.trigger.batch.firstDay',
  section: 3,
  value: 1,
  unit: 'day of month',
} as const satisfies Fact
export const triggerBatchLastDay = {
  id: 'entry.trigger.batch.lastDay',
  section: 3,
  value: 5,
  unit: 'day of month',
} as const satisfies Fact
export const triggerLicaitongPurchase = {
  id: 'entry.trigger.licaitongPurchase',
  section: 3,
  value: null,
  unit: 'event',
} as const satisfies Fact
export const triggerOfficialAccountSearch = {
  id: 'entry.trigger.officialAccountSearch',
  section: 3,
  value: null,
  unit: 'event',
} as const satisfies Fact
export const userValue = { id: 'entry.userValue', section: 3, value: null, unit: 'rule' } as const satisfies Fact
export const highNetWorthTriggersPerMonth = {
  id: 'entry.highNetWorth.triggersPerMonth',
  section: 3,
  value: 3.2,
  unit: 'times/month',
} as const satisfies Fact
export const highNetWorthRetention = {
  id: 'entry.highNetWorth.retention',
  section: 3,
  value: 72,
  unit: 'hours',
} as const satisfies Fact
export const activeTriggersPerMonth = {
  id: 'entry.active.triggersPerMonth',
  section: 3,
  value: 1.5,
  unit: 'times/month',
} as const satisfies Fact
export const activeRetention = {
  id: 'entry.active.retention',
  section: 3,
  value: 24,
  unit: 'hours',
} as const satisfies Fact
export const newTriggersPerMonth = {
  id: 'entry.new.triggersPerMonth',
  section: 3,
  value: 0.3,
  unit: 'times/month',
} as const satisfies Fact
export const newRetention = { id: 'entry.new.retention', section: 3, value: 6, unit: 'hours' } as const satisfies Fact
export const actWithin = { id: 'entry.actWithin', section: 3, value: 12, unit: 'hours' } as const satisfies Fact
export const byInvitation = { id: 'entry.byInvitation', section: 0, value: null, unit: 'rule' } as const satisfies Fact

export const entryFacts: readonly Fact[] = [
  greyRelease,
  triggerPaymentFailed,
  triggerBatchFirstDay,
  triggerBatchLastDay,
  triggerLicaitongPurchase,
  triggerOfficialAccountSearch,
  userValue,
  highNetWorthTriggersPerMonth,
  highNetWorthRetention,
  activeTriggersPerMonth,
  activeRetention,
  newTriggersPerMonth,
  newRetention,
  actWithin,
  byInvitation,
]

/** A span of instants; `until` is not part of it. */
export interface Batch {
  from: Temporal.Instant
  until: Temporal.Instant
}

/** The entry seen once, or again before it closed. */
export interface Sighting {
  seenAt: Temporal.Instant
  /** The earlier of 12 h after seenAt and closesAt (C4). */
  actBy: Temporal.Instant
  closesAt: Temporal.Instant
  /** When the entry went, or an attempt came to its end; missing while the sighting stands. */
  endedAt?: Temporal.Instant
  /** Id of the event that began it: seeing the entry again changes nothing. */
  causes: string[]
}

/** `open` before actBy, `late` before closesAt, then `closed`; `none` where no sighting stands. */
export type EntryStatus =
  | { state: 'none' }
  | { state: 'open' | 'late' | 'closed'; seenAt: Temporal.Instant; actBy: Temporal.Instant; closesAt: Temporal.Instant }

/** Hours that the entry stays, by tier; where the tier is not answered, the strictest. */
export function retentionHours(tier: Profile['tier']): number {
  if (tier === 'high-net-worth') return highNetWorthRetention.value
  return tier === 'active' ? activeRetention.value : newRetention.value
}

/**
 * Every sighting in the journal, in order; the last alone can stand. Events may come in any order.
 *
 * `entry.actWithin`, `entry.*.retention`
 */
export function sightings(profile: Profile, journal: readonly JournalEvent[]): Sighting[] {
  const retention = retentionHours(profile.tier)
  const found: Sighting[] = []
  for (const { type, at, id } of [...journal].sort(byAtThenId)) {
    const last = found.at(-1)
    const standing = last?.endedAt ? undefined : last
    if (type === 'entry-seen') {
      if (standing && Temporal.Instant.compare(at, standing.closesAt) < 0) continue
      found.push({
        seenAt: at,
        actBy: hoursLater(at, Math.min(actWithin.value, retention)),
        closesAt: hoursLater(at, retention),
        causes: [id],
      })
    } else if (
      standing &&
      (type === 'entry-gone' || type === 'verification-passed' || type === 'declined' || type === 'opened')
    )
      standing.endedAt = at
  }
  return found
}

/**
 * Whether the entry is there at `now` and until when to act. Events after `now` are ignored.
 * @throws InputError `now`, `profile`, `journal`
 */
export function entryStatus(profile: Profile, journal: readonly JournalEvent[], now: Temporal.Instant): EntryStatus {
  checkInstant(now, 'now')
  checkObject(profile, 'profile')
  const last = sightings(profile, upTo(journal, now)).at(-1)
  if (!last || last.endedAt) return { state: 'none' }
  const { seenAt, actBy, closesAt } = last
  const before = (end: Temporal.Instant) => Temporal.Instant.compare(now, end) < 0
  return { state: before(actBy) ? 'open' : before(closesAt) ? 'late' : 'closed', seenAt, actBy, closesAt }
}

/** When the entry closes, where it is there now (open or late); `null` else. */
export function thereUntil(entry: EntryStatus): Temporal.Instant | null {
  return entry.state === 'open' || entry.state === 'late' ? entry.closesAt : null
}

/**
 * The monthly batch that runs at `now`, or else the next: the 1st 00:00 to the 6th 00:00 in Shanghai.
 *
 * `entry.trigger.batch.firstDay`, `entry.trigger.batch.lastDay`; A4
 * @throws InputError `now`
 */
export function nextBatch(now: Temporal.Instant): Batch {
  const today = lenderToday(now)
  const month = today.day > triggerBatchLastDay.value ? today.add({ months: 1 }) : today
  return {
    from: startOfLenderDay(month.with({ day: triggerBatchFirstDay.value })),
    until: startOfLenderDay(month.with({ day: triggerBatchLastDay.value + 1 })),
  }
}
