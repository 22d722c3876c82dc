import type { Reminder } from '../core/answers/reminders.ts'
import { compareInstants, hoursLater } from '../core/records/calendar.ts'
import { byAtThenId } from '../core/records/events.ts'
import { toStored } from './layout.ts'
import type { Notice } from './page.ts'
import type { Values } from './ports.ts'

/** More than so many at once come as one notification. */
const mostAtOnce = 3

const lateAfterSeconds = 60
const daysKept = 400

/** The record of one delivery that is about to be made. */
export function aboutToShow(
  { id, kind, at, dueAt, expiresAt }: Reminder | Notice,
  token: string,
  now: Temporal.Instant,
): Notice {
  const late = compareInstants(now, at.add({ seconds: lateAfterSeconds })) >= 0
  return { id, kind, at, dueAt, expiresAt, state: 'showing', token, shownAt: now, late }
}

/** The same once it was shown, or the system refused to. */
export function afterShowing({ shownAt, ...notice }: Notice, wasShown: boolean): Notice {
  return { ...notice, state: 'shown', ...(wasShown && shownAt && { shownAt }) }
}

/** Whether so many at once come as one notification. */
export function isSummary(together: readonly unknown[]): boolean {
  return together.length > mostAtOnce
}

/** The stable id of the notification that tells of all of these. */
export function summaryId(together: readonly { id: string }[]): string {
  return `summary:${together[0]?.id}`
}

/**
 * Deliveries that a killed worker left as `showing`, as they were made: several of one moment in one session, if they
 * are more than three, were one summary.
 */
export function leftTogether(notices: readonly Notice[]): Notice[][] {
  const left = notices.filter(({ state }) => state === 'showing').sort(byAtThenId)
  return [...Map.groupBy(left, ({ token, shownAt }) => `${token} ${shownAt}`).values()].flatMap((together) =>
    isSummary(together) ? [together] : together.map((notice) => [notice]),
  )
}

export function noticeItems(notices: readonly Notice[]): Values {
  return Object.fromEntries(notices.map((notice) => [`notice:${notice.id}`, toStored(notice)]))
}

/** What waits in the popup and on the badge: neither dismissed nor expired, by (at, id). */
export function waitingNotices(
  notices: readonly Notice[],
  isDismissed: (id: string) => boolean,
  now: Temporal.Instant,
): Notice[] {
  return notices.filter(({ id, expiresAt }) => !isDismissed(id) && compareInstants(now, expiresAt) < 0).sort(byAtThenId)
}

/**
 * The notices whose record may go: 400 days after the later of shownAt and expiresAt.
 * @param now the last time at which a person did something, if that is earlier than the clock's: a clock that runs
 *   years ahead for an hour must not clean up
 */
export function outdatedNotices(notices: readonly Notice[], now: Temporal.Instant): Notice[] {
  const before = hoursLater(now, -daysKept * 24)
  return notices.filter(
    ({ shownAt, at, expiresAt }) =>
      compareInstants(expiresAt, before) < 0 && compareInstants(shownAt ?? at, before) < 0,
  )
}
