import type { Reminder } from '../../../core/answers/reminders.ts'
import type { JournalEvent } from '../../../core/records/events.ts'
import type { ReminderKind, Settings } from '../../../core/records/settings.ts'

/** The record of a reminder that was given, or that the system would not show. */
export interface GivenReminder {
  id: string
  kind: ReminderKind
  at: Temporal.Instant
  dueAt: Temporal.Instant
  state: 'showing' | 'shown'
  /** Absent in `shown` where the system refused it. */
  shownAt?: Temporal.Instant
  late: boolean
}

/** One entry of `commands.getAll()`; `shortcut` is empty or absent where none is assigned. */
export interface Shortcut {
  name?: string
  shortcut?: string
}

export type OperatingSystem = 'windows' | 'macos' | 'linux' | 'other'
export type BrowserName = 'chrome' | 'edge' | 'firefox'

export interface RemindersSectionProps {
  now: Temporal.Instant
  settings: Settings
  /** The whole journal: a reminder of a repayment names its loan, day and amount. */
  journal: readonly JournalEvent[]
  /** What lies ahead, by (at, id). */
  plan: readonly Reminder[]
  /** What was given or refused in the last 400 days, newest first. */
  log: readonly GivenReminder[]
  /** The store was made by a newer version: the switches are off. */
  readOnly: boolean
  /** Whether the system lets this browser show notifications; `unknown` where it cannot be asked. */
  permission: 'granted' | 'denied' | 'unknown'
  /** False where the last wake could not set its alarms: reminders then come only while a page is open. */
  alarmsWork: boolean
  /** Which help stands first. */
  system: OperatingSystem
  browser: BrowserName
  /** What `commands.getAll()` says; `null` until it has answered. */
  shortcuts: readonly Shortcut[] | null
  /** Stores the settings given, of `kinds` the one kind given; the others stay. */
  onSet(settings: Partial<Settings>): Promise<unknown>
  /** Shows a notification now. Resolves to false where the browser refused to make it. */
  onTest(): Promise<boolean>
}
