import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JournalEvent, upTo } from '../records/events.ts'
import { refusal } from '../records/testing.ts'
import { priceLoan } from '../systems/loan-cost.ts'
import { instalmentOf, owed, termsOf } from './loans.ts'
import { journals, momentOf, shuffled } from './relevant-journal.samples.ts'
import { planReminders, type Reminder } from './reminders.ts'
import { event, openSettings } from './reminders-testing.ts'

const now = Temporal.Instant.from('2026-03-15T10:00+08:00')
const borrowedAt = '2026-01-31T10:00+08:00'

/** 1,000 yuan at 0.05 % a day: 347.33 on 28 February, 343.66 on 31 March, 338.34 on 30 April. */
function borrowed(number: number, changes: object = {}) {
  const terms = { principal: 1000, dailyRate: 0.0005, instalments: 3, method: 'equal-principal' as const }
  const startsOn = Temporal.PlainDate.from('2026-01-31')
  return event('borrowed', borrowedAt, { ...terms, startsOn, ...changes }, number)
}

const loan = borrowed(1)
const repaid = (instalment: number, number: number) =>
  event('repaid', '2026-02-28T10:00+08:00', { loan: loan.id, instalment, onTime: true }, number)

describe('owed', () => {
  test('of a new loan everything, the first instalment next', () => {
    const { loans, principal, payments, next } = owed([loan], now)
    expect([principal, payments]).toEqual([100_000, 34_733 + 34_366 + 33_834])
    expect(next).toMatchObject({ loan: loan.id, instalment: { number: 1, payment: 34_733 } })
    expect(next?.instalment.dueOn.toString()).toBe('2026-02-28')
    expect(loans).toHaveLength(1)
    expect(loans[0]?.cost).toEqual(priceLoan(loans[0]?.terms ?? termsOf(loan)))
  })

  test('what is marked as repaid is not, in whatever order', () => {
    expect(owed([loan, repaid(1, 2)], now)).toMatchObject({
      principal: 66_667,
      payments: 34_366 + 33_834,
      next: { instalment: { number: 2 } },
    })
    expect(owed([loan, repaid(2, 2)], now)).toMatchObject({
      principal: 33_333 + 33_334,
      next: { instalment: { number: 1 } },
    })
  })

  const nothing = { loans: [], principal: 0, payments: 0, next: null }

  test('nothing once all is repaid, settled, or the account closed', () => {
    const later = '2026-03-01T10:00+08:00'
    expect(owed([loan, repaid(1, 2), repaid(2, 3), repaid(3, 4)], now)).toEqual(nothing)
    expect(owed([loan, event('settled', later, { loan: loan.id })], now)).toEqual(nothing)
    expect(owed([loan, event('account-closed', later, {})], now)).toEqual(nothing)
    expect(owed([], now)).toEqual(nothing)
  })

  test('what is noted after now is not known yet', () => {
    expect(owed([loan], Temporal.Instant.from(borrowedAt).subtract({ seconds: 1 }))).toEqual(nothing)
    expect(owed([loan, repaid(1, 2)], Temporal.Instant.from(borrowedAt)).principal).toBe(100_000)
  })

  test('of several loans the sum; the one that falls due first is next', () => {
    const sooner = borrowed(2, { principal: 200.5, instalments: 1, startsOn: Temporal.PlainDate.from('2026-01-20') })
    const { principal, next } = owed([loan, sooner], now)
    expect(principal).toBe(120_050)
    expect(next?.loan).toBe(sooner.id)
  })

  test('a rate with more than 8 decimals is taken to the nearest', () => {
    expect(termsOf(borrowed(1, { dailyRate: 0.000_500_004_9 })).dailyRate).toBe(0.0005)
    expect(owed([borrowed(1, { dailyRate: 0.0005 / 3 })], now).loans[0]?.terms.dailyRate).toBe(0.000_166_67)
  })

  test('what is no journal or no time is refused', () => {
    expect(refusal(() => owed({} as JournalEvent[], now))).toBe('journal: wrong-type')
    expect(refusal(() => owed([], undefined as unknown as Temporal.Instant))).toBe('now: no-such-time')
  })

  test('for every journal: of each loan an unpaid instalment, the sums those of the loans, the order no matter', () => {
    const histories = journals().chain((journal) =>
      fc.tuple(fc.constant(journal), momentOf(journal), shuffled(journal)),
    )
    fc.assert(
      fc.property(histories, ([journal, time, other]) => {
        const { loans, principal, payments, next } = owed(journal, time)
        const unpaid = loans.flatMap((each) => each.unpaid)
        for (const each of loans) expect(each.unpaid.length).toBeGreaterThan(0)
        expect(unpaid.reduce((total, row) => total + row.principal, 0)).toBe(principal)
        expect(unpaid.reduce((total, row) => total + row.payment, 0)).toBe(payments)
        const first = unpaid.map(({ dueOn }) => dueOn.toString()).sort()[0]
        expect(next?.instalment.dueOn.toString()).toBe(first)
        expect(owed(other, time)).toEqual({ loans, principal, payments, next })
      }),
    )
  })
})

describe('instalmentOf', () => {
  const plan = (journal: JournalEvent[]) => {
    const from = Temporal.Instant.from(borrowedAt)
    const settings = openSettings('Asia/Shanghai')
    return planReminders({ profile: {}, journal: upTo(journal, now), settings }, from, from.add({ hours: 100 * 24 }))
  }

  test('each reminder of a loan names its instalment', () => {
    const named = plan([loan]).map((reminder) => [reminder.kind, instalmentOf(reminder, [loan])?.payment])
    const of = (payment: number) => [...Array(3).fill(['repayment-due', payment]), ['grace-ends', payment]]
    expect(named.filter(([, payment]) => payment !== undefined)).toEqual([...of(34_733), ...of(34_366), ...of(33_834)])
  })

  test('other reminders, and those of loans that the journal does not hold, name none', () => {
    const opened = event('opened', borrowedAt, { limit: 8000, dailyRate: 0.0005 }, 9)
    const [review] = plan([opened]).filter(({ kind }) => kind === 'rate-review')
    expect(review && instalmentOf(review, [opened, loan])).toBeNull()
    expect(instalmentOf({ id: `repayment-due_${loan.id}.1_2026-02-25` }, [])).toBeNull()
    expect(instalmentOf({ id: `repayment-due_${loan.id}.4_2026-05-31` }, [loan])).toBeNull()
    expect(instalmentOf({ id: 'repayment-due' }, [loan])).toBeNull()
  })

  test('what is no reminder or no journal is refused', () => {
    expect(refusal(() => instalmentOf(null as never, [loan]))).toBe('reminder: wrong-type')
    expect(refusal(() => instalmentOf({ id: 'x' }, null as never))).toBe('journal: wrong-type')
  })
})

test('a reminder without an id is refused', () => {
  expect(refusal(() => instalmentOf({} as Reminder, []))).toBe('reminder.id: wrong-type')
})
