import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CostDraft, readDraft, startDraft } from './draft.ts'

const day = Temporal.PlainDate.from('2026-12-03')
const good = startDraft('0.05', day)
const errorsOf = (changed: Partial<CostDraft>) => readDraft({ ...good, ...changed }).errors

test('what the form begins with is whole', () => {
  expect(readDraft(good)).toEqual({
    terms: {
      principal: 1_000_000,
      dailyRate: 0.0005,
      instalments: 10,
      method: 'equal-principal',
      startsOn: day,
      fees: { upfront: 0, perInstalment: 0 },
      interestFreeDays: 0,
    },
    errors: {},
  })
})

test('yuan are read to the fen and per cents to the share, from the text', () => {
  const draft = { ...good, principal: '１２,345.67 元', dailyRate: '0.035%', upfront: '¥0.29', perInstalment: '1.1' }
  expect(readDraft({ ...draft, interestFreeDays: '30' }).terms).toMatchObject({
    principal: 1_234_567,
    dailyRate: 0.00035,
    fees: { upfront: 29, perInstalment: 110 },
    interestFreeDays: 30,
  })
})

describe('a field is refused with its reason', () => {
  test.each([
    ['principal', '', 'missing'],
    ['principal', 'abc', 'not-a-number'],
    ['principal', '99.99', 'out-of-range'],
    ['principal', '10000000.01', 'out-of-range'],
    ['principal', '100.001', 'too-many-decimals'],
    ['dailyRate', '1.000001', 'out-of-range'],
    ['dailyRate', '0.0000001', 'too-many-decimals'],
    ['dailyRate', '-0.05', 'out-of-range'],
    ['instalments', '0', 'out-of-range'],
    ['instalments', '121', 'out-of-range'],
    ['instalments', '1.5', 'not-an-integer'],
    ['method', 'never', 'not-a-choice'],
    ['startsOn', '', 'missing'],
    ['startsOn', '2026-02-30', 'no-such-date'],
    ['startsOn', '2026-12', 'no-such-date'],
    ['startsOn', '2010-12-31', 'date-too-early'],
    ['startsOn', '2101-01-01', 'out-of-range'],
    ['upfront', '10000', 'out-of-range'],
    ['upfront', '0.001', 'too-many-decimals'],
    ['perInstalment', 'x', 'not-a-number'],
    ['interestFreeDays', '-1', 'out-of-range'],
    ['interestFreeDays', '0.5', 'not-an-integer'],
  ] as const)('%s %s: %s', (field, text, reason) => {
    expect(errorsOf({ [field]: text })).toEqual({ [field]: reason })
    expect(readDraft({ ...good, [field]: text }).terms).toBeNull()
  })

  test.each([
    ['principal', '100'],
    ['principal', '10000000'],
    ['dailyRate', '0'],
    ['dailyRate', '1'],
    ['dailyRate', '0.000001'],
    ['instalments', '1'],
    ['instalments', '120'],
    ['startsOn', '2011-01-01'],
    ['startsOn', '2100-12-31'],
    ['upfront', '9999.99'],
  ] as const)('%s %s is taken', (field, text) => {
    expect(errorsOf({ [field]: text })).toEqual({})
  })
})

test('all that is wrong is named at once, and a fee is not blamed for an amount that is missing', () => {
  expect(errorsOf({ principal: '', dailyRate: 'x', startsOn: '', upfront: '500' })).toEqual({
    principal: 'missing',
    dailyRate: 'not-a-number',
    startsOn: 'missing',
  })
})

test('no text breaks the form', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('1e3', 'NaN', '∞', '-0', '0x10', '９９'))
  fc.assert(
    fc.property(fc.record({ principal: text, dailyRate: text, instalments: text, startsOn: text }), (typed) => {
      const { terms, errors } = readDraft({ ...good, ...typed })
      expect(terms === null).toBe(Object.keys(errors).length > 0)
    }),
  )
})
