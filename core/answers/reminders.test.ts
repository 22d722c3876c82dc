import { describe, expect, test } from 'vitest'
import { InputError } from '../records/input.ts'
import { defaultSettings, type Settings } from '../records/settings.ts'
import { planReminders } from './reminders.ts'
import { event, openSettings, told } from './reminders-testing.ts'

const from = Temporal.Instant.from('2026-06-01T00:00Z')
const until = Temporal.Instant.from('2026-07-01T00:00Z')
const date = Temporal.PlainDate.from

describe('planReminders', () => {
  test('by default: no word before 08:00 nor of the end of a batch or of grace', () => {
    const seen = event('entry-seen', '2026-05-31T14:00+08:00', {})
    const profile = { tier: 'active' as const, registeredOn: date('2025-06-01') }
    const settings = defaultSettings('Asia/Shanghai')
    expect(told({ profile, journal: [seen], settings }, '2026-05-31', '2026-06-10')).toEqual([
      'entry-act-by 2026-05-31 22:00',
      'batch-opens 2026-06-01 09:00',
      'milestone 2026-06-01 09:00',
      'entry-closing 2026-06-01 13:00',
    ])
  })

  test('a kind that is missing is on', () => {
    const plan = planReminders({ profile: {}, journal: [], settings: openSettings('Asia/Shanghai') }, from, until)
    expect(plan.map(({ kind }) => kind)).toEqual(['batch-opens', 'batch-closes'])
  })

  test('the start of the span is part of it, the end is not', () => {
    const opens = Temporal.Instant.from('2026-06-01T09:00+08:00')
    const state = { profile: {}, journal: [], settings: openSettings('Asia/Shanghai') }
    expect(planReminders(state, opens, opens.add({ nanoseconds: 1 }))).toHaveLength(1)
    expect(planReminders(state, opens.subtract({ hours: 1 }), opens)).toEqual([])
    expect(planReminders(state, opens, opens)).toEqual([])
  })

  test('far spans end', () => {
    const state = { profile: {}, journal: [], settings: openSettings('Asia/Shanghai') }
    const instant = Temporal.Instant.from
    expect(planReminders(state, instant('9999-12-01T00:00Z'), instant('9999-12-31T00:00Z'))).toHaveLength(2)
    expect(planReminders(state, instant('0001-01-01T00:00Z'), instant('0001-02-10T00:00Z')).length).toBeGreaterThan(2)
  })
})

describe('what is refused', () => {
  function refused(change: Partial<Settings>, start = from, end = until): string {
    try {
      planReminders({ profile: {}, journal: [], settings: { ...openSettings('Asia/Shanghai'), ...change } }, start, end)
    } catch (error) {
      if (error instanceof InputError) return error.message
      throw error
    }
    return 'taken'
  }

  test.each([
    [{ kinds: { coffee: true } }, 'settings.kinds.coffee: unknown-field'],
    [{ kinds: JSON.parse('{ "__proto__": true }') }, 'settings.kinds.__proto__: unknown-field'],
    [{ kinds: { constructor: false } }, 'settings.kinds.constructor: unknown-field'],
    [{ kinds: { milestone: 'off' } }, 'settings.kinds.milestone: not-a-choice'],
    [{ timeZone: 'Mars/Olympus' }, 'settings.timeZone: no-such-time-zone'],
    [{ timeZone: '' }, 'settings.timeZone: no-such-time-zone'],
    [{ timeZone: undefined }, 'settings.timeZone: no-such-time-zone'],
    [{ quietHours: { from: '24:00', until: '08:00' } }, 'settings.quietHours.from: no-such-time'],
    [{ quietHours: { from: '22:00', until: '8:00' } }, 'settings.quietHours.until: no-such-time'],
    [{ quietHours: { from: '22:00' } }, 'settings.quietHours.until: no-such-time'],
    [{ quietHours: undefined }, 'settings.quietHours: missing'],
    [{ urgentInQuietHours: 1 }, 'settings.urgentInQuietHours: not-a-choice'],
    [{ kinds: undefined }, 'settings.kinds: wrong-type'],
    [{ kinds: { milestone: undefined } }, 'taken'],
    [{ kinds: { milestone: null } }, 'taken'],
  ])('%j', (change, expected) => {
    expect(refused(change as Partial<Settings>)).toBe(expected)
  })

  test('instants out of range or in the wrong order', () => {
    const far = Temporal.Instant.from('+010000-01-01T00:00Z')
    expect(refused({}, until, from)).toBe('until: out-of-range')
    expect(refused({}, from, far)).toBe('until: out-of-range')
    expect(refused({}, Temporal.Instant.from('0000-01-01T00:00Z'), until)).toBe('from: out-of-range')
    expect(refused({}, '2026-06-01T00:00Z' as unknown as Temporal.Instant)).toBe('from: no-such-time')
  })
})
