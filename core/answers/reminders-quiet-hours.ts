import { compareInstants } from '../records/calendar.ts'
import type { Settings } from '../records/settings.ts'
import { type Due, localTime } from './reminders-due.ts'

/**
 * When something due is given: at dueAt, or at the end of the quiet hours in which that lies. What is urgent comes
 * through where the settings let it, and otherwise at the start of the quiet hours where its cause had begun by then.
 */
export function outOfQuietHours({ dueAt, begunAt }: Due, settings: Settings): Temporal.Instant {
  if (begunAt && settings.urgentInQuietHours) return dueAt
  let quiet = quietSpanAt(dueAt, settings)
  if (quiet && begunAt && compareInstants(begunAt, quiet.from) <= 0) return quiet.from
  let at = dueAt
  // Where a clock change swallows the time between two quiet spans, the end of one lies in the next.
  while (quiet) {
    at = quiet.until
    quiet = quietSpanAt(at, settings)
  }
  return at
}

/** The quiet hours that hold this instant: `from` is quiet, `until` is not, equal means none. */
function quietSpanAt(
  instant: Temporal.Instant,
  { quietHours, timeZone }: Settings,
): { from: Temporal.Instant; until: Temporal.Instant } | null {
  if (quietHours === null || quietHours.from === quietHours.until) return null
  const overnight = quietHours.from > quietHours.until
  const today = instant.toZonedDateTimeISO(timeZone).toPlainDate()
  // Two days back, for a zone that skips a date (Samoa, 30 December 2011): the night before it lasts until after it.
  for (const daysBack of [2, 1, 0]) {
    const day = today.subtract({ days: daysBack })
    const from = localTime(day, quietHours.from, timeZone)
    const until = localTime(overnight ? day.add({ days: 1 }) : day, quietHours.until, timeZone)
    if (compareInstants(from, instant) <= 0 && compareInstants(instant, until) < 0) return { from, until }
  }
  return null
}
