import { grain, type Line } from './card-lines.ts'
import type { Point } from './frame.ts'

/** A line of edges as a side of a card may lie on it. */
export interface Run extends Line {
  index: number
  /** Where the line enters and leaves the picture, along (−ny, nx). */
  enters: number
  leaves: number
}

/** A place where a run and one across it may be the sides of a card that meet. */
export interface Corner {
  other: Run
  at: Point
  /** Where it lies along the run and along the other. */
  place: number
  otherPlace: number
  /** Whether the card lies on, or back, along the run from here, 1 or −1, and the same along the other. */
  sense: number
  otherSense: number
  /** The side of the run, by the sign of its normal, to which the other leads. */
  side: number
  quality: number
}

/** Half the picture's size, in reduced pixels, less the rim where no edge is found. */
export interface Bounds {
  halfWidth: number
  halfHeight: number
}

/** Lines with what is needed of them again and again. */
export function runsOf(lines: readonly Line[], bounds: Bounds): Run[] {
  return lines.map((line, index) => {
    const [start, along] = [
      { x: line.nx * line.offset, y: line.ny * line.offset },
      { x: -line.ny, y: line.nx },
    ]
    const [enters, leaves] = clip(start, along, -line.reach, line.reach, bounds)
    return { ...line, index, enters, leaves }
  })
}

/** The part, from `low` to `high`, of a line through `start` that lies in the picture. */
export function clip(start: Point, along: Point, low: number, high: number, bounds: Bounds): [number, number] {
  let [from, to] = [low, high]
  const across = (place: number, step: number, half: number) => {
    if (Math.abs(step) < 1e-9) {
      if (Math.abs(place) > half) to = from
      return
    }
    const [a, b] = [(-half - place) / step, (half - place) / step]
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
  }
  across(start.x, along.x, bounds.halfWidth)
  across(start.y, along.y, bounds.halfHeight)
  return [from, Math.max(from, to)]
}

/** Length of a stretch of a line that is covered by edges. */
export function coveredBetween({ cumulative, reach }: Line, from: number, to: number): number {
  const last = cumulative.length - 1
  const a = Math.round((from + reach) / grain)
  const b = Math.round((to + reach) / grain)
  if (b <= a) return 0
  return ((cumulative[Math.min(b, last)] as number) - (cumulative[Math.max(a, 0)] as number)) * grain
}

/** Share of a stretch of a run, as far as it lies in the picture, that is covered by edges. */
export function coverage(run: Run, low: number, high: number): number {
  const from = Math.max(low, run.enters)
  const to = Math.min(high, run.leaves)
  return to - from < 2 * grain ? 0 : coveredBetween(run, from, to) / (to - from)
}

/** Pixels next to a corner that are looked at, and those that a rounded corner leaves out. */
const lookedAt = 24
const rounded = 3
/** Corners of one run that are followed up. */
const mostCorners = 26

/** The corners that each run may have with the others: both are covered by edges on from there, rather than beyond. */
export function cornersOf(runs: readonly Run[], farthest: number): Corner[][] {
  const corners: Corner[][] = runs.map(() => [])
  for (const a of runs)
    for (const b of runs) {
      if (b.index <= a.index) continue
      const determinant = a.nx * b.ny - a.ny * b.nx
      if (Math.abs(determinant) < steepest) continue
      const at = {
        x: (a.offset * b.ny - b.offset * a.ny) / determinant,
        y: (a.nx * b.offset - b.nx * a.offset) / determinant,
      }
      if (Math.abs(at.x) > farthest || Math.abs(at.y) > farthest) continue
      const place = at.y * a.nx - at.x * a.ny
      const otherPlace = at.y * b.nx - at.x * b.ny
      const [onA, backA] = [coverageFrom(a, place, 1), coverageFrom(a, place, -1)]
      const [onB, backB] = [coverageFrom(b, otherPlace, 1), coverageFrom(b, otherPlace, -1)]
      for (const sense of [1, -1])
        for (const otherSense of [1, -1]) {
          const [inA, outA] = sense > 0 ? [onA, backA] : [backA, onA]
          const [inB, outB] = otherSense > 0 ? [onB, backB] : [backB, onB]
          if (inA < leastCovered || inB < leastCovered) continue
          const quality = inA + inB - 0.5 * (outA + outB)
          const side = -determinant * otherSense
          corners[a.index]?.push({ other: b, at, place, otherPlace, sense, otherSense, side: Math.sign(side), quality })
          corners[b.index]?.push({
            other: a,
            at,
            place: otherPlace,
            otherPlace: place,
            sense: otherSense,
            otherSense: sense,
            side: Math.sign(determinant * sense),
            quality,
          })
        }
    }
  return corners.map((list) => list.sort((a, b) => b.quality - a.quality).slice(0, mostCorners))
}

/** Sine of the smallest angle at which two sides of a card are seen. */
const steepest = 0.7
const leastCovered = 0.5

/** Coverage of the stretch that begins at a place, or at the picture's rim where that lies outside; of twice as long a one where a finger may hide the first. */
function coverageFrom(run: Run, place: number, sense: number): number {
  if (sense > 0) {
    const from = Math.max(place + rounded, run.enters)
    return Math.max(coverage(run, from, from + lookedAt), coverage(run, from, from + 2 * lookedAt))
  }
  const to = Math.min(place - rounded, run.leaves)
  return Math.max(coverage(run, to - lookedAt, to), coverage(run, to - 2 * lookedAt, to))
}
