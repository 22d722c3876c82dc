import { type Backup, readBackupText, writeBackup } from '../core/files/backup.ts'
import { isEncryptedBackup } from '../core/files/encrypted-backup.ts'
import { largestFile } from '../core/files/json.ts'
import { canonicalJson } from '../core/records/canonical.ts'
import { InputError, type Reason } from '../core/records/input.ts'
import { asideFile, inOrder } from './aside.ts'
import { decryptBackup } from './encryption.ts'
import { toStored } from './layout.ts'
import type { SettledState } from './page.ts'
import type { PagePorts, Values } from './ports.ts'
import { settingItems } from './settings.ts'
import { applyChange, whileWritable } from './writes.ts'

/**
 * What became of a chosen file. `locked`: it is encrypted and no passphrase was given. `wrong-passphrase`: it could not
 * be opened with this one, or it is damaged; the two cannot be told apart. `refused`: `path` is the dotted place in the
 * file, `file` for the file itself.
 */
export type FileReading =
  | { kind: 'backup'; backup: Backup }
  | { kind: 'locked' }
  | { kind: 'wrong-passphrase' }
  | { kind: 'refused'; path: string; reason: Reason }

/** Reads and checks a backup file, plain or encrypted. Changes nothing. */
export async function readBackupFile(file: Blob, now: Temporal.Instant, passphrase?: string): Promise<FileReading> {
  try {
    if (file.size > largestFile) throw new InputError('file', 'too-large')
    const text = await file.text()
    if (!isEncryptedBackup(text)) return { kind: 'backup', backup: readBackupText(text, now) }
    if (passphrase === undefined) return { kind: 'locked' }
    return { kind: 'backup', backup: readBackupText(await decryptBackup(text, passphrase), now) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { path, reason } = error
    return path === 'passphrase' ? { kind: 'wrong-passphrase' } : { kind: 'refused', path, reason }
  }
}

/**
 * Stores what a backup holds in one call, all or nothing: the journal merged by id, the profile's fields and the
 * settings that the file has in place of those here.
 * @throws NotWritable; the browser's error where storage refuses, and then nothing was changed
 */
export async function importBackup(ports: PagePorts, backup: Backup): Promise<void> {
  // What does not parse is set aside before anything is written in its place.
  await inOrder(ports)
  await whileWritable(ports, 'alone', async () => {
    const values = await ports.items.get(null)
    await applyChange(ports, { set: backupItems(backup, values, ports.clock.now()) })
  })
}

function backupItems(
  { profile, journal, settings, exportedAt }: Backup,
  values: Values,
  now: Temporal.Instant,
): Values {
  const answeredAt = exportedAt && Temporal.Instant.compare(exportedAt, now) < 0 ? exportedAt : now
  const answers = Object.entries(profile).map(([field, value]) => [`profile:${field}`, { value, answeredAt }])
  const events = journal
    .map((event): [string, unknown] => [`journal:${event.id}`, toStored(event)])
    .filter(([key, event]) => !Object.hasOwn(values, key) || canonicalJson(event) < canonicalJson(values[key]))
  return { ...Object.fromEntries([...answers, ...events]), ...settingItems(settings) }
}

/** The text of the backup file of what a page shows: what storage refused so far is in it. */
export function backupText({ profile, journal, settings }: SettledState, now: Temporal.Instant): string {
  return `${JSON.stringify(writeBackup({ profile, journal, settings }, now), null, 2)}\n`
}

/** The text of the file with what was set aside. */
export async function asidesText({ items }: PagePorts): Promise<string> {
  return asideFile(await items.get(null))
}

/** How many bytes the items take, counted as Chromium counts them against its quota: each key, and its value as JSON. */
export async function bytesInUse({ items }: PagePorts): Promise<number> {
  const encoder = new TextEncoder()
  return Object.entries(await items.get(null)).reduce(
    (sum, [key, value]) => sum + encoder.encode(key + JSON.stringify(value)).length,
    0,
  )
}

/** Offers a text as a file to save. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Puts a text on the clipboard; rejects where the browser does not let it. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text)
}
