import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../records/input.ts'
import { type Frame, guideRegion, type Region } from './frame.ts'
import { inspectLighting } from './lighting.ts'

type Rgb = readonly [red: number, green: number, blue: number]
const grey = (light: number): Rgb => [light, light, light]
const times = ([red, green, blue]: Rgb, light: number): Rgb => [red * light, green * light, blue * light]

/** What a camera without noise makes of linear light, 1 being full. */
function picture(colourAt: (x: number, y: number) => Rgb, width = 320, height = 240): Frame {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      colourAt(x, y).forEach((light, channel) => {
        const encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055
        data[(y * width + x) * 4 + channel] = 255 * encoded
      })
  return { data, width, height }
}

/** What a white sheet (90 %) at the face shows where an 18 % grey card has its nominal value, 118. */
const goodLight = 0.9
const skinTones = { lightest: [0.87, 0.63, 0.5], dark: [0.09, 0.045, 0.03], darkest: [0.045, 0.02, 0.012] } as const

interface Portrait {
  skin: Rgb
  /** Light on the left and on the right half: what a white sheet there shows. */
  left: number
  right: number
  /** What the background shows. */
  background: number
  /** Part of a white sheet's light that the whites of the eyes give back. */
  whites?: number
}

/** A head with eyes, brows and a mouth in the middle of the guide, its outline the guide's own. */
function portrait({ skin, left, right, background, whites = 0.73 }: Portrait): Frame {
  const { x: guideX, y: guideY, width, height } = guideRegion(320, 240)
  return picture((x, y) => {
    const [u, v] = [(2 * (x + 0.5 - guideX)) / width - 1, (2 * (y + 0.5 - guideY)) / height - 1]
    const light = u < 0 ? left : right
    const aside = Math.abs(u) - 0.35
    if (Math.hypot(u, v) > 0.97) return grey(background)
    if (v < -0.55) return times([0.06, 0.04, 0.03], light)
    if (Math.hypot(aside / 0.14, (v + 0.1) / 0.06) < 1)
      return grey(Math.abs(aside) < 0.045 ? 0.02 * light : whites * light)
    if (Math.abs(aside) < 0.2 && Math.abs(v + 0.27) < 0.04) return times([0.05, 0.04, 0.03], light)
    if (Math.abs(u) < 0.25 && Math.abs(v - 0.5) < 0.04)
      return times([skin[0] * 0.9, skin[1] * 0.6, skin[2] * 0.6], light)
    return times(skin, light)
  })
}

const evenly = (skin: Rgb, light: number, background: number) =>
  inspectLighting(portrait({ skin, left: light, right: light, background }))

describe('a plain wall', () => {
  const flat = (value: number) => inspectLighting(picture(() => grey(((value / 255 + 0.055) / 1.055) ** 2.4)))

  test.each([
    [20, 'too-dark', 'face-light', 0],
    [118, 'ok', 'keep', 0],
    [200, 'ok', 'keep', 0],
    [255, 'too-bright', 'dim-light', 1],
  ] as const)('of %i is %s', (value, verdict, instruction, burnt) => {
    expect(flat(value)).toEqual({
      verdict,
      instruction,
      brightness: expect.closeTo(value, 0),
      sideRatio: 1,
      burnt,
    })
  })
})

describe('evenness', () => {
  const halves = (left: number, right: number) => inspectLighting(picture((x) => grey(x < 160 ? left : right)))

  test('asks for light from the side that is darker in the picture', () => {
    expect(halves(0.1, 0.4)).toMatchObject({ verdict: 'uneven', darkSide: 'left', instruction: 'light-from-left' })
    expect(halves(0.4, 0.1)).toMatchObject({ verdict: 'uneven', darkSide: 'right', instruction: 'light-from-right' })
    expect(halves(0.1, 0.4).sideRatio).toBeGreaterThan(3.8)
    expect(halves(0.1, 0.4).sideRatio).toBeLessThan(4.05)
  })

  test('tells no dark side of even light', () => {
    expect(halves(0.3, 0.4)).not.toHaveProperty('darkSide')
    expect(halves(0.3, 0.4).sideRatio).toBeCloseTo(4 / 3, 1)
  })

  test.each(Object.entries(skinTones))('of the %s skin is that of the light', (_, skin) => {
    const lit = (left: number, right: number) => inspectLighting(portrait({ skin, left, right, background: 0.2 }))
    expect(lit(1, 0.7).verdict).toBe('ok')
    expect(lit(1, 0.25)).toMatchObject({ verdict: 'uneven', darkSide: 'right' })
    expect(lit(0.25, 1)).toMatchObject({ verdict: 'uneven', darkSide: 'left' })
  })

  test('two colours side by side are not two lights', () => {
    const blueAndBeige = picture((x) => (x < 160 ? [0.05, 0.1, 0.25] : [0.6, 0.42, 0.33]))
    expect(inspectLighting(blueAndBeige)).toMatchObject({ verdict: 'ok', sideRatio: 1 })
  })
})

