import { expect, test } from 'vitest'
import { isBlack } from './black.ts'

function grey(luma: (pixel: number) => number, width = 320, height = 180) {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel++) data.fill(luma(pixel), pixel * 4, pixel * 4 + 4)
  return { data, width, height }
}

test('a closed cover is black, with noise and a dead pixel', () => {
  expect(isBlack(grey(() => 0))).toBe(true)
  expect(isBlack(grey((pixel) => (pixel * 7919) % 18))).toBe(true)
  expect(isBlack(grey((pixel) => (pixel === 700 ? 255 : 3)))).toBe(true)
})

test('a dark room is not: one pixel in twenty lit, or all of it dim', () => {
  expect(isBlack(grey((pixel) => (pixel % 20 === 0 ? 40 : 4)))).toBe(false)
  expect(isBlack(grey(() => 26))).toBe(false)
})
