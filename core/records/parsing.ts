import type * as z from 'zod/mini'
import { InputError, type Reason } from './input.ts'

/** Runs a schema whose messages are reasons; throws the first issue as an InputError. */
export function parseWith<T>(schema: z.ZodMiniType<T>, input: unknown): T {
  const result = schema.safeParse(input, { jitless: true })
  if (result.success) return result.data
  const issue = result.error.issues[0]
  if (issue === undefined) throw new InputError('', 'wrong-type')
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') throw new InputError([...path, issue.keys[0]].join('.'), 'unknown-field')
  throw new InputError(
    path.join('.'),
    path.length > 0 && at(input, issue.path) === undefined ? 'missing' : (issue.message as Reason),
  )
}

/** Like `parseWith`, for a schema of an object: zod alone would take a Map or a Date for an object without fields. */
export function parseObject<T>(schema: z.ZodMiniType<T>, input: unknown): T {
  if (!isPlainObject(input)) throw new InputError('', 'wrong-type')
  return parseWith(schema, input)
}

function at(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)[key], input)
}

/** True for what JSON calls an object: not null, not an array, made by a literal or by JSON.parse, in whatever realm. */
export function isPlainObject(input: unknown): input is Record<string, unknown> {
  if (typeof input !== 'object' || input === null) return false
  const prototype = Object.getPrototypeOf(input)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
