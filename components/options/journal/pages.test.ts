import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJournal } from '../../../core/records/journal.ts'
import { groupByDay, pageOf, pageSize } from './pages.ts'

const id = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`

function journalOf(count: number) {
  const start = Temporal.Instant.from('2026-01-01T00:00Z')
  return parseJournal(
    Array.from({ length: count }, (_, index) => ({
      id: id(index),
      type: 'bill-paid',
      at: start.add({ hours: index * 7 }).toString(),
    })),
  )
}

test('a page that is no longer there is the last one', () => {
  const journal = journalOf(pageSize + 1)
  expect(pageOf(journal, 1)).toMatchObject({ page: 1, pages: 2, first: pageSize })
  expect(pageOf(journal.slice(1), 1)).toMatchObject({ page: 0, pages: 1, first: 0 })
  expect(pageOf([], 3)).toMatchObject({ page: 0, pages: 1, events: [] })
})

test('the pages together are the journal, and none is longer than a page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
      const journal = journalOf(count)
      const { pages } = pageOf(journal, 0)
      const shown = Array.from({ length: pages }, (_, page) => pageOf(journal, page).events)
      expect(shown.flat()).toEqual(journal)
      expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(pageSize)
    }),
    { numRuns: 40 },
  )
})

test('days are those of the user’s zone', () => {
  const journal = parseJournal([
    { id: id(1), type: 'bill-paid', at: '2026-11-24T15:30Z' },
    { id: id(2), type: 'bill-paid', at: '2026-11-24T16:30Z' },
  ])
  const days = (timeZone: string) => groupByDay(journal, timeZone).map(({ day }) => day.toString())
  expect(days('UTC')).toEqual(['2026-11-24'])
  expect(days('Asia/Shanghai')).toEqual(['2026-11-24', '2026-11-25'])
})
