import { expect, test } from 'vitest'
import { dryRunClock, elements } from './dry-run-clock.ts'

const since = Temporal.Instant.from('2026-11-24T14:05:00+08:00')
const after = (seconds: number, mean: number | null) =>
  dryRunClock(since, since.add({ milliseconds: seconds * 1000 }), mean)

test('the four elements with the article’s means: 23 s, 18 s, 35 s, and none for the signature', () => {
  expect(elements.map(({ id, mean }) => [id, mean?.value ?? null])).toEqual([
    ['face', 23],
    ['phone', 18],
    ['id', 35],
    ['signature', null],
  ])
})

test('the clock fills to the mean, and passing it is told from the next second on', () => {
  expect(after(0, 20)).toEqual({ seconds: 0, share: 0, isLonger: false })
  expect(after(5.9, 20)).toEqual({ seconds: 5, share: 0.25, isLonger: false })
  expect(after(20, 20)).toEqual({ seconds: 20, share: 1, isLonger: false })
  expect(after(21, 20)).toEqual({ seconds: 21, share: 1, isLonger: true })
})

test('without a mean it only counts', () => {
  expect(after(300, null)).toEqual({ seconds: 300, share: null, isLonger: false })
})

test('a clock set back counts as no time', () => {
  expect(after(-30, 20)).toEqual({ seconds: 0, share: 0, isLonger: false })
})
