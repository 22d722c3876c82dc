import type { Speech } from './words.ts'

/**
 * Times as people read them, in the user's own zone and on a 24-hour clock. Names of days and months come from the
 * message files: making an Intl formatter costs more than the popup's whole first frame may.
 */

const minute = 60_000

function zoned(at: Temporal.Instant, { timeZone }: Speech): Temporal.ZonedDateTime {
  return at.toZonedDateTimeISO(timeZone)
}

/** The user's own date at this instant. */
export function localDate(at: Temporal.Instant, speech: Speech): Temporal.PlainDate {
  return zoned(at, speech).toPlainDate()
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** `14:05` */
export function clock(at: Temporal.Instant, speech: Speech): string {
  const { hour, minute } = zoned(at, speech)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** Days for which a date needs no year. */
const nearDays = 180

/** `12 月 3 日`; with its year where that is not the year of `today` and half a year or more away, or without `today`. */
export function dateText(date: Temporal.PlainDate, { t }: Speech, today?: Temporal.PlainDate): string {
  const month = t('common.time.months').split(' ')[date.month - 1] ?? ''
  const near = today !== undefined && (date.year === today.year || Math.abs(today.until(date).days) < nearDays)
  return t(near ? 'common.time.date' : 'common.time.dateWithYear', { year: date.year, month, day: date.day })
}

/** 昨天, 今天, 明天, a weekday within six days, or else the date. */
export function dayText(date: Temporal.PlainDate, today: Temporal.PlainDate, speech: Speech): string {
  return nearDay(date, today, speech) ?? dateText(date, speech, today)
}

function nearDay(date: Temporal.PlainDate, today: Temporal.PlainDate, { t }: Speech): string | undefined {
  const days = today.until(date).days
  if (days >= -1 && days <= 1) return t('common.time.nearDays').split(' ')[days + 1]
  if (days >= 2 && days <= 6) return t('common.time.weekdays').split(' ')[date.dayOfWeek - 1]
  return undefined
}

/** `今天 14:05`, `周四 10:00`, `12 月 3 日 10:00` */
export function when(at: Temporal.Instant, now: Temporal.Instant, speech: Speech): string {
  const today = localDate(now, speech)
  const date = localDate(at, speech)
  const soon = Math.abs(today.until(date).days) <= 1
  const key = soon ? 'common.time.atNear' : 'common.time.at'
  return speech.t(key, { day: dayText(date, today, speech), time: clock(at, speech) })
}

/** `14:05` today, and like `when` on other days. */
export function shortWhen(at: Temporal.Instant, now: Temporal.Instant, speech: Speech): string {
  const today = localDate(now, speech)
  return localDate(at, speech).equals(today) ? clock(at, speech) : when(at, now, speech)
}

/** `2026 年 12 月 3 日 周四 14:05`: what stands beside or behind every relative time. */
export function absolute(at: Temporal.Instant, speech: Speech): string {
  const date = localDate(at, speech)
  return speech.t('common.time.absolute', {
    date: dateText(date, speech),
    weekday: speech.t('common.time.weekdays').split(' ')[date.dayOfWeek - 1] ?? '',
    time: clock(at, speech),
  })
}

/** The days of a span in the user's zone, its end exclusive: `12 月 1–5 日`. */
export function daysText(
  from: Temporal.Instant,
  until: Temporal.Instant,
  now: Temporal.Instant,
  speech: Speech,
): string {
  const first = localDate(from, speech)
  const last = localDate(until.subtract({ nanoseconds: 1 }), speech)
  const today = localDate(now, speech)
  if (first.equals(last)) return dateText(first, speech, today)
  if (first.year === last.year && first.month === last.month)
    return speech.t('common.time.daysOfMonth', {
      from: first.day,
      until: last.day,
      month: speech.t('common.time.months').split(' ')[first.month - 1] ?? '',
    })
  return `${dateText(first, speech, today)} – ${dateText(last, speech, today)}`
}

/** `3 小时 20 分`, `15 天`, `2 天 4 小时`: the two largest units, minutes cut off; below a minute `0 分`. */
export function duration(milliseconds: number, { t }: Speech): string {
  const minutes = Math.max(0, Math.floor(milliseconds / minute))
  const parts: [unit: string, count: number][] =
    minutes >= 1440
      ? [
          ['days', Math.floor(minutes / 1440)],
          ['hours', Math.floor((minutes % 1440) / 60)],
        ]
      : [
          ['hours', Math.floor(minutes / 60)],
          ['minutes', minutes % 60],
        ]
  const shown = parts.filter(([, count]) => count > 0)
  return (shown.length > 0 ? shown : [['minutes', 0] as const])
    .map(([unit, n]) => t(`common.time.${unit}`, { n }))
    .join(' ')
}

/** Milliseconds from `now` to `at`; 0 where it has passed. */
export function left(at: Temporal.Instant, now: Temporal.Instant): number {
  return Math.max(0, at.epochMilliseconds - now.epochMilliseconds)
}

/** The two numbers of a count-down: hours and minutes, or below an hour minutes and seconds. */
export function countdown(milliseconds: number): [number: number, unit: 'hours' | 'minutes' | 'seconds'][] {
  const seconds = Math.floor(milliseconds / 1000)
  return seconds < 3600
    ? [
        [Math.floor(seconds / 60), 'minutes'],
        [seconds % 60, 'seconds'],
      ]
    : [
        [Math.floor(seconds / 3600), 'hours'],
        [Math.floor((seconds % 3600) / 60), 'minutes'],
      ]
}
