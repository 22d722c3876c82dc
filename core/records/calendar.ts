import { InputError } from './input.ts'

/** The lender's calendar (A4): days, months and the days 1-5 of a batch are those of Shanghai. */
export const lenderZone = 'Asia/Shanghai'

const earliestNow = Temporal.Instant.from('0001-01-01T00:00Z')
const latestNow = Temporal.Instant.from('9999-12-31T00:00Z')

/**
 * Refuses what is no instant, or one so far away that a cooldown added to it would leave Temporal's range.
 * @throws InputError with `name` as path
 */
export function checkInstant(instant: Temporal.Instant, name: string): void {
  if (!(instant instanceof Temporal.Instant)) throw new InputError(name, 'no-such-time')
  if (Temporal.Instant.compare(instant, earliestNow) < 0 || Temporal.Instant.compare(instant, latestNow) > 0)
    throw new InputError(name, 'out-of-range')
}

/** The date in Shanghai at this instant. */
export function lenderToday(now: Temporal.Instant): Temporal.PlainDate {
  checkInstant(now, 'now')
  return now.toZonedDateTimeISO(lenderZone).toPlainDate()
}

/** 00:00 in Shanghai of this day. */
export function startOfLenderDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(lenderZone).toInstant()
}

/** So many hours later, or earlier where they are negative: the article's days are spans of 24 h, not calendar days. */
export function hoursLater(instant: Temporal.Instant, hours: number): Temporal.Instant {
  return instant.add({ hours })
}

/** Negative, 0 or positive as `a` is before, at or after `b`. */
export function compareInstants(a: Temporal.Instant, b: Temporal.Instant): number {
  return Temporal.Instant.compare(a, b)
}

/**
 * The day on which `months` months since `date` are full: the same day of the month `months` later, or that month's
 * last day where there is none (31 January and one month: 28 February).
 */
export function fullMonthsOn(date: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return date.add({ months })
}

/** How many months since `date` are full on `day`; 0 where `day` lies before it. */
export function fullMonths(date: Temporal.PlainDate, day: Temporal.PlainDate): number {
  const months = (day.year - date.year) * 12 + day.month - date.month
  return Math.max(0, Temporal.PlainDate.compare(fullMonthsOn(date, months), day) > 0 ? months - 1 : months)
}