describe('the light, not the skin', () => {
  test('the same pixels of skin are dark skin in good light and light skin in the dark', () => {
    const darkSkin = times(skinTones.lightest, 0.08)
    expect(evenly(darkSkin, goodLight, 0.15).verdict).toBe('ok')
    expect(evenly(skinTones.lightest, goodLight * 0.08, 0.15 * 0.08).verdict).toBe('too-dark')
  })

  const skins = fc.constantFrom(...Object.values(skinTones))
  const stops = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true }).map((ev) => 2 ** ev)

  test('any skin is well lit at any exposure that a camera would pick, before a wall of any lightness', () => {
    fc.assert(
      fc.property(skins, stops(-0.75, 0.25), fc.double({ min: 0.05, max: 1, noNaN: true }), (skin, exposure, wall) => {
        const light = goodLight * exposure
        expect(evenly(skin, light, wall * light)).toMatchObject({ verdict: 'ok', instruction: 'keep' })
      }),
      { numRuns: 40 },
    )
  })

  test('any skin is too dark in the dark', () => {
    fc.assert(
      fc.property(skins, stops(-4, -2.4), fc.double({ min: 0.05, max: 1, noNaN: true }), (skin, exposure, wall) => {
        const light = goodLight * exposure
        expect(evenly(skin, light, wall * light).verdict).toBe('too-dark')
      }),
      { numRuns: 40 },
    )
  })

  test('any skin is backlit before a window', () => {
    fc.assert(
      fc.property(skins, stops(-2.5, -1.3), fc.double({ min: 2.6, max: 10, noNaN: true }), (skin, exposure, window) => {
        const light = goodLight * exposure
        const report = evenly(skin, light, window * light)
        expect(report).toMatchObject({ verdict: 'backlit', instruction: 'turn-from-window' })
      }),
      { numRuns: 40 },
    )
  })

  test('a white wall, burnt out or not, is no window', () => {
    expect(evenly(skinTones.darkest, goodLight, 0.9).verdict).toBe('ok')
    expect(evenly(skinTones.dark, 1.05, 1).verdict).toBe('ok')
  })

  test('a head to one side of the guide is judged as one in the middle', () => {
    const shifted = (frame: Frame, by: number) =>
      picture((x, y) => {
        const at = (y * 320 + Math.min(319, Math.max(0, x - by))) * 4
        const channel = (offset: number) => (((frame.data[at + offset] as number) / 255 + 0.055) / 1.055) ** 2.4
        return [channel(0), channel(1), channel(2)]
      })
    for (const by of [-16, 16]) {
      const lit = portrait({ skin: skinTones.dark, left: 0.9, right: 0.25, background: 0.3 })
      expect(inspectLighting(shifted(lit, by))).toMatchObject({ verdict: 'uneven', darkSide: 'right' })
      const even = portrait({ skin: skinTones.dark, left: 0.9, right: 0.9, background: 0.3 })
      expect(inspectLighting(shifted(even, by)).verdict).toBe('ok')
    }
  })

  test('a window that shows past the head into the oval is still seen', () => {
    const frame = portrait({ skin: skinTones.dark, left: 0.2, right: 0.2, background: 1 })
    const { x, width } = guideRegion(320, 240)
    for (let row = 0; row < 240; row++)
      for (let column = x; column < x + 0.25 * width; column++)
        frame.data.set([255, 255, 255], (row * 320 + column) * 4)
    expect(inspectLighting(frame).verdict).toBe('backlit')
  })

  test('a lit face is too bright where its skin is lost', () => {
    expect(evenly(skinTones.lightest, 3, 0.3)).toMatchObject({ verdict: 'too-bright', instruction: 'dim-light' })
  })
})

