import { cornerRadius } from './card-pose.ts'
import type { SideMeasure } from './card-sides.ts'
import type { Corners } from './reports.ts'

/** What was measured of a candidate. */
interface Evidence {
  sides: readonly SideMeasure[]
  /** Which of the sides were seen as lines; the others were concluded from them. */
  known: readonly boolean[]
  /** How unlike a card's the pose is that the corners give, and its tilt in degrees. */
  misfit: number
  tilt: number
  /** Degrees by which the corner between the first side and the last is seen to differ from a right angle. */
  skew: number
  /** How much each side goes on beyond its corners, 0-1. */
  continuation: readonly number[]
  /** From measureRounding. */
  rounding: number | null
  /** Blur against the long side, and that in pixels. */
  blur: number
  longSide: number
  frameWidth: number
}

/**
 * How much a candidate looks like a card's outline, 0-1: every factor is one way in which it may not be one. `rating` is
 * the same, times the length of edges that it explains: of a printed frame and the card round it the card counts.
 */
export function rate(evidence: Evidence): { quality: number; rating: number } {
  const { sides, known, continuation, misfit, tilt, skew, rounding, blur, longSide, frameWidth } = evidence
  const count = known.filter(Boolean).length
  const [c0, c1, c2, c3] = continuation as [number, number, number, number]
  let [visible, explained] = [0, 0]
  let weakest = 1
  // Ends of sides at which nothing is seen: a finger hides one or two, a side taken too long shows one as well.
  let missing = 0
  // A side that leaves for where nothing is seen has to be there to the last.
  let last = 1
  sides.forEach((side, index) => {
    const [before, after] = [sides[(index + 3) % 4] as SideMeasure, sides[(index + 1) % 4] as SideMeasure]
    if (!known[index]) {
      if (known[(index + 3) % 4]) last = Math.min(last, before.ending)
      if (known[(index + 1) % 4]) last = Math.min(last, after.beginning)
      // Of two sides alone nothing tells where the others are.
      if (count < 3) return
    }
    visible += side.visible
    explained += side.visible * side.support
    if (side.visible > 0) missing += Number(side.beginning < 0.3) + Number(side.ending < 0.3)
    if (side.visible > 0.15 * longSide) weakest = Math.min(weakest, side.support)
  })
  const share = visible > 0 ? explained / visible : 0
  const whole = count === 4
  const quality =
    ramp(share, whole ? 0.5 : 0.6, whole ? 0.9 : 0.95) *
    ramp(weakest, 0.2, 0.65) *
    ramp(last, 0.2, 0.8) *
    0.85 ** missing *
    roundness(rounding, blur / cornerRadius, count) *
    // One side may happen to lie in line with something else; two opposite ones belong to something longer.
    (1 - 0.8 * ramp(Math.max(Math.min(c0, c2), Math.min(c1, c3)), 0.6, 0.95)) *
    // A card of which most is outside is no worse told as none.
    ramp(longSide / frameWidth, 1.6, 1.3) *
    // A pose that is partly guessed is likelier guessed wrong than very slanted.
    (whole ? 1 : count === 3 ? decay(tilt / 35, 4) : decay(skew / 18, 4)) *
    (count < 3 ? 0.9 : decay(misfit / 2, 2))
  return { quality, rating: quality * (2 * explained - visible) * (count / 4) }
}

/** Blur takes the difference between a round corner and a sharp one away: then the other signs of a whole card have to do. */
function roundness(rounding: number | null, blur: number, count: number): number {
  // Four sides may be seen of a card that is turned and has all its corners outside.
  if (rounding === null) return count === 4 ? 0.7 : 0
  if (count < 3) return ramp(rounding, 0.25, 0.7)
  const seen = ramp(rounding, 0, 0.5 - 1.2 * Math.min(0.36, blur))
  return count === 4 && rounding > -0.1 ? Math.max(seen, 0.7 * ramp(blur, 0.12, 0.3)) : seen
}

/** Degrees by which the first corner is seen to differ from a right angle. */
export function skewOf([at, a, , b]: Corners): number {
  const dot = (a.x - at.x) * (b.x - at.x) + (a.y - at.y) * (b.y - at.y)
  const cosine = dot / (Math.hypot(a.x - at.x, a.y - at.y) * Math.hypot(b.x - at.x, b.y - at.y))
  return (Math.asin(Math.min(1, Math.abs(cosine))) * 180) / Math.PI
}

function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}

function decay(value: number, power: number): number {
  return Math.exp(-(value ** power))
}
