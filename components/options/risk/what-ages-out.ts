import { lenderZone } from '../../../core/records/calendar.ts'
import { type JournalEvent, ofType, upTo } from '../../../core/records/events.ts'

const monthsOfQuarter = 3

/** A noted credit inquiry, and the first day on which it no longer lies in the last three months (Shanghai). */
export interface AgeingInquiry {
  event: JournalEvent<'limit-viewed' | 'inquiry'>
  outOn: Temporal.PlainDate
}

/**
 * The inquiries of the quarter up to now, the one that leaves first at the head. One of the same day three months
 * earlier still counts, as in the verdict's warning.
 */
export function ageingInquiries(journal: readonly JournalEvent[], now: Temporal.Instant): AgeingInquiry[] {
  const today = now.toZonedDateTimeISO(lenderZone).toPlainDate()
  return ofType(upTo(journal, now), 'limit-viewed', 'inquiry')
    .map((event) => ({ event, outOn: firstDayOutside(event.at.toZonedDateTimeISO(lenderZone).toPlainDate()) }))
    .filter(({ outOn }) => Temporal.PlainDate.compare(today, outOn) < 0)
}

/** The first day whose same day three months earlier lies after this one. */
function firstDayOutside(day: Temporal.PlainDate): Temporal.PlainDate {
  let outside = day.add({ months: monthsOfQuarter })
  while (Temporal.PlainDate.compare(outside.subtract({ months: monthsOfQuarter }), day) <= 0)
    outside = outside.add({ days: 1 })
  return outside
}
