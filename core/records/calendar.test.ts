import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInstant, fullMonths, fullMonthsOn, lenderToday, startOfLenderDay } from './calendar.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const instant = (text: string) => Temporal.Instant.from(text)

describe('full months', () => {
  test.each([
    ['2025-11-15', 12, '2026-11-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %i months: full on %s', (from, months, on) => {
    expect(fullMonthsOn(day(from), months).toString()).toBe(on)
  })

  test.each([
    ['2025-11-15', '2026-11-14', 11],
    ['2025-11-15', '2026-11-15', 12],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-30', 1],
    ['2026-01-31', '2026-03-31', 2],
    ['2026-01-30', '2026-02-28', 1],
    ['2026-12-01', '2026-11-30', 0],
    ['2030-01-01', '2026-11-30', 0],
  ])('from %s to %s: %i', (from, to, months) => {
    expect(fullMonths(day(from), day(to))).toBe(months)
  })

  const days = fc.integer({ min: 0, max: 20_000 }).map((n) => day('2011-01-01').add({ days: n }))

  test('n is the largest number whose day has come', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        const n = fullMonths(from, to)
        expect(Temporal.PlainDate.compare(fullMonthsOn(from, n + 1), to)).toBe(1)
        if (Temporal.PlainDate.compare(from, to) <= 0)
          expect(Temporal.PlainDate.compare(fullMonthsOn(from, n), to)).toBeLessThanOrEqual(0)
        else expect(n).toBe(0)
      }),
    )
  })

  test('a day later there are never fewer', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(fullMonths(from, to.add({ days: 1 }))).toBeGreaterThanOrEqual(fullMonths(from, to))
      }),
    )
  })
})

describe('the day in Shanghai', () => {
  test('begins at 16:00 UTC of the day before', () => {
    expect(lenderToday(instant('2026-11-15T15:59:59.999Z')).toString()).toBe('2026-11-15')
    expect(lenderToday(instant('2026-11-15T16:00:00Z')).toString()).toBe('2026-11-16')
    expect(startOfLenderDay(day('2026-11-16')).toString()).toBe('2026-11-15T16:00:00Z')
  })
})

describe('an instant as argument', () => {
  test.each([
    [undefined, 'no-such-time'],
    ['2026-11-15T00:00:00Z', 'no-such-time'],
    [Temporal.Instant.fromEpochMilliseconds(-8.64e15), 'out-of-range'],
    [Temporal.Instant.fromEpochMilliseconds(8.64e15), 'out-of-range'],
  ])('%s is refused', (now, reason) => {
    expect(() => checkInstant(now as Temporal.Instant, 'now')).toThrow(
      expect.objectContaining({ name: 'InputError', path: 'now', reason }),
    )
  })
})
