import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { Reminder } from '../answers/reminders.ts'
import { calendarFile } from './calendar.ts'

const now = Temporal.Instant.from('2026-05-01T08:30:15.5Z')
const dueAt = Temporal.Instant.from('2026-06-01T01:00Z')

const reminder: Reminder = {
  id: 'batch-opens_2026-06_2026-06-01',
  kind: 'batch-opens',
  at: dueAt,
  dueAt,
  expiresAt: Temporal.Instant.from('2026-06-05T16:00Z'),
  causes: [],
}

function written(summary = '', description = '', at = now): string {
  return calendarFile([{ reminder, summary, description }], at)
}

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) }
}

describe('calendarFile', () => {
  test('one event, line by line', () => {
    expect(written('批次开始', '每月 1–5 日').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Before You Borrow//Reminders//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:batch-opens_2026-06_2026-06-01@before-you-borrow',
      'DTSTAMP:20260501T083015Z',
      'LAST-MODIFIED:20260501T083015Z',
      'SEQUENCE:29627070',
      'DTSTART:20260601T010000Z',
      'SUMMARY:批次开始',
      'DESCRIPTION:每月 1–5 日',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:PT0S',
      'DESCRIPTION:批次开始',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('a reader finds time, UID and alarm', () => {
    const { calendar, events } = read(written('到时间了', '打开看看'))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(events[0]?.uid).toBe('batch-opens_2026-06_2026-06-01@before-you-borrow')
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2026-06-01T01:00:00.000Z')
    expect(events[0]?.component.getAllSubcomponents('valarm')).toHaveLength(1)
  })

  test('a later file has the same UID and a higher SEQUENCE, which fits 32 bits for centuries', () => {
    const [first] = read(written()).events
    const [second] = read(written('', '', now.add({ minutes: 1 }))).events
    expect(second?.uid).toBe(first?.uid)
    expect(second?.sequence).toBe((first?.sequence ?? 0) + 1)
    expect(read(written('', '', Temporal.Instant.from('2400-01-01T00:00Z'))).events[0]?.sequence).toBeLessThan(2 ** 31)
    expect(read(written('', '', Temporal.Instant.from('1900-01-01T00:00Z'))).events[0]?.sequence).toBe(0)
  })

  test('no reminders, no events', () => {
    expect(read(calendarFile([], now)).events).toEqual([])
  })

  test('a time that is none is refused', () => {
    expect(() => calendarFile([], '2026' as unknown as Temporal.Instant)).toThrow('now: no-such-time')
  })
})

describe('text', () => {
  const roundTrip = (text: string) => {
    const { calendar, events } = read(written(text, text))
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
    expect(events[0]?.description).toBe(events[0]?.summary)
    return events[0]?.summary
  }

  test.each([
    '等到 6 月 2 日 10:00;再试,别急',
    'a\\nb \\, \\; \\\\',
    '"quoted": x=y',
    `${'冷'.repeat(200)}`,
    `${'x'.repeat(66)}👩‍👩‍👧‍👦${'🙂'.repeat(40)}`,
    ' leading and trailing ',
    '\ttab',
    '',
  ])('%j', (text) => {
    expect(roundTrip(text)).toBe(text)
  })

  test('line breaks cannot end the line', () => {
    expect(roundTrip('a\r\nEND:VEVENT\r\nBEGIN:VEVENT')).toBe('a\nEND:VEVENT\nBEGIN:VEVENT')
    expect(roundTrip('a\rb\nc\r\r\nd')).toBe('a\nb\nc\n\nd')
  })

  test('control characters are left out, lone surrogates replaced', () => {
    expect(roundTrip('a\u0000b\u001bc\u007fd\u0085e')).toBe('abcde')
    expect(roundTrip('a\ud83d')).toBe('a\ufffd')
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('\r', '\n', ' ', '\t', '\\', 'n', ';', ',', ':', '"', '中', '🙂'),
      maxLength: 300,
    }),
  )

  test('any text comes back, but for control characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = text
          .toWellFormed()
          .replace(/\r\n?/g, '\n')
          .replace(/(?![\t\n])\p{Cc}/gu, '')
        expect(roundTrip(text)).toBe(expected)
      }),
    )
  })

  test('no line is longer than 75 octets, none is broken inside a character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const file = written(text, text)
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
          expect(line).not.toMatch(/[\r\n]/)
        }
      }),
    )
  })
})
