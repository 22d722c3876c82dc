import { type Curve, nearest, placeAt, places, rim, visiblePart } from './card-sides.ts'
import type { Frame, Point } from './frame.ts'

/** Places before and behind a corner that are compared, and how far they reach, in long sides. */
const compared = 10
const [inner, outer, farthest] = [0.05, 0.02, 0.1]

/**
 * How much the edge of a side goes on beyond its corners, 0-1, at the end where it does so most: a card's ends there, and
 * the edge of something larger, of which a part was taken for a card, does not.
 */
export function measureContinuation(
  frame: Frame,
  from: Point,
  to: Point,
  longSide: number,
  curve: Curve,
  step: number,
): number {
  const { data, width, height } = frame
  const [x, y] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(x, y)
  const share = longSide / length
  /** Change across the curve, summed over places; `undefined` where too few lie in the frame. */
  const change = (start: number, direction: number): number[] | undefined => {
    const sum = [0, 0, 0]
    let count = 0
    for (let place = 0; place < compared; place++) {
      const at = start + direction * ((place + 0.5) / compared) * farthest * share
      const s = 2 * at - 1
      const middle = curve[0] + curve[1] * s + curve[2] * s * s
      const [px, py] = [from.x + x * at - (y / length) * middle, from.y + y * at + (x / length) * middle]
      if (px < rim || py < rim || px > width - 1 - rim || py > height - 1 - rim) continue
      count++
      const [dx, dy] = [(-y / length) * 1.5 * step, (x / length) * 1.5 * step]
      const [one, other] = [nearest(frame, px - dx, py - dy), nearest(frame, px + dx, py + dy)]
      for (let channel = 0; channel < 3; channel++)
        sum[channel] = (sum[channel] as number) + (data[other + channel] as number) - (data[one + channel] as number)
    }
    return count < compared / 2 ? undefined : sum.map((value) => value / count)
  }
  let most = 0
  for (const [end, direction] of [
    [0, 1],
    [1, -1],
  ] as const) {
    const within = change(end + direction * inner * share, direction)
    const beyond = change(end - direction * outer * share, -direction)
    if (!within || !beyond) continue
    const dot = within.reduce((sum, value, channel) => sum + value * (beyond[channel] as number), 0)
    const square = within.reduce((sum, value) => sum + value * value, 0)
    most = Math.max(most, Math.min(1, dot / (square + 20)))
  }
  return most
}

/** Steps to either side that the blur of an edge may reach. */
const blurReach = 13

/**
 * Standard deviation, in pixels, of the blur of the side between two corners whose edge lies on `curve`: what lies across
 * it is laid over one another along the curve, and the width of the change is taken. `null` where nothing is to be seen.
 */
export function measureBlur(
  frame: Frame,
  from: Point,
  to: Point,
  longSide: number,
  curve: Curve,
  step: number,
): number | null {
  const { data } = frame
  const stretch = visiblePart(frame, from, to, longSide)
  if (!((stretch.end - stretch.begin) * stretch.length > 6 * step)) return null
  const wide = 2 * blurReach + 1
  const sum = new Float64Array(wide)
  const row = new Float32Array(wide * 3)
  const [nx, ny] = [(-stretch.y / stretch.length) * step, (stretch.x / stretch.length) * step]
  for (let place = 0; place < places; place++) {
    const s = placeAt(stretch, place)
    const middle = (curve[0] + curve[1] * s + curve[2] * s * s) / step - blurReach
    const x = stretch.from.x + (stretch.x * (s + 1)) / 2 + nx * middle
    const y = stretch.from.y + (stretch.y * (s + 1)) / 2 + ny * middle
    for (let index = 0; index < wide; index++) {
      const at = nearest(frame, x + nx * index, y + ny * index)
      row[index * 3] = data[at] as number
      row[index * 3 + 1] = data[at + 1] as number
      row[index * 3 + 2] = data[at + 2] as number
    }
    for (let channel = 0; channel < 3; channel++) {
      // The change from one side to the other here gives the weight, and the sign by which changes are added.
      let difference = 0
      for (let k = 1; k <= 4; k++)
        difference += (row[(blurReach + k) * 3 + channel] as number) - (row[(blurReach - k) * 3 + channel] as number)
      for (let index = 1; index < wide - 1; index++)
        sum[index] =
          (sum[index] as number) +
          difference * ((row[index * 3 + 3 + channel] as number) - (row[index * 3 - 3 + channel] as number))
    }
  }
  return halfWidth(sum) * step
}

/** Width at half height of the highest peak near the middle, as the standard deviation of a normal distribution, in steps. */
function halfWidth(values: Float64Array): number {
  let top = blurReach
  for (let index = blurReach - 3; index <= blurReach + 3; index++)
    if ((values[index] as number) > (values[top] as number)) top = index
  const half = (values[top] as number) / 2
  const flank = (direction: number): number => {
    let at = top
    while (at > 1 && at < values.length - 2 && (values[at] as number) > half) at += direction
    const [outer, inner] = [values[at] as number, values[at - direction] as number]
    return Math.abs(at - top) - (inner > outer ? (half - outer) / (inner - outer) : 0)
  }
  const deviation = (flank(1) + flank(-1)) / 2.355
  // The difference over two steps and the rounding to pixels have widened the peak themselves.
  return Math.sqrt(Math.max(0.04, deviation ** 2 - 0.42))
}
