import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted } from './pixels.ts'

test('the longer side is made as small as asked, in the same shape', () => {
  expect(fitted({ width: 1280, height: 720 }, 640)).toEqual({ width: 640, height: 360 })
  expect(fitted({ width: 3000, height: 4000 }, 960)).toEqual({ width: 720, height: 960 })
})

test('what is small enough stays as it is', () => {
  expect(fitted({ width: 640, height: 480 }, 640)).toEqual({ width: 640, height: 480 })
})

test('of whatever shape there is a pixel left each way, and no more than asked', () => {
  const side = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 1_000 }), (width, height, longest) => {
      const small = fitted({ width, height }, longest)
      for (const each of [small.width, small.height]) {
        expect(each).toBeGreaterThanOrEqual(1)
        expect(each).toBeLessThanOrEqual(longest)
      }
    }),
  )
})
