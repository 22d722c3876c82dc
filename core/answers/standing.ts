import { checkInstant } from '../records/calendar.ts'
import { byAtThenId, type JournalEvent, ofType, upTo } from '../records/events.ts'
import { lastOpened } from './after-the-attempt.ts'

/** The limit in yuan and the rate as a share a day of the account that is open. */
export interface Standing {
  limit: number
  dailyRate: number
  /** From when on both hold: the opening, or the last change of either. */
  since: Temporal.Instant
}

/** The opening names both, a change one of them. */
export interface StandingChange {
  at: Temporal.Instant
  limit?: number
  dailyRate?: number
}

/**
 * The limit and the rate as noted last; `null` where no account is open. Events after `now` are ignored.
 * @throws InputError `now`, `journal`
 */
export function standing(journal: readonly JournalEvent[], now: Temporal.Instant): Standing | null {
  const changes = standingHistory(journal, now)
  const last = changes.at(-1)
  const { limit, dailyRate }: Partial<Standing> = Object.assign({}, ...changes)
  return last && limit !== undefined && dailyRate !== undefined ? { limit, dailyRate, since: last.at } : null
}

/**
 * How limit and rate changed since the account was opened last, in order, the opening first; empty where none is open.
 * Events after `now` are ignored.
 * @throws InputError `now`, `journal`
 */
export function standingHistory(journal: readonly JournalEvent[], now: Temporal.Instant): StandingChange[] {
  checkInstant(now, 'now')
  const past = upTo(journal, now)
  const opened = lastOpened(past)
  if (opened === null) return []
  return ofType(past, 'opened', 'limit-changed', 'rate-changed')
    .filter((event) => byAtThenId(event, opened) >= 0)
    .sort(byAtThenId)
    .map((event) => ({
      at: event.at,
      ...('limit' in event && { limit: event.limit }),
      ...('dailyRate' in event && { dailyRate: event.dailyRate }),
    }))
}
