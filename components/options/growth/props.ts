import type { JournalEvent } from '../../../core/records/events.ts'
import type { Profile } from '../../../core/records/profile.ts'

export interface GrowthSectionProps {
  now: Temporal.Instant
  profile: Profile
  /** The whole journal by (at, id). */
  journal: readonly JournalEvent[]
}
