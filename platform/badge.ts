import type { EntryStatus } from '../core/systems/entry.ts'

/** What the button says: its few characters, and in words a message of `notification.badge` with its time. */
export interface BadgeContent {
  text: string
  title: { key: 'none' } | { key: 'waiting'; n: number } | { key: 'wait' | 'act'; until: Temporal.Instant }
}

/** What the verdicts `wait` and `act` rest on; `opened` comes before both. */
export interface Running {
  isOpened: boolean
  cooldown: { until: Temporal.Instant } | null
  entry: EntryStatus
}

const hourMs = 3_600_000

/** Below so many hours they are counted as hours, then as days. */
const hoursCounted = 48

/**
 * In `wait` the time to its end, in `act` to actBy and then to closesAt, rounded up; `!` in the last hour and while a
 * notice waits.
 */
export function badgeContent(running: Running, waiting: number, now: Temporal.Instant): BadgeContent {
  if (waiting > 0) return { text: '!', title: { key: 'waiting', n: waiting } }
  const title = whatRuns(running)
  return title ? { text: timeLeft(title.until, now), title } : { text: '', title: { key: 'none' } }
}

function whatRuns({ isOpened, cooldown, entry }: Running): { key: 'wait' | 'act'; until: Temporal.Instant } | null {
  if (isOpened) return null
  if (cooldown) return { key: 'wait', until: cooldown.until }
  if (entry.state === 'open') return { key: 'act', until: entry.actBy }
  return entry.state === 'late' ? { key: 'act', until: entry.closesAt } : null
}

function timeLeft(until: Temporal.Instant, now: Temporal.Instant): string {
  const hours = (until.epochMilliseconds - now.epochMilliseconds) / hourMs
  if (hours <= 1) return '!'
  return hours < hoursCounted ? `≤${Math.ceil(hours)}h` : `${Math.ceil(hours / 24)}d`
}
