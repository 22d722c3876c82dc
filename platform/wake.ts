import { lastOpened } from '../core/answers/after-the-attempt.ts'
import { activeCooldown } from '../core/answers/cooldowns.ts'
import { relevantJournal } from '../core/answers/relevant-journal.ts'
import { upTo } from '../core/records/events.ts'
import type { LanguageSetting, Settings } from '../core/records/settings.ts'
import { entryStatus } from '../core/systems/entry.ts'
import { retrySoon, setAlarms } from './alarms.ts'
import { inOrder } from './aside.ts'
import { type BadgeContent, badgeContent } from './badge.ts'
import { forgetCaptures } from './captures.ts'
import { deliver } from './delivery.ts'
import { forgetErased } from './erase.ts'
import { isNewer, type Stored } from './items.ts'
import type { Words } from './language.ts'
import { waitingNotices } from './notices.ts'
import { badgeTitle, type NoticeContext, noticeText, summaryText, type Telling } from './notification-texts.ts'
import type { Notice } from './page.ts'
import { isAnythingOwed, owedReminders, planAnew, remindersAhead, remindersDue } from './planning.ts'
import type { Values, WorkerPorts } from './ports.ts'
import { renewal } from './renewal.ts'
import { report } from './report.ts'
import { settingsFrom } from './settings.ts'
import { NotWritable, whileWritable } from './writes.ts'

/** The words in the language of a setting. */
export type Speak = (language: LanguageSetting) => Words

/**
 * What the worker does whenever it is woken, whatever woke it: give what is owed, plan anew, renew what is derived from
 * the store, set the alarms. It may be killed at any step, and run once more it writes nothing.
 */
export async function wake(ports: WorkerPorts, speak: Speak): Promise<void> {
  try {
    const { values, stored } = await inOrder(ports)
    if (isNewer(stored)) return
    const telling: Telling = {
      t: speak(stored.settings.language ?? 'browser'),
      timeZone: ports.clock.timeZone(),
      now: ports.clock.now(),
    }
    if (stored.consent === null) await rest(ports, stored, telling)
    else await serve(ports, values, stored, telling)
  } catch (error) {
    // All was erased meanwhile; that change wakes the worker again.
    if (error instanceof NotWritable) return
    retrySoon(ports)
    throw error
  }
}

/** Before consent, and after everything was erased. */
async function rest(ports: WorkerPorts, stored: Stored, telling: Telling): Promise<void> {
  await setAlarms(ports, await forgetErased(ports, stored, telling.now))
  await showBadge(ports, { text: '', title: { key: 'none' } }, telling)
}

async function serve(ports: WorkerPorts, values: Values, stored: Stored, telling: Telling): Promise<void> {
  const { now, timeZone } = telling
  await forgetErased(ports, stored, now)
  await forgetCaptures(ports, stored, now)
  const { profile } = stored
  const settings = settingsFrom(stored.settings, timeZone)
  // Answers for now and later are the same from this part, and thousands of events less are gone through.
  const journal = relevantJournal(stored.journal, now)
  const ahead = remindersAhead({ profile, journal, settings }, now)
  const entry = entryStatus(profile, journal, now)
  const written = isAnythingOwed(stored, ahead)
    ? await giveOwed(ports, stored, settings, { ...telling, entry, discreet: settings.discreet })
    : []
  const notices = withWritten(stored.notices, written)
  const plan = planAnew(ahead, new Set(notices.map(({ id }) => id)))
  await store(ports, renewal(values, stored, { journal, notices, plan }, now, timeZone))
  await setAlarms(ports, plan[0]?.at ?? null)
  const waiting = waitingNotices(notices, (id) => stored.dismissed.has(id), now)
  const running = { isOpened: lastOpened(journal) !== null, cooldown: activeCooldown(journal, now), entry }
  await showBadge(ports, badgeContent(running, waiting.length, now), telling)
  await keepWitness(ports, stored).catch(report)
}

function giveOwed(ports: WorkerPorts, stored: Stored, settings: Settings, context: NoticeContext): Promise<Notice[]> {
  const { now } = context
  const due = remindersDue({ profile: stored.profile, journal: upTo(stored.journal, now), settings }, now)
  return deliver(ports, stored.notices, owedReminders(stored, due), due, {
    one: (notice) => noticeText(notice, context),
    summary: (notices) => summaryText(notices, context),
  })
}

function withWritten(notices: readonly Notice[], written: readonly Notice[]): Notice[] {
  return [...new Map([...notices, ...written].map((notice) => [notice.id, notice])).values()]
}

async function store(ports: WorkerPorts, { set, remove }: { set: Values; remove: string[] }): Promise<void> {
  if (Object.keys(set).length > 0) await whileWritable(ports, 'shared', () => ports.items.set(set))
  if (remove.length > 0) await whileWritable(ports, 'shared', () => ports.items.remove(remove))
}

function showBadge({ badge }: WorkerPorts, { text, title }: BadgeContent, telling: Telling): Promise<void> {
  return badge.show(text, badgeTitle(title, telling)).catch(report)
}

async function keepWitness(ports: WorkerPorts, { consent, journal }: Stored): Promise<void> {
  const known = await ports.witness.read()
  if (consent === null || known?.events === journal.length) return
  await whileWritable(ports, 'shared', () => ports.witness.write({ since: consent, events: journal.length }))
}
