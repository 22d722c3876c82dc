import type { CalendarEntry } from '../../../core/files/calendar.ts'
import type { EventDetails, EventType, JournalEvent } from '../../../core/records/events.ts'
import type { Profile } from '../../../core/records/profile.ts'

/** An event as the form gives it: its id is made where it is stored. */
export type NewEvent = { [K in EventType]: { type: K } & EventDetails[K] }[EventType]

export interface JournalSectionProps {
  now: Temporal.Instant
  profile: Profile
  /** The whole journal by (at, id), events after `now` among them. */
  journal: readonly JournalEvent[]
  /** The store was made by a newer version: the form and the removals are off. */
  readOnly: boolean
  /** Without `at` it happened now. Resolves to the stored event. @throws InputError on a value out of range */
  onAdd(event: NewEvent, at?: Temporal.Instant): Promise<JournalEvent>
  onRemove(id: string): Promise<unknown>
  /** Puts a removed event back, with its id and time. */
  onRestore(event: JournalEvent): Promise<unknown>
  /** Offers one thing of the timeline as an .ics file: `calendarFile([entry], now)`. */
  onExport(entry: CalendarEntry): void
}
