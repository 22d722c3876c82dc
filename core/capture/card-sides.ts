import { cornerRadius } from './card-pose.ts'
import type { Frame, Point } from './frame.ts'

/** One side of a card, measured on the frame itself. */
export interface SideMeasure {
  /** Distance of the edge, in pixels, from the straight line it was looked for at: a + b s + c s², s from −1 to 1 along the side. */
  curve: Curve
  /** Share of the side's visible part at which an edge lies on the curve, 0-1. */
  support: number
  /** The same of the first and of the last quarter of it. */
  beginning: number
  ending: number
  /** Pixels of the side inside the frame, its rounded ends left out; 0 where it lies outside. */
  visible: number
  /** Change of colour across it, mean of the root of squares, 0-255. */
  contrast: number
}

export type Curve = [number, number, number]

/** Places along a side that are looked at. */
export const places = 32
const quarter = places / 4
/** Steps to either side of the line in which the edge is looked for. */
const reach = 6
const across = 2 * reach + 1
/** An edge is seen where the change is so many times what a quarter of all places show. */
const standsOut = 3
/** Pixels at the frame's rim that are left out. */
export const rim = 2

const nothing: SideMeasure = { curve: [0, 0, 0], support: 0, beginning: 0, ending: 0, visible: 0, contrast: 0 }

/** Where a side runs, and which part of it is looked at. */
export interface Stretch {
  from: Point
  /** From one corner to the other. */
  x: number
  y: number
  length: number
  /** Shares of the side at which the visible part begins and ends. */
  begin: number
  end: number
}

/**
 * Looks for the edge along the side between two corners of a card whose long side is `longSide` pixels, up to 6 steps
 * of `step` pixels to either side.
 */
export function measureSide(frame: Frame, from: Point, to: Point, longSide: number, step: number): SideMeasure {
  const stretch = visiblePart(frame, from, to, longSide)
  const visible = (stretch.end - stretch.begin) * stretch.length
  if (!(visible > 6 * step)) return nothing
  const strengths = changesAcross(frame, stretch, step)
  const noise = Math.max(0.8, lowerQuartile(strengths.filter((_, index) => index % 4 === 0)))
  let curve = bestLine(strengths, noise, stretch)
  const seenAt = new Uint8Array(places)
  // Of a part of the side alone its bend would be read into the rest: there it is taken as straight.
  const stiffness = stretch.end - stretch.begin > 0.75 ? 0.03 : 1e4
  let seen = 0
  let contrast = 0
  // Twice, so that what strays from the first curve is left out of the second.
  for (const tolerance of [2.2, 1.4]) {
    const fit = new Moments()
    seenAt.fill(0)
    seen = 0
    contrast = 0
    for (let place = 0; place < places; place++) {
      const s = placeAt(stretch, place)
      const wanted = curve[0] + curve[1] * s + curve[2] * s * s
      const top = topNear(strengths, place, wanted, tolerance)
      if (Number.isNaN(top)) continue
      const strength = strengths[place * across + Math.round(top) + reach] as number
      if (strength < standsOut * noise) continue
      seenAt[place] = 1
      seen++
      contrast += strength
      fit.add(s, top, Math.min(strength, 6 * noise + 20))
    }
    curve = fit.parabola(stiffness) ?? curve
  }
  return {
    curve: curve.map((value) => value * step) as Curve,
    support: seen / places,
    beginning: shareOf(seenAt.subarray(0, quarter)),
    ending: shareOf(seenAt.subarray(places - quarter)),
    visible,
    contrast: seen > 0 ? contrast / seen : 0,
  }
}

function shareOf(flags: Uint8Array): number {
  return flags.reduce((sum, flag) => sum + flag, 0) / flags.length
}

