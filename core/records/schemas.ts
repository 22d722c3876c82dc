import * as z from 'zod/mini'

/** Pieces that the records' schemas share. Every message is a `Reason`. */

const largestMoney = 1e9

/** -0 would be printed and compared as another value than 0. */
const positiveZero = z.overwrite<number>((value) => value + 0)

/** A finite number of at least 0. */
export const nonNegative = z.number('not-a-number').check(z.minimum(0, 'out-of-range'), positiveZero)

/** A whole number of at least 0 that a double holds exactly. */
export const wholeNumber = z.number('not-a-number').check(
  z.refine((value) => Number.isInteger(value), { error: 'not-an-integer', abort: true }),
  z.minimum(0, 'out-of-range'),
  z.maximum(Number.MAX_SAFE_INTEGER, 'out-of-range'),
  positiveZero,
)

/** Yuan, at most 1e9, with at most two decimals. */
export const yuan = z.number('not-a-number').check(
  z.minimum(0, 'out-of-range'),
  z.maximum(largestMoney, 'out-of-range'),
  z.refine((value) => Math.round(value * 100) / 100 === value, 'too-many-decimals'),
  positiveZero,
)

/** One of the contract's words. */
export function choice<const T extends string>(words: readonly T[]) {
  return z.enum(words as readonly [T, ...T[]], 'not-a-choice')
}

/** `YYYY-MM-DD` of the ISO calendar, as a Temporal.PlainDate. */
export const plainDate = z.pipe(
  z
    .string('no-such-date')
    .check(z.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isParsed(Temporal.PlainDate, text), 'no-such-date')),
  z.transform((text) => Temporal.PlainDate.from(text)),
)

/** An ISO 8601 date and time with an offset or Z and without a bracketed zone, as a Temporal.Instant. */
export const instant = z.pipe(
  z
    .string('no-such-time')
    .check(
      z.refine(
        (text) =>
          /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
          isParsed(Temporal.Instant, text),
        'no-such-time',
      ),
    ),
  z.transform((text) => Temporal.Instant.from(text)),
)

/** A text of 1 to 60 characters once trimmed. */
export const shortText = z.string('wrong-type').check(
  z.overwrite((text) => text.toWellFormed().trim()),
  z.minLength(1, 'empty-text'),
  z.maxLength(60, 'text-too-long'),
)

/** A UUID of any version, in lower case. */
export const uuid = z
  .string('not-an-id')
  .check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'not-an-id'), z.toLowerCase())

/** `null` and `undefined` are no answer: the field is left out (see `withoutGaps`). */
export function optional<T extends z.ZodMiniType>(schema: T) {
  return z.optional(z.nullable(schema))
}

/** The same object without the fields that hold no answer. */
export function withoutGaps<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as {
    [K in keyof T]: Exclude<T[K], null>
  }
}

function isParsed(type: { from(text: string): unknown }, text: string): boolean {
  try {
    type.from(text)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
