import { grain, type Line } from './card-lines.ts'
import { cardAspect, cardPose, cornerRadius, type Pose } from './card-pose.ts'
import { type Bounds, type Corner, clip, cornersOf, coverage, coveredBetween, type Run, runsOf } from './card-runs.ts'
import type { Point } from './frame.ts'
import type { Corners } from './reports.ts'

/** A place where a card may be, in reduced pixels from the middle of the picture. */
export interface Hypothesis {
  /** In order round the card. */
  corners: Corners
  /** The line that side i, from corner i to the next, was found on; none where it is only concluded from the others. */
  lines: (Run | undefined)[]
  /** Length of edges that it explains, less what it should show and does not. */
  score: number
  pose: Pose & { misfit: number }
}

/** Pixels at the picture's rim in which no edge is found. */
const rim = 3
/** Hypotheses of each kind, with all sides seen and with fewer, whose pose is worked out. */
const mostPosed = 60
/** Share of a side that has to show an edge for it to count in favour. */
const expected = 0.5
/** Focal length, in widths of the picture, of a camera that sees 65° across. */
const usualFocal = 0.79
/** Degrees beyond which a card shows too little of itself to be looked for. */
const steepest = 62
/** Reduced pixels. */
const shortestSide = 18
const leastScore = 20

/** Puts lines together to cards: four sides, or fewer where the picture's rim or poor light hides the others. */
export function proposeCards(lines: readonly Line[], width: number, height: number): Hypothesis[] {
  const search = new Search(lines, width, height)
  search.run()
  const found = search.found.sort((a, b) => b.score - a.score)
  const posed: Hypothesis[] = []
  const likely = [true, false].flatMap((whole) =>
    found.filter((one) => one.lines.every(Boolean) === whole).slice(0, mostPosed),
  )
  for (const one of likely) {
    const pose = cardPose(one.corners, width)
    // Two sides tell nothing of the pose, which was only assumed.
    const told = one.lines.filter(Boolean).length > 2
    if (told && pose.tilt > steepest) continue
    const misfit = told ? pose.misfit : 0
    posed.push({ ...one, pose, score: one.score * Math.exp(-(misfit ** 2) / 16) })
  }
  return posed
}

class Search {
  readonly found: Omit<Hypothesis, 'pose'>[] = []
  private readonly bounds: Bounds
  private readonly runs: Run[]
  private readonly corners: Corner[][]
  private readonly known = new Set<number>()
  private readonly width: number
  private readonly height: number

  constructor(lines: readonly Line[], width: number, height: number) {
    this.width = width
    this.height = height
    this.bounds = { halfWidth: width / 2 - rim, halfHeight: height / 2 - rim }
    this.runs = runsOf(lines, this.bounds)
    this.corners = cornersOf(this.runs, 1.5 * Math.max(width, height))
  }

  run(): void {
    for (const base of this.runs) {
      const corners = this.corners[base.index] as Corner[]
      for (const first of corners) {
        if (first.sense > 0)
          for (const second of corners)
            if (second.sense < 0 && second.side === first.side && second.place - first.place > shortestSide)
              this.threeSides(base, first, second)
        // Met once from either side, or from the only one that has kept it among its best.
        if (first.other.index > base.index || !this.corners[first.other.index]?.some(({ other }) => other === base))
          this.twoSides(base, first)
      }
    }
  }

  /** A side and its two neighbours: the fourth follows from the aspect; the lines near it are tried, and none. */
  private threeSides(base: Run, first: Corner, second: Corner): void {
    const length = second.place - first.place
    if (coverage(base, first.place + 3, second.place - 3) < expected) return
    if (sideScore(base, first.at, second.at, this.bounds) < -8) return
    for (const ratio of [1 / cardAspect, cardAspect]) {
      const far = this.farCorners(base, first, second, ratio)
      if (!far) continue
      const [a, b] = far
      this.add([first.at, second.at, b, a], [base, second.other, undefined, first.other])
      const tolerance = 0.16 * Math.max(length, length * ratio)
      for (const [one, other, p, q] of [
        [first, second, a, b],
        [second, first, b, a],
      ] as const)
        for (const corner of this.corners[one.other.index] as Corner[]) {
          const { other: run, at, sense, place } = corner
          if (run === base || sense === one.otherSense || (place - one.otherPlace) * one.otherSense < shortestSide)
            continue
          if (Math.abs(at.x - p.x) + Math.abs(at.y - p.y) > 1.5 * tolerance) continue
          if (Math.abs(run.nx * q.x + run.ny * q.y - run.offset) > tolerance) continue
          const opposite = meet(run, other.other)
          if (!opposite) continue
          if (one === first) this.add([first.at, second.at, opposite, at], [base, second.other, run, first.other])
          else this.add([first.at, second.at, at, opposite], [base, second.other, run, first.other])
        }
    }
  }

