import { expect, test } from 'vitest'
import { placeOf, stretchOf } from './limit-scale.ts'

test('from 500 to 30,000 yuan', () => {
  expect([500, 15_250, 30_000].map(placeOf)).toEqual([0, 0.5, 1])
  expect(stretchOf({ low: 7875, high: 15_250 })).toEqual({ from: 0.25, width: 0.25 })
})

test('what lies beyond an end is drawn at it', () => {
  expect(stretchOf({ low: 360, high: 480 })).toEqual({ from: 0, width: 0 })
  expect(stretchOf({ low: 40_000, high: 90_000 })).toEqual({ from: 1, width: 0 })
  expect(stretchOf({ low: 360, high: 15_250 })).toEqual({ from: 0, width: 0.5 })
})
