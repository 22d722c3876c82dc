import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { byAtThenId } from './events.ts'
import { parseJournal } from './journal.ts'
import { refusal, writtenEvent } from './testing.ts'

const id = '01890000-0000-7000-8000-000000000001'
const laterId = '01890000-0000-7000-8000-000000000002'
const at = '2026-11-15T10:00:00Z'
const entryGone = { id, at, type: 'entry-gone' }
const opened = { id, at, type: 'opened', limit: 8400, dailyRate: 0.00035 }
const borrowed = {
  id,
  at,
  type: 'borrowed',
  principal: 1000,
  dailyRate: 0.0005,
  instalments: 5,
  method: 'equal-principal',
  startsOn: '2026-11-15',
}

const refusalOf = (event: unknown) => refusal(() => parseJournal([event]))

test('three failures, noted out of order, stand in the order of their times', () => {
  const failure = (n: number, time: string) => ({
    id: `01890000-0000-7000-8000-00000000000${n}`,
    at: time,
    type: 'verification-failed',
    step: 'face',
  })
  const journal = parseJournal([
    failure(1, '2026-11-15T12:00:00+08:00'),
    failure(2, '2026-11-15T10:00:00+08:00'),
    failure(3, '2026-11-15T03:00:00Z'),
  ])
  expect(journal.map((event) => event.at.toString())).toEqual([
    '2026-11-15T02:00:00Z',
    '2026-11-15T03:00:00Z',
    '2026-11-15T04:00:00Z',
  ])
})

test('events of one instant stand in the order of their ids', () => {
  const journal = parseJournal([
    { ...entryGone, id: laterId },
    { ...entryGone, at: '2026-11-15T18:00:00+08:00' },
  ])
  expect(journal.map((event) => event.id)).toEqual([id, laterId])
})

test('an event read twice is one event; of two with one id the smaller canonical JSON stays, in either order', () => {
  expect(parseJournal([entryGone, { type: 'entry-gone', at: '2026-11-15T18:00+08:00', id }])).toHaveLength(1)
  const declined = { id, at, type: 'declined' }
  for (const input of [
    [entryGone, declined],
    [declined, entryGone],
  ])
    expect(parseJournal(input).map((event) => event.type)).toEqual(['declined'])
})

