import type { Backup } from '../../../core/files/backup.ts'
import type { JournalEvent } from '../../../core/records/events.ts'
import type { Reason } from '../../../core/records/input.ts'
import type { Profile } from '../../../core/records/profile.ts'
import type { Settings } from '../../../core/records/settings.ts'

/**
 * What became of a chosen file. `locked`: it is encrypted and no passphrase was given. `wrong-passphrase`: it could
 * not be opened with this one, or it is damaged; the two cannot be told apart. `refused`: nothing was changed; `path`
 * is the dotted place in the file, `file` for the file itself.
 */
export type FileReading =
  | { kind: 'backup'; backup: Backup }
  | { kind: 'locked' }
  | { kind: 'wrong-passphrase' }
  | { kind: 'refused'; path: string; reason: Reason }

export interface DataSectionProps {
  /** What is stored now, to say what an import would change. */
  profile: Profile
  journal: readonly JournalEvent[]
  settings: Settings
  /** How many items did not parse and were set aside. */
  asides: number
  /** The store was made by a newer version: import and erase are off, export is not. */
  readOnly: boolean
  /** What storage holds; `null` until measured. `quota` is `null` where the browser names none. */
  usage: { bytes: number; quota: number | null } | null
  /** Offers the plain JSON file; resolves when it has been made. */
  onExport(): Promise<unknown>
  onExportEncrypted(passphrase: string): Promise<unknown>
  /** Reads and checks a chosen file; changes nothing. */
  onReadFile(file: File, passphrase?: string): Promise<FileReading>
  /** Stores what was read: all or nothing. Resolves when it is stored; rejects where storage refused it. */
  onImport(backup: Backup): Promise<unknown>
  /** Offers the .ics file with the reminders ahead. */
  onExportCalendar(): Promise<unknown>
  onDownloadAsides(): Promise<unknown>
  /**
   * Takes everything away, consent too; for 10 minutes the first page offers to bring it back. Rejects where that could
   * not be stored.
   */
  onErase(): Promise<unknown>
  /** Takes everything away with no way back, which needs no room for a copy. */
  onEraseForGood(): Promise<unknown>
}