export function visiblePart({ width, height }: Frame, from: Point, to: Point, longSide: number): Stretch {
  const [x, y] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(x, y)
  const margin = (1.3 * cornerRadius * longSide) / length
  let [begin, end] = [margin, 1 - margin]
  for (const [start, along, size] of [
    [from.x, x, width],
    [from.y, y, height],
  ] as const) {
    const [a, b] = [(rim - start) / along, (size - 1 - rim - start) / along]
    if (Number.isFinite(a) && Number.isFinite(b)) {
      begin = Math.max(begin, Math.min(a, b))
      end = Math.min(end, Math.max(a, b))
    } else if (start < rim || start > size - 1 - rim) end = begin
  }
  return { from, x, y, length, begin, end }
}

/** From −1 to 1 along the side. */
export function placeAt({ begin, end }: Stretch, place: number): number {
  return 2 * (begin + ((end - begin) * (place + 0.5)) / places) - 1
}

/** Index of the pixel nearest to a place, or nearest inside the frame. */
export function nearest({ width, height }: Frame, x: number, y: number): number {
  const column = x < 0 ? 0 : x > width - 1 ? width - 1 : Math.round(x)
  const row = y < 0 ? 0 : y > height - 1 ? height - 1 : Math.round(y)
  return (row * width + column) * 4
}

/**
 * How much the colour changes across the side: for each place a row of values from −reach to reach. Each is the mean over
 * five neighbouring places, with its direction of change, so that an edge stays and noise does not.
 */
function changesAcross(frame: Frame, stretch: Stretch, step: number): Float32Array {
  const { data } = frame
  const span = (across + 4) * 3
  const row = across * 3
  const colours = new Float32Array(span)
  const changes = new Float32Array((places + 4) * row)
  const [nx, ny] = [(-stretch.y / stretch.length) * step, (stretch.x / stretch.length) * step]
  for (let place = 0; place < places; place++) {
    const s = (placeAt(stretch, place) + 1) / 2
    const x = stretch.from.x + stretch.x * s - nx * (reach + 2)
    const y = stretch.from.y + stretch.y * s - ny * (reach + 2)
    for (let index = 0; index < span; index += 3) {
      const at = nearest(frame, x + (nx * index) / 3, y + (ny * index) / 3)
      colours[index] = data[at] as number
      colours[index + 1] = data[at + 1] as number
      colours[index + 2] = data[at + 2] as number
    }
    for (let at = 0, to = (place + 2) * row; at < row; at++, to++)
      changes[to] =
        (colours[at + 12] as number) -
        (colours[at] as number) +
        2 * ((colours[at + 9] as number) - (colours[at + 3] as number))
  }
  const strengths = new Float32Array(places * across)
  for (let to = 0; to < strengths.length; to++) {
    let square = 0
    for (let at = to * 3; at < to * 3 + 3; at++) {
      let sum = 0
      for (let neighbour = 0; neighbour < 5; neighbour++) sum += changes[at + neighbour * row] as number
      square += sum * sum
    }
    strengths[to] = Math.sqrt(square) / 30
  }
  return strengths
}

function lowerQuartile(values: Float32Array): number {
  return values.sort()[values.length >> 2] as number
}

/** The straight line along which the changes add up to most, by trying all: a few strong ones do not outweigh many. */
function bestLine(strengths: Float32Array, noise: number, stretch: Stretch): Curve {
  const cap = 5 * noise + 4
  const capped = strengths.map((value) => Math.min(value, cap))
  let [best, most] = [[0, 0], -1]
  for (let start = 1; start < across - 1; start++)
    for (let end = Math.max(1, start - 6); end < Math.min(across - 1, start + 7); end++) {
      let sum = 0
      const slope = (end - start) / (places - 1)
      for (let place = 0; place < places; place++)
        sum += capped[place * across + ((start + slope * place + 0.5) | 0)] as number
      // Of equals the one nearest to where it was looked for.
      sum *= 1 - 0.01 * (Math.abs(start - reach) + Math.abs(end - reach))
      if (sum > most) [best, most] = [[start - reach, end - reach], sum]
    }
  const [start, end] = best as [number, number]
  const [first, last] = [placeAt(stretch, 0), placeAt(stretch, places - 1)]
  const slope = (end - start) / (last - first)
  return [start - slope * first, slope, 0]
}

