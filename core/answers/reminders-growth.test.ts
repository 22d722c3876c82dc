import { describe, expect, test } from 'vitest'
import type { JournalEvent } from '../records/events.ts'
import { event, only, plan, told } from './reminders-testing.ts'

const opened = event('opened', '2026-01-10T10:00+08:00', { limit: 5000, dailyRate: 0.0003 })
const repaid = (at: string, onTime = true) => event('repaid', at, { onTime })
const spent = (at: string) => event('cross-platform-spend', at, {})
const moved = (at: string) => event('wealth-transfer', at, {})
const days = (...list: string[]) => list.map((day) => `${day}T10:00+08:00`)

function checks(...journal: JournalEvent[]): string[] {
  return told(
    { journal: [opened, ...journal], settings: { kinds: only('growth-check') } },
    '2026-01-01',
    '2027-02-01',
  ).map((line) => line.replace('growth-check ', ''))
}

describe('growth-check', () => {
  test('repaid on time in 3 months in a row: on the first day after, and again after 6', () => {
    const half = days('2026-02-05', '2026-03-05', '2026-04-05').map((at) => repaid(at))
    expect(checks(...half)).toEqual(['2026-05-01 09:00'])
    const whole = [...half, ...days('2026-05-05', '2026-06-05', '2026-07-31').map((at) => repaid(at))]
    expect(checks(...whole)).toEqual(['2026-05-01 09:00', '2026-08-01 09:00'])
  })

  test('a month left out begins the count anew', () => {
    expect(checks(...days('2026-02-05', '2026-03-05', '2026-05-05', '2026-06-05').map((at) => repaid(at)))).toEqual([])
  })

  test('a month with a late repayment is not kept, whatever else it holds', () => {
    const months = days('2026-02-05', '2026-03-05', '2026-04-05').map((at) => repaid(at))
    expect(checks(...months, repaid('2026-03-20T10:00+08:00', false))).toEqual([])
    expect(checks(...months, repaid('2026-02-01T10:00+08:00', false))).toEqual([])
    expect(checks(...months, repaid('2026-05-01T10:00+08:00', false))).toEqual(['2026-05-01 09:00'])
  })

  test('spent across platforms in 6 months in a row, many times in some', () => {
    const months = days(
      '2026-02-05',
      '2026-02-06',
      '2026-03-05',
      '2026-04-05',
      '2026-05-05',
      '2026-06-05',
      '2026-07-05',
    )
    expect(checks(...months.map(spent))).toEqual(['2026-08-01 09:00'])
    expect(checks(...months.slice(1, -1).map(spent))).toEqual([])
  })

  test("moved into wealth products in 2 months in a row, over the year's end", () => {
    expect(checks(...days('2026-11-30', '2026-12-01').map(moved))).toEqual(['2027-01-01 09:00'])
  })

  test('months are those of Shanghai', () => {
    // 1 March and 1 May there, then 28 February and 31 March.
    expect(checks(moved('2026-02-28T16:00Z'), moved('2026-04-30T16:00Z'))).toEqual([])
    expect(checks(moved('2026-02-28T15:59Z'), moved('2026-03-31T15:59Z'))).toEqual(['2026-04-01 09:00'])
  })

  test('what came before the last opening, or before the account was closed, does not count', () => {
    expect(checks(moved('2025-12-20T10:00+08:00'), moved('2026-01-05T10:00+08:00'))).toEqual([])
    expect(checks(moved('2025-12-20T10:00+08:00'), moved('2026-01-15T10:00+08:00'))).toEqual([])
    expect(checks(moved('2026-01-15T10:00+08:00'), moved('2026-02-15T10:00+08:00'))).toEqual(['2026-03-01 09:00'])
    const closed = event('account-closed', '2026-02-20T10:00+08:00', {})
    expect(checks(moved('2026-01-15T10:00+08:00'), moved('2026-02-15T10:00+08:00'), closed)).toEqual([])
  })

  test('it names one event a month and the day, and stays for 30 days', () => {
    const journal = [opened, ...days('2026-02-05', '2026-02-06', '2026-03-05').map(moved)]
    const [reminder] = plan({ journal, settings: { kinds: only('growth-check') } }, '2026-01-01', '2027-01-01')
    expect(reminder).toMatchObject({ id: 'growth-check_wealth_2026-04-01', causes: [journal[1]?.id, journal[3]?.id] })
    expect(reminder?.expiresAt.toString()).toBe('2026-05-01T01:00:00Z')
  })
})
