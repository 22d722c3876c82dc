import { describe, expect, test } from 'vitest'
import type { JournalEvent } from '../records/events.ts'
import type { Profile } from '../records/profile.ts'
import { event, only, plan, told } from './reminders-testing.ts'

const failed = (at: string) => event('verification-failed', at, { step: 'face' })
const jumped = (at: string) => event('location-jump', at, { km: 500 })
const opened = (at: string) => event('opened', at, { limit: 5000, dailyRate: 0.0003 })

describe('cooldown-over', () => {
  const over = (...journal: JournalEvent[]) =>
    told({ journal, settings: { kinds: only('cooldown-over') } }, '2026-06-01', '2026-07-01')

  test('three failures, the last at 10:00: one reminder, at 10:00 the next day', () => {
    const journal = ['08:00', '08:30', '10:00'].map((time) => failed(`2026-06-01T${time}+08:00`))
    expect(over(...journal)).toEqual(['cooldown-over 2026-06-02 10:00'])
  })

  test('touching cooldowns are one stretch, a minute between them makes two', () => {
    const jump = jumped('2026-06-01T10:00+08:00')
    expect(over(jump, failed('2026-06-08T10:00+08:00'))).toEqual(['cooldown-over 2026-06-08 12:00'])
    expect(over(jump, failed('2026-06-08T10:01+08:00'))).toEqual([
      'cooldown-over 2026-06-08 10:00',
      'cooldown-over 2026-06-08 12:01',
    ])
  })

  test('it names the cooldown that ends the stretch and stays for 7 days', () => {
    const journal = [jumped('2026-06-01T10:00+08:00'), failed('2026-06-02T10:00+08:00')]
    const [reminder] = plan({ journal, settings: { kinds: only('cooldown-over') } }, '2026-06-01', '2026-07-01')
    expect(reminder).toMatchObject({
      id: 'cooldown-over_location.2026-06-01T02:00:00Z_2026-06-08T02:00:00Z',
      causes: [journal[0]?.id],
    })
    expect(reminder?.expiresAt.toString()).toBe('2026-06-15T02:00:00Z')
  })

  test('a failure long before changes neither id nor causes', () => {
    const jump = jumped('2026-06-01T10:00+08:00')
    const [alone] = plan({ journal: [jump] }, '2026-06-08', '2026-06-09')
    const [after] = plan({ journal: [failed('2026-05-01T10:00+08:00'), jump] }, '2026-06-08', '2026-06-09')
    expect(after).toEqual(alone)
  })

  test('it waits for the end of the quiet hours', () => {
    const settings = { quietHours: { from: '22:00', until: '08:00' } }
    expect(told({ journal: [failed('2026-06-10T21:00+08:00')], settings }, '2026-06-10', '2026-06-12')).toEqual([
      'cooldown-over 2026-06-11 08:00',
    ])
  })

  test('none once opened, again after the account was closed', () => {
    const device = event('risk-blocked', '2026-06-01T10:00+08:00', { kind: 'device' })
    const closed = event('account-closed', '2026-06-04T10:00+08:00', {})
    expect(over(device, opened('2026-06-03T10:00+08:00'))).toEqual([])
    expect(over(device, opened('2026-06-03T10:00+08:00'), closed)).toEqual(['cooldown-over 2026-06-16 10:00'])
  })
})

