import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InputError } from '../../../core/records/input.ts'
import { type Draft, eventFields, eventGroups, readDraft } from './event-fields.ts'
import type { NewEvent } from './props.ts'

const now = Temporal.Instant.from('2026-11-24T06:05:00Z')
const loan = '0192f000-0000-7000-8000-000000000001'

/** The refusal of a draft, as `path: reason`. */
function refusal(type: NewEvent['type'], draft: Draft, at = now): string {
  try {
    readDraft(type, draft, at)
  } catch (error) {
    if (error instanceof InputError) return `${error.path}: ${error.reason}`
    throw error
  }
  return 'accepted'
}

test('a borrowed loan as it is typed', () => {
  const draft = {
    principal: '3,000',
    dailyRate: '0.035',
    instalments: '10',
    method: 'equal-principal',
    startsOn: '2026-10-03',
  }
  expect(readDraft('borrowed', draft, now)).toEqual({
    type: 'borrowed',
    principal: 3000,
    dailyRate: 0.00035,
    instalments: 10,
    method: 'equal-principal',
    startsOn: Temporal.PlainDate.from('2026-10-03'),
  })
})

test('what is optional may be left out, and texts are trimmed', () => {
  expect(readDraft('entry-seen', {}, now)).toEqual({ type: 'entry-seen' })
  expect(readDraft('device-login', { device: '  Mate 60 ' }, now)).toEqual({ type: 'device-login', device: 'Mate 60' })
  expect(readDraft('repaid', { onTime: 'no' }, now)).toEqual({ type: 'repaid', onTime: false })
  expect(readDraft('repaid', { loan, instalment: '2', onTime: 'yes' }, now)).toEqual({
    type: 'repaid',
    loan,
    instalment: 2,
    onTime: true,
  })
})

test.each<[NewEvent['type'], Draft, string]>([
  ['verification-failed', {}, 'step: missing'],
  ['device-login', { device: '   ' }, 'device: missing'],
  ['device-login', { device: 'x'.repeat(61) }, 'device: text-too-long'],
  ['location-jump', { km: 'far' }, 'km: not-a-number'],
  ['location-jump', { km: '-1' }, 'km: out-of-range'],
  ['opened', { limit: '10000', dailyRate: '1.5' }, 'dailyRate: out-of-range'],
  ['limit-changed', { limit: '0.001' }, 'limit: too-many-decimals'],
  ['repaid', { instalment: '1.5', onTime: 'yes' }, 'instalment: not-an-integer'],
  ['settled', {}, 'loan: missing'],
])('%s with %o is refused: %s', (type, draft, reason) => {
  expect(refusal(type, draft)).toBe(reason)
})

test('a time outside the journal’s bounds is refused at its own field', () => {
  expect(refusal('entry-seen', {}, Temporal.Instant.from('2010-12-31T00:00Z'))).toBe('at: out-of-range')
})

test('the groups offer every type once', () => {
  expect(eventGroups.flatMap(({ types }) => types).toSorted()).toEqual(Object.keys(eventFields).toSorted())
})

test('whatever is typed is read or refused at one of its own fields', () => {
  const types = fc.constantFrom(...(Object.keys(eventFields) as NewEvent['type'][]))
  const texts = fc.oneof(fc.string(), fc.constantFrom('', '0', '1', 'yes', 'face', 'device', '2026-10-03', loan))
  fc.assert(
    fc.property(types, fc.array(texts, { minLength: 5, maxLength: 5 }), (type, typed) => {
      const names = eventFields[type].map(({ name }) => name)
      const draft = Object.fromEntries(names.map((name, index) => [name, typed[index] ?? '']))
      const answer = refusal(type, draft)
      expect(['accepted', ...names]).toContain(answer.split(':')[0])
    }),
    { numRuns: 300 },
  )
})
