import type { Reminder } from '../core/answers/reminders.ts'
import { compareInstants } from '../core/records/calendar.ts'
import { byAtThenId } from '../core/records/events.ts'
import { aboutToShow, afterShowing, isSummary, leftTogether, noticeItems, summaryId } from './notices.ts'
import type { Notice } from './page.ts'
import type { NotificationText, WorkerPorts } from './ports.ts'
import { whileWritable } from './writes.ts'

/** So long after `showing` was written a missing notification was not hidden by the system: it was never made. */
const unseenSeconds = 5

/** What notifications say; the background knows the language. */
export interface Texts {
  one(notice: Notice): NotificationText
  summary(notices: readonly Notice[]): NotificationText
}

type DeliveryPorts = Pick<WorkerPorts, 'items' | 'locks' | 'session' | 'notifications' | 'clock'>

/**
 * Gives each reminder once. `showing` is written before a notification is made and `shown` after, so wherever the
 * worker dies the next wake finds which step was the last. Only a browser killed between the two can show one twice.
 * @param due what the rules support now; a delivery left half done is not repeated for anything else
 * @returns the notices that were written
 */
export async function deliver(
  ports: DeliveryPorts,
  notices: readonly Notice[],
  owed: readonly Reminder[],
  due: readonly Reminder[],
  texts: Texts,
): Promise<Notice[]> {
  const left = leftTogether(notices)
  if (left.length === 0 && owed.length === 0) return []
  const token = await sessionToken(ports)
  const [done, again] = left.length > 0 ? await sortOut(ports, left, due, token) : [[], []]
  if (done.length > 0) await write(ports, done)
  // First what was left, so that never more than one delivery is half done.
  const given = await give(ports, [...again, ...owed], token, texts)
  return [...done, ...given]
}

/** Which of the deliveries left half done were made after all, and which are to be made again. */
async function sortOut(
  { notifications, clock }: DeliveryPorts,
  left: readonly Notice[][],
  due: readonly Reminder[],
  token: string,
): Promise<[done: Notice[], again: Notice[]]> {
  const up = await notifications.getAll()
  const now = clock.now()
  const wasMissed = (together: Notice[], notice: Notice) =>
    !up.includes(isSummary(together) ? summaryId(together) : notice.id) &&
    (notice.token !== token || isWithinSeconds(notice.shownAt, now)) &&
    due.some(({ id }) => id === notice.id)
  const done = left.flatMap((together) => together.filter((notice) => !wasMissed(together, notice)))
  const again = left.flatMap((together) => together.filter((notice) => wasMissed(together, notice)))
  return [done.map((notice) => afterShowing(notice, true)), again]
}

/** False where a clock set back makes it lie ahead. */
function isWithinSeconds(shownAt: Temporal.Instant | undefined, now: Temporal.Instant): boolean {
  if (shownAt === undefined || compareInstants(now, shownAt) < 0) return false
  return compareInstants(now, shownAt.add({ seconds: unseenSeconds })) < 0
}

async function give(
  ports: DeliveryPorts,
  reminders: readonly (Reminder | Notice)[],
  token: string,
  texts: Texts,
): Promise<Notice[]> {
  if (isSummary(reminders)) {
    const inOrder = [...reminders].sort(byAtThenId)
    return show(ports, inOrder, token, (all) => [summaryId(all), texts.summary(all)])
  }
  const given: Notice[] = []
  for (const reminder of reminders)
    given.push(...(await show(ports, [reminder], token, ([one]) => [reminder.id, texts.one(one as Notice)])))
  return given
}

async function show(
  ports: DeliveryPorts,
  reminders: readonly (Reminder | Notice)[],
  token: string,
  notification: (notices: readonly Notice[]) => [id: string, text: NotificationText],
): Promise<Notice[]> {
  const now = ports.clock.now()
  const showing = reminders.map((reminder) => aboutToShow(reminder, token, now))
  await write(ports, showing)
  // Refused counts as given: it waits in the popup, and its notice without `shownAt` says that it was not shown.
  const wasShown = await ports.notifications.create(...notification(showing)).catch(() => false)
  const shown = showing.map((notice) => afterShowing(notice, wasShown))
  await write(ports, shown)
  return shown
}

function write(ports: DeliveryPorts, notices: readonly Notice[]): Promise<void> {
  return whileWritable(ports, 'shared', () => ports.items.set(noticeItems(notices)))
}

/** Names this session of the browser: another one in a notice means that the browser was restarted since. */
async function sessionToken({ session }: DeliveryPorts): Promise<string> {
  const known = await session.get('token')
  if (typeof known === 'string') return known
  const token = crypto.randomUUID()
  await session.set('token', token)
  return token
}
