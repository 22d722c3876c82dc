import { checkInstant } from '../records/calendar.ts'
import type { JournalEvent } from '../records/events.ts'
import { upTo } from '../records/events.ts'
import type { Profile } from '../records/profile.ts'
import { entryStatus, thereUntil } from '../systems/entry.ts'
import { activeCooldown, type Cooldown } from './cooldowns.ts'

/** One attempt of a row in which every one fails. */
export interface Attempt {
  /** 1-5 */
  attempt: number
  at: Temporal.Instant
  /** Those that its failure starts; the causes name an attempt of this row `~attempt-1` to `~attempt-5`. */
  cooldowns: Cooldown[]
  /** When the next attempt may be made. */
  until: Temporal.Instant
  /** Whether the entry that stands now is still there at `at`; `null` where none stands now. */
  entryStands: boolean | null
}

const attempts = 5

/**
 * What failing would cost: the next five attempts, each at the earliest moment allowed, if every one fails. Events after
 * `now` are ignored.
 *
 * `verification.retryAfter`, `verification.consecutiveFailures`, `risk.operation.failures`
 * @throws InputError `now`, `profile`, `journal`
 */
export function ifYouFailNow(
  { profile, journal }: { profile: Profile; journal: readonly JournalEvent[] },
  now: Temporal.Instant,
): Attempt[] {
  checkInstant(now, 'now')
  const events = upTo(journal, now)
  const closesAt = thereUntil(entryStatus(profile, events, now))
  let at = activeCooldown(events, now)?.until ?? now
  return Array.from({ length: attempts }, (_, index) => {
    // '~' sorts after every UUID: the failure is the last event of its instant.
    const id = `~attempt-${index + 1}`
    events.push({ id, at, type: 'verification-failed', step: 'face' })
    const running = activeCooldown(events, at)
    const attempt = {
      attempt: index + 1,
      at,
      cooldowns: running?.cooldowns.filter(({ causes }) => causes.includes(id)) ?? [],
      until: running?.until ?? at,
      entryStands: closesAt && Temporal.Instant.compare(at, closesAt) < 0,
    }
    at = attempt.until
    return attempt
  })
}
