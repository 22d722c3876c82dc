import type { Reminder } from '../answers/reminders.ts'
import { checkInstant } from '../records/calendar.ts'

/** A reminder with the words that a calendar shows for it. */
export interface CalendarEntry {
  reminder: Reminder
  summary: string
  description: string
}

/**
 * An iCalendar file (RFC 5545) with these reminders, each with an alarm at its time. A reminder keeps its UID in every
 * file, and a later file has the higher SEQUENCE, so that importing again updates what is there.
 * @throws InputError `now`
 */
export function calendarFile(entries: readonly CalendarEntry[], now: Temporal.Instant): string {
  checkInstant(now, 'now')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Before You Borrow//Reminders//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => event(entry, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function event({ reminder, summary, description }: CalendarEntry, now: Temporal.Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(`${reminder.id}@before-you-borrow`)}`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(now)}`,
    `SEQUENCE:${sequence(now)}`,
    `DTSTART:${utc(reminder.at)}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${text(summary)}`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

/** Grows with time without a memory of earlier files. In minutes, since readers take it as a 32-bit integer. */
function sequence(now: Temporal.Instant): number {
  return Math.max(0, Math.floor(now.epochMilliseconds / 60_000))
}

/** `20260301T010000Z`; parts of a second are cut off. */
function utc(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
}

/** A TEXT value: line breaks as `\n`, the separators escaped, and without the control characters it cannot hold. */
function text(words: string): string {
  return (
    words
      .toWellFormed()
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n')
      // All controls but the tab.
      .replace(/(?!\t)\p{Cc}/gu, '')
  )
}

const longestLine = 75

/** Lines of at most 75 octets, broken between characters; a continuation begins with a space. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > longestLine) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
