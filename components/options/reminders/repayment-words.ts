import { instalmentOf } from '../../../core/answers/loans.ts'
import type { Reminder } from '../../../core/answers/reminders.ts'
import { lenderToday } from '../../../core/records/calendar.ts'
import { type JournalEvent, ofType } from '../../../core/records/events.ts'
import type { Speech } from '../../parts/words.ts'
import { loanName } from '../journal/event-words.tsx'
import { instalmentName } from '../journal/loan-words.ts'

/**
 * The instalment and the loan that a reminder, or the record of one, is about; `null` where it is about none, or about
 * a loan that is no longer noted.
 */
export function repaymentWords(
  reminder: Pick<Reminder, 'id'>,
  journal: readonly JournalEvent[],
  now: Temporal.Instant,
  speech: Speech,
): { instalment: string; loan: string } | null {
  const instalment = instalmentOf(reminder, journal)
  // The id of a reminder holds that of its loan.
  const loan = ofType(journal, 'borrowed').find(({ id }) => reminder.id.includes(id))
  if (instalment === null || loan === undefined) return null
  return { instalment: instalmentName(instalment, lenderToday(now), speech), loan: loanName(loan, speech) }
}
