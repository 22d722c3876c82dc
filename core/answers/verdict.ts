import { hoursLater } from '../records/calendar.ts'
import { defaultSettings } from '../records/settings.ts'
import { decide, type State, type Verdict } from './decide.ts'
import { planReminders, type Reminder } from './reminders.ts'

export type { Batch, State, Verdict } from './decide.ts'

/** How far ahead an open account is told what is due next. */
export const dueWithinHours = 2400

/**
 * The one thing to say at `now`: the first of the nine kinds that holds (see `decide`). Events and captures after
 * `now` are ignored; of events of one instant the later id is the later.
 * @throws InputError `now`, and `profile`, `journal`, `captures` where they are none
 */
export function verdict(state: State, now: Temporal.Instant): Verdict {
  return decide(state, now, nextDue)
}

/** The first reminder within 2,400 h, by the default settings and in Shanghai's time: pages print the user's. */
export function nextDue({ profile, journal }: State, now: Temporal.Instant): Reminder | null {
  const settings = defaultSettings('Asia/Shanghai')
  return planReminders({ profile, journal, settings }, now, hoursLater(now, dueWithinHours))[0] ?? null
}
