import { expect, test } from 'vitest'
import { addressOf, placeOf, sectionNames } from './place.ts'

test('an address names a section and what in it', () => {
  expect(placeOf('#journal')).toEqual({ section: 'journal', anchor: null })
  expect(placeOf('#sources/entry.actWithin')).toEqual({ section: 'sources', anchor: 'entry.actWithin' })
  expect(placeOf('#profile/monthlyPayments')).toEqual({ section: 'profile', anchor: 'monthlyPayments' })
})

test('no address, or one that is no section, is the first section', () => {
  for (const hash of ['', '#', '#camera', '#toString', '#__proto__'])
    expect(placeOf(hash)).toEqual({ section: 'profile', anchor: null })
})

test('an address that was made leads back', () => {
  for (const section of sectionNames)
    for (const anchor of [null, 'A1', 'official.grace'])
      expect(placeOf(addressOf({ section, anchor }))).toEqual({ section, anchor })
})
