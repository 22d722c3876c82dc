import { describe, expect, test } from 'vitest'
import { owed } from '../../../core/answers/loans.ts'
import { parseJournal } from '../../../core/records/journal.ts'
import { unpaidOf, withAnswer, withProposal } from './repayment-draft.ts'

const now = Temporal.Instant.from('2026-11-24T14:05+08:00')
const id = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`
const borrowed = (number: number, startsOn: string) => ({
  id: id(number),
  type: 'borrowed',
  at: '2026-10-01T10:00+08:00',
  principal: 1000,
  dailyRate: 0.0005,
  instalments: 5,
  method: 'equal-principal',
  startsOn,
})
const repaid = (number: number, loan: number, instalment: number) => ({
  id: id(number),
  type: 'repaid',
  at: '2026-11-10T10:00+08:00',
  loan: id(loan),
  instalment,
  onTime: true,
})

/** Loan 1 is due on the 20th, its first instalment repaid; loan 2 on the 3rd. */
const two = owed(parseJournal([borrowed(1, '2026-10-20'), borrowed(2, '2026-11-03'), repaid(3, 1, 1)]), now)
const one = owed(parseJournal([borrowed(1, '2026-10-20')]), now)
const none = owed([], now)

describe('a repayment proposes', () => {
  test('what falls due first of all loans', () => {
    expect(withProposal('repaid', {}, two)).toEqual({ loan: id(2), instalment: '1' })
  })

  test('the first unpaid of the loan that was chosen', () => {
    expect(withProposal('repaid', { loan: id(1), onTime: 'yes' }, two)).toEqual({
      loan: id(1),
      instalment: '2',
      onTime: 'yes',
    })
  })

  test('nothing where another was chosen, or none', () => {
    expect(withProposal('repaid', { loan: id(1), instalment: '4' }, two)).toMatchObject({ instalment: '4' })
    expect(withProposal('repaid', { loan: '' }, two)).toEqual({ loan: '', instalment: '' })
    expect(withProposal('repaid', {}, none)).toEqual({ loan: '', instalment: '' })
  })
})

test('a settlement proposes the only loan, and no other event anything', () => {
  expect(withProposal('settled', {}, one)).toEqual({ loan: id(1) })
  expect(withProposal('settled', {}, two)).toEqual({ loan: '' })
  expect(withProposal('opened', { limit: '1' }, one)).toEqual({ limit: '1' })
})

test('another loan takes the instalment of the one before with it', () => {
  expect(withAnswer({ loan: id(1), instalment: '3', onTime: 'yes' }, 'loan', id(2))).toEqual({
    loan: id(2),
    onTime: 'yes',
  })
  expect(withAnswer({ instalment: '3' }, 'onTime', 'no')).toEqual({ instalment: '3', onTime: 'no' })
})

test('what is unpaid of a loan, by its number', () => {
  expect(unpaidOf(id(1), two.loans).map(({ number }) => number)).toEqual([2, 3, 4, 5])
  expect(unpaidOf(undefined, two.loans)).toEqual([])
})
