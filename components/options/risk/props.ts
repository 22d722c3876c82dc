import type { JournalEvent } from '../../../core/records/events.ts'
import type { Profile } from '../../../core/records/profile.ts'

export interface RiskSectionProps {
  now: Temporal.Instant
  profile: Profile
  /** The whole journal by (at, id). */
  journal: readonly JournalEvent[]
  /** The id of the card to go to at once, from the page's address. */
  anchor: string | null
  /** Opens the browser's print dialogue; the style sheet then leaves only the appeal guide on the page. */
  onPrint(): void
}
