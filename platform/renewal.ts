import type { Reminder } from '../core/answers/reminders.ts'
import { canonicalJson } from '../core/records/canonical.ts'
import type { JournalEvent } from '../core/records/events.ts'
import { isRecent } from './captures.ts'
import { openGlance, sealGlance } from './glance.ts'
import type { Stored } from './items.ts'
import { toStored } from './layout.ts'
import { outdatedNotices, waitingNotices } from './notices.ts'
import type { Notice } from './page.ts'
import type { Values } from './ports.ts'
import { scoreItems } from './score-history.ts'
import { timeOfChange } from './writes.ts'

/** What a wake has made of the store. */
export interface Derived {
  /** What any answer can still depend on. */
  journal: JournalEvent[]
  notices: readonly Notice[]
  plan: readonly Reminder[]
}

/** What the worker derives from the store, as far as it differs from what is stored: written in one call. */
export function renewal(
  values: Values,
  stored: Stored,
  { journal, notices, plan }: Derived,
  now: Temporal.Instant,
  timeZone: string,
): { set: Values; remove: string[] } {
  const glance = sealGlance({
    of: stored.changed,
    profile: stored.profile,
    journal,
    settings: stored.settings,
    captures: stored.captures.filter((capture) => isRecent(capture, now)),
    notices: waitingNotices(notices, (id) => stored.dismissed.has(id), now),
    asides: stored.asides,
  })
  const before = openGlance(values.glance)?.profile ?? null
  const derived: Values = { plan: toStored(plan), glance, ...scoreItems(stored, before, now, timeZone) }
  const differs = ([key, value]: [string, unknown]) =>
    // What could not be set aside is not written over.
    !stored.broken.includes(key) && canonicalJson(value) !== canonicalJson(values[key] ?? null)
  const outdated = outdatedNotices(notices, earlier(now, timeOfChange(stored.changed)))
  return {
    set: Object.fromEntries(Object.entries(derived).filter(differs)),
    remove: outdated.flatMap(({ id }) => [`notice:${id}`, `dismissed:${id}`]),
  }
}

function earlier(now: Temporal.Instant, otherMs: number): Temporal.Instant {
  return now.epochMilliseconds < otherMs ? now : Temporal.Instant.fromEpochMilliseconds(otherMs)
}
