import { XIRR } from '@formulajs/formulajs'
import { type LoanTerms, priceLoan } from '../core/index.ts'

/**
 * Loans priced in a second, for 12 and for 120 instalments, against a spreadsheet's XIRR that is given the dated cash
 * flow and finds only its rate; we also make the schedule and its dates. Both run in turn; the medians count.
 */

const rounds = Number(process.argv[2] ?? 30)
const loans = 200

/** So many different loans, each with fees. */
function sample(instalments: number): LoanTerms[] {
  const methods = ['equal-principal', 'equal-instalment', 'bullet'] as const
  return Array.from({ length: loans }, (_, index) => ({
    principal: 1_000_000 + index * 12_345,
    dailyRate: Number(`${20_000 + index * 150}e-8`),
    instalments,
    method: methods[index % methods.length] ?? 'bullet',
    startsOn: Temporal.PlainDate.from('2026-01-31').add({ days: index }),
    fees: { upfront: index * 100, perInstalment: index },
  }))
}

interface CashFlow {
  amounts: number[]
  dates: Date[]
}

function cashFlow(terms: LoanTerms): CashFlow {
  const { rows } = priceLoan(terms)
  const dateOf = (day: Temporal.PlainDate) => new Date(`${day}T00:00Z`)
  return {
    amounts: [(terms.fees?.upfront ?? 0) - terms.principal, ...rows.map(({ payment }) => payment)],
    dates: [dateOf(terms.startsOn), ...rows.map(({ dueOn }) => dateOf(dueOn))],
  }
}

/** Loans a second. */
function speed(run: () => void): number {
  const start = performance.now()
  run()
  return (loans * 1000) / (performance.now() - start)
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const number = (value: number) => Math.round(value).toLocaleString('en').padStart(10)

console.log(`${'loans a second'.padEnd(16)} priceLoan      XIRR     ratio`)
for (const instalments of [12, 120]) {
  const terms = sample(instalments)
  const flows = terms.map(cashFlow)
  const ours: number[] = []
  const others: number[] = []
  for (let round = -3; round < rounds; round++) {
    const one = speed(() => terms.forEach(priceLoan))
    const other = speed(() => {
      for (const { amounts, dates } of flows) XIRR(amounts, dates, 0.1)
    })
    // The first rounds warm both up.
    if (round < 0) continue
    ours.push(one)
    others.push(other)
  }
  const [one, other] = [median(ours), median(others)]
  console.log(
    [`${instalments} instalments`.padEnd(16), number(one), number(other), (one / other).toFixed(2).padStart(10)].join(
      '',
    ),
  )
}
