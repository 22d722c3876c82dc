import { type JournalEvent, ofType } from '../../../core/records/events.ts'

/** The loans that are still to be repaid, newest first: not settled, and borrowed since the account was last closed. */
export function openLoans(journal: readonly JournalEvent[]): JournalEvent<'borrowed'>[] {
  const settled = new Set(ofType(journal, 'settled').map(({ loan }) => loan))
  const sinceClosed = journal.slice(journal.findLastIndex(({ type }) => type === 'account-closed') + 1)
  return ofType(sinceClosed, 'borrowed')
    .filter(({ id }) => !settled.has(id))
    .reverse()
}
