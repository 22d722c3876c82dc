import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseProfile, profileFields } from '../../../core/records/profile.ts'
import { latestDayOver, readField, textOf } from './read-field.ts'

const now = Temporal.Instant.from('2026-11-24T10:00+08:00')
const answer = (value: unknown) => ({ kind: 'answer', value, text: String(value) })
const refused = (reason: string) => ({ kind: 'refused', reason })

describe('numbers', () => {
  test.each([
    ['15', 15],
    [' 15 ', 15],
    ['１５', 15],
    ['1,000', 1000],
    ['１，０００．５', 1000.5],
    ['12,345,678.90', 12345678.9],
    ['0', 0],
  ])('%s is read', (typed, value) => {
    expect(readField('walletBalance', typed, now)).toEqual(answer(value))
  })

  test.each([
    ['1,5', 'not-a-number'],
    ['10,00', 'not-a-number'],
    ['十五', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['-1', 'out-of-range'],
    ['1.234', 'too-many-decimals'],
    ['1000000001', 'out-of-range'],
  ])('%s is refused', (typed, reason) => {
    expect(readField('walletBalance', typed, now)).toEqual(refused(reason))
  })

  test('a count is whole, and the Tencent score ends at 1000', () => {
    expect(readField('creditCards', '1.5', now)).toEqual(refused('not-an-integer'))
    expect(readField('tencentScore', '1001', now)).toEqual(refused('out-of-range'))
  })
})

describe('choices', () => {
  test('yes and no, the contract’s words, and nothing', () => {
    expect(readField('platformInfoComplete', 'false', now)).toEqual(answer(false))
    expect(readField('tier', 'high-net-worth', now)).toEqual(answer('high-net-worth'))
    expect(readField('tier', '', now)).toEqual({ kind: 'empty' })
    expect(readField('tier', 'rich', now)).toEqual(refused('not-a-choice'))
  })
})

describe('dates', () => {
  test.each([
    ['2021-06-15', '2021-06-15'],
    ['2021/6/5', '2021-06-05'],
    ['2021年6月5日', '2021-06-05'],
    ['２０２１-０６-１５', '2021-06-15'],
    ['2021-02', '2021-02-28'],
    ['2024年2月', '2024-02-29'],
    ['2026-11', '2026-11-24'],
  ])('%s is %s', (typed, value) => {
    expect(readField('registeredOn', typed, now)).toEqual(answer(value))
  })

  test.each([
    ['2026-02-30', 'no-such-date'],
    ['2021-13', 'no-such-date'],
    ['2021', 'no-such-date'],
    ['2010-12-31', 'date-too-early'],
    ['2026-11-25', 'date-in-the-future'],
    ['2026-12', 'date-in-the-future'],
  ])('%s is refused', (typed, reason) => {
    expect(readField('registeredOn', typed, now)).toEqual(refused(reason))
  })

  test('over a year and over six months ago leave the latest day', () => {
    const over = (months: number, today: string) => latestDayOver(months, Temporal.PlainDate.from(today)).toString()
    expect(over(12, '2026-11-24')).toBe('2025-11-23')
    expect(over(6, '2026-11-24')).toBe('2026-05-23')
    expect(over(6, '2026-03-01')).toBe('2025-08-31')
  })

  test('the months are over on that day, and not yet from the day after it', () => {
    const days = fc.integer({ min: 0, max: 20000 }).map((n) => Temporal.PlainDate.from('2012-01-01').add({ days: n }))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 24 }), (today, months) => {
        const day = latestDayOver(months, today)
        const fullOn = (from: Temporal.PlainDate) => Temporal.PlainDate.compare(from.add({ months }), today)
        expect(fullOn(day)).toBeLessThan(0)
        expect(fullOn(day.add({ days: 1 }))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

test('whatever is typed is nothing, an answer that a file may hold, or refused with a reason', () => {
  fc.assert(
    fc.property(fc.constantFrom(...profileFields), fc.oneof(fc.string(), fc.double().map(String)), (field, typed) => {
      const reading = readField(field, typed, now)
      if (reading.kind === 'answer') expect(parseProfile({ [field]: reading.value }, now)).toHaveProperty(field)
    }),
  )
})

test('what a field shows of a stored answer is read as the same answer', () => {
  const profile = parseProfile({
    registeredOn: '2021-06-15',
    monthlyPayments: 12.5,
    walletBalance: 1000000,
    platformInfoComplete: false,
    utilityBills: 'manual',
  })
  for (const field of profileFields) {
    const reading = readField(field, textOf(profile, field), now)
    if (reading.kind === 'answer') expect(parseProfile({ [field]: reading.value })[field]).toEqual(profile[field])
    else expect(profile[field]).toBeUndefined()
  }
})
