import { expect, test } from 'vitest'
import { assessReadiness } from '../core/answers/readiness.ts'
import type { Profile } from '../core/records/profile.ts'
import { parseItems, type Stored } from './items.ts'
import { scoreItems } from './score-history.ts'

const now = Temporal.Instant.from('2026-11-24T17:00:00Z')

function storedWith(profile: Profile, scores: Stored['scores'] = []): Stored {
  return { ...parseItems({}), profile, scores }
}

function entryOf(profile: Profile, date: string, changed: (keyof Profile)[] = []): Stored['scores'][number] {
  return { date: Temporal.PlainDate.from(date), ...assessReadiness(profile, now).score, changed }
}

test('the first answer makes the first entry, of the user’s day', () => {
  const profile: Profile = { creditCards: 2, tier: 'new' }
  const { score } = assessReadiness(profile, now)
  expect(scoreItems(storedWith(profile), {}, now, 'Asia/Shanghai')).toEqual({
    'score:2026-11-25': { ...score, changed: ['creditCards'] },
  })
  expect(scoreItems(storedWith({}), {}, now, 'Asia/Shanghai')).toEqual({})
})

test('nothing is noted where neither score nor answers changed', () => {
  const profile: Profile = { creditCards: 2 }
  const stored = storedWith(profile, [entryOf(profile, '2026-11-20')])
  expect(scoreItems(stored, profile, now, 'Asia/Shanghai')).toEqual({})
  // The tier bears on no score.
  expect(scoreItems(stored, { ...profile, tier: 'new' }, now, 'Asia/Shanghai')).toEqual({})
})

test('what changed on one day is gathered in its entry', () => {
  const before: Profile = { creditCards: 1 }
  const profile: Profile = { creditCards: 1, monthlyPayments: 20 }
  const stored = storedWith(profile, [entryOf(before, '2026-11-25', ['creditCards'])])
  expect(scoreItems(stored, before, now, 'Asia/Shanghai')).toMatchObject({
    'score:2026-11-25': { changed: ['creditCards', 'monthlyPayments'] },
  })
})

test('an answer taken back changed it too', () => {
  const before: Profile = { creditCards: 1 }
  const stored = storedWith({}, [entryOf(before, '2026-11-20')])
  expect(scoreItems(stored, before, now, 'UTC')).toMatchObject({ 'score:2026-11-24': { changed: ['creditCards'] } })
})

test('where only time changed it, no answer is named', () => {
  const profile: Profile = { registeredOn: Temporal.PlainDate.from('2026-01-01') }
  const earlier = { ...entryOf(profile, '2026-11-01'), low: 1 }
  expect(scoreItems(storedWith(profile, [earlier]), profile, now, 'UTC')).toMatchObject({
    'score:2026-11-24': { changed: [] },
  })
})

test('without a glance to compare with, the answers given today count', () => {
  const profile: Profile = { creditCards: 2, monthlyPayments: 20 }
  const answeredAt = { creditCards: now, monthlyPayments: now.subtract({ hours: 48 }) }
  expect(scoreItems({ ...storedWith(profile), answeredAt }, null, now, 'UTC')).toMatchObject({
    'score:2026-11-24': { changed: ['creditCards'] },
  })
})
