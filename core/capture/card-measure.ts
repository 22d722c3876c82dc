import { measureRounding } from './card-corners.ts'
import { measureBlur, measureContinuation } from './card-edge-profile.ts'
import type { Hypothesis } from './card-hypotheses.ts'
import { cardPose, type Pose } from './card-pose.ts'
import { rate, skewOf } from './card-rating.ts'
import { measureSide, meetingPoints, type SideMeasure } from './card-sides.ts'
import type { Frame, Point, Side } from './frame.ts'
import type { Corners } from './reports.ts'

/** A hypothesis, brought to the frame. */
export interface Sketch {
  hypothesis: Hypothesis
  /** In frame pixels, in order round the card. */
  corners: Corners
  /** Whether side 0 is a long one. */
  wide: boolean
  /** In pixels. */
  longSide: number
  /** What the coarse picture promises: length of edges explained, the more the rounder the corners. */
  promise: number
}

/** A place where a card may be, measured on the frame itself. */
export interface Candidate {
  /** In frame pixels, clockwise from the one with the smallest x + y. */
  corners: Corners
  sides: SideMeasure[]
  pose: Pose & { misfit: number }
  /** In pixels. */
  longSide: number
  /** Blur of the edges that run one way and of those across them, in pixels; `null` where not to be told. */
  blurs: [number | null, number | null]
  /** Sides of the frame through which a side of the card leaves for another that was not seen. */
  leaves: Side[]
  /** How much it looks like a card's outline, 0-1, and the same times the length of edges that it explains. */
  quality: number
  rating: number
}

/** Measures a sketch; none where its sides are not there. `step` is the distance of samples in pixels. */
export function measure(frame: Frame, sketch: Sketch, step: number): Candidate | undefined {
  const { hypothesis, wide } = sketch
  const known = hypothesis.lines.map(Boolean)
  let { corners, longSide } = sketch
  // Where the lines were seen, and wider where a side was only concluded; again where the corners have moved by much.
  let sides: SideMeasure[] = []
  let from = corners
  for (let round = 0; round < 2; round++) {
    from = corners
    sides = from.map((corner, side) =>
      measureSide(frame, corner, after(from, side), longSide, round === 0 && !known[side] ? 2 * step : step),
    )
    corners = meetingPoints(from, sides)
    const moved = Math.max(
      ...corners.map(({ x, y }, i) => Math.hypot(x - (from[i] as Point).x, y - (from[i] as Point).y)),
    )
    if (sides.some(({ support }, side) => known[side] && support < leastSupport)) return undefined
    if (known.every(Boolean) && moved < 3 * step) break
  }
  const curves = sides.map(({ curve }) => curve)
  const widths = from.map((corner, side) =>
    measureBlur(frame, corner, after(from, side), longSide, curves[side] as SideMeasure['curve'], step),
  )
  const continuation = from.map((corner, side) =>
    known[side]
      ? measureContinuation(frame, corner, after(from, side), longSide, curves[side] as SideMeasure['curve'], step)
      : 0,
  )
  const blurs = [0, 1].map((side) => sharper([side, side + 2], widths, sides)) as [number | null, number | null]
  const blur = ((blurs[0] ?? blurs[1] ?? 0) + (blurs[1] ?? blurs[0] ?? 0)) / 2
  const contrasts = sides.map(({ contrast }) => contrast)
  const roundingOf = (at: Corners) => measureRounding(frame, at, wide, contrasts)
  let rounding: number | null
  if (known[1] || known[2]) rounding = roundingOf(corners)
  else ({ corners, longSide, rounding } = bestSize(frame, corners, longSide, roundingOf))
  const pose = cardPose(
    corners.map(({ x, y }) => ({ x: x - (frame.width - 1) / 2, y: y - (frame.height - 1) / 2 })),
    frame.width,
  )
  return {
    corners: clockwise(corners),
    sides,
    pose,
    longSide,
    blurs,
    leaves: leavesOf(frame, corners, sides, known),
    ...rate({
      sides,
      known,
      continuation,
      misfit: pose.misfit,
      tilt: pose.tilt,
      skew: skewOf(from),
      rounding,
      blur: blur / longSide,
      longSide,
      frameWidth: frame.width,
    }),
  }
}

/** A side that shows an edge at fewer places is none. */
const leastSupport = 0.3