describe('colour temperature', () => {
  const fixed = { whiteBalance: 'manual', kelvin: 4_000 } as const
  const face = (exposure: number) =>
    portrait({ skin: skinTones.dark, left: 0.8 * exposure, right: 0.8 * exposure, background: 0.3 * exposure })

  test('is told only of a camera that is said to be fixed', () => {
    expect(inspectLighting(face(1))).not.toHaveProperty('cct')
    expect(inspectLighting(face(1), undefined, fixed)).toHaveProperty('cct')
  })

  test('skin, warm in any light, leaves it as it is', () => {
    expect(1e6 / (inspectLighting(face(1), undefined, fixed).cct as number)).toBeCloseTo(250, -1)
  })

  test('is left out where colour is lost, in the dark or burnt', () => {
    expect(inspectLighting(face(1 / 8), undefined, fixed)).not.toHaveProperty('cct')
    expect(inspectLighting(face(50), undefined, fixed)).not.toHaveProperty('cct')
  })
})

describe('the region', () => {
  test('is the guide where none is given', () => {
    const frame = portrait({ skin: skinTones.dark, left: 0.8, right: 0.3, background: 0.4 })
    expect(inspectLighting(frame)).toEqual(inspectLighting(frame, guideRegion(320, 240)))
  })

  test('counts as far as it lies in the frame', () => {
    const frame = picture((x) => grey(x < 160 ? 0.1 : 0.4))
    expect(inspectLighting(frame, { x: -50, y: -50, width: 210, height: 1000 }).brightness).toBeCloseTo(89, 0)
    expect(inspectLighting(frame, { x: 160, y: 0, width: 9999, height: 9999 }).brightness).toBeCloseTo(170, 0)
  })

  const region = { x: 10, y: 10, width: 100, height: 100 }
  test.each([
    [{ ...region, x: Number.NaN }, 'region.x', 'not-a-number'],
    [{ ...region, y: Number.POSITIVE_INFINITY }, 'region.y', 'not-a-number'],
    [{ ...region, width: '9' }, 'region.width', 'wrong-type'],
    [{ ...region, width: 0 }, 'region.width', 'out-of-range'],
    [{ ...region, height: -1 }, 'region.height', 'out-of-range'],
    [{ ...region, x: 320 }, 'region.x', 'out-of-range'],
    [{ ...region, x: -100 }, 'region.x', 'out-of-range'],
    [{ ...region, y: 240 }, 'region.y', 'out-of-range'],
    [null, 'region', 'wrong-type'],
  ])('%j is refused at %s', (wrong, path, reason) => {
    expect(() =>
      inspectLighting(
        picture(() => grey(0.2)),
        wrong as Region,
      ),
    ).toThrow(new InputError(path, reason as never))
  })
})

test.each([
  [{ whiteBalance: 'auto', kelvin: 5_000 }, 'camera.whiteBalance', 'not-a-choice'],
  [{ whiteBalance: 'manual', kelvin: Number.NaN }, 'camera.kelvin', 'not-a-number'],
  [{ whiteBalance: 'manual', kelvin: 999 }, 'camera.kelvin', 'out-of-range'],
  [{ whiteBalance: 'manual', kelvin: 40_001 }, 'camera.kelvin', 'out-of-range'],
  [{ whiteBalance: 'manual' }, 'camera.kelvin', 'wrong-type'],
  [5_000, 'camera', 'wrong-type'],
])('the camera %j is refused at %s', (camera, path, reason) => {
  const frame = picture(() => grey(0.2))
  expect(() => inspectLighting(frame, undefined, camera as never)).toThrow(new InputError(path, reason as never))
})

test.each([
  [16_384, 1],
  [1, 16_384],
  [1, 1],
  [2, 2],
])('%i × %i pixels are judged as any others', (width, height) => {
  const data = new Uint8ClampedArray(width * height * 4).fill(118)
  expect(inspectLighting({ data, width, height })).toMatchObject({ verdict: 'ok', sideRatio: 1, burnt: 0 })
})
