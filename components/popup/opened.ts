import type { Reminder } from '../../core/answers/reminders.ts'
import { lenderToday } from '../../core/records/calendar.ts'
import { dateText, localDate } from '../parts/times.ts'
import type { Speech } from '../parts/words.ts'

/** What is due next, as the sentence of an open account. */
export function opened(due: Reminder | null, now: Temporal.Instant, speech: Speech): string {
  if (due === null) return speech.t('more.due.nothing')
  const date = dateText(dayOf(due, speech), speech, localDate(now, speech))
  return speech.t(`more.due.${due.kind}`, { date })
}

/** A repayment is meant by its due day in Shanghai, at whose end its reminders expire; all else by when it is due. */
function dayOf({ kind, dueAt, expiresAt }: Reminder, speech: Speech): Temporal.PlainDate {
  if (kind === 'repayment-due') return lenderToday(expiresAt.subtract({ nanoseconds: 1 }))
  return localDate(dueAt, speech)
}