/** A side that is not seen where it was concluded lies outside: its neighbours run to it through the rim. */
function leavesOf(frame: Frame, corners: Corners, sides: readonly SideMeasure[], known: readonly boolean[]): Side[] {
  const leaves: Side[] = []
  for (let side = 0; side < 4; side++) {
    if (known[side] || (sides[side] as SideMeasure).support > 0.5) continue
    const [before, next] = [(side + 3) % 4, (side + 1) % 4]
    if (known[before]) leaves.push(exitOf(frame, corners[before] as Point, corners[side] as Point))
    if (known[next]) leaves.push(exitOf(frame, after(corners, next), corners[next] as Point))
  }
  return leaves
}

/** The side of the frame through which the way from one point through another leaves it. */
function exitOf({ width, height }: Frame, from: Point, through: Point): Side {
  const [x, y] = [through.x - from.x, through.y - from.y]
  const sideways = ((x > 0 ? width - 1 : 0) - from.x) / (x || 1e-9)
  const upright = ((y > 0 ? height - 1 : 0) - from.y) / (y || 1e-9)
  if (sideways < upright) return x > 0 ? 'right' : 'left'
  return y > 0 ? 'bottom' : 'top'
}

function after(corners: Corners, corner: number): Point {
  return corners[(corner + 1) % 4] as Point
}

/** The least blur of two opposite sides: an edge may look wider than it is, never sharper. Faint ones tell nothing. */
function sharper(
  pair: readonly number[],
  widths: readonly (number | null)[],
  sides: readonly SideMeasure[],
): number | null {
  const told = pair.filter((side) => widths[side] !== null && (sides[side] as SideMeasure).support > 0.4)
  const clearest = Math.max(...told.map((side) => (sides[side] as SideMeasure).contrast))
  const clear = told.filter((side) => (sides[side] as SideMeasure).contrast > 0.4 * clearest)
  return clear.length > 0 ? Math.min(...clear.map((side) => widths[side] as number)) : null
}

/**
 * Of two sides alone the card's size and its slant are not known: those count with which the corner between them is
 * rounded best, of those with which both sides leave the frame.
 */
function bestSize(
  { width, height }: Frame,
  corners: Corners,
  longSide: number,
  roundingOf: (corners: Corners) => number | null,
): { corners: Corners; longSide: number; rounding: number } {
  const [pivot, a, , b] = corners
  const margin = outside * longSide
  const isInside = ({ x, y }: Point) => x > -margin && y > -margin && x < width + margin && y < height + margin
  const grown = (size: number, slant: number): Corners => {
    const [ax, ay] = [(a.x - pivot.x) * size * slant, (a.y - pivot.y) * size * slant]
    const [bx, by] = [((b.x - pivot.x) * size) / slant, ((b.y - pivot.y) * size) / slant]
    return [
      pivot,
      { x: pivot.x + ax, y: pivot.y + ay },
      { x: pivot.x + ax + bx, y: pivot.y + ay + by },
      { x: pivot.x + bx, y: pivot.y + by },
    ]
  }
  const tried = sizes.flatMap((size) =>
    slants.flatMap((slant) => {
      const card = grown(size, slant)
      return isInside(card[1]) || isInside(card[3]) ? [] : [{ size, slant, rounding: roundingOf(card) ?? 0 }]
    }),
  )
  const rounding = Math.max(0, ...tried.map((one) => one.rounding))
  if (rounding === 0) return { corners, longSide, rounding }
  // Several are as good as the best: the truth lies in their midst.
  const good = tried.filter((one) => one.rounding > 0.85 * rounding)
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const size = mean(good.map((one) => one.size))
  return { corners: grown(size, mean(good.map((one) => one.slant))), longSide: longSide * size, rounding }
}

/** Share of its long side by which a card that leaves the frame is taken to be outside at least. */
const outside = 0.02
const slants = [0.86, 0.93, 1, 1.07, 1.16]
const sizes = [0.88, 0.94, 1, 1.07, 1.15, 1.23, 1.32, 1.41, 1.51, 1.62, 1.74, 1.88]

/** Corners clockwise from the one with the smallest x + y. */
function clockwise(corners: Corners): Corners {
  let turn = 0
  for (let i = 0; i < 4; i++) {
    const [p, q] = [corners[i] as Point, corners[(i + 1) % 4] as Point]
    turn += p.x * q.y - p.y * q.x
  }
  const round = turn < 0 ? corners.slice().reverse() : corners
  const sums = round.map(({ x, y }) => x + y)
  const first = sums.indexOf(Math.min(...sums))
  return [0, 1, 2, 3].map((i) => round[(first + i) % 4] as Point) as Corners
}
