import type { JournalEvent } from '../../../core/records/events.ts'
import type { Profile } from '../../../core/records/profile.ts'
import type { NewEvent } from '../journal/props.ts'

export interface CostSectionProps {
  now: Temporal.Instant
  profile: Profile
  /** The whole journal by (at, id), events after `now` among them. */
  journal: readonly JournalEvent[]
  /** The store was made by a newer version: a loan cannot be noted. */
  readOnly: boolean
  /** Resolves to the stored event. @throws InputError on a value out of range */
  onAdd(event: NewEvent): Promise<JournalEvent>
  onRemove(id: string): Promise<unknown>
  /** Offers the schedule as a file: a CSV with its byte order mark. */
  onSaveSchedule(csv: string): void
  /** Puts a text on the clipboard; rejects where the browser does not let it. */
  onCopy(text: string): Promise<unknown>
}
