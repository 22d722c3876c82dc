import { InputError } from './input.ts'

export const reminderKinds = [
  'cooldown-over',
  'entry-act-by',
  'entry-closing',
  'batch-opens',
  'batch-closes',
  'milestone',
  'repayment-due',
  'grace-ends',
  'rate-review',
  'growth-check',
] as const

export type ReminderKind = (typeof reminderKinds)[number]

export type LanguageSetting = 'browser' | 'zh_CN' | 'en'

export interface Settings {
  /** IANA name of the user's own zone; read from the system at every use, never stored. */
  timeZone: string
  /** Local times; `from` is quiet, `until` is not; equal means none. */
  quietHours: { from: string; until: string } | null
  urgentInQuietHours: boolean
  /** A kind that is missing is on. */
  kinds: Partial<Record<ReminderKind, boolean>>
  language: LanguageSetting
  /** A notification names the time and what to do, never an amount, a score or the lender. */
  discreet: boolean
}

/**
 * The settings before anyone changes them.
 * @throws InputError `timeZone` for a zone that the platform does not know
 */
export function defaultSettings(timeZone: string): Settings {
  checkTimeZone(timeZone, 'timeZone')
  const offByDefault: readonly ReminderKind[] = ['grace-ends', 'batch-closes']
  return {
    timeZone,
    quietHours: { from: '22:00', until: '08:00' },
    urgentInQuietHours: false,
    kinds: Object.fromEntries(reminderKinds.map((kind) => [kind, !offByDefault.includes(kind)])),
    language: 'browser',
    discreet: true,
  }
}

/** @throws InputError at `path` for a zone that the platform does not know */
export function checkTimeZone(timeZone: string, path: string): void {
  if (!isTimeZone(timeZone)) throw new InputError(path, 'no-such-time-zone')
}

function isTimeZone(name: string): boolean {
  try {
    const { timeZoneId } = Temporal.PlainDate.from('2011-01-01').toZonedDateTime(name)
    // Temporal also takes a whole date and time with a zone for a zone; the id is then another text.
    return timeZoneId.toLowerCase() === name.toLowerCase()
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return false
    throw error
  }
}
