import { describe, expect, test } from 'vitest'
import type { JournalEvent } from '../records/events.ts'
import { event, only, plan, told } from './reminders-testing.ts'

function borrowed(startsOn: string, instalments: number, at = '2026-01-31T10:00+08:00', number = 1) {
  const terms = { principal: 6000, dailyRate: 0.0003, instalments, method: 'equal-principal' as const }
  return event('borrowed', at, { ...terms, startsOn: Temporal.PlainDate.from(startsOn) }, number)
}

const loan = borrowed('2026-01-31', 3)
const repaid = (instalment: number | undefined, onTime = true, of: string | undefined = loan.id) =>
  event('repaid', '2026-02-10T10:00+08:00', { loan: of, instalment, onTime }, 50)

describe('repayment-due', () => {
  const due = (
    journal: JournalEvent[],
    timeZone = 'Asia/Shanghai',
    quietHours: { from: string; until: string } | null = null,
  ) =>
    told({ journal, timeZone, settings: { quietHours, kinds: only('repayment-due') } }, '2026-01-01', '2028-01-01').map(
      (line) => line.replace('repayment-due ', ''),
    )
  const february = ['2026-02-25 09:00', '2026-02-27 09:00', '2026-02-28 09:00']
  const march = ['2026-03-28 09:00', '2026-03-30 09:00', '2026-03-31 09:00']
  const april = ['2026-04-27 09:00', '2026-04-29 09:00', '2026-04-30 09:00']

  test('3 days before, 1 day before and on each due day: 28 February, 31 March, 30 April', () => {
    expect(due([loan])).toEqual([...february, ...march, ...april])
  })

  test("over the year's end", () => {
    expect(due([borrowed('2026-11-30', 2)])).toEqual([
      ...['2026-12-27 09:00', '2026-12-29 09:00', '2026-12-30 09:00'],
      ...['2027-01-27 09:00', '2027-01-29 09:00', '2027-01-30 09:00'],
    ])
  })

  test('not for what is repaid, late or not, by loan and instalment', () => {
    expect(due([loan, repaid(2)])).toEqual([...february, ...april])
    expect(due([loan, repaid(2, false)])).toEqual([...february, ...april])
    expect(due([loan, repaid(undefined)])).toHaveLength(9)
    expect(due([loan, repaid(2, true, borrowed('2026-01-31', 3, undefined, 2).id)])).toHaveLength(9)
  })

  test('not for a loan that is settled, or of an account closed since', () => {
    expect(due([loan, event('settled', '2026-02-10T10:00+08:00', { loan: loan.id })])).toEqual([])
    expect(due([loan, event('account-closed', '2026-02-10T10:00+08:00', {})])).toEqual([])
    expect(due([loan, event('account-closed', '2026-01-10T10:00+08:00', {})])).toHaveLength(9)
  })

  test('the due day ends in Shanghai, for some before their 09:00', () => {
    // 09:00 in New York is 22:00 or 21:00 in Shanghai.
    expect(due([loan], 'America/New_York')).toHaveLength(9)
    // 09:00 in Los Angeles is 01:00 of the next day, or 00:00 in summer.
    expect(due([loan], 'America/Los_Angeles')).toEqual([
      ...['2026-02-25 09:00', '2026-02-27 09:00'],
      ...['2026-03-28 09:00', '2026-03-30 09:00'],
      ...['2026-04-27 09:00', '2026-04-29 09:00'],
    ])
    const [first] = plan({ journal: [loan], settings: { kinds: only('repayment-due') } }, '2026-02-01', '2026-03-01')
    expect(first?.expiresAt.toString()).toBe('2026-02-28T16:00:00Z')
  })

  test('quiet hours move it, past the due day they swallow it', () => {
    expect(due([loan], 'Asia/Shanghai', { from: '08:30', until: '10:15' })[0]).toBe('2026-02-25 10:15')
    expect(due([borrowed('2026-01-31', 1)], 'Asia/Shanghai', { from: '08:00', until: '07:00' })).toEqual([
      '2026-02-26 07:00',
      '2026-02-28 07:00',
    ])
  })

  test('the id names loan, instalment and day, in every zone', () => {
    for (const timeZone of ['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu']) {
      const [first] = plan({ journal: [loan], timeZone }, '2026-02-20', '2026-03-01')
      expect(first).toMatchObject({ id: `repayment-due_${loan.id}.1_2026-02-25`, causes: [loan.id] })
    }
  })

  test('120 instalments of a hundred loans', () => {
    const loans = Array.from({ length: 100 }, (_, index) => borrowed('2026-01-15', 120, undefined, index))
    expect(
      plan({ journal: loans, settings: { kinds: only('repayment-due') } }, '2026-01-01', '2036-02-01'),
    ).toHaveLength(100 * 120 * 3)
  })
})

