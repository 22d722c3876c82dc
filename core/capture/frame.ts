import { checkObject, InputError } from '../records/input.ts'

/** One picture of a camera or a file: 8-bit sRGB, four bytes a pixel (red, green, blue, alpha), row after row. */
export interface Frame {
  data: Uint8ClampedArray
  /** In pixels. */
  width: number
  height: number
}

/** A box in the frame's pixels, its corner at the left and top. */
export interface Region {
  x: number
  y: number
  width: number
  height: number
}

/** In the frame's pixels; the centre of the first pixel is 0, 0. */
export interface Point {
  x: number
  y: number
}

/** A side of the frame as it was taken; a page that shows it mirrored swaps left and right. */
export type Side = 'top' | 'right' | 'bottom' | 'left'

/** Pixels along one side beyond which no picture is analysed: a page reads it back smaller. */
const longest = 16_384

/**
 * Refuses what is no frame.
 * @throws InputError `frame`, `frame.width`, `frame.height`, `frame.data`
 */
export function checkFrame(frame: Frame): void {
  checkObject(frame, 'frame')
  for (const side of ['width', 'height'] as const) {
    if (typeof frame[side] !== 'number') throw new InputError(`frame.${side}`, 'wrong-type')
    if (!Number.isInteger(frame[side])) throw new InputError(`frame.${side}`, 'not-an-integer')
    if (frame[side] < 1 || frame[side] > longest) throw new InputError(`frame.${side}`, 'out-of-range')
  }
  if (!(frame.data instanceof Uint8ClampedArray)) throw new InputError('frame.data', 'wrong-type')
  if (frame.data.length !== frame.width * frame.height * 4) throw new InputError('frame.data', 'out-of-range')
}

/**
 * The box of the oval guide in which a face is looked for: upright, in the middle, two thirds of the frame's height.
 * The page draws its oval by it.
 */
export function guideRegion(width: number, height: number): Region {
  const guideHeight = Math.round(0.66 * height)
  const guideWidth = Math.min(width, Math.round(0.74 * guideHeight))
  return {
    x: Math.round((width - guideWidth) / 2),
    y: Math.round(0.14 * height),
    width: guideWidth,
    height: guideHeight,
  }
}
