import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseProfile, profileFields } from './profile.ts'
import { refusal, writtenProfile } from './testing.ts'

const now = Temporal.Instant.from('2026-11-15T04:00:00Z')

test('nothing answered is a profile', () => {
  expect(parseProfile({})).toEqual({})
})

test('null is no answer: the field is left out', () => {
  expect(parseProfile({ creditCards: null, tier: undefined, monthlySpend: 0 })).toEqual({ monthlySpend: 0 })
})

test('a date becomes a day', () => {
  const { registeredOn } = parseProfile({ registeredOn: '2025-11-15' }, now)
  expect(registeredOn).toBeInstanceOf(Temporal.PlainDate)
  expect(String(registeredOn)).toBe('2025-11-15')
})

const wholeNumbers = ['creditCards', 'overdueIn2Years', 'outstandingLoans', 'salaryTransferMonths', 'tencentScore']
const averages = ['monthlyPayments', 'inquiriesPerQuarter']
const money = ['walletBalance', 'licaitongHolding', 'monthlySpend', 'linkedCardFlow']
const numbers = [...wholeNumbers, ...averages, ...money]
const dates = ['registeredOn', 'realNameOn']
const choices = {
  tier: ['high-net-worth', 'active', 'new'],
  userType: ['enterprise', 'sole-proprietor', 'employee'],
  contactChange: ['low', 'medium', 'high'],
  utilityBills: ['automatic', 'manual', 'none'],
}

test('the tests below look at every field', () => {
  expect([...numbers, ...dates, ...Object.keys(choices), 'platformInfoComplete'].sort()).toEqual(
    [...profileFields].sort(),
  )
})

describe.each(numbers)('%s', (field) => {
  test.each([0, 1, 650, 1000])('may be %d', (value) => {
    expect(parseProfile({ [field]: value })).toEqual({ [field]: value })
  })

  test('keeps no negative zero', () => {
    expect(Object.values(parseProfile({ [field]: -0 }))[0]).toBe(0)
  })

  test.each([
    [-1, 'out-of-range'],
    [Number.NaN, 'not-a-number'],
    [Number.POSITIVE_INFINITY, 'not-a-number'],
    [JSON.parse('1e999'), 'not-a-number'],
    ['1', 'not-a-number'],
    ['', 'not-a-number'],
    ['一', 'not-a-number'],
    [true, 'not-a-number'],
    [[1], 'not-a-number'],
    [{}, 'not-a-number'],
    [1n, 'not-a-number'],
    [new Number(1), 'not-a-number'],
  ])('may not be %p', (value, reason) => {
    expect(refusal(() => parseProfile({ [field]: value }))).toBe(`${field}: ${reason}`)
  })
})

test.each(wholeNumbers)('%s is a whole number that a double holds exactly', (field) => {
  expect(refusal(() => parseProfile({ [field]: 1.5 }))).toBe(`${field}: not-an-integer`)
  expect(refusal(() => parseProfile({ [field]: 2 ** 53 + 1 }))).toBe(`${field}: out-of-range`)
})

test('the Tencent score ends at 1000', () => {
  expect(refusal(() => parseProfile({ tencentScore: 1001 }))).toBe('tencentScore: out-of-range')
})

test.each(averages)('%s may be a fraction', (field) => {
  expect(parseProfile({ [field]: 4.75 })).toEqual({ [field]: 4.75 })
})

test.each(money)('%s is money: up to 1e9 yuan, at most two decimals', (field) => {
  for (const value of [0.01, 4.35, 1.1, 999_999_999.99, 1e9])
    expect(parseProfile({ [field]: value })).toEqual({ [field]: value })
  expect(refusal(() => parseProfile({ [field]: 1_000_000_000.01 }))).toBe(`${field}: out-of-range`)
  for (const value of [0.001, 1.005, 0.1 + 0.2, 5e-324])
    expect(refusal(() => parseProfile({ [field]: value }))).toBe(`${field}: too-many-decimals`)
})

test('every amount of whole fen is money', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), (fen) => {
      expect(parseProfile({ monthlySpend: fen / 100 }).monthlySpend).toBe(fen / 100)
    }),
  )
})

