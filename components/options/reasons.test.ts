import { expect, test } from 'vitest'
import type { Reason } from '../../core/records/input.ts'
import { wordsOf } from '../parts/testing.tsx'

/** The types hold that none is left out. */
const reasons: Record<Reason, true> = {
  'unknown-field': true,
  missing: true,
  'wrong-type': true,
  'not-a-choice': true,
  'not-a-number': true,
  'not-an-integer': true,
  'out-of-range': true,
  'too-many-decimals': true,
  'no-such-date': true,
  'date-too-early': true,
  'date-in-the-future': true,
  'no-such-time': true,
  'no-such-time-zone': true,
  'empty-text': true,
  'text-too-long': true,
  'not-an-id': true,
  'too-many': true,
  'too-large': true,
  'not-json': true,
  'wrong-format': true,
  'newer-version': true,
  'wrong-passphrase-or-damaged': true,
}

test('every reason for which the core refuses something has its words', () => {
  for (const language of ['zh_CN', 'en'] as const)
    for (const reason of Object.keys(reasons)) expect(wordsOf(language)(`options.reason.${reason}`)).not.toBe('')
})
