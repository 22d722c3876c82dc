import { expect, test } from 'vitest'
import { parseJournal } from '../../../core/records/journal.ts'
import { parseProfile } from '../../../core/records/profile.ts'
import { timelineItems, timelineSpan } from './timeline-items.ts'

const zone = 'Asia/Shanghai'
const now = Temporal.Instant.from('2026-11-24T14:05+08:00')
const id = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Items as `lane from → until`, in Shanghai to the minute. */
function told(profile: object, journal: object[], at = now, timeZone = zone): string[] {
  return timelineItems(parseProfile(profile), parseJournal(journal), at, timeZone).map(
    ({ lane, from, until }) => `${lane} ${minute(from)} → ${minute(until)}`,
  )
}

function minute(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

test('the picture begins with yesterday and ends 30 days from now', () => {
  const { from, until } = timelineSpan(now, zone)
  expect([minute(from), minute(until)]).toEqual(['2026-11-23T00:00', '2026-12-24T14:05'])
})

test('with nothing known, only the monthly batch lies ahead', () => {
  expect(told({}, [])).toEqual(['batch 2026-12-01T00:00 → 2026-12-06T00:00'])
})

test('whoever has an account waits for no batch, until it is closed', () => {
  const opened = { id: id(1), type: 'opened', at: '2026-11-20T14:00+08:00', limit: 8000, dailyRate: 0.0004 }
  const closed = { id: id(2), type: 'account-closed', at: '2026-11-21T14:00+08:00' }
  expect(told({}, [opened])).toEqual([])
  expect(told({}, [opened, closed])).toEqual(['batch 2026-12-01T00:00 → 2026-12-06T00:00'])
})

test('a failure runs two hours, an entry of a new user six', () => {
  const journal = [
    { id: id(1), type: 'entry-seen', at: '2026-11-24T13:00+08:00' },
    { id: id(2), type: 'verification-failed', step: 'face', at: '2026-11-24T14:00+08:00' },
  ]
  expect(told({}, journal)).toEqual([
    'entry 2026-11-24T13:00 → 2026-11-24T19:00',
    'cooldown 2026-11-24T14:00 → 2026-11-24T16:00',
    'batch 2026-12-01T00:00 → 2026-12-06T00:00',
  ])
})

test('what lies ahead in the journal has not happened, and what ended before yesterday is gone', () => {
  const journal = [
    { id: id(1), type: 'verification-failed', step: 'face', at: '2026-11-20T14:00+08:00' },
    { id: id(2), type: 'verification-failed', step: 'face', at: '2026-11-25T14:00+08:00' },
  ]
  expect(told({}, journal)).toEqual(['batch 2026-12-01T00:00 → 2026-12-06T00:00'])
})

test('twelve months registered are a milestone on their day', () => {
  expect(told({ registeredOn: '2025-12-10' }, [])).toContain('milestone 2026-12-10T00:00 → 2026-12-11T00:00')
})

test('two loans due on one day are one item that counts two, whatever is remembered three times', () => {
  const loan = (number: number) => ({
    id: id(number),
    type: 'borrowed',
    at: '2026-11-03T10:00+08:00',
    principal: 1000,
    dailyRate: 0.0005,
    instalments: 5,
    method: 'equal-principal',
    startsOn: '2026-11-03',
  })
  const journal = parseJournal([
    { id: id(1), type: 'opened', at: '2026-11-01T10:00+08:00', limit: 10_000, dailyRate: 0.0005 },
    loan(2),
    loan(3),
  ])
  const repayments = timelineItems({}, journal, now, zone).filter(({ lane }) => lane === 'repayment')
  // 200 yuan each, and 30 days of interest on 1,000 yuan at 0.05 %: 15 yuan.
  expect(repayments.map(({ day, count, amount }) => [day?.toString(), count, amount])).toEqual([
    ['2026-12-03', 2, 43_000],
  ])
})

test('an item keeps its id as the clock goes on', () => {
  const journal = parseJournal([{ id: id(1), type: 'device-login', device: 'A', at: '2026-11-24T13:00+08:00' }])
  const ids = (at: Temporal.Instant) => timelineItems({}, journal, at, zone).map((item) => item.id)
  expect(ids(now.add({ hours: 20 }))).toEqual(ids(now))
})
