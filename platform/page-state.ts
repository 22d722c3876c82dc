import type { Stored } from './items.ts'
import { isNewer } from './items.ts'
import { isWayBackOpen } from './layout.ts'
import { waitingNotices } from './notices.ts'
import type { Details, Notice, PageState } from './page.ts'
import type { PagePorts, Values } from './ports.ts'

/** What a page shows of everything that is stored. */
export async function pageState(
  { clock, witness }: PagePorts,
  values: Values,
  stored: Stored,
  withDetails: boolean,
): Promise<PageState> {
  const now = clock.now()
  if (stored.consent === null && !isNewer(stored)) {
    const erasedAt = stored.erased && isWayBackOpen(stored.erased.at, now) ? stored.erased.at : null
    // What an erasing that was cut short left of the witness is no loss.
    const isEmpty = Object.keys(values).length === 0
    return { kind: 'unagreed', vanished: isEmpty ? await witness.read() : null, erasedAt }
  }
  return {
    kind: 'ready',
    profile: stored.profile,
    journal: stored.journal,
    settings: stored.settings,
    captures: stored.captures,
    notices: waitingNotices(stored.notices, (id) => stored.dismissed.has(id), now),
    asides: stored.asides,
    newerVersion: isNewer(stored),
    undo: stored.undo,
    unsaved: 0,
    details: withDetails ? detailsOf(stored) : null,
  }
}

function detailsOf({ answeredAt, scores, plan, notices }: Stored): Details {
  return { answeredAt, scores, plan, log: [...notices].sort(newestFirst) }
}

function newestFirst(a: Notice, b: Notice): number {
  return Temporal.Instant.compare(b.shownAt ?? b.at, a.shownAt ?? a.at)
}