describe('entry', () => {
  const entry = (tier: Profile['tier'], journal: JournalEvent[], settings = {}) =>
    told(
      { profile: { tier }, journal, settings: { kinds: only('entry-act-by', 'entry-closing'), ...settings } },
      '2026-06-10',
      '2026-06-20',
    )
  const seen = (at: string) => event('entry-seen', at, {})
  const morning = seen('2026-06-10T10:00+08:00')
  const night = { quietHours: { from: '22:00', until: '08:00' } }

  test.each([
    ['new', ['entry-act-by 2026-06-10 15:00']],
    [undefined, ['entry-act-by 2026-06-10 15:00']],
    ['active', ['entry-act-by 2026-06-10 21:00', 'entry-closing 2026-06-11 09:00']],
    ['high-net-worth', ['entry-act-by 2026-06-10 21:00', 'entry-closing 2026-06-13 09:00']],
  ] as const)('seen at 10:00 by tier %s', (tier, expected) => {
    expect(entry(tier, [morning])).toEqual(expected)
  })

  test('seen again buys no time; both expire at the close', () => {
    const journal = [morning, seen('2026-06-10T12:00+08:00')]
    const reminders = plan({ profile: { tier: 'active' }, journal }, '2026-06-10', '2026-06-20')
    expect(reminders.map(({ expiresAt }) => expiresAt.toString())).toEqual([
      '2026-06-11T02:00:00Z',
      '2026-06-11T02:00:00Z',
    ])
    expect(reminders.map(({ causes }) => causes)).toEqual([[morning.id], [morning.id]])
  })

  test.each([
    ['entry-gone', '2026-06-10T20:00+08:00', []],
    ['verification-passed', '2026-06-10T21:00+08:00', []],
    ['declined', '2026-06-10T21:01+08:00', ['entry-act-by 2026-06-10 21:00']],
  ] as const)('%s at %s ends the sighting', (type, at, expected) => {
    expect(entry('active', [morning, event(type, at, {})])).toEqual(expected)
  })

  test('none inside a stretch of cooldowns, whose end is not inside', () => {
    expect(entry('new', [morning, failed('2026-06-10T13:01+08:00')])).toEqual([])
    expect(entry('new', [morning, failed('2026-06-10T13:00+08:00')])).toEqual(['entry-act-by 2026-06-10 15:00'])
    expect(entry('active', [morning, failed('2026-06-10T20:30+08:00')])).toEqual(['entry-closing 2026-06-11 09:00'])
  })

  test('in quiet hours: at their start, where the entry had been seen by then', () => {
    expect(entry('active', [seen('2026-06-10T14:00+08:00')], night)).toEqual([
      'entry-act-by 2026-06-10 22:00',
      'entry-closing 2026-06-11 13:00',
    ])
    expect(entry('new', [seen('2026-06-10T22:00+08:00')], night)).toEqual(['entry-act-by 2026-06-10 22:00'])
  })

  test('in quiet hours, seen within them: at their end, or not at all where the entry is closed by then', () => {
    const long = { quietHours: { from: '22:00', until: '12:00' } }
    expect(entry('active', [seen('2026-06-10T22:30+08:00')], long)).toEqual([
      'entry-act-by 2026-06-11 12:00',
      'entry-closing 2026-06-11 21:30',
    ])
    expect(entry('new', [seen('2026-06-10T22:30+08:00')], night)).toEqual([])
    // Closes at 08:00, when the quiet hours end.
    expect(entry('new', [seen('2026-06-11T02:00+08:00')], night)).toEqual([])
  })

  test('in quiet hours, where urgent ones may come through: at its time', () => {
    expect(entry('active', [seen('2026-06-10T14:00+08:00')], { ...night, urgentInQuietHours: true })).toEqual([
      'entry-act-by 2026-06-11 01:00',
      'entry-closing 2026-06-11 13:00',
    ])
  })

  test('ids name the sighting and the instant', () => {
    const [reminder] = plan({ journal: [morning] }, '2026-06-10', '2026-06-11')
    expect(reminder?.id).toBe(`entry-act-by_${morning.id}_2026-06-10T07:00:00Z`)
  })
})