describe('each type', () => {
  test.each([
    ['entry-seen', {}, null],
    ['entry-seen', { trigger: 'monthly-batch' }, null],
    ['entry-seen', { trigger: 'luck' }, '0.trigger: not-a-choice'],
    ['entry-seen', { trigger: null }, null],
    ['entry-gone', {}, null],
    ['entry-gone', { trigger: 'other' }, '0.trigger: unknown-field'],
    ['verification-failed', { step: 'signature' }, null],
    ['verification-failed', {}, '0.step: missing'],
    ['verification-failed', { step: null }, '0.step: not-a-choice'],
    ['verification-failed', { step: 'hand' }, '0.step: not-a-choice'],
    ['verification-passed', {}, null],
    ['device-login', { device: '手机' }, null],
    ['device-login', { device: 'x'.repeat(60) }, null],
    ['device-login', { device: 'x'.repeat(61) }, '0.device: text-too-long'],
    ['device-login', { device: `  ${'x'.repeat(60)}\n` }, null],
    ['device-login', { device: ' 　\n' }, '0.device: empty-text'],
    ['device-login', { device: 5 }, '0.device: wrong-type'],
    ['device-login', {}, '0.device: missing'],
    ['location-jump', { km: 0 }, null],
    ['location-jump', { km: 499.9 }, null],
    ['location-jump', { km: -1 }, '0.km: out-of-range'],
    ['location-jump', { km: Number.NaN }, '0.km: not-a-number'],
    ['location-jump', { km: JSON.parse('1e999') }, '0.km: not-a-number'],
    ['location-jump', { km: '500' }, '0.km: not-a-number'],
    ['location-jump', {}, '0.km: missing'],
    ['risk-blocked', { kind: 'identity' }, null],
    ['risk-blocked', { kind: 'location' }, '0.kind: not-a-choice'],
    ['item-checked', { item: 'papers' }, null],
    ['item-checked', { item: 'shoes' }, '0.item: not-a-choice'],
    ['limit-viewed', {}, null],
    ['inquiry', {}, null],
    ['inquiry', { by: 'bank' }, null],
    ['inquiry', { by: ' ' }, '0.by: empty-text'],
    ['declined', {}, null],
    ['opened', { limit: 8400, dailyRate: 0.00035 }, null],
    ['opened', { limit: 8400, dailyRate: 0.01 }, null],
    ['opened', { limit: 8400, dailyRate: 0.0101 }, '0.dailyRate: out-of-range'],
    ['opened', { limit: 8400, dailyRate: -0.0001 }, '0.dailyRate: out-of-range'],
    ['opened', { limit: 8400.001, dailyRate: 0 }, '0.limit: too-many-decimals'],
    ['opened', { dailyRate: 0 }, '0.limit: missing'],
    ['repaid', { onTime: true }, null],
    ['repaid', { onTime: false, loan: laterId, instalment: 1 }, null],
    ['repaid', { onTime: 'yes' }, '0.onTime: not-a-choice'],
    ['repaid', { onTime: true, instalment: 0 }, '0.instalment: out-of-range'],
    ['repaid', { onTime: true, instalment: 1.5 }, '0.instalment: not-an-integer'],
    ['repaid', { onTime: true, loan: 'first' }, '0.loan: not-an-id'],
    ['settled', { loan: laterId }, null],
    ['settled', {}, '0.loan: missing'],
    ['cross-platform-spend', {}, null],
    ['wealth-transfer', {}, null],
    ['bill-paid', {}, null],
    ['limit-changed', { limit: 0 }, null],
    ['limit-changed', { limit: 1e9 + 1 }, '0.limit: out-of-range'],
    ['rate-changed', { dailyRate: 0.0002 }, null],
    ['account-closed', {}, null],
    ['account-opened', {}, '0.type: not-a-choice'],
    ['constructor', {}, '0.type: not-a-choice'],
    ['__proto__', {}, '0.type: not-a-choice'],
    [undefined, {}, '0.type: missing'],
    [['entry-gone'], {}, '0.type: not-a-choice'],
  ])('%s %j', (type, details, expected) => {
    expect(refusalOf({ id, at, type, ...details })).toBe(expected)
  })

  test.each([
    [{}, null],
    [{ principal: 100 }, null],
    [{ principal: 99.99 }, '0.principal: out-of-range'],
    [{ principal: 10_000_000 }, null],
    [{ principal: 10_000_000.01 }, '0.principal: out-of-range'],
    [{ principal: 100.001 }, '0.principal: too-many-decimals'],
    [{ instalments: 1 }, null],
    [{ instalments: 0 }, '0.instalments: out-of-range'],
    [{ instalments: 121 }, '0.instalments: out-of-range'],
    [{ instalments: 2.5 }, '0.instalments: not-an-integer'],
    [{ method: 'bullet' }, null],
    [{ method: 'other' }, '0.method: not-a-choice'],
    [{ startsOn: '2011-01-01' }, null],
    [{ startsOn: '2100-12-31' }, null],
    [{ startsOn: '2010-12-31' }, '0.startsOn: out-of-range'],
    [{ startsOn: '2101-01-01' }, '0.startsOn: out-of-range'],
    [{ startsOn: '2026-02-30' }, '0.startsOn: no-such-date'],
    [{ startsOn: undefined }, '0.startsOn: missing'],
  ])('borrowed with %j', (details, expected) => {
    expect(refusalOf({ ...borrowed, ...details })).toBe(expected)
  })
})

test('texts are trimmed, ids are in lower case, days are days', () => {
  const [login] = parseJournal([{ id: id.toUpperCase(), at, type: 'device-login', device: '\t 手机 ' }])
  expect(login).toMatchObject({ id, device: '手机' })
  const [loan] = parseJournal([borrowed])
  expect(loan).toMatchObject({ startsOn: Temporal.PlainDate.from('2026-11-15') })
})

test('half a character is no character', () => {
  const [login] = parseJournal([{ id, at, type: 'device-login', device: 'a\ud800' }])
  expect(login).toMatchObject({ device: 'a\ufffd' })
})

describe('at', () => {
  test.each([
    ['2026-11-15T10:00Z', '2026-11-15T10:00:00Z'],
    ['2026-11-15T18:00:00+08:00', '2026-11-15T10:00:00Z'],
    ['2026-11-15T10:00:00.123456789Z', '2026-11-15T10:00:00.123456789Z'],
    ['2011-01-01T00:00:00Z', '2011-01-01T00:00:00Z'],
    ['2100-12-31T23:59:59.999999999Z', '2100-12-31T23:59:59.999999999Z'],
  ])('%s is taken', (text, expected) => {
    expect(parseJournal([{ ...entryGone, at: text }])[0]?.at.toString()).toBe(expected)
  })

  test.each([
    ['2010-12-31T23:59:59Z', 'out-of-range'],
    ['2101-01-01T00:00:00Z', 'out-of-range'],
    ['0000-01-01T00:00:00Z', 'out-of-range'],
    ['2026-11-15T10:00:00', 'no-such-time'],
    ['2026-11-15', 'no-such-time'],
    ['2026-11-15t10:00:00Z', 'no-such-time'],
    ['2026-11-15T10:00:00z', 'no-such-time'],
    ['2026-11-15 10:00:00Z', 'no-such-time'],
    ['2026-11-15T10:00:00Z[Asia/Shanghai]', 'no-such-time'],
    ['2026-11-15T10:00:00+08:00[Asia/Shanghai]', 'no-such-time'],
    ['2026-11-15T24:00:00Z', 'no-such-time'],
    ['2026-11-15T10:60:00Z', 'no-such-time'],
    ['2026-11-15T10:00:60Z', 'no-such-time'],
    ['2026-02-30T10:00:00Z', 'no-such-time'],
    ['2026-11-15T10:00:00+24:00', 'no-such-time'],
    [`2026-11-15T10:00:00.${'1'.repeat(30)}Z`, 'no-such-time'],
    ['+275760-09-13T00:00:00Z', 'no-such-time'],
    ['-000001-01-01T00:00:00Z', 'no-such-time'],
    ['２０２６-１１-１５T１０:００:００Z', 'no-such-time'],
    ['', 'no-such-time'],
    [1_763_200_800_000, 'no-such-time'],
    [null, 'no-such-time'],
    [Temporal.Instant.from('2026-11-15T10:00:00Z'), 'no-such-time'],
    [undefined, 'missing'],
  ])('%s is refused', (value, reason) => {
    expect(refusalOf({ ...entryGone, at: value })).toBe(`0.at: ${reason}`)
  })
})

