import type { Planes } from './card-planes.ts'

/** Points where brightness or colour changes most, one pixel thick. */
export interface Edges {
  count: number
  /** Place in reduced pixels, to a part of a pixel, measured from the middle of the picture. */
  x: Float32Array
  y: Float32Array
  /** Direction of the change, 0 to π: its sign is left out, since what lies round a card may be brighter here and darker there. */
  angle: Float32Array
  /** Gradient, in multiples of the picture's own noise. */
  strength: Float32Array
}

/** Gradients weaker than this many times the noise are none. */
const weakest = 2.6

/** What is found in each pixel: the square of the strongest gradient against noise, and its direction. */
interface Gradients {
  square: Float32Array
  across: Float32Array
  down: Float32Array
}

/** Finds the edges of a reduced picture: in each pixel the channel counts whose change stands out most from its noise. */
export function findEdges({ width, height, luma, redGreen, blueYellow }: Planes): Edges {
  const size = width * height
  const gradients = {
    square: new Float32Array(size),
    across: new Float32Array(size),
    down: new Float32Array(size),
  }
  if (width > 4 && height > 4)
    for (const plane of [luma, redGreen, blueYellow])
      addGradients(plane, width, height, plane === luma ? 1 : 1.5, gradients)
  return thin(gradients, width, height)
}

/** Keeps the ridge of the gradient, compared along its steeper axis, and finds its top to a part of a pixel. */
function thin({ square, across, down }: Gradients, width: number, height: number): Edges {
  // A top has none beside it along one axis: half of the pixels at most.
  const room = (width * height) >> 1
  const x = new Float32Array(room)
  const y = new Float32Array(room)
  const angle = new Float32Array(room)
  const strength = new Float32Array(room)
  let count = 0
  for (let row = 2; row < height - 2; row++)
    for (let column = 2; column < width - 2; column++) {
      const at = row * width + column
      const here = square[at] as number
      if (here < weakest ** 2) continue
      const gx = across[at] as number
      const gy = down[at] as number
      const sideways = Math.abs(gx) > Math.abs(gy)
      const step = sideways ? 1 : width
      const before = square[at - step] as number
      const after = square[at + step] as number
      if (before >= here || after > here) continue
      const [low, top, high] = [Math.sqrt(before), Math.sqrt(here), Math.sqrt(after)]
      const shift = (0.5 * (low - high)) / (low - 2 * top + high || -1)
      x[count] = column + (sideways ? shift : 0) - (width - 1) / 2
      y[count] = row + (sideways ? 0 : shift) - (height - 1) / 2
      const direction = Math.atan2(gy, gx)
      angle[count] = direction < 0 ? direction + Math.PI : direction
      strength[count] = top
      count++
    }
  return { count, x, y, angle, strength }
}

/** Of so many rows one is looked at to tell the noise. */
const sampling = 19

/** Gradients of a plane, kept where they stand out more from noise than those of the planes before. */
function addGradients(
  plane: Float32Array,
  width: number,
  height: number,
  leastNoise: number,
  { square, across, down }: Gradients,
): void {
  const gx = new Float32Array(width)
  const gy = new Float32Array(width)
  const samples: number[] = []
  for (let row = 2; row < height - 2; row += sampling) {
    rowGradients(plane, width, row, gx, gy)
    for (let x = 2; x < width - 2; x += 2) samples.push((gx[x] as number) ** 2 + (gy[x] as number) ** 2)
  }
  const gain = 1 / Math.max(leastNoise, lowerThird(samples))
  for (let row = 2; row < height - 2; row++) {
    rowGradients(plane, width, row, gx, gy)
    for (let x = 2, at = row * width + 2; x < width - 2; x++, at++) {
      const [a, b] = [gx[x] as number, gy[x] as number]
      const value = (a * a + b * b) * gain
      if (value > (square[at] as number)) {
        square[at] = value
        across[at] = a
        down[at] = b
      }
    }
  }
}

/** Changes across and down along a row: [1 2 0 −2 −1] of what is smoothed with [1 4 6 4 1] the other way. */
function rowGradients(plane: Float32Array, width: number, row: number, gx: Float32Array, gy: Float32Array): void {
  const middle = row * width
  // Of five columns, the smoothed value and the change down.
  let [s0, s1, s2, s3] = [0, 0, 0, 0]
  let [d0, d1, d2, d3] = [0, 0, 0, 0]
  for (let x = 0; x < width; x++) {
    const at = middle + x
    const a = plane[at - 2 * width] as number
    const b = plane[at - width] as number
    const d = plane[at + width] as number
    const e = plane[at + 2 * width] as number
    const s4 = (a + e + 4 * (b + d) + 6 * (plane[at] as number)) / 16
    const d4 = (e - a + 2 * (d - b)) / 16
    if (x > 3) {
      gx[x - 2] = s4 - s0 + 2 * (s3 - s1)
      gy[x - 2] = d0 + d4 + 4 * (d1 + d3) + 6 * d2
    }
    s0 = s1
    s1 = s2
    s2 = s3
    s3 = s4
    d0 = d1
    d1 = d2
    d2 = d3
    d3 = d4
  }
}

/** The square of the gradient in the quieter part of the picture, which is noise. */
function lowerThird(squares: number[]): number {
  return Float32Array.from(squares).sort()[Math.floor(0.35 * squares.length)] ?? 0
}
