import { expect, test } from 'vitest'
import { levelsOf, topOf } from './standing-shape.ts'

const start = Temporal.Instant.from('2026-01-01T00:00Z')
const after = (hours: number) => start.add({ hours })
const history = [
  { at: start, limit: 5000, dailyRate: 0.0004 },
  { at: after(25), limit: 8000 },
  { at: after(50), dailyRate: 0.0003 },
]

test('each value stands until its own next change, the last until now', () => {
  expect(levelsOf(history, 'limit', after(100))).toEqual([
    { from: 0, until: 0.25, value: 5000 },
    { from: 0.25, until: 1, value: 8000 },
  ])
  expect(levelsOf(history, 'dailyRate', after(100))).toEqual([
    { from: 0, until: 0.5, value: 0.0004 },
    { from: 0.5, until: 1, value: 0.0003 },
  ])
})

test('in the very moment of the opening there is one level', () => {
  expect(levelsOf(history.slice(0, 1), 'limit', start)).toEqual([{ from: 0, until: 1, value: 5000 }])
  expect(levelsOf([], 'limit', start)).toEqual([])
})

test('the height is that of the largest; a row of zeros has one too', () => {
  expect(topOf(levelsOf(history, 'limit', after(100)))).toBe(8000)
  expect(topOf([{ from: 0, until: 1, value: 0 }])).toBe(1)
})
