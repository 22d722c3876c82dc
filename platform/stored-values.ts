import { isPlainObject } from '../core/records/parsing.ts'

/**
 * Readers of what storage holds. Files and forms are checked by the schemas of the core, which say what is wrong and
 * where; the worker has no room for them, and of an item in storage it is enough to know whether it parses.
 */

/** The value in its form in memory, `undefined` where it does not parse. */
export type Read<T> = (value: unknown) => T | undefined

/** The reader of a field that may be missing: `null` and `undefined` are no answer. */
export interface Optional<T> {
  optional: Read<T>
}

export type Fields<T> = { [K in keyof T]-?: undefined extends T[K] ? Optional<Exclude<T[K], undefined>> : Read<T[K]> }

/** `v + 0`: -0 would be printed and compared as another value than 0. */
export function number(isRight: (value: number) => boolean): Read<number> {
  return (value) => (typeof value === 'number' && Number.isFinite(value) && isRight(value) ? value + 0 : undefined)
}

export const nonNegative = number((value) => value >= 0)

export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Read<number> {
  return number((value) => Number.isInteger(value) && value >= least && value <= most)
}

/** Yuan, with at most two decimals. */
export function yuan(least: number, most: number): Read<number> {
  return number((value) => value >= least && value <= most && Math.round(value * 100) / 100 === value)
}

export const text: Read<string> = (value) => (typeof value === 'string' ? value : undefined)

export const onOff: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** A text of 1 to 60 characters once trimmed. */
export const shortText: Read<string> = (value) => {
  const trimmed = typeof value === 'string' ? value.toWellFormed().trim() : ''
  return trimmed.length > 0 && trimmed.length <= 60 ? trimmed : undefined
}

export function choice<const T extends string>(words: readonly T[]): Read<T> {
  return (value) => words.find((word) => word === value)
}

function matching(pattern: RegExp): Read<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined)
}

export const localTime = matching(/^([01]\d|2[0-3]):[0-5]\d$/)

const anyUuid = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
export const uuid: Read<string> = (value) => anyUuid(value)?.toLowerCase()

/** An ISO 8601 date and time with an offset or Z. */
export const instant = iso(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/,
  Temporal.Instant.from,
)

/** `YYYY-MM-DD`. */
export const plainDate = iso(/^\d{4}-\d{2}-\d{2}$/, Temporal.PlainDate.from)

function iso<T>(pattern: RegExp, from: (text: string) => T): Read<T> {
  const shaped = matching(pattern)
  return (value) => {
    const given = shaped(value)
    try {
      return given === undefined ? undefined : from(given)
    } catch (error) {
      if (error instanceof RangeError) return undefined
      throw error
    }
  }
}

export function within<T>(read: Read<T>, isIn: (value: T) => boolean): Read<T> {
  return (value) => {
    const found = read(value)
    return found !== undefined && isIn(found) ? found : undefined
  }
}

export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value) => (value === null ? null : read(value))
}

/** A list of at most `most`: a longer one is not read at all. */
export function list<T>(read: Read<T>, most: number): Read<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined
    const found = value.map(read).filter((item) => item !== undefined)
    return found.length === value.length ? found : undefined
  }
}

/** An object of exactly these fields. */
export function record<T extends object>(fields: Fields<T>): Read<T> {
  const readers = Object.entries(fields) as [string, Read<unknown> | Optional<unknown>][]
  return (value) => {
    if (!isPlainObject(value) || Object.keys(value).some((name) => !Object.hasOwn(fields, name))) return undefined
    const found: Record<string, unknown> = {}
    for (const [name, field] of readers) {
      const given = Object.hasOwn(value, name) ? value[name] : undefined
      const isOptional = 'optional' in field
      if (isOptional && given == null) continue
      const read = (isOptional ? field.optional : field)(given)
      if (read === undefined) return undefined
      found[name] = read
    }
    return found as T
  }
}
