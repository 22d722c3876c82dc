/**
 * What a loan costs, reckoned apart from the product: whole numbers and fractions of them alone, days by the days of
 * each month, the effective rate by halving. It shares no line with what it is held against.
 */

export interface Terms {
  /** Yuan. */
  principal: number
  /** Hundred-millionths a day: 50,000 is 0.05 %. */
  dailyRate: number
  instalments: number
  method: 'equal-principal' | 'equal-instalment'
  startsOn: Day
}

interface Day {
  year: number
  month: number
  day: number
}

export interface Reckoned {
  /** Fen. */
  payments: number[]
  interest: number
  /** The first due day as ISO date. */
  firstDueOn: string
  /** The effective annual rate in per cent with two decimals. */
  effective: string
}

const rateScale = 100_000_000n

export function reckon({ principal, dailyRate, instalments, method, startsOn }: Terms): Reckoned {
  const dueOn = Array.from({ length: instalments }, (_, index) => monthsLater(startsOn, index + 1))
  const days = dueOn.map((due, index) => dayNumber(due) - dayNumber(dueOn[index - 1] ?? startsOn))
  const lent = BigInt(principal) * 100n
  const rate = BigInt(dailyRate)
  const level = method === 'equal-instalment' ? levelPayment(lent, rate, days) : null
  const share = halfUp(lent, BigInt(instalments))

  let balance = lent
  let interest = 0n
  const payments = days.map((length, index) => {
    const accrued = halfUp(balance * rate * BigInt(length), rateScale)
    const isLast = index === instalments - 1
    const repaid = isLast ? balance : level === null ? share : level - accrued
    balance -= repaid
    interest += accrued
    return Number(repaid + accrued)
  })
  return {
    payments,
    interest: Number(interest),
    firstDueOn: isoDay(dueOn[0] ?? startsOn),
    effective: annualPercent(Number(lent), payments, days),
  }
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

/** Every payment grows by the periods after it; together they weigh as much as what was lent, grown by all periods. */
function levelPayment(lent: bigint, rate: bigint, days: number[]): bigint {
  let grown = 1n
  let weights = 0n
  let scale = 1n
  for (const length of days.toReversed()) {
    weights += grown * (rateScale ** BigInt(days.length) / scale)
    grown *= rateScale + rate * BigInt(length)
    scale *= rateScale
  }
  return halfUp(lent * grown, weights)
}

function annualPercent(received: number, payments: number[], days: number[]): string {
  const excess = (rate: number) => {
    let elapsed = 0
    return payments.reduce((sum, payment, index) => {
      elapsed += days[index] ?? 0
      return sum + payment / (1 + rate) ** (elapsed / 365)
    }, -received)
  }
  let [low, high] = [0, 100]
  for (let halving = 0; halving < 100; halving++) {
    const middle = (low + high) / 2
    if (excess(middle) > 0) low = middle
    else high = middle
  }
  return (low * 100).toFixed(2)
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function monthLength(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return (monthLengths[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0)
}

/** The same day of a later month, or that month's last. */
function monthsLater({ year, month, day }: Day, months: number): Day {
  const index = month - 1 + months
  const later = { year: year + Math.floor(index / 12), month: (index % 12) + 1 }
  return { ...later, day: Math.min(day, monthLength(later.year, later.month)) }
}

/** Days since the year 2000. */
function dayNumber({ year, month, day }: Day): number {
  let number = day
  for (let each = 2000; each < year; each++) number += monthLength(each, 2) === 29 ? 366 : 365
  for (let each = 1; each < month; each++) number += monthLength(year, each)
  return number
}

function isoDay({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
