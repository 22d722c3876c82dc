import type { Instalment, Owed } from '../../../core/answers/loans.ts'
import type { EventType } from '../../../core/records/events.ts'
import type { Draft } from './event-fields.ts'

/**
 * What is typed, with a proposal where nothing was chosen: for a repayment the instalment that falls due first, of the
 * chosen loan or of all; for a settlement the loan, if it is the only one.
 */
export function withProposal(type: EventType, draft: Draft, { loans, next }: Owed): Draft {
  const only = loans.length === 1 ? loans[0]?.id : undefined
  if (type === 'settled') return { ...draft, loan: draft.loan ?? only ?? '' }
  if (type !== 'repaid') return draft
  const loan = draft.loan ?? next?.loan ?? ''
  const first = unpaidOf(loan, loans)[0]
  return { ...draft, loan, instalment: draft.instalment ?? (first === undefined ? '' : String(first.number)) }
}

/** The draft after one answer: another loan takes the instalment of the one before with it. */
export function withAnswer(draft: Draft, name: string, value: string): Draft {
  const { instalment, ...others } = draft
  return name === 'loan' || instalment === undefined ? { ...others, [name]: value } : { ...draft, [name]: value }
}

/** What is unpaid of a loan; nothing where none is chosen, or one that is open no more. */
export function unpaidOf(loan: string | undefined, loans: Owed['loans']): readonly Instalment[] {
  return loans.find(({ id }) => id === loan)?.unpaid ?? []
}
