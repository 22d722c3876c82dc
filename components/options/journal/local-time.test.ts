import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantFromLocal, localFromInstant } from './local-time.ts'

test.each([
  ['2026-11-24T14:05', 'Asia/Shanghai', '2026-11-24T06:05:00Z'],
  ['2026-11-24T14:05', 'UTC', '2026-11-24T14:05:00Z'],
  ['2026-11-24T14:05:30', 'Asia/Kolkata', '2026-11-24T08:35:30Z'],
  // Skipped: at 02:00 the clock goes to 03:00, so 02:30 is taken an hour later.
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
  // Doubled: at 03:00 the clock goes back to 02:00, and the first 02:30 is meant.
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
])('%s in %s is %s', (text, timeZone, instant) => {
  expect(instantFromLocal(text, timeZone)?.toString()).toBe(instant)
})

test.each(['', '2026-11-24', '14:05', '2026-02-30T10:00', '2026-11-24T25:00', '2026-11-24T14:05Z', '2026-11-24 14:05'])(
  '%s is no local time',
  (text) => {
    expect(instantFromLocal(text, 'Asia/Shanghai')).toBeNull()
  },
)

test('a whole minute comes back as it went in, but for the doubled hour', () => {
  const minutes = fc.integer({ min: Date.UTC(2011, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 })
  const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC')
  fc.assert(
    fc.property(minutes, zones, (minute, timeZone) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
      const back = instantFromLocal(localFromInstant(instant, timeZone), timeZone)
      const apart = instant.epochMilliseconds - (back?.epochMilliseconds ?? Number.NaN)
      // The first of two same local times is meant, so only the second can come back earlier, by the clock's step.
      expect([0, 1_800_000, 3_600_000]).toContain(apart)
    }),
    { numRuns: 500 },
  )
})
