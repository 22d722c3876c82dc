import { describe, expect, test } from 'vitest'
import { outOfQuietHours } from './reminders-quiet-hours.ts'
import { openSettings } from './reminders-testing.ts'

/** When something due at this instant is given, as the time there with its offset. */
function given(dueAt: string, from: string, until: string, timeZone = 'Asia/Shanghai', begunAt?: string): string {
  const at = Temporal.Instant.from(dueAt)
  const due = {
    kind: 'milestone' as const,
    cause: '',
    dueAt: at,
    expiresAt: at,
    causes: [],
    ...(begunAt && { begunAt: Temporal.Instant.from(begunAt) }),
  }
  const moved = outOfQuietHours(due, { ...openSettings(timeZone), quietHours: { from, until } })
  return moved.toZonedDateTimeISO(timeZone).toString({ smallestUnit: 'minute', timeZoneName: 'never' })
}

describe('quiet hours', () => {
  test('include their start, exclude their end', () => {
    expect(given('2026-06-10T21:59+08:00', '22:00', '08:00')).toBe('2026-06-10T21:59+08:00')
    expect(given('2026-06-10T22:00+08:00', '22:00', '08:00')).toBe('2026-06-11T08:00+08:00')
    expect(given('2026-06-11T07:59+08:00', '22:00', '08:00')).toBe('2026-06-11T08:00+08:00')
    expect(given('2026-06-11T08:00+08:00', '22:00', '08:00')).toBe('2026-06-11T08:00+08:00')
  })

  test('within one day', () => {
    expect(given('2026-06-10T12:30+08:00', '12:00', '14:00')).toBe('2026-06-10T14:00+08:00')
    expect(given('2026-06-10T14:30+08:00', '12:00', '14:00')).toBe('2026-06-10T14:30+08:00')
  })

  test('equal means none', () => {
    expect(given('2026-06-10T22:00+08:00', '22:00', '22:00')).toBe('2026-06-10T22:00+08:00')
  })

  test('over the end of the year and of February in a leap year', () => {
    expect(given('2026-12-31T23:00+08:00', '22:00', '08:00')).toBe('2027-01-01T08:00+08:00')
    expect(given('2028-02-28T23:00+08:00', '22:00', '08:00')).toBe('2028-02-29T08:00+08:00')
  })

  test('in Kathmandu, 5:45 ahead', () => {
    expect(given('2026-06-10T16:15Z', '22:00', '08:00', 'Asia/Kathmandu')).toBe('2026-06-11T08:00+05:45')
    expect(given('2026-06-10T16:14Z', '22:00', '08:00', 'Asia/Kathmandu')).toBe('2026-06-10T21:59+05:45')
  })
})

describe('quiet hours where the clock changes', () => {
  const newYork = 'America/New_York'

  test('8 March 2026: an end at 02:30, which is skipped, comes at 03:30', () => {
    expect(given('2026-03-08T01:00-05:00', '22:00', '02:30', newYork)).toBe('2026-03-08T03:30-04:00')
    expect(given('2026-03-08T03:10-04:00', '22:00', '02:30', newYork)).toBe('2026-03-08T03:30-04:00')
    expect(given('2026-03-08T03:30-04:00', '22:00', '02:30', newYork)).toBe('2026-03-08T03:30-04:00')
  })

  test('8 March 2026: a start at 02:30 comes at 03:30', () => {
    expect(given('2026-03-08T03:10-04:00', '02:30', '08:00', newYork)).toBe('2026-03-08T03:10-04:00')
    expect(given('2026-03-08T03:30-04:00', '02:30', '08:00', newYork)).toBe('2026-03-08T08:00-04:00')
  })

  test('8 March 2026: an end that lies in the next quiet hours goes on to theirs', () => {
    // Quiet from 03:10 to 02:30: on this day the 02:30 at 03:30 lies after 03:10.
    expect(given('2026-03-08T01:00-05:00', '03:10', '02:30', newYork)).toBe('2026-03-09T02:30-04:00')
  })

  test('1 November 2026: an end at 01:30, which comes twice, is the first', () => {
    expect(given('2026-11-01T00:30-04:00', '22:00', '01:30', newYork)).toBe('2026-11-01T01:30-04:00')
    expect(given('2026-11-01T01:15-04:00', '22:00', '01:30', newYork)).toBe('2026-11-01T01:30-04:00')
    expect(given('2026-11-01T01:15-05:00', '22:00', '01:30', newYork)).toBe('2026-11-01T01:15-05:00')
  })

  test('1 November 2026: a start at 01:30 is the first', () => {
    expect(given('2026-11-01T01:29-04:00', '01:30', '08:00', newYork)).toBe('2026-11-01T01:29-04:00')
    expect(given('2026-11-01T01:15-05:00', '01:30', '08:00', newYork)).toBe('2026-11-01T08:00-05:00')
  })

  test('Apia had no 30 December 2011: the night of the 29th ends on the 31st', () => {
    expect(given('2011-12-31T05:00+14:00', '22:00', '08:00', 'Pacific/Apia')).toBe('2011-12-31T08:00+14:00')
    expect(given('2011-12-29T23:00-10:00', '22:00', '08:00', 'Pacific/Apia')).toBe('2011-12-31T08:00+14:00')
  })
})

describe('what is urgent in quiet hours', () => {
  const night = (begunAt: string) => given('2026-06-11T01:00+08:00', '22:00', '08:00', 'Asia/Shanghai', begunAt)

  test('comes at their start where its cause had begun by then', () => {
    expect(night('2026-06-10T14:00+08:00')).toBe('2026-06-10T22:00+08:00')
    expect(night('2026-06-10T22:00+08:00')).toBe('2026-06-10T22:00+08:00')
  })

  test('waits for their end where its cause began within them', () => {
    expect(night('2026-06-10T22:01+08:00')).toBe('2026-06-11T08:00+08:00')
  })

  test('comes on time outside of them', () => {
    expect(given('2026-06-11T09:00+08:00', '22:00', '08:00', 'Asia/Shanghai', '2026-06-10T14:00+08:00')).toBe(
      '2026-06-11T09:00+08:00',
    )
  })
})
