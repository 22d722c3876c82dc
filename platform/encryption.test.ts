import { describe, expect, test } from 'vitest'
import { parseEnvelope, writeEnvelope } from '../core/files/encrypted-backup.ts'
import { InputError } from '../core/records/input.ts'
import { decryptBackup, encryptBackup } from './encryption.ts'

const text = JSON.stringify({ format: 'before-you-borrow', note: '借前一看' })
const passphrase = '一匹马 four words 真的'
const encrypted = await encryptBackup(text, passphrase)

const refusal = async (run: Promise<unknown>) => {
  try {
    await run
    return null
  } catch (error) {
    if (error instanceof InputError) return `${error.path}: ${error.reason}`
    throw error
  }
}
const wrong = 'passphrase: wrong-passphrase-or-damaged'

test('with the passphrase the same text comes back', async () => {
  expect(await decryptBackup(encrypted, passphrase)).toBe(text)
})

test('the file shows nothing of the text, and no two files are the same', async () => {
  expect(encrypted).not.toContain('note')
  const again = parseEnvelope(await encryptBackup(text, passphrase))
  const first = parseEnvelope(encrypted)
  for (const part of ['salt', 'iv', 'data'] as const) expect(again[part]).not.toEqual(first[part])
  expect(first.iterations).toBe(600_000)
})

test('another passphrase opens nothing', async () => {
  for (const other of [`${passphrase} `, passphrase.slice(1), 'x'])
    expect(await refusal(decryptBackup(encrypted, other))).toBe(wrong)
})

test('the same characters composed otherwise are the same passphrase', async () => {
  expect(await decryptBackup(await encryptBackup(text, 'é１'), 'e\u03011')).toBe(text)
})

test('an empty passphrase is refused', async () => {
  expect(await refusal(encryptBackup(text, ''))).toBe('passphrase: empty-text')
  expect(await refusal(decryptBackup(encrypted, ''))).toBe('passphrase: empty-text')
})

describe('a damaged file', () => {
  const whole = parseEnvelope(encrypted)

  test.each(['salt', 'iv', 'data'] as const)('with one bit of its %s turned', async (part) => {
    for (const [index, bit] of [
      [0, 1],
      [whole[part].length - 1, 128],
    ] as const) {
      const turned = Uint8Array.from(whole[part], (byte, at) => (at === index ? byte ^ bit : byte))
      expect(await refusal(decryptBackup(writeEnvelope({ ...whole, [part]: turned }), passphrase))).toBe(wrong)
    }
  })

  test('with its data cut by a byte, or one byte more', async () => {
    const cut = writeEnvelope({ ...whole, data: whole.data.slice(0, -1) })
    expect(await refusal(decryptBackup(cut, passphrase))).toBe(wrong)
    const longer = writeEnvelope({ ...whole, data: Uint8Array.of(...whole.data, 0) })
    expect(await refusal(decryptBackup(longer, passphrase))).toBe(wrong)
  })

  test('with its text cut by a byte', async () => {
    expect(await refusal(decryptBackup(encrypted.slice(0, -1), passphrase))).toBe('file: not-json')
  })

  test('with changed iterations; with so many that the page would hang', async () => {
    expect(await refusal(decryptBackup(writeEnvelope({ ...whole, iterations: 600_001 }), passphrase))).toBe(wrong)
    const endless = encrypted.replace('600000', '2000000000')
    expect(await refusal(decryptBackup(endless, passphrase))).toBe('iterations: out-of-range')
    const weak = encrypted.replace('600000', '1')
    expect(await refusal(decryptBackup(weak, passphrase))).toBe('iterations: out-of-range')
  })

  test('with any one bit of its text turned is never opened', async () => {
    const bytes = new TextEncoder().encode(encrypted)
    // Every 23rd byte: names, values and the encrypted text alike, in a few seconds.
    for (let at = 5; at < bytes.length; at += 23) {
      const turned = bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
      expect(await refusal(decryptBackup(new TextDecoder().decode(turned), passphrase))).not.toBe(null)
    }
  })
})
