/** The public face of the core: all that other rooms, tests and tools import. */

export { type Capture, type ChecklistItem, checklist } from './answers/checklist.ts'
export { activeCooldown, type Cooldown, type CooldownRule, cooldowns } from './answers/cooldowns.ts'
export { type GrowthBehaviour, type GrowthPlan, growthPlan } from './answers/growth-plan.ts'
export { type Attempt, ifYouFailNow } from './answers/if-you-fail-now.ts'
export { type Instalment, instalmentOf, type OpenLoan, type Owed, owed } from './answers/loans.ts'
export { nextActions } from './answers/next-actions.ts'
export {
  type Action,
  assessReadiness,
  type Factor,
  type Gate,
  type Readiness,
  type Signal,
} from './answers/readiness.ts'
export { relevantJournal } from './answers/relevant-journal.ts'
export { planReminders, type Reminder } from './answers/reminders.ts'
export { assumptions, contradictions, facts, officialNotes } from './answers/sources.ts'
export { type Batch, type State, type Verdict, verdict } from './answers/verdict.ts'
export { inspectCard } from './capture/card.ts'
export type { Frame, Region } from './capture/frame.ts'
export { inspectLighting } from './capture/lighting.ts'
export type { CardReport, LightingReport } from './capture/reports.ts'
export { parseBackup, writeBackup } from './files/backup.ts'
export { calendarFile } from './files/calendar.ts'
export { inspectMessage, type MessageFinding } from './message/inspect.ts'
export { type MessageRule, messageRules } from './message/rules.ts'
export { type EventType, type JournalEvent, mergeJournals } from './records/events.ts'
export { InputError, type Reason } from './records/input.ts'
export { parseJournal } from './records/journal.ts'
export { type Profile, type ProfileField, parseProfile, profileFields } from './records/profile.ts'
export { defaultSettings, type ReminderKind, reminderKinds, type Settings } from './records/settings.ts'
export { type EntryStatus, entryStatus, nextBatch } from './systems/entry.ts'
export type { Fact } from './systems/fact.ts'
export { estimateFirstLimit, type LimitEstimate, type YuanRange } from './systems/limit.ts'
export { type LoanCost, priceLoan } from './systems/loan-cost.ts'
export { type CardInstalmentOffer, cardInstalmentTerms } from './systems/loan-offers.ts'
export { isAboveCeiling, isPublishedRate, overdueInterest } from './systems/loan-official.ts'
export { delayCost, type Prepayment, prepayLoan } from './systems/loan-prepayment.ts'
export type { LoanRow } from './systems/loan-schedule.ts'
export { compareSheet, type SheetComparison, type SheetKind } from './systems/loan-sheet.ts'
export type { LoanTerms } from './systems/loan-terms.ts'
