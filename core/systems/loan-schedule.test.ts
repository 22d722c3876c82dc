import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTerms, day, loan } from './loan.samples.ts'
import { priceLoan } from './loan-cost.ts'
import type { LoanTerms } from './loan-terms.ts'

/** Each row as `day days principal+interest+fee=payment balance`, in fen. */
function rows(terms: LoanTerms): string[] {
  return priceLoan(terms).rows.map(({ dueOn, days, principal, interest, fee, payment, balance }) =>
    [dueOn, days, `${principal}+${interest}+${fee}=${payment}`, balance].join(' '),
  )
}

describe('reckoned by hand: 1,000 yuan at 0.05 % a day', () => {
  test('equal principal over month ends: 100,000 × 0.0005 × 28, then 66,667 × 0.0005 × 31 = 1,033.3', () => {
    expect(rows(loan())).toEqual([
      '2026-02-28 28 33333+1400+0=34733 66667',
      '2026-03-31 31 33333+1033+0=34366 33334',
      '2026-04-30 30 33334+500+0=33834 0',
    ])
  })

  test('equal instalments: 100,000 × 1.014 × 1.0155 / (1 + 1.0155) = 51,089.9', () => {
    expect(rows(loan({ method: 'equal-instalment', instalments: 2 }))).toEqual([
      '2026-02-28 28 49690+1400+0=51090 50310',
      '2026-03-31 31 50310+780+0=51090 0',
    ])
  })

  test('bullet: interest each month, the principal at the end', () => {
    expect(rows(loan({ method: 'bullet' }))).toEqual([
      '2026-02-28 28 0+1400+0=1400 100000',
      '2026-03-31 31 0+1550+0=1550 100000',
      '2026-04-30 30 100000+1500+0=101500 0',
    ])
  })

  test('a leap year gives February 29 days', () => {
    const startsOn = day('2028-01-31')
    expect(rows(loan({ startsOn, method: 'bullet', instalments: 2 }))).toEqual([
      '2028-02-29 29 0+1450+0=1450 100000',
      '2028-03-31 31 100000+1550+0=101550 0',
    ])
  })

  test('one instalment is the same by every method', () => {
    for (const method of ['equal-principal', 'equal-instalment', 'bullet'] as const)
      expect(rows(loan({ method, instalments: 1 }))).toEqual(['2026-02-28 28 100000+1400+0=101400 0'])
  })

  test('40 interest-free days: none of the first 28, 12 of the next 31; the days stay the calendar days', () => {
    expect(rows(loan({ interestFreeDays: 40 }))).toEqual([
      '2026-02-28 28 33333+0+0=33333 66667',
      '2026-03-31 31 33333+633+0=33966 33334',
      '2026-04-30 30 33334+500+0=33834 0',
    ])
  })

  test('the level payment is reckoned with the days that bear interest: 101,550 / 2.0155 = 50,384.5', () => {
    expect(rows(loan({ method: 'equal-instalment', instalments: 2, interestFreeDays: 28 }))).toEqual([
      '2026-02-28 28 50385+0+0=50385 49615',
      '2026-03-31 31 49615+769+0=50384 0',
    ])
  })

  test('a fee is part of each payment', () => {
    expect(rows(loan({ method: 'bullet', instalments: 2, fees: { upfront: 1000, perInstalment: 50 } }))).toEqual([
      '2026-02-28 28 0+1400+50=1450 100000',
      '2026-03-31 31 100000+1550+50=101600 0',
    ])
  })
})

describe('rounding', () => {
  test('half a fen goes up: 12,500 × 0.00001 × 28 = 3.5', () => {
    expect(priceLoan(loan({ principal: 12_500, dailyRate: 0.00001, instalments: 1 })).totalInterest).toBe(4)
  })

  test('exact in decimals, where binary fractions fall short: 46.49999999999999, 214.49999999999997', () => {
    const one = (principal: number, dailyRate: number, startsOn: string) =>
      priceLoan(loan({ principal, dailyRate, instalments: 1, startsOn: day(startsOn) })).totalInterest
    expect(one(10_000, 0.00015, '2026-03-15')).toBe(47)
    expect(one(11_000, 0.00065, '2026-04-15')).toBe(215)
  })

  test('of shares half a fen goes up and the last one takes the rest', () => {
    const free = loan({ principal: 10_001, dailyRate: 0, instalments: 2 })
    expect(priceLoan(free).rows.map(({ principal }) => principal)).toEqual([5001, 5000])
    const level = loan({ principal: 100_000, dailyRate: 0, method: 'equal-instalment' })
    expect(priceLoan(level).rows.map(({ payment }) => payment)).toEqual([33_333, 33_333, 33_334])
  })

  test('1 % a day for ten years: a long month has more interest than the level payment, and nothing is repaid', () => {
    const [, march] = priceLoan(loan({ dailyRate: 0.01, instalments: 120, method: 'equal-instalment' })).rows
    expect(march).toMatchObject({ days: 31, principal: 0 })
    expect(march?.payment).toBe(march?.interest)
  })
})

