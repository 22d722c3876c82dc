import fc from 'fast-check'
import type { VNode } from 'preact'
import { expect, test } from 'vitest'
import { priceLoan } from '../../../core/systems/loan-cost.ts'
import type { LoanTerms } from '../../../core/systems/loan-terms.ts'
import { render, speechOf } from '../../parts/testing.tsx'
import { Budget } from './budget.tsx'
import { Comparison } from './comparison.tsx'
import { Figures } from './figures.tsx'
import { Months } from './months.tsx'
import { Offers } from './offers.tsx'
import { RateNotes } from './rate-notes.tsx'
import type { PricedLoan } from './schedule.ts'
import { ScheduleTable } from './schedule-table.tsx'
import { OnDefault, Sheet } from './sheet.tsx'

/** Terms at and beside the ends of what can be typed. */
const corners = fc.record({
  principal: fc.constantFrom(10_000, 10_001, 1_000_000, 999_999_999, 1_000_000_000),
  dailyRate: fc.constantFrom(0, 0.00000001, 0.0005, 0.00065753, 0.01),
  instalments: fc.constantFrom(1, 2, 3, 12, 119, 120),
  method: fc.constantFrom('equal-principal', 'equal-instalment', 'bullet'),
  startsOn: fc
    .constantFrom('2011-01-01', '2026-01-31', '2024-02-29', '2100-12-31')
    .map((day) => Temporal.PlainDate.from(day)),
  fees: fc.record({
    upfront: fc.constantFrom(0, 1, 9999),
    perInstalment: fc.constantFrom(0, 1, 100_000, 100_000_000_000),
  }),
  interestFreeDays: fc.constantFrom(0, 1, 31, 4000, Number.MAX_SAFE_INTEGER),
}) satisfies fc.Arbitrary<LoanTerms>

const parts: [name: string, draw: (loan: PricedLoan) => VNode][] = [
  ['figures', (loan) => <Figures loan={loan} />],
  ['notes on the rate', (loan) => <RateNotes loan={loan} />],
  ['months', (loan) => <Months loan={loan} />],
  ['comparison', ({ terms }) => <Comparison terms={terms} />],
  ['schedule', (loan) => <ScheduleTable loan={loan} onSaveSchedule={() => undefined} onCopy={async () => undefined} />],
  ['offers', (loan) => <Offers loan={loan} />],
  ['sheet', (loan) => <Sheet loan={loan} />],
  ['default', (loan) => <OnDefault loan={loan} />],
  ['budget', (loan) => <Budget loan={loan} monthlySpend={1} />],
]

test.each(parts)('%s: whatever can be typed is drawn, and no figure is none', (_, draw) => {
  fc.assert(
    fc.property(corners, (terms) => {
      const page = render(draw({ terms, cost: priceLoan(terms) }), speechOf('en'))
      expect(page).not.toMatch(/NaN|Infinity|undefined|\de\+/)
    }),
    { numRuns: 60 },
  )
})
