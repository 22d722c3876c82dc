import type { Capture } from '../core/answers/checklist.ts'
import type { Reminder } from '../core/answers/reminders.ts'
import { byAtThenId, type JournalEvent } from '../core/records/events.ts'
import type { Profile, ProfileField } from '../core/records/profile.ts'
import type { StoredSettings } from '../core/records/stored-settings.ts'
import { latestVersion } from './layout.ts'
import type { Notice, ScoreEntry } from './page.ts'
import type { Values } from './ports.ts'
import { readCapture } from './stored-captures.ts'
import {
  answerReaders,
  readAnswer,
  readErased,
  readEvent,
  readKind,
  readMark,
  readNotice,
  readPlan,
  readScore,
  settingReaders,
} from './stored-records.ts'
import { instant, onOff, plainDate, type Read, text, whole } from './stored-values.ts'

/**
 * The layout of storage, one key an item:
 *
 * | key | value |
 * |---|---|
 * | `profile:<field>` | `{ value, answeredAt }` |
 * | `journal:<eventId>` | the event |
 * | `setting:<name>`, `setting:kinds.<kind>` | the setting |
 * | `capture:<id>` | what a rehearsal has measured: numbers, for an hour |
 * | `score:<date>` | `{ low, high, changed }` |
 * | `plan` | the reminders ahead |
 * | `notice:<reminderId>`, `dismissed:<reminderId>` | the notice; the instant at which it was dismissed |
 * | `undo` | `{ id, at }` of what was logged last |
 * | `changed` | a new text at every change by a page |
 * | `version`, `consent` | the layout's number; the instant of the consent |
 * | `erased` | `{ at, items }`: everything, for 10 minutes after it was erased |
 * | `aside:<key>` | an item that did not parse |
 * | `glance` | see `glance.ts`; made anew from the others, so never set aside |
 *
 * Keys of other rooms belong to other versions: they are never touched.
 */
export interface Stored {
  consent: Temporal.Instant | null
  /** The layout's number, `null` where none is marked. */
  version: number | null
  changed: string | null
  profile: Profile
  answeredAt: Partial<Record<ProfileField, Temporal.Instant>>
  /** The whole journal by (at, id), with what lies ahead. */
  journal: JournalEvent[]
  settings: StoredSettings
  captures: Capture[]
  /** By date. */
  scores: ScoreEntry[]
  plan: Reminder[]
  notices: Notice[]
  /** Ids of the notices that were dismissed. */
  dismissed: Set<string>
  undo: { id: string; at: Temporal.Instant } | null
  erased: { at: Temporal.Instant; items: Values } | null
  /** Keys of known rooms whose item does not parse. */
  broken: string[]
  /** How many items do not parse or were set aside before. */
  asides: number
}

/** Adds an item to what is stored. @returns false where it does not parse */
type Add = (stored: Stored, value: unknown, name: string) => boolean

/** The rooms of many items, `<room>:<name>`. */
const rooms: Record<string, Add> = {
  profile(stored, value, name) {
    const field = name as ProfileField
    const answer = Object.hasOwn(answerReaders, name) ? readAnswer(value) : undefined
    const given = answer && answerReaders[field](answer.value)
    if (given === undefined) return false
    Object.assign(stored.profile, { [field]: given })
    stored.answeredAt[field] = answer?.answeredAt
    return true
  },
  journal(stored, value, id) {
    const event = parsedOnce(value)
    if (event?.id !== id) return false
    stored.journal.push(event)
    return true
  },
  setting(stored, value, name) {
    if (name.startsWith('kinds.')) {
      const [kind, on] = [readKind(name.slice('kinds.'.length)), onOff(value)]
      if (kind === undefined || on === undefined) return false
      stored.settings.kinds = { ...stored.settings.kinds, [kind]: on }
      return true
    }
    const given = Object.hasOwn(settingReaders, name)
      ? settingReaders[name as keyof typeof settingReaders](value)
      : undefined
    Object.assign(stored.settings, given !== undefined && { [name]: given })
    return given !== undefined
  },
  capture(stored, value, id) {
    const capture = readCapture(value)
    return add(stored.captures, capture?.id === id ? capture : undefined)
  },
  score(stored, value, name) {
    const [date, score] = [plainDate(name), readScore(value)]
    return add(stored.scores, date && score && { date, ...score })
  },
  notice(stored, value, id) {
    const notice = readNotice(value)
    return add(stored.notices, notice?.id === id ? notice : undefined)
  },
  dismissed(stored, value, id) {
    if (instant(value) === undefined) return false
    stored.dismissed.add(id)
    return true
  },
  aside(stored) {
    stored.asides += 1
    return true
  },
}

/** The items that stand alone, by the name that they have in `Stored`. */
const singles = {
  plan: readPlan,
  undo: readMark,
  changed: text,
  consent: instant,
  version: whole(1),
  erased: readErased,
} satisfies { [K in keyof Stored]?: Read<unknown> }

/** Parses everything that storage holds; what does not parse is named in `broken` and leaves no other trace. */
export function parseItems(items: Values): Stored {
  const stored = nothingStored()
  for (const [key, value] of Object.entries(items)) if (!addItem(stored, key, value)) stored.broken.push(key)
  stored.asides += stored.broken.length
  stored.journal.sort(byAtThenId)
  stored.scores.sort((a, b) => Temporal.PlainDate.compare(a.date, b.date))
  return stored
}

function addItem(stored: Stored, key: string, value: unknown): boolean {
  const colon = key.indexOf(':')
  if (colon < 0) {
    if (!Object.hasOwn(singles, key)) return true
    const read = singles[key as keyof typeof singles](value)
    Object.assign(stored, read !== undefined && { [key]: read })
    return read !== undefined
  }
  const room = key.slice(0, colon)
  const addTo = Object.hasOwn(rooms, room) ? rooms[room] : undefined
  return addTo === undefined || addTo(stored, value, key.slice(colon + 1))
}

function add<T>(all: T[], one: T | undefined): boolean {
  if (one !== undefined) all.push(one)
  return one !== undefined
}

/** True where the store was made by a newer version of the product: nothing in it may be written, moved or removed. */
export function isNewer({ version }: Stored): boolean {
  return version !== null && version > latestVersion
}

function nothingStored(): Stored {
  return {
    consent: null,
    version: null,
    changed: null,
    profile: {},
    answeredAt: {},
    journal: [],
    settings: {},
    captures: [],
    scores: [],
    plan: [],
    notices: [],
    dismissed: new Set(),
    undo: null,
    erased: null,
    broken: [],
    asides: 0,
  }
}

/** A page that follows changes reads thousands of events again and again: each stored object is parsed once. */
const parsed = new WeakMap<object, JournalEvent>()

function parsedOnce(value: unknown): JournalEvent | undefined {
  const isObject = typeof value === 'object' && value !== null
  const event = (isObject && parsed.get(value)) || readEvent(value)
  if (isObject && event) parsed.set(value, event)
  return event
}
