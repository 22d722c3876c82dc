import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessReadiness } from '../../../core/answers/readiness.ts'
import { parseProfile } from '../../../core/records/profile.ts'
import { accountMonthsOf, changedProfile } from './changed-profile.ts'

const now = Temporal.Instant.from('2026-11-24T10:00+08:00')
const profile = parseProfile({ monthlyPayments: 5, creditCards: 2, overdueIn2Years: 1 })

test('the what-if is the assessment of a profile that was answered so', () => {
  const changed = changedProfile(profile, { accountMonths: 12, monthlyPayments: 15, contactChange: 'low' }, now)
  const answered = parseProfile({
    registeredOn: '2025-11-24',
    monthlyPayments: 15,
    creditCards: 2,
    overdueIn2Years: 1,
    contactChange: 'low',
  })
  expect(assessReadiness(changed, now)).toEqual(assessReadiness(answered, now))
})

test('15 payments in place of 5 are worth 20 points more', () => {
  const points = (monthlyPayments: number) =>
    assessReadiness(changedProfile(profile, { monthlyPayments }, now), now).score.low
  expect(points(15) - points(5)).toBeCloseTo(20)
})

test('without changes it is the profile itself, and the profile is never changed', () => {
  const before = structuredClone(JSON.stringify(profile))
  expect(changedProfile(profile, {}, now)).toEqual(profile)
  changedProfile(profile, { monthlyPayments: 30, accountMonths: 3 }, now)
  expect(JSON.stringify(profile)).toBe(before)
})

test('an account is as many months old as was chosen, whatever day it is', () => {
  const nows = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => Temporal.Instant.from('2015-01-01T00:00Z').add({ hours: days * 24 }))
  fc.assert(
    fc.property(nows, fc.integer({ min: 0, max: 24 }), (at, accountMonths) => {
      expect(accountMonthsOf(changedProfile({}, { accountMonths }, at), at)).toBe(accountMonths)
    }),
  )
})
