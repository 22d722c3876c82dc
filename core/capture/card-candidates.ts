import { measureRounding } from './card-corners.ts'
import { findEdges } from './card-edges.ts'
import { type Hypothesis, proposeCards } from './card-hypotheses.ts'
import { findLines } from './card-lines.ts'
import { type Candidate, measure, type Sketch } from './card-measure.ts'
import { type Planes, reduce } from './card-planes.ts'
import type { Frame, Point } from './frame.ts'
import type { Corners } from './reports.ts'

/** Candidates that are measured on the frame, with two, three and all four sides seen. */
const mostMeasured = [4, 4, 4] as const
/** Quality from which on nothing better is looked for. */
const certain = 0.8

/** The likeliest place of a card in a frame, whether or not it is likely enough. */
export function findCandidate(frame: Frame): Candidate | undefined {
  return findCandidates(frame).sort((a, b) => b.rating - a.rating)[0]
}

function findCandidates(frame: Frame): Candidate[] {
  const planes = reduce(frame)
  const lines = findLines(findEdges(planes), planes.width, planes.height)
  const sketches = distinct(proposeCards(lines, planes.width, planes.height).map((one) => sketch(frame, one, planes)))
  const step = Math.max(1, planes.scale / 2)
  const found: Candidate[] = []
  let sure: Sketch | undefined
  for (const one of sketches) {
    if (sure && (one.promise < 0.7 * sure.promise || shared(one, sure) > 2)) continue
    const candidate = measure(frame, one, step)
    if (!candidate) continue
    found.push(candidate)
    if (!sure && candidate.quality > certain && shared(one, one) > 2) sure = one
  }
  if (sure) return found
  // What is blurred shows only to a coarser look.
  for (const one of sketches.filter((one) => shared(one, one) === 4).slice(0, mostCoarse)) {
    const candidate = measure(frame, one, coarser * step)
    if (candidate) found.push(candidate)
  }
  return found
}

/** Candidates with all sides seen that are looked at again where none is sure, and by how much coarser. */
const mostCoarse = 3
const coarser = 2.2

function sketch(frame: Frame, hypothesis: Hypothesis, { width, height, scale }: Planes): Sketch {
  const corners = hypothesis.corners.map(({ x, y }) => ({
    x: (x + (width - 1) / 2) * scale + (scale - 1) / 2,
    y: (y + (height - 1) / 2) * scale + (scale - 1) / 2,
  })) as Corners
  const wide = hypothesis.pose.aspect > 1
  const lengthOf = (side: number) => {
    const [a, b] = [corners[side] as Point, corners[(side + 1) % 4] as Point]
    return Math.hypot(a.x - b.x, a.y - b.y)
  }
  const longSide = wide ? (lengthOf(0) + lengthOf(2)) / 2 : (lengthOf(1) + lengthOf(3)) / 2
  // How large a card is of which two sides are seen is not known yet, nor then how round its corner should be.
  const sizes = hypothesis.lines.filter(Boolean).length > 2 ? [1] : roughSizes
  const rounding = Math.max(...sizes.map((size) => measureRounding(frame, grown(corners, size), wide) ?? 0))
  const promise = hypothesis.score * Math.max(0.1, 0.3 + rounding)
  return { hypothesis, corners, wide, longSide, promise }
}

/** Sizes that a card of which two sides are seen may have, against the least. */
const roughSizes = [0.95, 1.05, 1.16, 1.28, 1.42, 1.6]

/** A card enlarged about its first corner. */
function grown(corners: Corners, size: number): Corners {
  const [{ x, y }] = corners
  return corners.map((point) => ({ x: x + (point.x - x) * size, y: y + (point.y - y) * size })) as Corners
}

/** The most promising first: of each set of lines one, no two at the same place, and so many of each kind. */
function distinct(sketches: Sketch[]): Sketch[] {
  const chosen: Sketch[] = []
  const room: number[] = [...mostMeasured]
  for (const one of sketches.sort((a, b) => b.promise - a.promise)) {
    const kind = shared(one, one) - 2
    if (room[kind] === 0 || chosen.some((other) => isNear(other, one))) continue
    room[kind] = (room[kind] as number) - 1
    chosen.push(one)
  }
  return chosen
}

/** Lines that two hypotheses have in common. */
function shared(a: Sketch, b: Sketch): number {
  return a.hypothesis.lines.filter((line) => line && b.hypothesis.lines.includes(line)).length
}

/** Whether two sketches are one and the same card: of the same lines to the same side, or at the same place. */
function isNear(a: Sketch, b: Sketch): boolean {
  const same = shared(a, b) === shared(a, a) && shared(a, b) === shared(b, b)
  const near = (same ? 0.6 : 0.02) * a.longSide
  return a.corners.every((p) => b.corners.some((q) => Math.abs(p.x - q.x) < near && Math.abs(p.y - q.y) < near))
}
