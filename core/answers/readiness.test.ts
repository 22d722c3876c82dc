import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Profile, parseProfile, profileFields } from '../records/profile.ts'
import { refusal, writtenProfile } from '../records/testing.ts'
import { answerFieldOf, assessReadiness } from './readiness.ts'
import { facts } from './sources.ts'

const now = Temporal.Instant.from('2026-11-15T04:00:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)
const assess = (profile: Profile, at = now) => assessReadiness(profile, at)
const factorOf = (profile: Profile, id: string, at = now) => assess(profile, at).factors.find((it) => it.id === id)
const statusOf = (profile: Profile, id: string, at = now) => {
  const { gates, signals } = assess(profile, at)
  return [...gates, ...signals].find((it) => it.id === id)?.status
}

const allFull: Profile = {
  registeredOn: day('2025-11-15'),
  monthlyPayments: 15,
  creditCards: 2,
  contactChange: 'low',
  monthlySpend: 3000,
  utilityBills: 'automatic',
}

describe('the score', () => {
  test('all six factors full are exactly 100 points', () => {
    expect(assess(allFull).score).toEqual({ low: 100, high: 100 })
  })

  test('nothing answered is anything from 0 to 100', () => {
    expect(assess({}).score).toEqual({ low: 0, high: 100 })
    expect(assess({}).factors.every(({ value, degree }) => value === null && degree === null)).toBe(true)
  })

  test('all answered as badly as can be are 0 points', () => {
    const worst: Profile = {
      registeredOn: day('2026-11-15'),
      monthlyPayments: 0,
      creditCards: 0,
      contactChange: 'high',
      monthlySpend: 0,
      utilityBills: 'none',
    }
    expect(assess(worst).score).toEqual({ low: 0, high: 0 })
  })

  test('the three published thresholds reached and nothing else answered: 75 to 100', () => {
    const { registeredOn, monthlyPayments, creditCards } = allFull
    expect(assess({ registeredOn, monthlyPayments, creditCards }).score).toEqual({ low: 75, high: 100 })
  })
})

describe('the factors', () => {
  test.each([
    ['accountHistory', 25],
    ['transactionFrequency', 30],
    ['creditLinks', 20],
    ['socialStability', (25 * 18) / 55],
    ['consumption', (25 * 25) / 55],
    ['performance', (25 * 12) / 55],
  ])('%s weighs %d of 100', (id, weight) => {
    expect(factorOf({}, id)?.weight).toBeCloseTo(weight, 12)
  })

  test.each<[string, Profile, number]>([
    ['transactionFrequency', { monthlyPayments: 10 }, 20],
    ['transactionFrequency', { monthlyPayments: 14 }, 28],
    ['transactionFrequency', { monthlyPayments: 15 }, 30],
    ['transactionFrequency', { monthlyPayments: 200 }, 30],
    ['transactionFrequency', { monthlyPayments: 0 }, 0],
    ['accountHistory', { registeredOn: day('2026-05-15') }, 12.5],
    ['accountHistory', { registeredOn: day('2025-11-16') }, (25 * 11) / 12],
    ['accountHistory', { registeredOn: day('2025-11-15') }, 25],
    ['accountHistory', { registeredOn: day('2011-01-01') }, 25],
    ['accountHistory', { registeredOn: day('2027-01-01') }, 0],
    ['creditLinks', { creditCards: 1 }, 10],
    ['creditLinks', { creditCards: 2 }, 20],
    ['creditLinks', { creditCards: 9 }, 20],
    ['socialStability', { contactChange: 'low' }, (25 * 18) / 55],
    ['socialStability', { contactChange: 'medium' }, (25 * 9) / 55],
    ['socialStability', { contactChange: 'high' }, 0],
    ['consumption', { monthlySpend: 1500 }, (25 * 12.5) / 55],
    ['consumption', { monthlySpend: 3000.01 }, (25 * 25) / 55],
    ['performance', { utilityBills: 'automatic' }, (25 * 12) / 55],
    ['performance', { utilityBills: 'manual' }, (25 * 6) / 55],
    ['performance', { utilityBills: 'none' }, 0],
  ])('%s with %j earns %d points', (id, profile, points) => {
    const factor = factorOf(profile, id)
    expect(factor?.points.low).toBeCloseTo(points, 12)
    expect(factor?.points.high).toBe(factor?.points.low)
  })

  test('the raw answer comes with it; account history gives its full months', () => {
    expect(factorOf({ monthlyPayments: 10 }, 'transactionFrequency')?.value).toBe(10)
    expect(factorOf({ contactChange: 'high' }, 'socialStability')?.value).toBe('high')
    expect(factorOf({ registeredOn: day('2026-05-15') }, 'accountHistory')?.value).toBe(6)
    expect(factorOf({ registeredOn: day('2027-05-15') }, 'accountHistory')?.value).toBe(0)
  })

  test('months are counted to today in Shanghai', () => {
    const profile = { registeredOn: day('2025-11-16') }
    expect(factorOf(profile, 'accountHistory', Temporal.Instant.from('2026-11-15T15:59:59Z'))?.value).toBe(11)
    expect(factorOf(profile, 'accountHistory', Temporal.Instant.from('2026-11-15T16:00:00Z'))?.value).toBe(12)
  })

  test('31 January and one month: full on 28 February', () => {
    const profile = { registeredOn: day('2026-01-31') }
    expect(factorOf(profile, 'accountHistory', Temporal.Instant.from('2026-02-27T04:00:00Z'))?.value).toBe(0)
    expect(factorOf(profile, 'accountHistory', Temporal.Instant.from('2026-02-28T04:00:00Z'))?.value).toBe(1)
  })
})

describe('gates and signals', () => {
  test.each<[string, Profile, string]>([
    ['overdue', { overdueIn2Years: 3 }, 'pass'],
    ['overdue', { overdueIn2Years: 4 }, 'fail'],
    ['outstandingLoans', { outstandingLoans: 4 }, 'pass'],
    ['outstandingLoans', { outstandingLoans: 5 }, 'fail'],
    ['inquiries', { inquiriesPerQuarter: 4.99 }, 'pass'],
    ['inquiries', { inquiriesPerQuarter: 5 }, 'fail'],
    ['payments', { monthlyPayments: 19 }, 'unmet'],
    ['payments', { monthlyPayments: 20 }, 'met'],
    ['walletBalance', { walletBalance: 999.99 }, 'unmet'],
    ['walletBalance', { walletBalance: 1000 }, 'met'],
    ['licaitong', { licaitongHolding: 0 }, 'unmet'],
    ['licaitong', { licaitongHolding: 0.01 }, 'met'],
    ['completeInfo', { platformInfoComplete: false }, 'unmet'],
    ['completeInfo', { platformInfoComplete: true }, 'met'],
    ['tencentScore', { tencentScore: 649 }, 'unmet'],
    ['tencentScore', { tencentScore: 650 }, 'met'],
    ['realName', { realNameOn: day('2026-05-16') }, 'unmet'],
    ['realName', { realNameOn: day('2026-05-15') }, 'unmet'],
    ['realName', { realNameOn: day('2026-05-14') }, 'met'],
    ['realName', { realNameOn: day('2030-01-01') }, 'unmet'],
  ])('%s with %j: %s', (id, profile, status) => {
    expect(statusOf(profile, id)).toBe(status)
  })

  test('real name: six months are full on 15 November, and it is met from 16 November in Shanghai', () => {
    const profile = { realNameOn: day('2026-05-15') }
    expect(statusOf(profile, 'realName', Temporal.Instant.from('2026-11-15T15:59:59.999Z'))).toBe('unmet')
    expect(statusOf(profile, 'realName', Temporal.Instant.from('2026-11-15T16:00:00Z'))).toBe('met')
  })

  test('not answered is unknown, in the order of the article', () => {
    const { gates, signals } = assess({})
    expect(gates.map(({ id, status, value }) => [id, status, value])).toEqual([
      ['overdue', 'unknown', null],
      ['outstandingLoans', 'unknown', null],
      ['inquiries', 'unknown', null],
    ])
    expect(signals.map(({ id, status, value }) => [id, status, value])).toEqual(
      ['realName', 'payments', 'walletBalance', 'licaitong', 'completeInfo', 'tencentScore'].map((id) => [
        id,
        'unknown',
        null,
      ]),
    )
  })
})

test('each names facts that there are, and a field that answers it', () => {
  const known = facts.map((fact) => fact.id)
  const { factors, gates, signals } = assess({})
  for (const { id, factIds } of [...factors, ...gates, ...signals]) {
    expect(factIds.length).toBeGreaterThan(0)
    expect(known).toEqual(expect.arrayContaining(factIds))
    expect(profileFields).toContain(answerFieldOf(id))
  }
})

test.each([undefined, null, 'now', 0])('a bad time (%s) is refused', (bad) => {
  expect(refusal(() => assessReadiness({}, bad as never))).toBe('now: no-such-time')
})

describe('for every profile and time', () => {
  const profile = writtenProfile.map((input) => parseProfile(input))
  const moment = fc
    .integer({ min: 0, max: 8000 })
    .map((days) => Temporal.Instant.from('2011-01-01T00:00Z').add({ hours: 24 * days }))
  const scored = [
    'registeredOn',
    'monthlyPayments',
    'creditCards',
    'contactChange',
    'monthlySpend',
    'utilityBills',
  ] as const

  test('0 ≤ low ≤ high ≤ 100, and the points are those of the factors', () => {
    fc.assert(
      fc.property(profile, moment, (answers, at) => {
        const { score, factors } = assess(answers, at)
        expect(score.low).toBeGreaterThanOrEqual(0)
        expect(score.low).toBeLessThanOrEqual(score.high)
        expect(score.high).toBeLessThanOrEqual(100)
        for (const { weight, degree, points } of factors) {
          expect(degree ?? 0).toBeGreaterThanOrEqual(0)
          expect(degree ?? 0).toBeLessThanOrEqual(1)
          expect(points).toEqual({ low: weight * (degree ?? 0), high: weight * (degree ?? 1) })
        }
      }),
    )
  })

  test('low and high are equal when all six are answered, and differ by the weight of what is not', () => {
    fc.assert(
      fc.property(profile, moment, (answers, at) => {
        const { score, factors } = assess(answers, at)
        const open = factors.filter(({ degree }) => degree === null)
        if (open.length === 0) expect(score.low).toBe(score.high)
        expect(score.high - score.low).toBeCloseTo(
          open.reduce((sum, { weight }) => sum + weight, 0),
          9,
        )
        expect(open.map(({ id }) => answerFieldOf(id)).sort()).toEqual(
          scored.filter((field) => answers[field] === undefined).sort(),
        )
      }),
    )
  })

  test('an answer only narrows the interval', () => {
    fc.assert(
      fc.property(profile, moment, fc.constantFrom(...scored), (answers, at, field) => {
        const { [field]: _, ...without } = answers
        const before = assess(without, at).score
        const after = assess(answers, at).score
        expect(after.low).toBeGreaterThanOrEqual(before.low)
        expect(after.high).toBeLessThanOrEqual(before.high)
      }),
    )
  })

  test('gates and signals never move the score, and time never lowers it', () => {
    fc.assert(
      fc.property(profile, profile, moment, fc.nat(1000), (answers, others, at, days) => {
        const picked = Object.fromEntries(scored.map((field) => [field, answers[field]]))
        expect(assess({ ...others, ...picked }, at).score).toEqual(assess(answers, at).score)
        const later = assess(answers, at.add({ hours: 24 * days })).score
        expect(later.low).toBeGreaterThanOrEqual(assess(answers, at).score.low)
      }),
    )
  })
})
