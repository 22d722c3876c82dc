import { InputError } from '../records/input.ts'

/** A larger file is refused before it is parsed. In bytes. */
export const largestFile = 10_000_000

/**
 * Parses the text of a file; a byte order mark before it is left out.
 * @throws InputError `file`
 */
export function readJson(text: string): unknown {
  if (text.length > largestFile || new TextEncoder().encode(text).length > largestFile)
    throw new InputError('file', 'too-large')
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // Whatever JSON.parse throws, a limit of the engine among it, says that this text cannot be read.
    throw new InputError('file', 'not-json')
  }
}
