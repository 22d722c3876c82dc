import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Profile, parseProfile } from '../records/profile.ts'
import { refusal, writtenProfile } from '../records/testing.ts'
import { nextActions } from './next-actions.ts'
import { answerFieldOf, assessReadiness } from './readiness.ts'

const now = Temporal.Instant.from('2026-11-15T04:00:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)
const listed = (profile: Profile, at = now) => nextActions(profile, at).map(({ id, state }) => `${id} ${state}`)

const nothingLeft: Profile = {
  registeredOn: day('2024-01-01'),
  realNameOn: day('2024-01-01'),
  monthlyPayments: 30,
  creditCards: 2,
  contactChange: 'low',
  monthlySpend: 3000,
  utilityBills: 'automatic',
  overdueIn2Years: 0,
  outstandingLoans: 0,
  inquiriesPerQuarter: 0,
  walletBalance: 1000,
  licaitongHolding: 1,
  platformInfoComplete: true,
  tencentScore: 650,
}

test('with all as the article says it should be, nothing is left', () => {
  expect(nextActions(nothingLeft, now)).toEqual([])
})

test('a failed gate comes before points, points before signals', () => {
  const profile: Profile = { ...nothingLeft, inquiriesPerQuarter: 5, monthlyPayments: 10, walletBalance: 10 }
  expect(listed(profile)).toEqual([
    'inquiries unmet',
    'transactionFrequency unmet',
    'payments unmet',
    'walletBalance unmet',
  ])
  expect(nextActions(profile, now).map(({ gain }) => gain)).toEqual([0, 10, 0, 0])
})

test('equal gains stay in the order of the article where a double does not hold them exactly', () => {
  // 12/55 of 25 points, halved; and 25/55 of them, of which 2280 of 3000 yuan leave 24 %.
  expect(listed({ utilityBills: 'manual', monthlySpend: 2280 }).slice(0, 2)).toEqual([
    'consumption unmet',
    'performance unmet',
  ])
})

test('unmet factors stand by the points still to be had; 10 payments and 1 card tie in the order of the article', () => {
  const profile: Profile = { ...nothingLeft, registeredOn: day('2026-11-15'), monthlyPayments: 10, creditCards: 1 }
  const gains = nextActions(profile, now).filter(({ kind }) => kind === 'factor')
  expect(gains.map(({ id, gain }) => [id, gain])).toEqual([
    ['accountHistory', 25],
    ['transactionFrequency', 10],
    ['creditLinks', 10],
  ])
})

test('nothing answered: gates, then factors by weight, then signals', () => {
  expect(listed({})).toEqual(
    [
      'overdue',
      'outstandingLoans',
      'inquiries',
      'transactionFrequency',
      'accountHistory',
      'creditLinks',
      'consumption',
      'socialStability',
      'performance',
      'realName',
      'payments',
      'walletBalance',
      'licaitong',
      'completeInfo',
      'tencentScore',
    ].map((id) => `${id} unanswered`),
  )
  expect(nextActions({}, now).find(({ id }) => id === 'transactionFrequency')?.gain).toBe(30)
})

test('what is unmet comes before what is not answered', () => {
  expect(listed({ tencentScore: 300 }).slice(0, 2)).toEqual(['tencentScore unmet', 'overdue unanswered'])
})

describe('what time alone meets', () => {
  const metOn = (profile: Profile, id: string) => {
    const action = nextActions(profile, now).find((it) => it.id === id)
    expect(action).toBeDefined()
    return action?.metOn?.toString() ?? null
  }

  test('account history: the day on which 12 months are full', () => {
    expect(metOn({ registeredOn: day('2026-03-02') }, 'accountHistory')).toBe('2027-03-02')
    expect(metOn({ registeredOn: day('2026-02-28') }, 'accountHistory')).toBe('2027-02-28')
  })

  test('real name: the day after six months are full', () => {
    expect(metOn({ realNameOn: day('2026-05-15') }, 'realName')).toBe('2026-11-16')
    expect(metOn({ realNameOn: day('2026-08-31') }, 'realName')).toBe('2027-03-01')
  })

  test('nothing else, and nothing that is not answered', () => {
    expect(metOn({ monthlyPayments: 3 }, 'transactionFrequency')).toBe(null)
    expect(metOn({}, 'accountHistory')).toBe(null)
    expect(metOn({}, 'realName')).toBe(null)
  })

  test('on that day it is met, and on no day before', () => {
    const moment = fc
      .integer({ min: 0, max: 6000 })
      .map((days) => Temporal.Instant.from('2011-01-01T04:00Z').add({ hours: 24 * days }))
    fc.assert(
      fc.property(writtenProfile, moment, (input, at) => {
        const profile = parseProfile(input)
        for (const { id, metOn } of nextActions(profile, at)) {
          if (metOn === null) continue
          const [from, dayBefore] = [metOn, metOn.subtract({ days: 1 })].map((date) =>
            date.toZonedDateTime('Asia/Shanghai').toInstant(),
          ) as [Temporal.Instant, Temporal.Instant]
          expect(listed(profile, dayBefore)).toContain(`${id} unmet`)
          expect(listed(profile, from.subtract({ seconds: 1 }))).toContain(`${id} unmet`)
          expect(listed(profile, from)).not.toContain(`${id} unmet`)
          expect(Temporal.Instant.compare(at, from)).toBe(-1)
        }
      }),
    )
  })
})

test('a bad time is refused', () => {
  expect(refusal(() => nextActions({}, 0 as never))).toBe('now: no-such-time')
})

test('for every profile: each thing not as it should be, once, in order; the gains lead to the best score', () => {
  const kinds = ['gate', 'factor', 'signal']
  fc.assert(
    fc.property(writtenProfile, (input) => {
      const profile = parseProfile(input)
      const actions = nextActions(profile, now)
      expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
      for (const { id, state } of actions) expect(state === 'unanswered').toBe(profile[answerFieldOf(id)] === undefined)
      const rank = ({ state, kind }: (typeof actions)[number]) => (state === 'unmet' ? 0 : 3) + kinds.indexOf(kind)
      for (const [index, action] of actions.entries()) {
        const next = actions[index + 1]
        if (next === undefined) continue
        expect(rank(action)).toBeLessThanOrEqual(rank(next))
        if (rank(action) === rank(next)) expect(action.gain).toBeGreaterThanOrEqual(next.gain - 1e-9)
      }
      const { low } = assessReadiness(profile, now).score
      expect(actions.reduce((sum, { gain }) => sum + gain, low)).toBeCloseTo(100, 9)
      expect(actions.every(({ kind, gain }) => (kind === 'factor' ? gain > 0 : gain === 0))).toBe(true)
    }),
  )
})