/** The highest change near a wanted offset, to a part of a step; NaN where none stands out from its neighbours. */
function topNear(strengths: Float32Array, place: number, wanted: number, tolerance: number): number {
  const row = place * across + reach
  let [top, height] = [Number.NaN, 0]
  const last = Math.min(reach - 1, Math.floor(wanted + tolerance))
  for (let offset = Math.max(1 - reach, Math.ceil(wanted - tolerance)); offset <= last; offset++) {
    const here = strengths[row + offset] as number
    const before = strengths[row + offset - 1] as number
    const after = strengths[row + offset + 1] as number
    if (here <= height || here < before || here < after) continue
    height = here
    top = offset + (0.5 * (before - after)) / (before - 2 * here + after || -1)
  }
  return top
}

/** Sums for a weighted least-squares parabola whose bend is held small, as a lens bends a side but little. */
class Moments {
  private s0 = 0
  private s1 = 0
  private s2 = 0
  private s3 = 0
  private s4 = 0
  private d0 = 0
  private d1 = 0
  private d2 = 0
  private count = 0

  add(s: number, d: number, weight: number): void {
    this.count++
    this.s0 += weight
    this.s1 += weight * s
    this.s2 += weight * s * s
    this.s3 += weight * s * s * s
    this.s4 += weight * s * s * s * s
    this.d0 += weight * d
    this.d1 += weight * d * s
    this.d2 += weight * d * s * s
  }

  parabola(stiffness: number): Curve | undefined {
    const { s0, s1, s2, s3, d0, d1, d2 } = this
    const s4 = this.s4 + stiffness * s0
    const determinant = s0 * (s2 * s4 - s3 * s3) - s1 * (s1 * s4 - s2 * s3) + s2 * (s1 * s3 - s2 * s2)
    if (this.count < 5 || !(determinant > 1e-6 * s0 ** 3)) return undefined
    return [
      (d0 * (s2 * s4 - s3 * s3) - s1 * (d1 * s4 - s3 * d2) + s2 * (d1 * s3 - s2 * d2)) / determinant,
      (s0 * (d1 * s4 - d2 * s3) - d0 * (s1 * s4 - s2 * s3) + s2 * (s1 * d2 - s2 * d1)) / determinant,
      (s0 * (s2 * d2 - s3 * d1) - s1 * (s1 * d2 - s2 * d1) + d0 * (s1 * s3 - s2 * s2)) / determinant,
    ]
  }
}

/** The corners at which the measured sides meet. */
export function meetingPoints(corners: readonly Point[], sides: readonly SideMeasure[]): [Point, Point, Point, Point] {
  const at = (side: number, s: number): Point => {
    const [a, b] = [corners[side] as Point, corners[(side + 1) % 4] as Point]
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    const [c0, c1, c2] = (sides[side] as SideMeasure).curve
    const offset = (c0 + c1 * s + c2 * s * s) / length
    const place = (s + 1) / 2
    return { x: a.x + (b.x - a.x) * place - (b.y - a.y) * offset, y: a.y + (b.y - a.y) * place + (b.x - a.x) * offset }
  }
  return [0, 1, 2, 3].map((corner) => {
    const before = (corner + 3) % 4
    // The last stretch of each curve, taken as straight.
    const [p, q] = [at(before, 0.9), at(before, 1)]
    const [r, t] = [at(corner, -0.9), at(corner, -1)]
    const [ax, ay, bx, by] = [q.x - p.x, q.y - p.y, t.x - r.x, t.y - r.y]
    const determinant = ax * by - ay * bx
    if (Math.abs(determinant) < 1e-6) return corners[corner] as Point
    const u = ((r.x - p.x) * by - (r.y - p.y) * bx) / determinant
    return { x: p.x + ax * u, y: p.y + ay * u }
  }) as [Point, Point, Point, Point]
}
