import { checkObject, InputError } from '../records/input.ts'
import { checkTimeZone, type ReminderKind, reminderKinds, type Settings } from '../records/settings.ts'

/** @throws InputError with the setting as path: `settings.kinds.<name>` */
export function checkSettings(settings: Settings): void {
  checkObject(settings, 'settings')
  const { timeZone, quietHours, urgentInQuietHours, kinds } = settings
  checkTimeZone(timeZone, 'settings.timeZone')
  if (quietHours === undefined) throw new InputError('settings.quietHours', 'missing')
  if (quietHours !== null) {
    checkLocalTime(quietHours.from, 'settings.quietHours.from')
    checkLocalTime(quietHours.until, 'settings.quietHours.until')
  }
  checkSwitch(urgentInQuietHours, 'settings.urgentInQuietHours')
  checkObject(kinds, 'settings.kinds')
  for (const [kind, on] of Object.entries(kinds)) {
    if (!reminderKinds.includes(kind as ReminderKind)) throw new InputError(`settings.kinds.${kind}`, 'unknown-field')
    if (on != null) checkSwitch(on, `settings.kinds.${kind}`)
  }
}

function checkLocalTime(time: string, path: string): void {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new InputError(path, 'no-such-time')
}

function checkSwitch(on: boolean, path: string): void {
  if (typeof on !== 'boolean') throw new InputError(path, 'not-a-choice')
}