describe('grace-ends', () => {
  const grace = (
    timeZone: string,
    quietHours: { from: string; until: string } | null = null,
    urgentInQuietHours = false,
  ) =>
    told(
      { journal: [loan], timeZone, settings: { quietHours, urgentInQuietHours, kinds: only('grace-ends') } },
      '2026-02-01',
      '2026-07-01',
    ).map((line) => line.replace('grace-ends ', ''))

  test('18:00 on the day after each due day', () => {
    expect(grace('Asia/Shanghai')).toEqual(['2026-03-01 18:00', '2026-04-01 18:00', '2026-05-01 18:00'])
    expect(grace('Asia/Kathmandu')).toHaveLength(3)
  })

  test('not where that day has ended in Shanghai', () => {
    expect(grace('America/New_York')).toEqual([])
  })

  test('at the start of quiet hours, since the due day had begun', () => {
    expect(grace('Asia/Shanghai', { from: '17:00', until: '20:00' })[0]).toBe('2026-03-01 17:00')
    expect(grace('Asia/Shanghai', { from: '18:01', until: '18:00' })[0]).toBe('2026-03-01 18:00')
    expect(grace('Asia/Shanghai', { from: '18:30', until: '18:15' })[0]).toBe('2026-02-28 18:30')
    expect(grace('Asia/Shanghai', { from: '17:00', until: '20:00' }, true)[0]).toBe('2026-03-01 18:00')
  })
})

describe('rate-review', () => {
  const opened = (at: string) => event('opened', at, { limit: 5000, dailyRate: 0.0003 })
  const reviews = (...journal: JournalEvent[]) =>
    told({ journal, settings: { kinds: only('rate-review') } }, '2026-01-01', '2027-02-01').map((line) =>
      line.replace('rate-review ', ''),
    )

  test('every 3 months, at the end of months that are shorter', () => {
    expect(reviews(opened('2026-01-31T10:00+08:00'))).toEqual([
      '2026-04-30 09:00',
      '2026-07-31 09:00',
      '2026-10-31 09:00',
      '2027-01-31 09:00',
    ])
  })

  test('from the date in Shanghai', () => {
    // 1 October there.
    expect(reviews(opened('2026-09-30T16:30Z'))).toEqual(['2027-01-01 09:00'])
  })

  test('from the last opening, and not of an account closed since', () => {
    const first = opened('2026-01-10T10:00+08:00')
    expect(reviews(first, opened('2026-09-01T10:00+08:00'))).toEqual(['2026-12-01 09:00'])
    expect(reviews(first, event('account-closed', '2026-02-10T10:00+08:00', {}))).toEqual([])
  })

  test('it stays for 30 days', () => {
    const [first] = plan({ journal: [opened('2026-01-10T10:00+08:00')] }, '2026-01-11', '2026-05-01')
    expect([first?.kind, String(first?.expiresAt)]).toEqual(['rate-review', '2026-05-10T01:00:00Z'])
  })
})