/** Whole numbers over a common divisor, never rounded. */
interface Fraction {
  over: bigint
  under: bigint
}

const unit = 10n ** 8n
const roundHalfUp = ({ over, under }: Fraction) => (over * 2n + under) / (under * 2n)

/** What is left unrounded at the end of so many days a period, each with this payment. */
function leftOver(principal: bigint, rate: bigint, interestDays: bigint[], payment: Fraction): Fraction {
  let left: Fraction = { over: principal * payment.under, under: payment.under }
  for (const days of interestDays) {
    const under = left.under * unit
    left = { over: left.over * (unit + rate * days) - payment.over * (under / payment.under), under }
  }
  return left
}

/** The largest payment in whole fen of which half a fen less does not yet bring the balance below zero. */
function levelPayment(principal: bigint, rate: bigint, interestDays: bigint[]): bigint {
  let [low, high] = [0n, principal * 2n]
  while (low < high) {
    const middle = (low + high + 1n) / 2n
    if (leftOver(principal, rate, interestDays, { over: middle * 2n - 1n, under: 2n }).over >= 0n) low = middle
    else high = middle - 1n
  }
  return low
}

/** The contract's rules once more, with dates from the calendar's month lengths and fractions of whole numbers. */
function referenceOf({ principal, dailyRate, instalments, method, startsOn, fees, interestFreeDays }: LoanTerms) {
  const rate = BigInt(Math.round(dailyRate * 1e8))
  const epoch = (date: Temporal.PlainDate) => Math.round(Date.UTC(date.year, date.month - 1, date.day) / 86_400_000)
  const dates = Array.from({ length: instalments + 1 }, (_, months) => {
    const month = Temporal.PlainYearMonth.from({ year: startsOn.year, month: startsOn.month }).add({ months })
    return month.toPlainDate({ day: Math.min(startsOn.day, month.daysInMonth) })
  })
  const sinceStart = dates.map((date) => epoch(date) - epoch(startsOn))
  const bearing = sinceStart.map((days) => BigInt(Math.max(0, days - (interestFreeDays ?? 0))))
  const interestDays = bearing.slice(1).map((days, index) => days - (bearing[index] ?? 0n))
  const level = method === 'equal-instalment' ? levelPayment(BigInt(principal), rate, interestDays) : 0n
  const share = roundHalfUp({ over: BigInt(principal), under: BigInt(instalments) })

  let balance = BigInt(principal)
  return interestDays.map((days, index) => {
    const interest = roundHalfUp({ over: balance * rate * days, under: unit })
    const wanted = { 'equal-principal': share, 'equal-instalment': level - interest, bullet: 0n }[method]
    const possible = wanted < 0n ? 0n : wanted > balance ? balance : wanted
    const repaid = index === instalments - 1 ? balance : possible
    balance -= repaid
    const payment = Number(repaid + interest) + (fees?.perInstalment ?? 0)
    return `${dates[index + 1]} ${payment} ${repaid} ${interest} ${balance}`
  })
}

describe('for all terms', () => {
  test('the rows are those of a reference in fractions', () => {
    fc.assert(
      fc.property(anyTerms(), (terms) => {
        const ours = priceLoan(terms).rows.map(({ dueOn, payment, principal, interest, balance }) =>
          [dueOn, payment, principal, interest, balance].join(' '),
        )
        expect(ours).toEqual(referenceOf(terms))
      }),
      { numRuns: 500 },
    )
  })

  test('the principals sum up to the principal, nothing is negative, each balance follows, nothing is left', () => {
    fc.assert(
      fc.property(anyTerms(), (terms) => {
        const { rows, totalInterest, totalFees } = priceLoan(terms)
        let balance = terms.principal
        for (const row of rows) {
          balance -= row.principal
          expect(row.balance).toBe(balance)
          expect(row.payment).toBe(row.principal + row.interest + row.fee)
          expect(Math.min(row.principal, row.interest, row.fee, row.balance)).toBeGreaterThanOrEqual(0)
        }
        expect(balance).toBe(0)
        const paid = rows.reduce((total, { payment }) => total + payment, 0)
        expect(paid + (terms.fees?.upfront ?? 0)).toBe(terms.principal + totalInterest + totalFees)
      }),
      { numRuns: 500 },
    )
  })

  // A level payment is a whole number of fen. Where the rate hardly falls, or a fen weighs much (a small loan at a high
  // rate for years), it can be rounded to a slower repayment.
  test('interest does not rise when the rate falls; with a level payment, when it falls to half', () => {
    const terms = anyTerms({ smallestPrincipal: 1_000_000, largestRateUnits: 200_000 })
    fc.assert(
      fc.property(terms, fc.nat(200_000), (terms, units) => {
        const most = terms.method === 'equal-instalment' ? terms.dailyRate / 2 : terms.dailyRate
        const dailyRate = Math.min(Math.floor(most * 1e8), units) / 1e8
        expect(priceLoan({ ...terms, dailyRate }).totalInterest).toBeLessThanOrEqual(priceLoan(terms).totalInterest)
      }),
      { numRuns: 500 },
    )
  })
})
