import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusal } from '../records/testing.ts'
import { type Envelope, isEncryptedBackup, parseEnvelope, writeEnvelope } from './encrypted-backup.ts'
import { largestFile } from './json.ts'

const envelope: Envelope = {
  iterations: 600_000,
  salt: new Uint8Array(16).fill(1),
  iv: new Uint8Array(12).fill(2),
  data: new Uint8Array(20).fill(3),
}
const file = JSON.parse(writeEnvelope(envelope))
const refusalOf = (changes: object) => refusal(() => parseEnvelope(JSON.stringify({ ...file, ...changes })))

test('a literal one', () => {
  expect(writeEnvelope(envelope)).toBe(
    '{"format":"before-you-borrow-encrypted","version":1,"kdf":"PBKDF2-SHA-256","iterations":600000,' +
      '"salt":"AQEBAQEBAQEBAQEBAQEBAQ==","iv":"AgICAgICAgICAgIC","data":"AwMDAwMDAwMDAwMDAwMDAwMDAwM="}',
  )
})

test('what was written is what is read', () => {
  const bytes = (minLength: number, maxLength = minLength) =>
    fc.uint8Array({ minLength, maxLength }).map((array) => Uint8Array.from(array))
  const any = fc.record({
    iterations: fc.integer({ min: 100_000, max: 2_000_000 }),
    salt: bytes(16),
    iv: bytes(12),
    data: bytes(16, 100),
  })
  fc.assert(
    fc.property(any, (it) => {
      expect(parseEnvelope(writeEnvelope(it))).toEqual(it)
    }),
  )
})

describe('a changed file says where', () => {
  test.each([
    [{ format: 'before-you-borrow' }, 'format: wrong-format'],
    [{ version: 2 }, 'version: newer-version'],
    [{ version: 2, theme: 'dark' }, 'version: newer-version'],
    [{ version: 0 }, 'version: out-of-range'],
    [{ kdf: 'none' }, 'kdf: not-a-choice'],
    [{ iterations: 99_999 }, 'iterations: out-of-range'],
    [{ iterations: 2_000_001 }, 'iterations: out-of-range'],
    [{ iterations: 600_000.5 }, 'iterations: not-an-integer'],
    [{ iterations: '600000' }, 'iterations: not-a-number'],
    [{ iterations: undefined }, 'iterations: missing'],
    [{ salt: '' }, 'salt: wrong-format'],
    [{ salt: new Uint8Array(15).toBase64() }, 'salt: wrong-format'],
    [{ iv: new Uint8Array(13).toBase64() }, 'iv: wrong-format'],
    [{ iv: 5 }, 'iv: wrong-type'],
    [{ data: new Uint8Array(15).toBase64() }, 'data: wrong-format'],
    [{ data: '借'.repeat(32) }, 'data: wrong-format'],
    // The last bits of 'B' carry no byte; the strict reading refuses what the loose one would let pass.
    [{ salt: 'AQEBAQEBAQEBAQEBAQEBAR==' }, 'salt: wrong-format'],
    [{ note: '' }, 'note: unknown-field'],
  ])('%j', (changes, expected) => {
    expect(refusalOf(changes)).toBe(expected)
  })

  test.each(['[]', 'null', '5', '""'])('%s is no envelope', (text) => {
    expect(refusal(() => parseEnvelope(text))).toBe(': wrong-type')
  })

  test('no JSON, and more than 10 MB', () => {
    expect(refusal(() => parseEnvelope(writeEnvelope(envelope).slice(0, -1)))).toBe('file: not-json')
    expect(refusal(() => parseEnvelope(' '.repeat(largestFile + 1)))).toBe('file: too-large')
    expect(refusal(() => writeEnvelope({ ...envelope, data: new Uint8Array(8_000_000) }))).toBe('file: too-large')
  })

  test('own names of the language', () => {
    for (const name of ['__proto__', 'constructor']) {
      const text = writeEnvelope(envelope).replace('{', `{"${name}":{"polluted":true},`)
      expect(refusal(() => parseEnvelope(text))).toBe(`${name}: unknown-field`)
    }
    expect(({} as Record<string, unknown>).polluted).toBe(undefined)
  })
})

test('a file says of itself whether it is encrypted', () => {
  expect(isEncryptedBackup(writeEnvelope(envelope))).toBe(true)
  expect(isEncryptedBackup('{"format":"before-you-borrow-encrypted","version":9}')).toBe(true)
  expect(isEncryptedBackup('{"format":"before-you-borrow","version":1}')).toBe(false)
  expect(isEncryptedBackup('no JSON')).toBe(false)
})
