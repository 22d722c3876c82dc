import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJournal } from '../../../core/records/journal.ts'
import { ageingInquiries } from './what-ages-out.ts'

const inquiry = (at: string, type = 'inquiry') => ({ id: '0192f000-0000-7000-8000-000000000001', type, at })

function outOn(at: string, now: string): string | undefined {
  return ageingInquiries(parseJournal([inquiry(at)]), Temporal.Instant.from(now))[0]?.outOn.toString()
}

test('an inquiry of 5 October still counts on 5 January, and no longer on the 6th', () => {
  expect(outOn('2026-10-05T10:00+08:00', '2026-11-24T10:00+08:00')).toBe('2027-01-06')
  expect(outOn('2026-10-05T10:00+08:00', '2027-01-05T23:00+08:00')).toBe('2027-01-06')
  expect(outOn('2026-10-05T10:00+08:00', '2027-01-06T00:00+08:00')).toBeUndefined()
})

test('where the month three months later is shorter, its end still counts', () => {
  expect(outOn('2026-11-30T10:00+08:00', '2026-12-01T10:00+08:00')).toBe('2027-03-01')
})

test('the day is that of Shanghai', () => {
  expect(outOn('2026-10-05T17:00Z', '2026-11-24T10:00+08:00')).toBe('2027-01-07')
})

test('on the day it leaves, and not before, the same day three months earlier lies after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const day = Temporal.PlainDate.from('2012-01-01').add({ days })
      const noon = day.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '12:00' }).toInstant()
      const out = Temporal.PlainDate.from(outOn(noon.toString(), noon.add({ hours: 1 }).toString()) ?? '1970-01-01')
      const counts = (today: Temporal.PlainDate) => Temporal.PlainDate.compare(today.subtract({ months: 3 }), day) <= 0
      expect([counts(out.subtract({ days: 1 })), counts(out)]).toEqual([true, false])
    }),
    { numRuns: 300 },
  )
})
