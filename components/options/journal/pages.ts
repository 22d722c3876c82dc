import type { JournalEvent } from '../../../core/records/events.ts'

/** So many rows at once: a journal of ten thousand costs the page no more than one of fifty. */
export const pageSize = 50

interface Page {
  events: readonly JournalEvent[]
  /** From 0; the last page where the wanted one does not exist any more. */
  page: number
  pages: number
  /** The place of the page's first event among all, from 0. */
  first: number
}

export function pageOf(events: readonly JournalEvent[], wanted: number): Page {
  const pages = Math.max(1, Math.ceil(events.length / pageSize))
  const page = Math.min(Math.max(0, wanted), pages - 1)
  const first = page * pageSize
  return { events: events.slice(first, first + pageSize), page, pages, first }
}

/** Runs of events of one day in the user's zone, in the order given. */
export function groupByDay(
  events: readonly JournalEvent[],
  timeZone: string,
): { day: Temporal.PlainDate; events: JournalEvent[] }[] {
  const groups: { day: Temporal.PlainDate; events: JournalEvent[] }[] = []
  for (const event of events) {
    const day = event.at.toZonedDateTimeISO(timeZone).toPlainDate()
    const last = groups.at(-1)
    if (last?.day.equals(day)) last.events.push(event)
    else groups.push({ day, events: [event] })
  }
  return groups
}
