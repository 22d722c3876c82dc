import { compareInstants, hoursLater } from '../records/calendar.ts'
import { byAtThenId, type JournalEvent, ofType, upTo } from '../records/events.ts'

/** How long the outcome of a pass is waited for, unless something later is noted. */
export const pendingHours = 7 * 24

/** How long a refusal stands, unless something later is noted. */
export const declinedHours = 30 * 24

/**
 * When the verification was passed whose outcome is not known yet: at most 7 × 24 h ago, with no later `opened`,
 * `declined`, `entry-seen` or `verification-failed`.
 */
export function pendingSince(journal: readonly JournalEvent[], now: Temporal.Instant): Temporal.Instant | null {
  const marks = ofType(journal, 'verification-passed', 'opened', 'declined', 'entry-seen', 'verification-failed')
  const last = latest(upTo(marks, now))
  return last?.type === 'verification-passed' && isOfLast(pendingHours, last.at, now) ? last.at : null
}

/**
 * When the lender declined, where that still stands: at most 30 × 24 h ago, with no later `entry-seen`,
 * `verification-passed` or `opened`.
 */
export function declinedSince(journal: readonly JournalEvent[], now: Temporal.Instant): Temporal.Instant | null {
  const last = latest(upTo(ofType(journal, 'declined', 'entry-seen', 'verification-passed', 'opened'), now))
  return last?.type === 'declined' && isOfLast(declinedHours, last.at, now) ? last.at : null
}

/** The last `opened`, unless the account was closed after it. Every event given counts. */
export function lastOpened(journal: readonly JournalEvent[]): JournalEvent<'opened'> | null {
  const last = latest(ofType(journal, 'opened', 'account-closed'))
  return last?.type === 'opened' ? last : null
}

/** The last of them by (at, id), whatever order they come in. */
function latest<E extends JournalEvent>(events: readonly E[]): E | null {
  return events.reduce<E | null>((last, event) => (last === null || byAtThenId(event, last) > 0 ? event : last), null)
}

function isOfLast(hours: number, at: Temporal.Instant, now: Temporal.Instant): boolean {
  return compareInstants(hoursLater(at, hours), now) >= 0
}
