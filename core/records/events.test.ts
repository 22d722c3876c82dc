import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { byAtThenId, type JournalEvent, mergeJournals, ofType, upTo } from './events.ts'
import { parseJournal } from './journal.ts'
import { writtenEvent } from './testing.ts'

const event = (n: number, at: string, type: 'entry-seen' | 'entry-gone' = 'entry-gone'): JournalEvent => ({
  id: `01890000-0000-7000-8000-00000000000${n}`,
  at: Temporal.Instant.from(at),
  type,
})

const seen = event(1, '2026-11-15T10:00Z', 'entry-seen')
const gone = event(2, '2026-11-15T12:00Z')

test('two computers, one journal', () => {
  expect(mergeJournals([gone], [seen])).toEqual([seen, gone])
  expect(mergeJournals([seen, gone], [seen])).toEqual([seen, gone])
})

test('of two events with one id the smaller canonical JSON stays', () => {
  const earlier = event(1, '2026-11-14T10:00Z', 'entry-seen')
  expect(mergeJournals([seen], [earlier])).toEqual([earlier])
  expect(mergeJournals([earlier], [seen])).toEqual([earlier])
})

test('what lies ahead has not happened; the moment itself has', () => {
  expect(upTo([seen, gone], Temporal.Instant.from('2026-11-15T11:59:59.999Z'))).toEqual([seen])
  expect(upTo([seen, gone], gone.at)).toEqual([seen, gone])
})

test('events of some types', () => {
  expect(ofType([seen, gone], 'entry-seen')).toEqual([seen])
  expect(ofType([seen, gone], 'entry-seen', 'entry-gone')).toEqual([seen, gone])
})

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: 1, a: [{ d: 2, c: null }] })).toBe('{"a":[{"c":null,"d":2}],"b":1}')
  expect(canonicalJson({ a: [{ c: null, d: 2 }], b: 1 })).toBe('{"a":[{"c":null,"d":2}],"b":1}')
})

describe('merging', () => {
  const journal = fc.array(writtenEvent, { maxLength: 15 }).map(parseJournal)
  const texts = (events: readonly JournalEvent[]) => events.map(canonicalJson)

  test('is commutative', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        expect(texts(mergeJournals(a, b))).toEqual(texts(mergeJournals(b, a)))
      }),
    )
  })

  test('is associative', () => {
    fc.assert(
      fc.property(journal, journal, journal, (a, b, c) => {
        expect(texts(mergeJournals(mergeJournals(a, b), c))).toEqual(texts(mergeJournals(a, mergeJournals(b, c))))
      }),
    )
  })

  test('is idempotent, and the empty journal adds nothing', () => {
    fc.assert(
      fc.property(journal, (a) => {
        expect(mergeJournals(a, a)).toEqual(a)
        expect(mergeJournals(a, [])).toEqual(a)
      }),
    )
  })

  test('keeps every id once, sorted, and changes neither journal', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const before = texts([...a, ...b])
        const merged = mergeJournals(a, b)
        expect(merged).toEqual([...merged].sort(byAtThenId))
        expect(merged.map(({ id }) => id).sort()).toEqual([...new Set([...a, ...b].map(({ id }) => id))].sort())
        expect(texts([...a, ...b])).toEqual(before)
      }),
    )
  })
})
