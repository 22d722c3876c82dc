import { instalmentOf } from '../../core/answers/loans.ts'
import { hoursBeforeEntryEnd } from '../../core/answers/reminders-attempt.ts'
import { hoursLater, lenderToday } from '../../core/records/calendar.ts'
import type { JournalEvent } from '../../core/records/events.ts'
import { fenText } from '../parts/money.ts'
import { dateText, daysText, localDate, when } from '../parts/times.ts'
import type { Speech } from '../parts/words.ts'
import type { PopupNotice } from './view.ts'

/** What a notice is about, with the time that counts for it: not that of the reminder. */
export function noticeWords(
  notice: PopupNotice,
  journal: readonly JournalEvent[],
  now: Temporal.Instant,
  speech: Speech,
): string {
  const { kind, dueAt, expiresAt } = notice
  const say = (parameters: Record<string, string>) => speech.t(`more.notice.${kind}`, parameters)
  const today = localDate(now, speech)
  switch (kind) {
    case 'repayment-due':
    case 'grace-ends':
      return repaymentWords(notice, journal, today, speech)
    case 'entry-act-by':
      return say({ time: when(hoursLater(dueAt, hoursBeforeEntryEnd), now, speech) })
    case 'entry-closing':
    case 'batch-closes':
      return say({ time: when(expiresAt, now, speech) })
    case 'batch-opens':
      return say({ days: daysText(dueAt, expiresAt, now, speech) })
    case 'cooldown-over':
      return say({ time: when(dueAt, now, speech) })
    case 'milestone':
    case 'rate-review':
    case 'growth-check':
      return say({ date: dateText(localDate(dueAt, speech), speech, today) })
  }
}

/** The due day, and the amount while its loan is in the journal: one that is repaid or settled need not be kept there. */
function repaymentWords(
  { id, kind, expiresAt }: PopupNotice,
  journal: readonly JournalEvent[],
  today: Temporal.PlainDate,
  speech: Speech,
): string {
  const instalment = instalmentOf({ id }, journal)
  const date = dateText(instalment?.dueOn ?? dueDay(kind, expiresAt), speech, today)
  return instalment === null
    ? speech.t(`more.notice.${kind}`, { date })
    : speech.t(`more.notice.${kind}.amount`, { date, amount: fenText(instalment.payment) })
}

/** These expire as a day ends in Shanghai: the due day, or the day after it. */
function dueDay(kind: PopupNotice['kind'], expiresAt: Temporal.Instant): Temporal.PlainDate {
  const lastDay = lenderToday(expiresAt.subtract({ nanoseconds: 1 }))
  return kind === 'grace-ends' ? lastDay.subtract({ days: 1 }) : lastDay
}
