import * as fc from 'fast-check'
import type { Frame } from '../frame.ts'
import { Random } from './random.ts'

/** Frames of any shape, now and then a very flat one, filled with noise, one colour, or blocks and stripes. */
export const anyBytes: fc.Arbitrary<Frame> = fc
  .record({
    shape: fc.oneof(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
      fc.tuple(fc.integer({ min: 1, max: 160 }), fc.integer({ min: 1, max: 160 })),
      fc.constantFrom<[number, number]>([1, 1], [1, 2000], [2000, 1], [3, 700], [16_384, 1], [1, 16_384], [320, 240]),
    ),
    fill: fc.constantFrom('noise', 'one colour', 'blocks', 'stripes'),
    seed: fc.nat(),
  })
  .map(({ shape: [width, height], fill, seed }) => {
    const random = new Random(seed)
    const data = new Uint8ClampedArray(width * height * 4).fill(random.integer(0, 255))
    if (fill === 'noise') for (let i = 0; i < data.length; i++) data[i] = random.bits()
    if (fill === 'stripes') {
      const pitch = random.integer(1, 20)
      for (let i = 0; i < data.length; i++) data[i] = ((i >> 2) % width) % (2 * pitch) < pitch ? 0 : 255
    }
    if (fill === 'blocks') {
      for (let block = 0; block < 5; block++) {
        const [left, top] = [random.integer(0, width - 1), random.integer(0, height - 1)]
        const [right, bottom] = [random.integer(left, width), random.integer(top, height)]
        const value = random.integer(0, 255)
        for (let y = top; y < bottom; y++) data.fill(value, 4 * (y * width + left), 4 * (y * width + right))
      }
    }
    return { data, width, height }
  })
