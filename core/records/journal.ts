import * as z from 'zod/mini'
import type { JournalEvent } from './events.ts'
import { eachEventOnce } from './events.ts'
import { InputError, inside } from './input.ts'
import { parseObject } from './parsing.ts'
import {
  choice,
  instant,
  nonNegative,
  optional,
  plainDate,
  shortText,
  uuid,
  wholeNumber,
  withoutGaps,
  yuan,
} from './schemas.ts'

/** More events than any storage area holds; a longer list is refused before it is read. */
const mostEvents = 100_000

const firstInstant = Temporal.Instant.from('2011-01-01T00:00Z')
const endOfInstants = Temporal.Instant.from('2101-01-01T00:00Z')

const at = instant.check(
  z.refine(
    (value) => Temporal.Instant.compare(value, firstInstant) >= 0 && Temporal.Instant.compare(value, endOfInstants) < 0,
    'out-of-range',
  ),
)

const day = plainDate.check(z.refine((value) => value.year >= 2011 && value.year <= 2100, 'out-of-range'))
const dailyRate = nonNegative.check(z.maximum(0.01, 'out-of-range'))
const principal = yuan.check(z.minimum(100, 'out-of-range'), z.maximum(10_000_000, 'out-of-range'))
const countFromOne = wholeNumber.check(z.minimum(1, 'out-of-range'))
const instalments = countFromOne.check(z.maximum(120, 'out-of-range'))

function event<const T extends string, S extends Record<string, z.ZodMiniType>>(type: T, fields: S) {
  return z.strictObject({ id: uuid, at, type: z.literal(type), ...fields }, 'wrong-type')
}

const schema = z.discriminatedUnion(
  'type',
  [
    event('entry-seen', {
      trigger: optional(choice(['payment-failed', 'monthly-batch', 'licaitong-purchase', 'other'])),
    }),
    event('entry-gone', {}),
    event('verification-failed', { step: choice(['face', 'phone', 'id', 'signature']) }),
    event('verification-passed', {}),
    event('device-login', { device: shortText }),
    event('location-jump', { km: nonNegative }),
    event('risk-blocked', { kind: choice(['device', 'identity', 'behaviour']) }),
    event('item-checked', {
      item: choice(['cooldown', 'entry', 'light', 'card', 'phone', 'device', 'network', 'papers']),
    }),
    event('limit-viewed', {}),
    event('inquiry', { by: optional(shortText) }),
    event('declined', {}),
    event('opened', { limit: yuan, dailyRate }),
    event('borrowed', {
      principal,
      dailyRate,
      instalments,
      method: choice(['equal-principal', 'equal-instalment', 'bullet']),
      startsOn: day,
    }),
    event('repaid', { loan: optional(uuid), instalment: optional(countFromOne), onTime: z.boolean('not-a-choice') }),
    event('settled', { loan: uuid }),
    event('cross-platform-spend', {}),
    event('wealth-transfer', {}),
    event('bill-paid', {}),
    event('limit-changed', { limit: yuan }),
    event('rate-changed', { dailyRate }),
    event('account-closed', {}),
  ],
  'not-a-choice',
)

/**
 * Checks a journal from a file, a form or storage.
 * @returns the events sorted by (at, id), one event an id
 * @throws InputError with the place as path: `3.km`
 */
export function parseJournal(input: unknown): JournalEvent[] {
  if (!Array.isArray(input)) throw new InputError('', 'wrong-type')
  if (input.length > mostEvents) throw new InputError('', 'too-many')
  return eachEventOnce(Array.from(input, parseEvent))
}

function parseEvent(input: unknown, index: number): JournalEvent {
  try {
    return withoutGaps(parseObject(schema, input)) as JournalEvent
  } catch (error) {
    if (error instanceof InputError) throw inside(index, error)
    throw error
  }
}
