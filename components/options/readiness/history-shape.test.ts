import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepsOf } from './history-shape.ts'

const day = (date: string, low: number, high: number) => ({
  date: Temporal.PlainDate.from(date),
  low,
  high,
  changed: [],
})

test('a score stands until the next day that changed it, the last one to the end of today', () => {
  const days = [day('2026-11-01', 0, 100), day('2026-11-06', 20, 80)]
  expect(stepsOf(days, Temporal.PlainDate.from('2026-11-10'))).toEqual([
    { from: 0, until: 0.5, low: 0, high: 100 },
    { from: 0.5, until: 1, low: 20, high: 80 },
  ])
})

test('one day alone fills the picture, and no day is no picture', () => {
  const today = Temporal.PlainDate.from('2026-11-10')
  expect(stepsOf([day('2026-11-10', 10, 20)], today)).toEqual([{ from: 0, until: 1, low: 10, high: 20 }])
  expect(stepsOf([], today)).toEqual([])
})

test('the steps cover the picture without a gap, also where the clock went back', () => {
  const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(offsets, fc.integer({ min: -10, max: 410 }), (numbers, todayOffset) => {
      const first = Temporal.PlainDate.from('2026-01-01')
      const days = numbers
        .sort((a, b) => a - b)
        .map((days) => ({ date: first.add({ days }), low: 0, high: 100, changed: [] }))
      const steps = stepsOf(days, first.add({ days: todayOffset }))
      expect(steps[0]?.from).toBe(0)
      expect(steps.at(-1)?.until).toBe(1)
      steps.forEach((step, index) => {
        expect(step.until).toBeGreaterThanOrEqual(step.from)
        expect(steps[index + 1]?.from ?? 1).toBe(step.until)
      })
    }),
  )
})
