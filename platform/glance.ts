import type { Capture } from '../core/answers/checklist.ts'
import { canonicalJson } from '../core/records/canonical.ts'
import type { JournalEvent } from '../core/records/events.ts'
import type { Profile } from '../core/records/profile.ts'
import type { StoredSettings } from '../core/records/stored-settings.ts'
import { latestVersion, toStored } from './layout.ts'
import type { Notice } from './page.ts'
import type { Values } from './ports.ts'

/**
 * What a popup needs, under one key, so that it paints without reading thousands of items and without loading what
 * parses them: the background makes it after every change, and its checksum stands in for parsing.
 */
export interface Glance {
  /** The value of `changed` that it was made from. */
  of: string | null
  profile: Profile
  /** What any answer can still depend on. */
  journal: JournalEvent[]
  settings: StoredSettings
  /** Of the last hour. */
  captures: Capture[]
  /** Given and not dismissed. */
  notices: Notice[]
  asides: number
}

/** Raised when `Glance` changes within one layout of storage, so that an older one does not fit. */
const shape = 2

/** The glance as storage keeps it, with its checksum. */
export function sealGlance(glance: Glance): Values {
  const stored = toStored(glance) as Values
  return { ...stored, check: checksum(canonicalJson(stored)) }
}

/** @returns null where there is none, or where it is not what was made */
export function openGlance(sealed: unknown): Glance | null {
  if (typeof sealed !== 'object' || sealed === null) return null
  const { check, ...stored } = sealed as Values
  const text = canonicalJson(stored)
  return check === checksum(text) ? JSON.parse(text, revived) : null
}

/** Storage keeps instants and days as ISO texts. An instant is named `at` or ends in `At`, a day in `On`. */
function revived(name: string, value: unknown): unknown {
  if (/^at$|At$/.test(name)) return Temporal.Instant.from(value as string)
  return name.endsWith('On') ? Temporal.PlainDate.from(value as string) : value
}

/** cyrb53 (public domain): 53 bits, enough to tell a damaged or foreign glance, no protection against forgery. */
function checksum(text: string): number {
  let a = 0xdeadbeef ^ latestVersion
  let b = 0x41c6ce57 ^ shape
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}
