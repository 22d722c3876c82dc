/** Why a value was refused. Pages translate it (`options.reason.<reason>`); the path says where. */
export type Reason =
  | 'unknown-field'
  | 'missing'
  | 'wrong-type'
  | 'not-a-choice'
  | 'not-a-number'
  | 'not-an-integer'
  | 'out-of-range'
  | 'too-many-decimals'
  | 'no-such-date'
  | 'date-too-early'
  | 'date-in-the-future'
  | 'no-such-time'
  | 'no-such-time-zone'
  | 'empty-text'
  | 'text-too-long'
  | 'not-an-id'
  | 'too-many'
  | 'too-large'
  | 'not-json'
  | 'wrong-format'
  | 'newer-version'
  | 'wrong-passphrase-or-damaged'

/**
 * Input that the core refuses. `path` is dotted and starts at the argument (`tencentScore`, `3.km`); it is empty
 * where the argument itself is wrong. `reason` is a code, not a sentence.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly path: string
  readonly reason: Reason

  constructor(path: string, reason: Reason) {
    super(path === '' ? reason : `${path}: ${reason}`)
    this.path = path
    this.reason = reason
  }
}

/**
 * Refuses what is no list.
 * @throws InputError with `name` as path
 */
export function checkList(list: readonly unknown[], name: string): void {
  if (!Array.isArray(list)) throw new InputError(name, 'wrong-type')
}

/**
 * Refuses what has no fields.
 * @throws InputError with `name` as path
 */
export function checkObject(object: object, name: string): void {
  if (typeof object !== 'object' || object === null) throw new InputError(name, 'wrong-type')
}

/** An InputError one level further out: `km` inside `3` is `3.km`. */
export function inside(outer: string | number, error: InputError): InputError {
  return new InputError(error.path === '' ? String(outer) : `${outer}.${error.path}`, error.reason)
}