describe('batch', () => {
  const kinds = only('batch-opens', 'batch-closes')
  const batch = (journal: JournalEvent[], profile: Profile = {}) =>
    told({ profile, journal, settings: { kinds } }, '2026-05-10', '2026-06-10')
  const both = ['batch-opens 2026-06-01 09:00', 'batch-closes 2026-06-05 00:00']

  // The batch runs from 1 June 00:00 to 6 June 00:00 in Shanghai: 31 May 16:00 to 5 June 16:00 UTC.
  test.each([
    ['Asia/Shanghai', '2026-06-01 09:00', '2026-06-05 00:00'],
    ['Asia/Kathmandu', '2026-06-01 09:00', '2026-06-04 21:45'],
    ['Pacific/Apia', '2026-06-01 09:00', '2026-06-05 05:00'],
    // It is 31 May 12:00, so 09:00 has gone by.
    ['America/New_York', '2026-06-01 09:00', '2026-06-04 12:00'],
    // It is 31 May 09:00 to the minute.
    ['America/Los_Angeles', '2026-05-31 09:00', '2026-06-04 09:00'],
  ])('in %s', (timeZone, opens, closes) => {
    expect(told({ timeZone, settings: { kinds } }, '2026-05-10', '2026-06-10')).toEqual([
      `batch-opens ${opens}`,
      `batch-closes ${closes}`,
    ])
  })

  test("at the year's end the batch begins on the last morning of the year in Los Angeles", () => {
    const timeZone = 'America/Los_Angeles'
    expect(told({ timeZone, settings: { kinds } }, '2026-12-20', '2027-01-10')).toEqual([
      'batch-opens 2026-12-31 09:00',
      'batch-closes 2027-01-04 08:00',
    ])
  })

  test('both expire with the batch; the id of the opening is the same in every zone', () => {
    for (const timeZone of ['Asia/Shanghai', 'America/Los_Angeles']) {
      const reminders = plan({ timeZone, settings: { kinds } }, '2026-05-10', '2026-06-10')
      expect(reminders.map(({ id }) => id)).toEqual([
        'batch-opens_2026-06_2026-06-01',
        'batch-closes_2026-06_2026-06-04T16:00:00Z',
      ])
      expect(reminders.map(({ expiresAt }) => expiresAt.toString())).toEqual([
        '2026-06-05T16:00:00Z',
        '2026-06-05T16:00:00Z',
      ])
    }
  })

  test('none while a gate has failed', () => {
    expect(batch([], { outstandingLoans: 5 })).toEqual([])
    expect(batch([], { overdueIn2Years: 4 })).toEqual([])
    expect(batch([], { inquiriesPerQuarter: 5 })).toEqual([])
    expect(batch([], { outstandingLoans: 4, overdueIn2Years: 3, inquiriesPerQuarter: 4 })).toEqual(both)
  })

  test("none where a cooldown lasts to the batch's end", () => {
    expect(batch([jumped('2026-05-30T00:00+08:00')])).toEqual([])
    expect(batch([jumped('2026-05-29T23:59+08:00')])).toEqual(both)
  })

  test('none while the outcome of a pass is not known: 7 days, both ends included', () => {
    const passed = (at: string) => event('verification-passed', at, {})
    expect(batch([passed('2026-05-25T09:00+08:00')])).toEqual(['batch-closes 2026-06-05 00:00'])
    expect(batch([passed('2026-05-25T08:59+08:00')])).toEqual(both)
    expect(batch([passed('2026-05-30T09:00+08:00')])).toEqual([])
    expect(batch([passed('2026-05-30T09:00+08:00'), event('entry-seen', '2026-05-30T10:00+08:00', {})])).toEqual(both)
  })

  test('none for 30 days after a refusal', () => {
    const declined = event('declined', '2026-05-20T10:00+08:00', {})
    expect(batch([declined])).toEqual([])
    expect(batch([declined, event('entry-seen', '2026-05-21T10:00+08:00', {})])).toEqual(both)
    expect(batch([event('declined', '2026-05-02T08:59+08:00', {})])).toEqual(both)
  })

  test('none once opened, again after the account was closed', () => {
    const closed = event('account-closed', '2026-05-12T10:00+08:00', {})
    expect(batch([opened('2026-05-11T10:00+08:00')])).toEqual([])
    expect(batch([opened('2026-05-11T10:00+08:00'), closed])).toEqual(both)
  })

  test('a hundred years are 1,200 batches', () => {
    expect(told({ settings: { kinds: only('batch-opens') } }, '2026-01-02', '2126-01-02')).toHaveLength(1200)
  })
})
