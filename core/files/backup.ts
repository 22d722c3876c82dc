import { checkInstant } from '../records/calendar.ts'
import type { JournalEvent } from '../records/events.ts'
import { eachEventOnce } from '../records/events.ts'
import { checkList, checkObject, InputError, inside } from '../records/input.ts'
import { parseJournal } from '../records/journal.ts'
import { isPlainObject, parseWith } from '../records/parsing.ts'
import type { Profile } from '../records/profile.ts'
import { parseProfile, profileFields } from '../records/profile.ts'
import { instant } from '../records/schemas.ts'
import type { Settings } from '../records/settings.ts'
import { reminderKinds } from '../records/settings.ts'
import type { StoredSettings } from '../records/stored-settings.ts'
import { parseSettings } from '../records/stored-settings.ts'
import { readJson } from './json.ts'

const format = 'before-you-borrow'
const version = 1
const names = ['format', 'version', 'exportedAt', 'profile', 'journal', 'settings']

/** What a backup file holds. The user's zone is not in it: the system's counts. */
export interface Backup {
  profile: Profile
  /** May hold events after now. */
  journal: JournalEvent[]
  /** Those that the file has. */
  settings: StoredSettings
  exportedAt?: Temporal.Instant
}

/**
 * Reads the text of a backup file.
 * @throws InputError `file` where it is too large or no JSON, else as `parseBackup`
 */
export function readBackupText(text: string, now: Temporal.Instant): Backup {
  return readBackup(readJson(text), now)
}

/**
 * What the parsed JSON of a backup file says of the state. All of it is right or nothing is taken.
 * @throws InputError with the place in the file as path: `version`, `profile.tencentScore`, `journal.3.at`
 */
export function parseBackup(input: unknown, now: Temporal.Instant): Omit<Backup, 'exportedAt'> {
  const { profile, journal, settings } = readBackup(input, now)
  return { profile, journal, settings }
}

/**
 * Checks the parsed JSON of a backup file, the time of its making too.
 * @throws InputError as `parseBackup`
 */
export function readBackup(input: unknown, now: Temporal.Instant): Backup {
  checkInstant(now, 'now')
  if (!isPlainObject(input)) throw new InputError('', 'wrong-type')
  // Format and version come first: a newer version may well have names that this one does not know.
  if (input.format !== format) throw new InputError('format', 'wrong-format')
  checkVersion(input.version)
  const unknown = Object.keys(input).find((name) => !names.includes(name))
  if (unknown !== undefined) throw new InputError(unknown, 'unknown-field')
  const { exportedAt, profile, journal, settings } = input
  if (profile === undefined) throw new InputError('profile', 'missing')
  if (journal === undefined) throw new InputError('journal', 'missing')
  const backup: Backup = {
    profile: within('profile', () => parseProfile(profile, now)),
    journal: within('journal', () => parseJournal(journal)),
    settings: within('settings', () => parseSettings(settings ?? {})),
  }
  if (exportedAt != null) backup.exportedAt = within('exportedAt', () => parseWith(instant, exportedAt))
  return backup
}

/**
 * The backup of a state, ready for JSON.stringify: the same state gives the same bytes but for `exportedAt`, whatever
 * order its keys and events came in.
 * @throws InputError `now`, `profile`, `journal`, `settings`, `settings.kinds`
 */
export function writeBackup(
  { profile, journal, settings }: { profile: Profile; journal: readonly JournalEvent[]; settings: Settings },
  now: Temporal.Instant,
): object {
  checkInstant(now, 'now')
  checkObject(profile, 'profile')
  checkList(journal, 'journal')
  checkObject(settings, 'settings')
  checkObject(settings.kinds, 'settings.kinds')
  return {
    format,
    version,
    exportedAt: now.toString(),
    profile: Object.fromEntries(
      profileFields.filter((field) => profile[field] != null).map((field) => [field, plain(profile[field])]),
    ),
    journal: eachEventOnce(journal).map(writeEvent),
    settings: writeSettings(settings),
  }
}

function writeEvent({ id, at, type, ...details }: JournalEvent): object {
  const sorted = Object.entries(details)
    .filter(([, value]) => value != null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { id, at: at.toString(), type, ...Object.fromEntries(sorted.map(([name, value]) => [name, plain(value)])) }
}

function writeSettings({ timeZone, quietHours, urgentInQuietHours, kinds, language, discreet }: Settings): object {
  return {
    timeZone,
    quietHours: quietHours && { from: quietHours.from, until: quietHours.until },
    urgentInQuietHours,
    // A kind that is missing is on, here and in the file; another store's default may be off.
    kinds: Object.fromEntries(reminderKinds.map((kind) => [kind, kinds[kind] ?? true])),
    language,
    discreet,
  }
}

function plain(value: unknown): unknown {
  return value instanceof Temporal.PlainDate ? value.toString() : value
}

function checkVersion(found: unknown): void {
  if (typeof found !== 'number') throw new InputError('version', found === undefined ? 'missing' : 'not-a-number')
  if (found > version) throw new InputError('version', 'newer-version')
  if (found !== version) throw new InputError('version', 'out-of-range')
}

function within<T>(name: string, parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    if (error instanceof InputError) throw inside(name, error)
    throw error
  }
}
