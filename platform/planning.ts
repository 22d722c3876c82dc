import { planReminders, type Reminded, type Reminder } from '../core/answers/reminders.ts'
import { compareInstants, hoursLater } from '../core/records/calendar.ts'
import type { Stored } from './items.ts'

const daysAhead = 400
const mostPlanned = 500

/** Longer than any reminder stays unexpired after it was given: 30 days, and what quiet hours move it. */
const daysBack = 40

/**
 * What lies ahead, by (at, id).
 * @param state its journal up to now, or the part of it that still counts
 */
export function remindersAhead(state: Reminded, now: Temporal.Instant): Reminder[] {
  return planReminders(state, now.add({ nanoseconds: 1 }), hoursLater(now, daysAhead * 24))
}

/**
 * What the rules support now: `at` has come and it has not expired, whether or not it was ever planned or given.
 * @param state its whole journal up to now
 */
export function remindersDue(state: Reminded, now: Temporal.Instant): Reminder[] {
  const begun = planReminders(state, hoursLater(now, -daysBack * 24), now.add({ nanoseconds: 1 }))
  return begun.filter(({ expiresAt }) => compareInstants(now, expiresAt) < 0)
}

/**
 * Whether anything can be owed: something planned and not given does not lie ahead any more, or a delivery was left
 * half done. Else there is no need to ask what is due, which takes the whole journal.
 */
export function isAnythingOwed({ plan, notices }: Stored, ahead: readonly Reminder[]): boolean {
  const settled = new Set([...ahead, ...notices].map(({ id }) => id))
  return plan.some(({ id }) => !settled.has(id)) || notices.some(({ state }) => state === 'showing')
}

/**
 * What has to be given now: it was planned before it was due, and the rules still support it. What was imported or
 * back-dated was never planned, so the past never rings; what has expired is not supported any more.
 */
export function owedReminders({ plan, notices }: Stored, due: readonly Reminder[]): Reminder[] {
  const planned = new Set(plan.map(({ id }) => id))
  const given = new Set(notices.map(({ id }) => id))
  return due.filter(({ id }) => planned.has(id) && !given.has(id))
}

/** The plan to store: the nearest reminders ahead that were not given before, as a clock set back might have it. */
export function planAnew(ahead: readonly Reminder[], given: ReadonlySet<string>): Reminder[] {
  return ahead.filter(({ id }) => !given.has(id)).slice(0, mostPlanned)
}
