import { lastOpened } from '../../core/answers/after-the-attempt.ts'
import { type ChecklistItem, checklist, type JudgedCapture } from '../../core/answers/checklist.ts'
import { decide, type Verdict } from '../../core/answers/decide.ts'
import { type Attempt, ifYouFailNow } from '../../core/answers/if-you-fail-now.ts'
import { assessReadiness, type Readiness } from '../../core/answers/readiness.ts'
import type { EventDetails, JournalEvent } from '../../core/records/events.ts'
import type { Profile } from '../../core/records/profile.ts'
import type { ReminderKind } from '../../core/records/settings.ts'
import { type EntryStatus, entryStatus } from '../../core/systems/entry.ts'
import { left } from '../parts/times.ts'

/** What the popup logs with one click, or with one choice after it. */
export type PopupEventType =
  | 'entry-seen'
  | 'entry-gone'
  | 'verification-failed'
  | 'verification-passed'
  | 'limit-viewed'
  | 'declined'
  | 'item-checked'

export type PopupEvent = { [K in PopupEventType]: { type: K } & EventDetails[K] }[PopupEventType]

export interface PopupNotice {
  id: string
  kind: ReminderKind
  dueAt: Temporal.Instant
  expiresAt: Temporal.Instant
  /** Absent where the system did not show it. */
  shownAt?: Temporal.Instant
  late: boolean
}

/** What is stored, as far as the popup shows it. */
export interface Stored {
  kind: 'ready'
  profile: Profile
  journal: JournalEvent[]
  captures: JudgedCapture[]
  notices: PopupNotice[]
  asides: number
  newerVersion: boolean
  undo: { id: string; at: Temporal.Instant } | null
  unsaved: number
}

export type PopupState = { kind: 'loading' } | { kind: 'unreadable' } | { kind: 'unagreed' } | Stored

/** What the core makes of what is stored, at one moment. */
export interface Answers {
  verdict: Verdict
  readiness: Readiness
  entry: EntryStatus
  checklist: ChecklistItem[]
  /** What each failure from here would cost, where an attempt is at hand. */
  attempts: Attempt[]
}

export interface ReadyView {
  stored: Stored
  answers: Answers
}

/** What the popup paints. */
export type View = Exclude<PopupState, Stored> | ({ kind: 'ready' } & ReadyView)

export function viewOf(state: PopupState, now: Temporal.Instant): View {
  return state.kind === 'ready' ? { kind: 'ready', stored: state, answers: answersOf(state, now) } : state
}

function answersOf(state: Stored, now: Temporal.Instant): Answers {
  const { profile, journal, captures } = state
  // What an open account has due is worked out, with its amounts, by what is loaded for that alone.
  const verdict = decide(state, now, () => null)
  return {
    verdict,
    readiness: assessReadiness(profile, now),
    entry: entryStatus(profile, journal, now),
    checklist: checklist(profile, journal, captures, now),
    attempts: verdict.kind === 'act' ? ifYouFailNow(state, now) : [],
  }
}

/** True where something is to be said that is loaded only when there is something to say. */
export function needsMore(state: PopupState): boolean {
  if (state.kind !== 'ready') return state.kind === 'unagreed'
  if (lastOpened(state.journal)) return true
  return state.notices.length > 0 || state.asides > 0 || state.unsaved > 0 || state.newerVersion
}

/** What the count-down runs to; `null` where nothing runs. */
export function countdownTarget(verdict: Verdict): Temporal.Instant | null {
  if (verdict.kind === 'wait') return verdict.until
  if (verdict.kind === 'act') return verdict.late ? verdict.closesAt : verdict.actBy
  return null
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/**
 * Milliseconds until what is painted may read differently: until the count-down's last digit turns, or else until the
 * next full minute.
 */
export function untilNextPaint(view: View, now: Temporal.Instant): number {
  const target = view.kind === 'ready' ? countdownTarget(view.answers.verdict) : null
  if (target === null) return minute - (now.epochMilliseconds % minute)
  const remaining = left(target, now)
  return (remaining % (remaining < hour ? second : minute)) + 1
}
