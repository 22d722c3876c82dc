import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceLoan } from '../../../core/systems/loan-cost.ts'
import type { LoanTerms } from '../../../core/systems/loan-terms.ts'
import { csvCell, type PricedLoan, scheduleCsv, scheduleSums, scheduleTabs, shownRows } from './schedule.ts'

const names = {
  dueOn: '还款日',
  days: '天数',
  payment: '还款（元）',
  principal: '本金',
  interest: '利息',
  fee: '费用',
  balance: '还欠',
  sum: '合计',
}

function priced(changed: Partial<LoanTerms> = {}): PricedLoan {
  const terms: LoanTerms = {
    principal: 300_000,
    dailyRate: 0.0005,
    instalments: 3,
    method: 'equal-principal',
    startsOn: Temporal.PlainDate.from('2026-12-03'),
    ...changed,
  }
  return { terms, cost: priceLoan(terms) }
}

// 3,000 yuan at 0.05 % a day: 31, 31 and 28 days on 3,000, 2,000 and 1,000 yuan are 46.50, 31.00 and 14.00 yuan.
test('a CSV begins with the byte order mark, ends each line with CRLF and adds up', () => {
  expect(scheduleCsv(priced(), names)).toBe(
    `\uFEFF${[
      '还款日,天数,还款（元）,本金,利息,费用,还欠',
      '2027-01-03,31,1046.50,1000.00,46.50,0.00,2000.00',
      '2027-02-03,31,1031.00,1000.00,31.00,0.00,1000.00',
      '2027-03-03,28,1014.00,1000.00,14.00,0.00,0.00',
      '合计,90,3091.50,3000.00,91.50,0.00,',
      '',
    ].join('\r\n')}`,
  )
})

test('the clipboard gets the same cells parted by tabs', () => {
  const [, first] = scheduleTabs(priced(), names).split('\n')
  expect(first).toBe('2027-01-03\t31\t1046.50\t1000.00\t46.50\t0.00\t2000.00')
})

test('a fee kept back at the payout stands as a row of that day', () => {
  const loan = priced({ fees: { upfront: 5050, perInstalment: 100 } })
  expect(shownRows(loan)).toHaveLength(4)
  expect(shownRows(loan)[0]).toMatchObject({ payment: 5050, fee: 5050, balance: 300_000 })
  expect(scheduleSums(shownRows(loan))).toEqual({
    days: 90,
    payment: 309_150 + 5050 + 300,
    principal: 300_000,
    interest: 9150,
    fee: 5350,
  })
})

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-5', "'-5"],
  ['@sum', "'@sum"],
  ['\tx', "'\tx"],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['=a,b', '"\'=a,b"'],
  ['1046.50', '1046.50'],
])('the cell %j is written as %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell)
})

const anyTerms = fc.record({
  principal: fc.integer({ min: 10_000, max: 1_000_000_000 }),
  dailyRate: fc.integer({ min: 0, max: 1_000_000 }).map((units) => units / 100_000_000),
  instalments: fc.integer({ min: 1, max: 120 }),
  method: fc.constantFrom('equal-principal', 'equal-instalment', 'bullet'),
  fees: fc.record({ upfront: fc.integer({ min: 0, max: 9_999 }), perInstalment: fc.integer({ min: 0, max: 99_999 }) }),
})

test('the last row of the file is the sum of those above it, and no cell is a formula', () => {
  const inFen = (cell: string | undefined) => Number(cell?.replace('.', ''))
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const rows = scheduleCsv(priced(terms as Partial<LoanTerms>), names)
        .slice(1)
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(','))
      const sums = rows.pop() ?? []
      for (const column of [2, 3, 4, 5])
        expect(rows.reduce((total, row) => total + inFen(row[column]), 0)).toBe(inFen(sums[column]))
      for (const cell of rows.flat()) expect(cell).toMatch(/^\d/)
    }),
    { numRuns: 50 },
  )
})
