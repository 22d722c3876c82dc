import { unpaidInstalments } from '../../../core/answers/reminders-loan.ts'
import { type JournalEvent, ofType } from '../../../core/records/events.ts'

/** The loans of which something is still to be repaid, newest first. */
export function openLoans(journal: readonly JournalEvent[]): JournalEvent<'borrowed'>[] {
  const open = new Set(unpaidInstalments(journal).map(({ loan }) => loan))
  return ofType(journal, 'borrowed')
    .filter(({ id }) => open.has(id))
    .reverse()
}
