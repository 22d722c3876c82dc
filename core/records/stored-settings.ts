import * as z from 'zod/mini'
import { parseObject } from './parsing.ts'
import { choice, optional, withoutGaps } from './schemas.ts'
import type { ReminderKind, Settings } from './settings.ts'
import { checkTimeZone, reminderKinds } from './settings.ts'

const localTime = z.string('no-such-time').check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'no-such-time'))
const onOff = z.boolean('not-a-choice')

const kinds = z.strictObject(
  Object.fromEntries(reminderKinds.map((kind) => [kind, optional(onOff)])) as Record<
    ReminderKind,
    ReturnType<typeof optional<typeof onOff>>
  >,
  'wrong-type',
)

/** One schema a setting, as a file or storage holds it. */
export const settingSchemas = {
  quietHours: z.nullable(z.strictObject({ from: localTime, until: localTime }, 'wrong-type')),
  urgentInQuietHours: onOff,
  language: choice(['browser', 'zh_CN', 'en']),
  discreet: onOff,
}

const schema = z.strictObject(
  {
    timeZone: optional(z.string('wrong-type')),
    quietHours: z.optional(settingSchemas.quietHours),
    urgentInQuietHours: optional(onOff),
    kinds: optional(kinds),
    language: optional(settingSchemas.language),
    discreet: optional(onOff),
  },
  'wrong-type',
)

/** The settings that a file or storage has; it need not have all. The zone is not one of them. */
export type StoredSettings = Partial<Omit<Settings, 'timeZone'>>

/**
 * Checks the settings of a file. A `timeZone` is checked and dropped: the system's counts.
 * @throws InputError with the setting as path: `kinds.milestone`
 */
export function parseSettings(input: unknown): StoredSettings {
  const { timeZone, quietHours, kinds: switches, ...rest } = parseObject(schema, input)
  if (timeZone != null) checkTimeZone(timeZone, 'timeZone')
  const settings: StoredSettings = withoutGaps(rest)
  if (quietHours !== undefined) settings.quietHours = quietHours
  if (switches) settings.kinds = withoutGaps(switches)
  return settings
}
