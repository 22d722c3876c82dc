import { expect, test } from 'vitest'
import { passphraseStrength } from './passphrase.ts'

test.each([
  ['', 'empty'],
  ['abc123', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['correct horse', 'fair'],
  ['山高月小水落石出一叶扁舟', 'fair'],
  ['correct horse battery staple', 'strong'],
])('%s is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength)
})

test('a character is what people see as one', () => {
  expect(passphraseStrength('👨‍👩‍👧‍👦👩‍🚀🇨🇳')).toBe('weak')
})
