import { describe, expect, test } from 'vitest'
import type { Profile } from '../records/profile.ts'
import { only, plan, told } from './reminders-testing.ts'

const date = Temporal.PlainDate.from
const kinds = only('milestone')

describe('milestone', () => {
  const milestones = (profile: Profile, from: string, until: string) =>
    told({ profile, settings: { kinds } }, from, until)

  test('on the day on which 12 months registered are full', () => {
    expect(milestones({ registeredOn: date('2025-06-15') }, '2026-01-01', '2027-01-01')).toEqual([
      'milestone 2026-06-15 09:00',
    ])
    expect(milestones({ registeredOn: date('2024-02-29') }, '2025-01-01', '2026-01-01')).toEqual([
      'milestone 2025-02-28 09:00',
    ])
  })

  test('on the day after six months of real name are full', () => {
    expect(milestones({ realNameOn: date('2026-01-15') }, '2026-01-01', '2027-01-01')).toEqual([
      'milestone 2026-07-16 09:00',
    ])
    expect(milestones({ realNameOn: date('2025-08-31') }, '2026-01-01', '2027-01-01')).toEqual([
      'milestone 2026-03-01 09:00',
    ])
    expect(milestones({ realNameOn: date('2023-08-29') }, '2024-01-01', '2025-01-01')).toEqual([
      'milestone 2024-03-01 09:00',
    ])
    expect(milestones({ realNameOn: date('2026-06-30') }, '2026-01-01', '2028-01-01')).toEqual([
      'milestone 2026-12-31 09:00',
    ])
  })

  test("at the user's 09:00, for 30 days, under the same id in every zone", () => {
    const profile = { registeredOn: date('2025-06-15') }
    const at = (timeZone: string) => plan({ profile, timeZone, settings: { kinds } }, '2026-06-01', '2026-07-01')
    const [shanghai, apia] = [at('Asia/Shanghai'), at('Pacific/Apia')]
    expect(shanghai.map(({ dueAt, expiresAt }) => [String(dueAt), String(expiresAt)])).toEqual([
      ['2026-06-15T01:00:00Z', '2026-07-15T01:00:00Z'],
    ])
    expect(apia.map(({ dueAt }) => String(dueAt))).toEqual(['2026-06-14T20:00:00Z'])
    expect([shanghai[0]?.id, apia[0]?.id]).toEqual(Array(2).fill('milestone_registeredOn_2026-06-15'))
  })
})
