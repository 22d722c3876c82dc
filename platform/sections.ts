import { type ReminderKind, reminderKinds } from '../core/records/settings.ts'

/** The section of the options page that a notification leads to: what it is about, or the reminders themselves. */
export function sectionFor(notificationId: string): string {
  // A reminder's id begins with its kind.
  const kind = notificationId.split('_')[0] as ReminderKind
  if (kind === 'milestone') return 'readiness'
  return reminderKinds.includes(kind) ? 'journal' : 'reminders'
}