  /**
   * Where the corners opposite to a base lie, so that the rectangle is `ratio` times as deep as its base is long: the two
   * neighbours' vanishing point gives their direction in space, and the base is at right angles to it.
   */
  private farCorners(base: Run, first: Corner, second: Corner, ratio: number): [Point, Point] | undefined {
    const focal = usualFocal * this.width
    const [c, d] = [first.other, second.other]
    // Cross product of the planes through the eye and the two neighbours.
    let dx = focal * (d.ny * c.offset - c.ny * d.offset)
    let dy = focal * (c.nx * d.offset - d.nx * c.offset)
    let dz = focal * focal * (c.nx * d.ny - c.ny * d.nx)
    const size = Math.hypot(dx, dy, dz)
    if (size < 1e-9) return undefined
    dx /= size
    dy /= size
    dz /= size
    // The base's direction: at right angles to that, and in its own plane.
    const [px, py, pz] = [focal * base.nx, focal * base.ny, -base.offset]
    const [ex, ey, ez] = [py * dz - pz * dy, pz * dx - px * dz, px * dy - py * dx]
    const [nx, ny, nz] = [dy * ez - dz * ey, dz * ex - dx * ez, dx * ey - dy * ex]
    const scaleA = 1 / (nx * first.at.x + ny * first.at.y + nz * focal)
    const scaleB = 1 / (nx * second.at.x + ny * second.at.y + nz * focal)
    if (!(scaleA * scaleB > 0)) return undefined
    const reach =
      ratio *
      Math.hypot(
        first.at.x * scaleA - second.at.x * scaleB,
        first.at.y * scaleA - second.at.y * scaleB,
        focal * (scaleA - scaleB),
      )
    const far = (at: Point, scale: number, step: number): Point | undefined => {
      const depth = focal * scale + step * dz
      if (depth * scale <= 0) return undefined
      return { x: (focal * (at.x * scale + step * dx)) / depth, y: (focal * (at.y * scale + step * dy)) / depth }
    }
    for (const step of [reach, -reach]) {
      const a = far(first.at, scaleA, step)
      const b = far(second.at, scaleB, step)
      if (a && b && (a.x * base.nx + a.y * base.ny - base.offset) * first.side > 0) return [a, b]
    }
    return undefined
  }

  /** Two sides that both leave the picture: the card is taken as seen straight on, and just so large that the others lie outside. */
  private twoSides(base: Run, corner: Corner): void {
    const { at, other } = corner
    if (Math.abs(at.x) > this.bounds.halfWidth || Math.abs(at.y) > this.bounds.halfHeight) return
    const p = lengthToRim(base, corner.place, corner.sense)
    const q = lengthToRim(other, corner.otherPlace, corner.otherSense)
    if (p < shortestSide || q < shortestSide) return
    // The side of which more is seen is taken as the long one, which gives the smaller card.
    const ratio = p > q ? 1 / cardAspect : cardAspect
    for (const size of [1.04, 1.25, 1.5]) {
      const along = size * Math.max(p, q / ratio) * corner.sense
      const across = size * Math.max(p, q / ratio) * ratio * corner.otherSense
      const a = { x: at.x - base.ny * along, y: at.y + base.nx * along }
      const b = { x: at.x - other.ny * across, y: at.y + other.nx * across }
      const opposite = { x: a.x + b.x - at.x, y: a.y + b.y - at.y }
      const shown = visibleLength(a, opposite, this.bounds) + visibleLength(opposite, b, this.bounds)
      if (shown > 6 && size < 1.5) continue
      this.add([at, a, opposite, b], [base, undefined, undefined, other])
      return
    }
  }

  private add(corners: Corners, lines: (Run | undefined)[]): void {
    let score = 0
    for (let side = 0; side < 4; side++)
      score += sideScore(lines[side], corners[side] as Point, corners[(side + 1) % 4] as Point, this.bounds)
    if (score < leastScore) return
    const area = areaOf(corners) / (this.width * this.height)
    if (area < 0.04 || area > 3) return
    const indices = lines.map((run) => run?.index ?? 99).sort((a, b) => a - b)
    // Fewer lines make several hypotheses, with the card to this side of them or to that.
    const single = indices[3] !== 99
    const key = indices.reduce((sum, index) => sum * 100 + index, 0)
    if (single && this.known.has(key)) return
    this.known.add(key)
    this.found.push({ corners, lines, score })
  }
}

/** Length from a place to where the run leaves the picture; 0 where the edges do not go so far. */
function lengthToRim(run: Run, place: number, sense: number): number {
  const [from, to] = sense > 0 ? [place, run.leaves] : [run.enters, place]
  return coverage(run, from + 3, to) > 0.6 ? to - from : 0
}

/** Length of a side inside the picture. */
function visibleLength(from: Point, to: Point, bounds: Bounds): number {
  const along = { x: to.x - from.x, y: to.y - from.y }
  const [begin, end] = clip(from, along, 0, 1, bounds)
  return (end - begin) * Math.hypot(along.x, along.y)
}

/** What a side adds to a hypothesis, in reduced pixels. */
function sideScore(run: Run | undefined, from: Point, to: Point, bounds: Bounds): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (!run) return -expected * visibleLength(from, to, bounds)
  const rounding = 1.3 * cornerRadius * length
  const a = from.y * run.nx - from.x * run.ny
  const b = to.y * run.nx - to.x * run.ny
  const [low, high] = a < b ? [a, b] : [b, a]
  const begin = Math.max(low + rounding, run.enters)
  const end = Math.min(high - rounding, run.leaves)
  if (end - begin < 2 * grain) return 0
  const beyond = Math.min(0.2 * length, 14)
  let over = 0
  if (low - 3 > run.enters) over += coveredBetween(run, Math.max(run.enters, low - 2 - beyond), low - 2)
  if (high + 3 < run.leaves) over += coveredBetween(run, high + 2, Math.min(run.leaves, high + 2 + beyond))
  return coveredBetween(run, begin, end) - expected * (end - begin) - 0.7 * over
}

function meet(a: Line, b: Line): Point | undefined {
  const determinant = a.nx * b.ny - a.ny * b.nx
  if (Math.abs(determinant) < 0.3) return undefined
  return { x: (a.offset * b.ny - b.offset * a.ny) / determinant, y: (a.nx * b.offset - b.nx * a.offset) / determinant }
}

function areaOf(points: readonly Point[]): number {
  let sum = 0
  for (let i = 0; i < 4; i++) {
    const [p, q] = [points[i] as Point, points[(i + 1) % 4] as Point]
    sum += p.x * q.y - p.y * q.x
  }
  return Math.abs(sum) / 2
}
