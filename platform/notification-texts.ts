import type { EntryStatus } from '../core/systems/entry.ts'
import type { BadgeContent } from './badge.ts'
import type { Words } from './language.ts'
import type { Notice } from './page.ts'
import type { NotificationText } from './ports.ts'

/** How times are said: in the user's zone, with the day where it is not today. */
export interface Telling {
  t: Words
  timeZone: string
  now: Temporal.Instant
}

/** What a notice's words depend on beside the notice. */
export interface NoticeContext extends Telling {
  /** Neither lender nor amount nor score is named. */
  discreet: boolean
  /** The entry as it stands now. */
  entry: EntryStatus
}

/** What a notice says, as a notification and in the popup: the time and what to do. */
export function noticeText(notice: Notice, context: NoticeContext): NotificationText {
  const { t, discreet, entry } = context
  const title = t(`notification.${notice.kind}.title`)
  return {
    title: discreet ? title : t('notification.plain', { title }),
    message: sentences(notice, entry)
      .map((key) => t(`notification.${key}`, times(notice, context)))
      .join(t('notification.betweenSentences')),
  }
}

/** Its sentences, by key. What is told late says when it was due. */
function sentences({ kind, late }: Notice, entry: EntryStatus): string[] {
  if (kind === 'cooldown-over') {
    const stands = entry.state === 'open' || entry.state === 'late'
    return [`${kind}.${late ? 'late' : 'message'}`, stands ? 'entry.stands' : 'entry.gone']
  }
  // Once the advised time is over, what counts is when the entry closes.
  const told = kind === 'entry-act-by' && entry.state !== 'open' ? 'entry-closing' : kind
  return [...(late ? ['late'] : []), `${told}.message`]
}

function times({ dueAt, expiresAt }: Notice, context: NoticeContext): Record<string, string> {
  const { entry } = context
  return {
    time: timeText(dueAt, context),
    until: timeText(expiresAt, context),
    actBy: 'actBy' in entry ? timeText(entry.actBy, context) : '',
  }
}

/** The one notification in place of more than three. */
export function summaryText(notices: readonly Notice[], telling: Telling): NotificationText {
  const first = notices[0]
  const time = first ? timeText(first.dueAt, telling) : ''
  const n = notices.length
  return {
    title: telling.t('notification.summary.title', { n }),
    message: telling.t('notification.summary.message', { n, time }),
  }
}

/** The notification by which people find out whether their system shows any. */
export function testText(telling: Telling): NotificationText {
  const { t, now } = telling
  return {
    title: t('notification.test.title'),
    message: t('notification.test.message', { time: timeText(now, telling) }),
  }
}

/** What the badge means, for its tooltip. */
export function badgeTitle(title: BadgeContent['title'], telling: Telling): string {
  const { key } = title
  if ('until' in title) return telling.t(`notification.badge.${key}`, { time: timeText(title.until, telling) })
  return telling.t(`notification.badge.${key}`, 'n' in title ? { n: title.n } : {})
}

/** `14:05`, on another day `11月25日 14:05`. */
function timeText(instant: Temporal.Instant, { t, timeZone, now }: Telling): string {
  const local = instant.toZonedDateTimeISO(timeZone)
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  if (local.toPlainDate().equals(today)) return time
  const month = t('notification.months').split(' ')[local.month - 1] ?? local.month
  return t('notification.otherDay', { month, day: local.day, time })
}
