import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueDays } from './interest.ts'

const days = (startsOn: string, instalments: number) =>
  dueDays(Temporal.PlainDate.from(startsOn), instalments).map(String)

describe('dueDays', () => {
  test('monthly on the day on which the loan starts', () => {
    expect(days('2026-11-15', 3)).toEqual(['2026-12-15', '2027-01-15', '2027-02-15'])
  })

  test("on the month's last day where there is no such day, and back to the 31st after it", () => {
    expect(days('2026-01-31', 4)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'])
    expect(days('2028-01-30', 2)).toEqual(['2028-02-29', '2028-03-30'])
    expect(days('2024-02-29', 12).at(-1)).toBe('2025-02-28')
  })

  test('one day in each month that follows, none later in its month than the start', () => {
    const start = fc.integer({ min: 0, max: 32_000 }).map((days) => Temporal.PlainDate.from('2011-01-01').add({ days }))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 120 }), (startsOn, instalments) => {
        const due = dueDays(startsOn, instalments)
        const monthOf = ({ year, month }: Temporal.PlainDate) => year * 12 + month
        expect(due.map(monthOf)).toEqual(
          Array.from({ length: instalments }, (_, index) => monthOf(startsOn) + index + 1),
        )
        for (const day of due) expect(day.day).toBe(Math.min(startsOn.day, day.daysInMonth))
      }),
    )
  })
})
