import type { Capture } from '../core/answers/checklist.ts'
import type { Reminder } from '../core/answers/reminders.ts'
import type { EventDetails, EventType, JournalEvent } from '../core/records/events.ts'
import type { Profile, ProfileField } from '../core/records/profile.ts'
import type { ReminderKind, Settings } from '../core/records/settings.ts'
import type { StoredSettings } from '../core/records/stored-settings.ts'

/** A reminder that was given, or that the system would not show: the record of `notice:<id>`. */
export interface Notice {
  id: string
  kind: ReminderKind
  at: Temporal.Instant
  dueAt: Temporal.Instant
  expiresAt: Temporal.Instant
  /** `showing` is written before the notification is made, `shown` after. */
  state: 'showing' | 'shown'
  /** Names the browser session in which `showing` was written. */
  token: string
  /** When the notification was made; absent in `shown` where the system refused it. */
  shownAt?: Temporal.Instant
  /** Given 60 s or more after `at`. */
  late: boolean
}

/** One day of the score's history. Points of 100. */
export interface ScoreEntry {
  date: Temporal.PlainDate
  low: number
  high: number
  /** The answers that changed it that day; empty where only time did. */
  changed: ProfileField[]
}

/** What a page shows: one of these, never a mixture. */
export type PageState =
  | { kind: 'loading' }
  /** Storage cannot be read. Nothing is written meanwhile; the page goes on when it can be read again. */
  | { kind: 'unreadable' }
  /** Nothing is stored: first start, or all was erased (`erasedAt`: it can be brought back for 10 minutes). */
  | {
      kind: 'unagreed'
      vanished: { since: Temporal.Instant; events: number } | null
      erasedAt: Temporal.Instant | null
    }
  | ReadyState

export interface ReadyState {
  kind: 'ready'
  profile: Profile
  /** The whole journal; in the popup the part that any answer can still depend on. */
  journal: JournalEvent[]
  /** Those that were chosen; all others are as by default. */
  settings: StoredSettings
  /** What was rehearsed; at least all of the last hour. */
  captures: Capture[]
  /** Given, and neither dismissed nor expired. */
  notices: Notice[]
  /** How many items did not parse and were set aside. */
  asides: number
  /** The store was made by a newer version: nothing is written. */
  newerVersion: boolean
  /** What was logged last on this computer, for 10 minutes. */
  undo: { id: string; at: Temporal.Instant } | null
  /** How many changes storage has refused so far; they stay on the screen and are tried again. */
  unsaved: number
  /** Only in the options page. */
  details: Details | null
}

/** The same with every setting, as pages that show them need it. */
export type SettledState = Omit<ReadyState, 'settings'> & { settings: Settings }

export interface Details {
  answeredAt: Partial<Record<ProfileField, Temporal.Instant>>
  scores: ScoreEntry[]
  /** What lies ahead, by (at, id). */
  plan: Reminder[]
  /** Every reminder given in the last 400 days, newest first. */
  log: Notice[]
}

export type NewEvent = { [K in EventType]: { type: K } & EventDetails[K] }[EventType]

/** What a page can do. Each resolves when it is stored; a refusal shows as `unsaved` and is tried again. */
export interface PageActions {
  /** Consent: from here on things are stored. */
  agree(language: Settings['language']): Promise<void>
  /** Adds one event; without `at` it happened now and `undo` offers to take it out. */
  log(event: NewEvent, at?: Temporal.Instant): Promise<JournalEvent>
  undo(): Promise<void>
  removeEvent(id: string): Promise<void>
  /** Puts a removed event back, with its id and time. */
  restoreEvent(event: JournalEvent): Promise<void>
  /** `undefined` takes the answer back. @throws InputError on a value out of range */
  answer<F extends ProfileField>(field: F, value: unknown): Promise<void>
  /** Stores the settings that differ from the present ones. */
  set(settings: Partial<Settings>): Promise<void>
  dismiss(noticeId: string): Promise<void>
}

export interface PageStore extends PageActions {
  state(): PageState
  /** Called after every change of the state, here or elsewhere. @returns a function that ends it */
  subscribe(listener: () => void): () => void
}
