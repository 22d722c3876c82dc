import type { Picture } from './picture.ts'

/** Each blurs all three planes in place; the border goes on outside. */

/** Spreads every pixel by a Gaussian with the deviation in pixels. */
export function gaussian({ planes, width, height }: Picture, sigma: number): void {
  if (sigma < 0.2) return
  const radius = Math.ceil(3 * sigma)
  const weights = Array.from({ length: radius + 1 }, (_, i) => Math.exp(-(i * i) / (2 * sigma * sigma)))
  const sum = weights.reduce((total, weight, i) => total + (i === 0 ? weight : 2 * weight), 0)
  const kernel = Float64Array.from(weights, (weight) => weight / sum)
  const line = new Float64Array(Math.max(width, height) + 2 * radius)
  for (const plane of planes) {
    for (let y = 0; y < height; y++) convolve(plane, y * width, 1, width, kernel, line)
    for (let x = 0; x < width; x++) convolve(plane, x, width, height, kernel, line)
  }
}

function convolve(
  plane: Float32Array,
  start: number,
  step: number,
  count: number,
  kernel: Float64Array,
  line: Float64Array,
): void {
  const radius = kernel.length - 1
  for (let i = 0; i < count + 2 * radius; i++) {
    line[i] = plane[start + step * Math.min(count - 1, Math.max(0, i - radius))] as number
  }
  for (let i = 0; i < count; i++) {
    let sum = (kernel[0] as number) * (line[i + radius] as number)
    for (let k = 1; k <= radius; k++) {
      sum += (kernel[k] as number) * ((line[i + radius - k] as number) + (line[i + radius + k] as number))
    }
    plane[start + step * i] = sum
  }
}

/** Spreads every pixel over a disc, as a lens that is out of focus does; a radius r counts as a deviation of r / 2. */
export function disc({ planes, width, height }: Picture, radius: number): void {
  const reach = Math.ceil(radius)
  const spans = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.sqrt(Math.max(0, radius ** 2 - (i - reach) ** 2)))
  const area = spans.reduce((total, span) => total + 2 * span, 0)
  const pad = reach + 2
  const sums = Array.from({ length: height }, () => new Float64Array(width + 2 * pad + 1))
  for (const plane of planes) {
    for (let y = 0; y < height; y++) {
      const row = sums[y] as Float64Array
      for (let x = 0; x < width + 2 * pad; x++) {
        row[x + 1] = (row[x] as number) + (plane[y * width + Math.min(width - 1, Math.max(0, x - pad))] as number)
      }
    }
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        let sum = 0
        for (let i = 0; i < spans.length; i++) {
          const row = sums[Math.min(height - 1, Math.max(0, y + i - reach))] as Float64Array
          const span = spans[i] as number
          sum += upTo(row, x + pad + 0.5 + span) - upTo(row, x + pad + 0.5 - span)
        }
        plane[y * width + x] = sum / area
      }
    }
  }
}

/** The sum of a row up to a part of a pixel. */
function upTo(sums: Float64Array, position: number): number {
  const whole = Math.floor(position)
  const before = sums[whole] as number
  return before + ((sums[whole + 1] as number) - before) * (position - whole)
}

/** Spreads every pixel along a line, as a hand that moves does; a length L counts as a deviation of L / √12. */
export function motion({ planes, width, height }: Picture, length: number, angle: number): void {
  const taps = Math.max(3, Math.ceil(length * 1.5))
  const offsets = Array.from({ length: taps }, (_, i) => (i / (taps - 1) - 0.5) * length)
  for (const plane of planes) {
    const before = plane.slice()
    for (let i = 0; i < plane.length; i++) plane[i] = 0
    for (const offset of offsets) {
      const [dx, dy] = [offset * Math.cos(angle), offset * Math.sin(angle)]
      const [left, top] = [Math.floor(dx), Math.floor(dy)]
      const [fx, fy] = [dx - left, dy - top]
      const weights = [(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy].map((weight) => weight / taps)
      const [w0, w1, w2, w3] = weights as [number, number, number, number]
      for (let y = 0; y < height; y++) {
        const row = Math.min(height - 1, Math.max(0, y + top)) * width
        const next = Math.min(height - 1, Math.max(0, y + top + 1)) * width
        for (let x = 0; x < width; x++) {
          const here = Math.min(width - 1, Math.max(0, x + left))
          const right = Math.min(width - 1, Math.max(0, x + left + 1))
          plane[y * width + x] =
            (plane[y * width + x] as number) +
            w0 * (before[row + here] as number) +
            w1 * (before[row + right] as number) +
            w2 * (before[next + here] as number) +
            w3 * (before[next + right] as number)
        }
      }
    }
  }
}
