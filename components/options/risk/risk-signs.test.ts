import { expect, test } from 'vitest'
import { parseJournal } from '../../../core/records/journal.ts'
import { riskSigns } from './risk-signs.ts'

const now = Temporal.Instant.from('2026-11-24T14:00+08:00')
const hoursAgo = (hours: number) => now.subtract({ hours }).toString()
const day = 24

function signs(...events: object[]) {
  return riskSigns(
    parseJournal(
      events.map((event, index) => ({
        id: `0192f000-0000-7000-8000-${String(index).padStart(12, '0')}`,
        at: hoursAgo(1),
        ...event,
      })),
    ),
    now,
  )
}

const login = (device: string, hours: number) => ({ type: 'device-login', device, at: hoursAgo(hours) })
const failure = (hours: number) => ({ type: 'verification-failed', step: 'face', at: hoursAgo(hours) })

test('an empty journal says nothing', () => {
  expect(signs()).toEqual({
    device: { devices: [], until: null },
    location: { km: null, until: null },
    behaviour: { failures: 0, inARow: 0, until: null },
    identity: { blockedAt: null },
  })
})

test('a device counts once, and for 7 days with both ends', () => {
  const { device } = signs(login('A', 7 * day), login('B', 2), login('B', 1), login('C', 8 * day))
  expect(device).toEqual({ devices: ['A', 'B'], until: null })
})

test('the third device starts 15 days', () => {
  const { device } = signs(login('A', 3), login('B', 2), login('C', 1))
  expect(device.until?.equals(now.add({ hours: 15 * day - 1 }))).toBe(true)
})

test('a jump below 500 km is told and starts nothing', () => {
  expect(signs({ type: 'location-jump', km: 480 }).location).toEqual({ km: 480, until: null })
  const { location } = signs({ type: 'location-jump', km: 500 })
  expect(location.until?.equals(now.add({ hours: 7 * day - 1 }))).toBe(true)
})

test('four failures are one row of three and one more; a pass begins anew', () => {
  expect(signs(failure(9), failure(7), failure(5), failure(3)).behaviour).toMatchObject({ failures: 4, inARow: 1 })
  expect(signs(failure(9), { type: 'verification-passed', at: hoursAgo(8) }, failure(1)).behaviour).toMatchObject({
    failures: 1,
    inARow: 1,
  })
})

test('an identity conflict is told by its date, and what lies ahead is not', () => {
  const block = { type: 'risk-blocked', kind: 'identity' }
  expect(signs(block).identity.blockedAt?.toString()).toBe('2026-11-24T05:00:00Z')
  expect(signs({ ...block, at: now.add({ hours: 1 }).toString() }).identity.blockedAt).toBeNull()
})
