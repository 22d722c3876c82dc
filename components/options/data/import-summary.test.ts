import { expect, test } from 'vitest'
import { readBackup } from '../../../core/files/backup.ts'
import { parseJournal } from '../../../core/records/journal.ts'
import { parseProfile } from '../../../core/records/profile.ts'
import { defaultSettings } from '../../../core/records/settings.ts'
import { summarise } from './import-summary.ts'

const now = Temporal.Instant.from('2026-11-24T06:05:00Z')
const id = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`
const bill = (number: number, day = 1) => ({ id: id(number), type: 'bill-paid', at: `2026-11-0${day}T00:00:00Z` })

const present = {
  profile: parseProfile({ monthlyPayments: 18, registeredOn: '2025-12-10', tier: 'active' }),
  journal: parseJournal([bill(1), bill(2)]),
  settings: defaultSettings('Asia/Shanghai'),
}

function summaryOf(parts: { profile?: object; journal?: object[]; settings?: object }) {
  const file = { format: 'before-you-borrow', version: 1, profile: {}, journal: [], settings: {}, ...parts }
  return summarise(present, readBackup(file, now))
}

test('events are new, known, or known with another content', () => {
  expect(summaryOf({ journal: [bill(1), bill(2, 5), bill(3), bill(4)] })).toMatchObject({
    added: 2,
    known: 1,
    differing: 1,
  })
})

test('the same instant in another offset is the same event', () => {
  const journal = [{ ...bill(1), at: '2026-11-01T08:00:00+08:00' }]
  expect(summaryOf({ journal })).toMatchObject({ added: 0, known: 1, differing: 0 })
})

test('answers are told with what they were; what the file does not have stays', () => {
  const { fields, sameFields } = summaryOf({
    profile: { monthlyPayments: 25, registeredOn: '2025-12-10', utilityBills: 'automatic' },
  })
  expect(fields).toEqual([
    { field: 'monthlyPayments', from: 18, to: 25 },
    { field: 'utilityBills', from: null, to: 'automatic' },
  ])
  expect(sameFields).toBe(1)
})

test('only settings that differ are told; a kind that is missing here is on', () => {
  const { settings } = summaryOf({
    settings: { quietHours: null, discreet: true, language: 'en', kinds: { milestone: false, 'cooldown-over': true } },
  })
  expect(settings).toEqual([
    { name: 'quietHours', from: { from: '22:00', until: '08:00' }, to: null },
    { name: 'language', from: 'browser', to: 'en' },
    { name: 'kind', kind: 'milestone', from: true, to: false },
  ])
})
