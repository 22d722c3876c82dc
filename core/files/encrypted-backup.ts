import * as z from 'zod/mini'
import { InputError } from '../records/input.ts'
import { isPlainObject, parseObject } from '../records/parsing.ts'
import { wholeNumber } from '../records/schemas.ts'
import { largestFile, readJson } from './json.ts'

const format = 'before-you-borrow-encrypted'
const version = 1
const keyDerivation = 'PBKDF2-SHA-256'

/** In bytes: what NIST SP 800-132 asks of a salt, and the size of IV for which AES-GCM is made. */
export const saltLength = 16
export const ivLength = 12
/** AES-GCM appends this many bytes to prove that nothing was changed. */
const tagLength = 16

/** The parts of an encrypted backup file; `data` is the encrypted text of a backup with its tag. */
export interface Envelope {
  iterations: number
  salt: Uint8Array<ArrayBuffer>
  iv: Uint8Array<ArrayBuffer>
  data: Uint8Array<ArrayBuffer>
}

// A changed file may neither make the passphrase easy to guess nor hang the page that opens it.
const iterations = wholeNumber.check(z.minimum(100_000, 'out-of-range'), z.maximum(2_000_000, 'out-of-range'))

const schema = z.strictObject(
  {
    format: z.literal(format, 'wrong-format'),
    version: z.literal(version, 'out-of-range'),
    kdf: z.literal(keyDerivation, 'not-a-choice'),
    iterations,
    salt: bytes((length) => length === saltLength),
    iv: bytes((length) => length === ivLength),
    data: bytes((length) => length >= tagLength),
  },
  'wrong-type',
)

/** True for the text of a file that says of itself that it is an encrypted backup, whether or not it is whole. */
export function isEncryptedBackup(text: string): boolean {
  try {
    return hasOurFormat(readJson(text))
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/**
 * Reads the text of an encrypted backup file, without decrypting it.
 * @throws InputError with the place in the file as path: `file`, `version`, `iterations`
 */
export function parseEnvelope(text: string): Envelope {
  const input = readJson(text)
  if (hasOurFormat(input) && typeof input.version === 'number' && input.version > version)
    throw new InputError('version', 'newer-version')
  const { iterations, salt, iv, data } = parseObject(schema, input)
  return { iterations, salt, iv, data }
}

/**
 * The text of an encrypted backup file.
 * @throws InputError `file` where the text would be too large to be read again
 */
export function writeEnvelope({ iterations, salt, iv, data }: Envelope): string {
  const text = JSON.stringify({
    format,
    version,
    kdf: keyDerivation,
    iterations,
    salt: salt.toBase64(),
    iv: iv.toBase64(),
    data: data.toBase64(),
  })
  if (text.length > largestFile) throw new InputError('file', 'too-large')
  return text
}

function hasOurFormat(input: unknown): input is Record<string, unknown> {
  return isPlainObject(input) && input.format === format
}

function bytes(isLength: (length: number) => boolean) {
  return z.pipe(
    z.string('wrong-type').check(
      z.refine((text) => {
        const decoded = decodeBase64(text)
        return decoded !== null && isLength(decoded.length)
      }, 'wrong-format'),
    ),
    z.transform((text) => Uint8Array.fromBase64(text)),
  )
}

/** Strict: otherwise bits of the last character could be changed without a change of the bytes. */
function decodeBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.fromBase64(text, { lastChunkHandling: 'strict' })
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