describe.each(dates)('%s', (field) => {
  test.each(['2011-01-01', '2024-02-29', '2026-11-15'])('may be %s', (value) => {
    expect(String(Object.values(parseProfile({ [field]: value }, now))[0])).toBe(value)
  })

  test.each([
    ['2010-12-31', 'date-too-early'],
    ['0000-01-01', 'date-too-early'],
    ['2026-02-30', 'no-such-date'],
    ['2025-02-29', 'no-such-date'],
    ['2026-13-01', 'no-such-date'],
    ['2026-00-10', 'no-such-date'],
    ['-000001-01-01', 'no-such-date'],
    ['+275760-09-13', 'no-such-date'],
    ['2026-1-5', 'no-such-date'],
    ['20260105', 'no-such-date'],
    ['2026-01-05T00:00', 'no-such-date'],
    ['2026-01-05[u-ca=chinese]', 'no-such-date'],
    [' 2026-01-05', 'no-such-date'],
    ['2026-01-05\n', 'no-such-date'],
    ['２０２６-０１-０５', 'no-such-date'],
    ['二〇二六-〇一-〇五', 'no-such-date'],
    ['', 'no-such-date'],
    [1_767_571_200_000, 'no-such-date'],
    [Temporal.PlainDate.from('2026-01-05'), 'no-such-date'],
  ])('may not be %s', (value, reason) => {
    expect(refusal(() => parseProfile({ [field]: value }, now))).toBe(`${field}: ${reason}`)
  })

  test('a day after today in Shanghai is refused with a time, and kept without one', () => {
    const lastMoment = Temporal.Instant.from('2026-11-15T15:59:59.999Z')
    const input = { [field]: '2026-11-16' }
    expect(refusal(() => parseProfile(input, lastMoment))).toBe(`${field}: date-in-the-future`)
    expect(refusal(() => parseProfile(input, Temporal.Instant.from('2026-11-15T16:00:00Z')))).toBe(null)
    expect(refusal(() => parseProfile(input))).toBe(null)
  })
})

describe.each(Object.entries(choices))('%s', (field, words) => {
  test.each(words)('may be %s', (word) => {
    expect(parseProfile({ [field]: word })).toEqual({ [field]: word })
  })

  test.each(['', 'New', ' new', 'constructor', '__proto__', 'toString', 0, [words[0]]])('may not be %p', (value) => {
    expect(refusal(() => parseProfile({ [field]: value }))).toBe(`${field}: not-a-choice`)
  })
})

test('platformInfoComplete is true or false', () => {
  for (const value of [true, false])
    expect(parseProfile({ platformInfoComplete: value })).toEqual({ platformInfoComplete: value })
  for (const value of ['true', 1, 0, 'on'])
    expect(refusal(() => parseProfile({ platformInfoComplete: value }))).toBe('platformInfoComplete: not-a-choice')
})

test.each([[[]], [null], [undefined], ['{}'], [5], [new Map()], [new Set()], [new Date()], [() => ({})]])(
  '%s is no profile',
  (input) => {
    expect(refusal(() => parseProfile(input))).toBe(': wrong-type')
  },
)

test.each(['name', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__proto__', ''])(
  'no field is named "%s"',
  (name) => {
    const input = JSON.parse(`{"creditCards": 1, ${JSON.stringify(name)}: {"polluted": true}}`)
    expect(refusal(() => parseProfile(input))).toBe(`${name}: unknown-field`)
    expect(({} as Record<string, unknown>).polluted).toBe(undefined)
  },
)

test('a bad time is refused', () => {
  expect(refusal(() => parseProfile({}, '2026-11-15' as never))).toBe('now: no-such-time')
})

test('anything at all is taken or refused, and nothing else happens', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withTypedArray: true,
    withSparseArray: true,
    withObjectString: true,
  })
  const field = fc.constantFrom(...profileFields, '__proto__', 'constructor')
  fc.assert(
    fc.property(fc.oneof(anything, fc.jsonValue(), fc.dictionary(field, anything)), (input) => {
      refusal(() => parseProfile(input, now))
      expect(({} as Record<string, unknown>).polluted).toBe(undefined)
    }),
    { numRuns: 500 },
  )
})

test('what was written is what is read', () => {
  fc.assert(
    fc.property(writtenProfile, (input) => {
      const read = parseProfile(input)
      expect(JSON.parse(JSON.stringify(read))).toEqual(input)
      expect(parseProfile(JSON.parse(JSON.stringify(read)))).toEqual(read)
    }),
  )
})

test('100,000 nested brackets are refused at once', () => {
  const deep = JSON.parse(`{"creditCards": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
  expect(refusal(() => parseProfile(deep))).toBe('creditCards: not-a-number')
  expect(refusal(() => parseProfile(deep.creditCards))).toBe(': wrong-type')
})
