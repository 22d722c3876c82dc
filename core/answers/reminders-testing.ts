import type { EventDetails, EventType, JournalEvent } from '../records/events.ts'
import type { Profile } from '../records/profile.ts'
import { defaultSettings, type ReminderKind, reminderKinds, type Settings } from '../records/settings.ts'
import { planReminders, type Reminder } from './reminders.ts'

/** What the tests of the reminders share: events, and plans in the user's local time. */

export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** One event; its id is numbered, by default by its time, so that equal calls give equal events. */
export function event<T extends EventType>(type: T, at: string, details: EventDetails[T], number?: number) {
  const instant = Temporal.Instant.from(at)
  return { id: idOf(number ?? instant.epochMilliseconds), at: instant, type, ...details } as JournalEvent<T>
}

/** Nothing quiet, every kind on: the tests switch on what they look at. */
export function openSettings(timeZone: string): Settings {
  return { ...defaultSettings(timeZone), quietHours: null, kinds: {} }
}

/** Only these kinds. */
export function only(...kinds: ReminderKind[]): Settings['kinds'] {
  return Object.fromEntries(reminderKinds.map((kind) => [kind, kinds.includes(kind)]))
}

export interface Situation {
  profile?: Profile
  journal?: JournalEvent[]
  timeZone?: string
  settings?: Partial<Settings>
}

/** The reminders given on these days of the user's zone (the last not included). */
export function plan(situation: Situation, fromDay: string, untilDay: string): Reminder[] {
  const { profile = {}, journal = [], timeZone = 'Asia/Shanghai', settings = {} } = situation
  const start = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant()
  return planReminders(
    { profile, journal, settings: { ...openSettings(timeZone), ...settings } },
    start(fromDay),
    start(untilDay),
  )
}

/** As `plan`, each as `kind YYYY-MM-DD HH:MM` of the user's zone. */
export function told(situation: Situation, fromDay: string, untilDay: string): string[] {
  return plan(situation, fromDay, untilDay).map(({ kind, at }) => `${kind} ${local(at, situation.timeZone)}`)
}

export function local(at: Temporal.Instant, timeZone = 'Asia/Shanghai'): string {
  return at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
