import { lenderToday } from '../../../core/records/calendar.ts'
import { InputError, type Reason } from '../../../core/records/input.ts'
import { type Profile, type ProfileField, parseProfile } from '../../../core/records/profile.ts'

/** What a field holds: nothing, an answer with the text that says it plainly, or something that is refused. */
export type Reading =
  | { kind: 'empty' }
  | { kind: 'answer'; value: unknown; text: string }
  | { kind: 'refused'; reason: Reason }

export const dateFields: readonly ProfileField[] = ['registeredOn', 'realNameOn']
export const choices = {
  platformInfoComplete: ['true', 'false'],
  tier: ['high-net-worth', 'active', 'new'],
  userType: ['enterprise', 'sole-proprietor', 'employee'],
  contactChange: ['low', 'medium', 'high'],
  utilityBills: ['automatic', 'manual', 'none'],
} as const satisfies Partial<Record<ProfileField, readonly string[]>>

/** Reads what was typed or chosen in a field; what it accepts is checked by the same rules as a file. */
export function readField(field: ProfileField, typed: string, now: Temporal.Instant): Reading {
  const text = plain(typed)
  if (text === '') return { kind: 'empty' }
  const value = inputOf(field, text, now)
  try {
    parseProfile({ [field]: value }, now)
    return { kind: 'answer', value, text: written(value) }
  } catch (error) {
    if (error instanceof InputError) return { kind: 'refused', reason: error.reason }
    throw error
  }
}

/** The text of a stored answer as its field shows it. */
export function textOf(profile: Profile, field: ProfileField): string {
  const value = profile[field]
  return value === undefined ? '' : written(value)
}

/** Large numbers in full: `1e+21` would not be read again. */
function written(value: unknown): string {
  return typeof value === 'number'
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : String(value)
}

function inputOf(field: ProfileField, text: string, now: Temporal.Instant): unknown {
  if (field === 'platformInfoComplete') return text === 'true' ? true : text === 'false' ? false : text
  if (field in choices) return text
  return dateFields.includes(field) ? readDate(text, now) : readNumber(text)
}

/** `２，０００` from a Chinese keyboard is 2,000. */
function plain(typed: string): string {
  return typed.normalize('NFKC').trim()
}

/** A number, with or without thousands separators; the text itself where it is none, so that it is refused. */
function readNumber(text: string): number | string {
  const digits = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text
}

/** `2021-06-15`, `2021/6/15`, `2021年6月15日`, or a month without a day: then the latest day that it leaves. */
function readDate(text: string, now: Temporal.Instant): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})(?:月?$|[-/.月](\d{1,2})日?$)/.exec(text)
  if (parts === null) return text
  const [, year, month = '', day] = parts
  const written = `${year}-${month.padStart(2, '0')}`
  if (day !== undefined) return `${written}-${day.padStart(2, '0')}`
  return latestDayOf(written, lenderToday(now))
}

function latestDayOf(yearMonth: string, today: Temporal.PlainDate): string {
  if (!/-(0[1-9]|1[0-2])$/.test(yearMonth)) return yearMonth
  const month = Temporal.PlainYearMonth.from(yearMonth)
  const last = month.toPlainDate({ day: month.daysInMonth })
  return (today.toPlainYearMonth().equals(month) ? today : last).toString()
}

/** The latest day from which more than so many months are full today. */
export function latestDayOver(months: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const isOver = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day.add({ months }), today) < 0
  // A month's end can be the end of several days: 28 to 31 August are all full on 28 February.
  let day = today.subtract({ months }).add({ days: 3 })
  while (!isOver(day)) day = day.subtract({ days: 1 })
  return day
}
