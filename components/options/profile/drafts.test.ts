import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseProfile } from '../../../core/records/profile.ts'
import { typedProfile } from './drafts.ts'

const now = Temporal.Instant.from('2026-11-24T10:00+08:00')
const stored = parseProfile({ monthlyPayments: 10, creditCards: 1, registeredOn: '2020-05-01' })
const draft = (text: string) => ({ text, refused: null })

test('what is typed stands in place of what is stored', () => {
  const typed = typedProfile(stored, { monthlyPayments: draft('1,5００'), creditCards: draft('２') }, now)
  expect(typed.monthlyPayments).toBe(1500)
  expect(typed.creditCards).toBe(2)
  expect(typed.registeredOn).toEqual(stored.registeredOn)
})

test('an emptied field is not answered, a refused one keeps its stored answer', () => {
  const typed = typedProfile(stored, { monthlyPayments: draft(' '), creditCards: draft('two') }, now)
  expect(typed).not.toHaveProperty('monthlyPayments')
  expect(typed.creditCards).toBe(1)
})

test('whatever is typed, it is a profile that a file may hold', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (payments, date) => {
      const typed = typedProfile(stored, { monthlyPayments: draft(payments), realNameOn: draft(date) }, now)
      expect(parseProfile(JSON.parse(JSON.stringify(typed)), now)).toEqual(typed)
    }),
  )
})
