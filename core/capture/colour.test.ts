import { describe, expect, test } from 'vitest'
import { colourTemperature, type Light, linear } from './colour.ts'

const mired = (grey: Light, fixedAt: number) => 1e6 / (colourTemperature(grey, fixedAt) as number)

test('sRGB undone', () => {
  expect(linear[0]).toBe(0)
  expect(linear[255]).toBe(1)
  // A card of 18 % at nominal exposure.
  expect(linear[118]).toBeCloseTo(0.18, 2)
})

describe('colourTemperature', () => {
  test.each([2_000, 2_700, 4_000, 5_500, 6_500, 9_000])('grey to a camera fixed at %i K is that light', (kelvin) => {
    expect(Math.abs(mired([0.3, 0.3, 0.3], kelvin) - 1e6 / kelvin)).toBeLessThan(6)
  })

  test('two standard illuminants, seen by a camera fixed at the white of sRGB', () => {
    // From chromaticities by the matrix of sRGB. Illuminant A: x 0.4476, y 0.4075, 2856 K. D50: x 0.3457, y 0.3585,
    // 5003 K. That white, D65, is a little greener than the black body by which the camera's kelvin is read: 15 mired.
    expect(Math.abs(mired([1.845, 0.826, 0.233], 6_504) - 1e6 / 2_856)).toBeLessThan(15)
    expect(Math.abs(mired([1.181, 0.977, 0.722], 6_504) - 1e6 / 5_003)).toBeLessThan(15)
  })

  test('does not depend on how bright the grey is', () => {
    expect(colourTemperature([0.4, 0.3, 0.2], 5_000)).toBe(colourTemperature([0.04, 0.03, 0.02], 5_000))
  })

  test('a warmer grey is a lower temperature', () => {
    expect(mired([0.4, 0.3, 0.2], 5_500)).toBeGreaterThan(mired([0.35, 0.3, 0.25], 5_500))
  })

  test.each<Light>([
    [0.1, 0.8, 0.1],
    [0.8, 0.1, 0.8],
    [0.1, 0.1, 3],
    [0, 0, 0],
  ])('red %f, green %f, blue %f is of no lamp', (...grey) => {
    expect(colourTemperature(grey, 5_000)).toBeUndefined()
  })
})
