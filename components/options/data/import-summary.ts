import type { Backup } from '../../../core/files/backup.ts'
import { canonicalJson } from '../../../core/records/canonical.ts'
import type { JournalEvent } from '../../../core/records/events.ts'
import type { Profile, ProfileField } from '../../../core/records/profile.ts'
import type { LanguageSetting, ReminderKind, Settings } from '../../../core/records/settings.ts'

/** One setting of the file that differs from the present one. */
export type SettingChange =
  | { name: 'quietHours'; from: Settings['quietHours']; to: Settings['quietHours'] }
  | { name: 'urgentInQuietHours' | 'discreet'; from: boolean; to: boolean }
  | { name: 'language'; from: LanguageSetting; to: LanguageSetting }
  | { name: 'kind'; kind: ReminderKind; from: boolean; to: boolean }

/** What importing a file would do, before it is done. */
export interface ImportSummary {
  /** Events that are not here yet. */
  added: number
  /** Events that are here already, the same. */
  known: number
  /** Events that are here under the same id with another content: a fixed rule keeps one of the two. */
  differing: number
  /** Answers that would be replaced or come in; `from` is `null` where nothing is answered here. */
  fields: { field: ProfileField; from: Profile[ProfileField] | null; to: Profile[ProfileField] }[]
  /** Answers of the file that are the same here. */
  sameFields: number
  settings: SettingChange[]
}

interface Present {
  profile: Profile
  journal: readonly JournalEvent[]
  settings: Settings
}

/** Compares a file with what is stored. What the file does not have stays as it is. */
export function summarise(present: Present, backup: Backup): ImportSummary {
  const fields = Object.keys(backup.profile) as ProfileField[]
  const changed = fields.filter((field) => !isSame(present.profile[field], backup.profile[field]))
  return {
    ...compareEvents(present.journal, backup.journal),
    fields: changed.map((field) => ({
      field,
      from: present.profile[field] ?? null,
      to: backup.profile[field],
    })),
    sameFields: fields.length - changed.length,
    settings: settingChanges(present.settings, backup.settings),
  }
}

function compareEvents(present: readonly JournalEvent[], incoming: readonly JournalEvent[]) {
  const here = new Map(present.map((event) => [event.id, event]))
  let added = 0
  let known = 0
  for (const event of incoming) {
    const own = here.get(event.id)
    if (own === undefined) added += 1
    else if (isSame(own, event)) known += 1
  }
  return { added, known, differing: incoming.length - added - known }
}

function settingChanges(present: Settings, incoming: Backup['settings']): SettingChange[] {
  const { quietHours, urgentInQuietHours, discreet, language, kinds } = incoming
  const changes: (SettingChange | null)[] = [
    quietHours === undefined ? null : { name: 'quietHours', from: present.quietHours, to: quietHours },
    urgentInQuietHours === undefined
      ? null
      : { name: 'urgentInQuietHours', from: present.urgentInQuietHours, to: urgentInQuietHours },
    discreet === undefined ? null : { name: 'discreet', from: present.discreet, to: discreet },
    language === undefined ? null : { name: 'language', from: present.language, to: language },
    ...Object.entries(kinds ?? {}).map(([kind, to]): SettingChange => {
      const name = kind as ReminderKind
      return { name: 'kind', kind: name, from: present.kinds[name] !== false, to: to !== false }
    }),
  ]
  return changes.filter((change) => change !== null).filter(({ from, to }) => !isSame(from, to))
}

/** By content: Temporal values are compared by their ISO text. */
function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson({ value: a }) === canonicalJson({ value: b })
}
