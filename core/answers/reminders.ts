import { checkInstant, compareInstants } from '../records/calendar.ts'
import { byAtThenId, type JournalEvent } from '../records/events.ts'
import { checkList, checkObject, InputError } from '../records/input.ts'
import type { Profile } from '../records/profile.ts'
import type { ReminderKind, Settings } from '../records/settings.ts'
import { dueToAttempt } from './reminders-attempt.ts'
import { type Due, isNear, type Span } from './reminders-due.ts'
import { growthChecks } from './reminders-growth.ts'
import { dueOnLoan } from './reminders-loan.ts'
import { milestones } from './reminders-milestones.ts'
import { outOfQuietHours } from './reminders-quiet-hours.ts'
import { checkSettings } from './reminders-settings.ts'

export interface Reminder {
  /** Made of kind, cause and dueAt; of the day instead of dueAt where it is due at a time of day in the user's zone. */
  id: string
  kind: ReminderKind
  /** When it is given: dueAt after quiet hours. */
  at: Temporal.Instant
  /** When its cause makes it due, before quiet hours. */
  dueAt: Temporal.Instant
  expiresAt: Temporal.Instant
  /** Ids of the events behind it; empty where only the calendar or the profile is. */
  causes: string[]
}

/** What reminders depend on beside the time. */
export interface Reminded {
  profile: Profile
  journal: readonly JournalEvent[]
  settings: Settings
}

/**
 * The reminders given from `from` on and before `until`, by (at, id). Every event of the journal counts: callers leave
 * out what lies after now. Days are × 24 h, "09:00" and "18:00" are the user's, a Shanghai day ends at 00:00 of the
 * next.
 *
 * | kind | due | expires |
 * |---|---|---|
 * | `cooldown-over` | a stretch of overlapping or touching cooldowns ends | 7 days later |
 * | `entry-act-by` (urgent) | 1 h before actBy | closesAt |
 * | `entry-closing` (urgent) | 1 h before closesAt, where that is later than actBy | closesAt |
 * | `batch-opens` | the first 09:00 at or after the batch begins | the batch's end |
 * | `batch-closes` | 24 h before the batch ends | the batch's end |
 * | `milestone` | 09:00 of the day with 12 months registered, of the day after 6 months of real name | 30 days later |
 * | `repayment-due` | 09:00, 3 days before, 1 day before and on the due day | the due day's end in Shanghai |
 * | `grace-ends` (urgent) | 18:00 on the day after the due day | that day's end in Shanghai |
 * | `rate-review` | 09:00, every 3 months from `opened` | 30 days later |
 * | `growth-check` | 09:00 on the first of the month after a behaviour's full run of months | 30 days later |
 *
 * Quiet hours move a reminder to their end; an urgent one comes through where the settings let it, and otherwise comes
 * at their start where its cause had begun by then. One that would move to or past its expiry is not given. Neither are
 * those of cooldowns, the entry and batches once the loan is opened, those of the entry while a cooldown runs or after
 * the sighting has ended, and those of a batch while a gate has failed, a cooldown lasts to its end, or the verdict is
 * `pending` or `declined`.
 * @throws InputError `from`; `until` (before `from` too); `profile`; `journal`; the setting: `settings.timeZone`,
 *   `settings.kinds.<name>`
 */
export function planReminders(
  { profile, journal, settings }: Reminded,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Reminder[] {
  checkInstant(from, 'from')
  checkInstant(until, 'until')
  if (compareInstants(from, until) > 0) throw new InputError('until', 'out-of-range')
  checkObject(profile, 'profile')
  checkList(journal, 'journal')
  checkSettings(settings)
  const span = { from, until, timeZone: settings.timeZone }
  return [
    ...dueToAttempt(profile, journal, span),
    ...milestones(profile, span),
    ...dueOnLoan(journal, span),
    ...growthChecks(journal, span),
  ]
    .filter(({ kind, dueAt }) => settings.kinds[kind] !== false && isNear(dueAt, span))
    .map((due) => ({ due, at: outOfQuietHours(due, settings) }))
    .filter(({ due, at }) => isGiven(due, at, span))
    .map(({ due, at }) => toReminder(due, at))
    .sort(byAtThenId)
}

function isGiven({ expiresAt, holdsAt }: Due, at: Temporal.Instant, { from, until }: Span): boolean {
  return (
    compareInstants(from, at) <= 0 &&
    compareInstants(at, until) < 0 &&
    compareInstants(at, expiresAt) < 0 &&
    (holdsAt === undefined || holdsAt(at))
  )
}

/** The day stands in the id in place of the instant so that a traveller is not told twice. */
function toReminder({ kind, cause, dueOn, dueAt, expiresAt, causes }: Due, at: Temporal.Instant): Reminder {
  return { id: [kind, cause, dueOn ?? dueAt].join('_'), kind, at, dueAt, expiresAt, causes }
}
