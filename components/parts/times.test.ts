import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speechOf } from './testing.tsx'
import { absolute, clock, countdown, dateText, daysText, dayText, duration, left, shortWhen, when } from './times.ts'

const instant = (text: string) => Temporal.Instant.from(text)
const day = (text: string) => Temporal.PlainDate.from(text)
const zh = speechOf('zh_CN')
const en = speechOf('en')
/** Thursday noon in Shanghai. */
const now = instant('2026-12-03T12:00+08:00')

describe('when', () => {
  const cases: [at: string, chinese: string, english: string][] = [
    ['2026-12-03T14:05+08:00', '今天 14:05', '14:05 today'],
    ['2026-12-04T00:00+08:00', '明天 00:00', '00:00 tomorrow'],
    ['2026-12-02T23:59+08:00', '昨天 23:59', '23:59 yesterday'],
    ['2026-12-05T10:00+08:00', '周六 10:00', '10:00 on Saturday'],
    ['2026-12-09T10:00+08:00', '周三 10:00', '10:00 on Wednesday'],
    ['2026-12-10T10:00+08:00', '12 月 10 日 10:00', '10:00 on 10 Dec'],
    ['2026-12-01T09:00+08:00', '12 月 1 日 09:00', '09:00 on 1 Dec'],
    ['2027-01-02T09:00+08:00', '1 月 2 日 09:00', '09:00 on 2 Jan'],
  ]
  test.each(cases)('%s', (at, chinese, english) => {
    expect(when(instant(at), now, zh)).toBe(chinese)
    expect(when(instant(at), now, en)).toBe(english)
  })

  test('the day is that of the user, not of Shanghai', () => {
    const newYork = speechOf('en', 'America/New_York')
    expect(when(instant('2026-12-03T14:00+08:00'), now, newYork)).toBe('01:00 tomorrow')
  })

  test('the night in which clocks change has its own hours', () => {
    const berlin = speechOf('en', 'Europe/Berlin')
    const evening = instant('2026-10-24T20:00+02:00')
    expect(when(instant('2026-10-25T00:30Z'), evening, berlin)).toBe('02:30 tomorrow')
    expect(when(instant('2026-10-25T01:30Z'), evening, berlin)).toBe('02:30 tomorrow')
  })

  test('the clock alone suffices today', () => {
    expect(shortWhen(instant('2026-12-03T14:05+08:00'), now, zh)).toBe('14:05')
    expect(shortWhen(instant('2026-12-04T14:05+08:00'), now, zh)).toBe('明天 14:05')
  })
})

test('the absolute time names year, weekday and clock', () => {
  const at = instant('2026-12-03T14:05+08:00')
  expect(absolute(at, zh)).toBe('2026 年 12 月 3 日 周四 14:05')
  expect(absolute(at, en)).toBe('Thursday 3 Dec 2026, 14:05')
})

test('a date has its year where it is another year and half a year away', () => {
  expect(dateText(day('2026-01-05'), zh, day('2026-12-03'))).toBe('1 月 5 日')
  expect(dateText(day('2027-03-02'), zh, day('2026-12-03'))).toBe('3 月 2 日')
  expect(dateText(day('2027-09-02'), zh, day('2026-12-03'))).toBe('2027 年 9 月 2 日')
  expect(dateText(day('2027-09-02'), en, day('2026-12-03'))).toBe('2 Sept 2027')
  expect(dateText(day('2026-12-03'), en)).toBe('3 Dec 2026')
})

test('a batch is said by its days in the zone of the user', () => {
  const [from, until] = [instant('2026-12-01T00:00+08:00'), instant('2026-12-06T00:00+08:00')]
  expect(daysText(from, until, now, zh)).toBe('12 月 1–5 日')
  expect(daysText(from, until, now, en)).toBe('1–5 Dec')
  expect(daysText(from, until, now, speechOf('en', 'America/New_York'))).toBe('30 Nov – 5 Dec')
})

test('a duration has its two largest units', () => {
  const minutes = (n: number) => n * 60_000
  expect(duration(minutes(200), zh)).toBe('3 小时 20 分')
  expect(duration(minutes(120), en)).toBe('2 h')
  expect(duration(minutes(15 * 1440), zh)).toBe('15 天')
  expect(duration(minutes(1440 + 61), en)).toBe('1 day 1 h')
  expect(duration(59_999, zh)).toBe('0 分')
  expect(duration(-1, zh)).toBe('0 分')
})

describe('the count-down', () => {
  test('shows hours and minutes, and below an hour minutes and seconds', () => {
    expect(countdown(80 * 60_000)).toEqual([
      [1, 'hours'],
      [20, 'minutes'],
    ])
    expect(countdown(3_600_000)).toEqual([
      [1, 'hours'],
      [0, 'minutes'],
    ])
    expect(countdown(3_599_999)).toEqual([
      [59, 'minutes'],
      [59, 'seconds'],
    ])
    expect(countdown(0)).toEqual([
      [0, 'minutes'],
      [0, 'seconds'],
    ])
  })

  test('never shows more than is left, and never a whole unit less', () => {
    const seconds = { hours: 3600, minutes: 60, seconds: 1 }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 86_400_000 }), (milliseconds) => {
        const shown = countdown(milliseconds)
        const total = shown.reduce((sum, [number, unit]) => sum + number * seconds[unit], 0) * 1000
        const smallest = seconds[shown[1]?.[1] ?? 'seconds'] * 1000
        expect(total).toBeLessThanOrEqual(milliseconds)
        expect(milliseconds - total).toBeLessThan(smallest)
        expect(shown[1]?.[0]).toBeLessThan(60)
      }),
    )
  })

  test('ends at nothing left', () => {
    expect(left(now, now.add({ hours: 1 }))).toBe(0)
    expect(left(now.add({ hours: 1 }), now)).toBe(3_600_000)
  })
})

const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
const anyInstant = fc
  .integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds))

test('in every zone the clock and the near days are those of the wall', () => {
  fc.assert(
    fc.property(anyInstant, anyInstant, fc.constantFrom(...zones), (at, present, zone) => {
      const speech = speechOf('en', zone)
      const wall = at.toZonedDateTimeISO(zone)
      expect(clock(at, speech)).toBe(wall.toPlainTime().toString({ smallestUnit: 'minute' }))
      const today = present.toZonedDateTimeISO(zone).toPlainDate()
      expect(dayText(today, today, speech)).toBe('today')
      expect(dayText(today.add({ days: 1 }), today, speech)).toBe('tomorrow')
      expect(when(at, present, speech)).toContain(clock(at, speech))
      expect(when(at, present, speech)).toContain(dayText(wall.toPlainDate(), today, speech))
    }),
  )
})
