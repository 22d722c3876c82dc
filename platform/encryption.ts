import type { Envelope } from '../core/files/encrypted-backup.ts'
import { ivLength, parseEnvelope, saltLength, writeEnvelope } from '../core/files/encrypted-backup.ts'
import { InputError } from '../core/records/input.ts'

/** What OWASP's Password Storage Cheat Sheet asks of PBKDF2 with HMAC-SHA-256; a second or less on a small computer. */
const iterations = 600_000

/**
 * Encrypts the text of a backup with AES-GCM (256 bits) under a key derived from a passphrase. Salt and IV are new
 * each time. Without the passphrase nobody can read it again.
 * @returns the text of an encrypted backup file
 * @throws InputError `passphrase` where it is empty, `file` where the file would be too large to be read again
 */
export async function encryptBackup(text: string, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength))
  const iv = crypto.getRandomValues(new Uint8Array(ivLength))
  const key = await deriveKey(passphrase, { salt, iterations }, 'encrypt')
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text))
  return writeEnvelope({ iterations, salt, iv, data: new Uint8Array(data) })
}

/**
 * @param envelopeText the text of an encrypted backup file
 * @returns the text of the backup
 * @throws InputError with the place in the file as path, or `passphrase` where the passphrase is another or the file
 *   was changed: the two cannot be told apart
 */
export async function decryptBackup(envelopeText: string, passphrase: string): Promise<string> {
  const { data, iv, ...derivation } = parseEnvelope(envelopeText)
  const key = await deriveKey(passphrase, derivation, 'decrypt')
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'OperationError')
      throw new InputError('passphrase', 'wrong-passphrase-or-damaged')
    throw error
  })
  return new TextDecoder().decode(text)
}

/** The same passphrase gives the same key however the keyboard composed its characters. */
async function deriveKey(
  passphrase: string,
  { salt, iterations }: Pick<Envelope, 'salt' | 'iterations'>,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  if (passphrase === '') throw new InputError('passphrase', 'empty-text')
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  )
}
