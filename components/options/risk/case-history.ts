import { type EventType, type JournalEvent, upTo } from '../../../core/records/events.ts'

/** What an appeal is about: blocks, attempts, devices, places. */
const told: readonly EventType[] = [
  'risk-blocked',
  'verification-failed',
  'verification-passed',
  'declined',
  'device-login',
  'location-jump',
]

/** As many as two printed pages hold. */
export const longestHistory = 80

export interface CaseHistory {
  /** From old to new. */
  events: JournalEvent[]
  /** How many older ones are left out. */
  leftOut: number
}

/** The dated course of events for an appeal, from the journal alone. */
export function caseHistory(journal: readonly JournalEvent[], now: Temporal.Instant): CaseHistory {
  const events = upTo(journal, now).filter(({ type }) => told.includes(type))
  return { events: events.slice(-longestHistory), leftOut: Math.max(0, events.length - longestHistory) }
}
