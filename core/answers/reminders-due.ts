import { compareInstants, hoursLater, startOfLenderDay } from '../records/calendar.ts'
import type { ReminderKind } from '../records/settings.ts'

/** What is due, before quiet hours and the conditions at the time it is given. */
export interface Due {
  kind: ReminderKind
  /** Names the cause within its kind: letters, digits, `-`, `.` and `:`. */
  cause: string
  /** The calendar day it belongs to, where it is due at a time of day: it is the same in every zone, dueAt is not. */
  dueOn?: Temporal.PlainDate
  dueAt: Temporal.Instant
  expiresAt: Temporal.Instant
  /** Ids of the events behind it. */
  causes: string[]
  /** Makes it urgent: when its cause began. */
  begunAt?: Temporal.Instant
  /** Whether it is given at this time, once it is known. */
  holdsAt?: (at: Temporal.Instant) => boolean
}

/** Reminders are planned from `from` on and before `until`, for a user in `timeZone`. */
export interface Span {
  from: Temporal.Instant
  until: Temporal.Instant
  timeZone: string
}

/** Quiet hours move a reminder by less than a day on the clock; with a date that a zone skips, by less than three. */
const furthestMoveDays = 3

/** What was due before cannot be given within the span. */
export function earliestDue({ from }: Span): Temporal.Instant {
  return hoursLater(from, -furthestMoveDays * 24)
}

/** Whether something due then can be given within the span. */
export function isNear(dueAt: Temporal.Instant, span: Span): boolean {
  return (
    compareInstants(earliestDue(span), dueAt) <= 0 &&
    compareInstants(dueAt, hoursLater(span.until, furthestMoveDays * 24)) < 0
  )
}

/** The days of a span and a week around it: what belongs to another day cannot be given within the span. */
export interface NearDays {
  last: Temporal.PlainDate
  include(day: Temporal.PlainDate): boolean
}

export function nearDays({ from, until, timeZone }: Span): NearDays {
  const first = from.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ weeks: 1 })
  const last = until.toZonedDateTimeISO(timeZone).toPlainDate().add({ weeks: 1 })
  const compare = Temporal.PlainDate.compare
  return { last, include: (day) => compare(first, day) <= 0 && compare(day, last) <= 0 }
}

/** This local time, `HH:MM`; a skipped or doubled one is taken as Temporal's `compatible`. */
export function localTime(day: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: time }).toInstant()
}

/** The time of day at which the user is told of something that belongs to a day. */
export const morning = '09:00'

const dayDueHours = 30 * 24

/** Due in the morning of this day, for 30 days. */
export function dueInTheMorning(
  kind: ReminderKind,
  cause: string,
  day: Temporal.PlainDate,
  timeZone: string,
  causes: string[],
): Due {
  const dueAt = localTime(day, morning, timeZone)
  return { kind, cause, dueOn: day, dueAt, expiresAt: hoursLater(dueAt, dayDueHours), causes }
}

/** 00:00 in Shanghai of the day after. */
export function endOfLenderDay(day: Temporal.PlainDate): Temporal.Instant {
  return startOfLenderDay(day.add({ days: 1 }))
}
