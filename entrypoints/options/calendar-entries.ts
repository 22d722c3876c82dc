import type { Words } from '../../components/parts/words.ts'
import type { Reminder } from '../../core/answers/reminders.ts'
import type { CalendarEntry } from '../../core/files/calendar.ts'

/** The reminders ahead as a calendar shows them: what each is about, and no amount, score or lender. */
export function calendarEntries(plan: readonly Reminder[], now: Temporal.Instant, t: Words): CalendarEntry[] {
  return plan
    .filter(({ at }) => Temporal.Instant.compare(at, now) > 0)
    .map((reminder) => ({
      reminder,
      summary: t(`options.reminders.kind.${reminder.kind}`),
      description: t('options.shell.calendarNote'),
    }))
}