describe('id', () => {
  test.each([
    ['', 'not-an-id'],
    ['1', 'not-an-id'],
    [`${id}0`, 'not-an-id'],
    [`{${id}}`, 'not-an-id'],
    ['__proto__', 'not-an-id'],
    [5, 'not-an-id'],
    [undefined, 'missing'],
  ])('%s is refused', (value, reason) => {
    expect(refusalOf({ ...entryGone, id: value })).toBe(`0.id: ${reason}`)
  })
})

test('the path says which event', () => {
  const jump = { id, at, type: 'location-jump', km: 500 }
  expect(refusal(() => parseJournal([entryGone, opened, borrowed, { ...jump, km: -5 }]))).toBe('3.km: out-of-range')
})

test.each(['name', 'constructor', 'toString', '__proto__'])('no event has a field named %s', (name) => {
  const event = JSON.parse(`{"id":"${id}","at":"${at}","type":"entry-gone","${name}":{"polluted":true}}`)
  expect(refusalOf(event)).toBe(`0.${name}: unknown-field`)
  expect(({} as Record<string, unknown>).polluted).toBe(undefined)
})

test.each([[{}], [{ length: 0 }], [null], [undefined], ['[]'], [5], [new Set()]])('%s is no journal', (input) => {
  expect(refusal(() => parseJournal(input))).toBe(': wrong-type')
})

test.each([[null], [undefined], ['entry-gone'], [5], [[]], [new Map()]])('%s is no event', (event) => {
  expect(refusalOf(event)).toBe('0: wrong-type')
})

test('a hole in the list is no event', () => {
  const holes: unknown[] = []
  holes[1] = entryGone
  expect(refusal(() => parseJournal(holes))).toBe('0: wrong-type')
})

test('a list of a million, and 100,000 nested brackets, are refused at once', () => {
  const began = performance.now()
  expect(refusal(() => parseJournal(new Array(1_000_000).fill(entryGone)))).toBe(': too-many')
  expect(refusal(() => parseJournal(JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)))).toBe('0: wrong-type')
  expect(performance.now() - began).toBeLessThan(1000)
})

test('anything at all is taken or refused, and nothing else happens', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withObjectString: true,
  })
  const nearly = fc
    .tuple(writtenEvent, fc.dictionary(fc.constantFrom('id', 'at', 'type', 'km', 'loan', '__proto__'), anything))
    .map(([event, changes]) => ({ ...event, ...changes }))
  fc.assert(
    fc.property(fc.oneof(anything, fc.jsonValue(), fc.array(fc.oneof(nearly, anything))), (input) => {
      refusal(() => parseJournal(input))
      expect(({} as Record<string, unknown>).polluted).toBe(undefined)
    }),
    { numRuns: 500 },
  )
})

const asWritten = (value: unknown) => JSON.parse(JSON.stringify(value))

test('every type is taken; sorted, one event an id; reading again changes nothing; order of input does not count', () => {
  fc.assert(
    fc.property(fc.array(writtenEvent, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (events, order) => {
      const journal = parseJournal(events)
      expect(journal).toEqual([...journal].sort(byAtThenId))
      expect(new Set(journal.map((event) => event.id)).size).toBe(journal.length)
      expect(new Set(journal.map((event) => event.id))).toEqual(new Set(events.map((event) => event.id)))
      expect(parseJournal(asWritten(journal))).toEqual(journal)
      const shuffled = events
        .map((event) => ({ event, place: order.next().value }))
        .sort((a, b) => Number(a.place) - Number(b.place))
        .map(({ event }) => event)
      expect(canonicalJson(parseJournal(shuffled))).toBe(canonicalJson(journal))
    }),
  )
})
