import type { Edges } from './card-edges.ts'

/** A straight run of edges: points p with p · (nx, ny) = offset, measured from the middle of the reduced picture. */
export interface Line {
  nx: number
  ny: number
  offset: number
  /** Where the run begins and ends along (−ny, nx). */
  start: number
  end: number
  /** Length of it that is covered by edges. */
  covered: number
  /** Edges along the whole line, up to each step of `grain` from −`reach` on. */
  cumulative: Float32Array
  reach: number
}

/** Steps in which edges along a line are counted, in reduced pixels. */
export const grain = 2
const angleBins = 120
const angleStep = Math.PI / angleBins
/** Bins to either side in which an edge votes: noise turns a weak edge's direction by some degrees. */
const voteSpread = 3
const offsetStep = 2
/** Lines that are followed up at most. */
const mostPeaks = 84

/** Finds straight runs of edges, the best covered first, by a Hough transform in which each edge votes for its own direction alone. */
export function findLines(edges: Edges, width: number, height: number): Line[] {
  const reach = Math.hypot(width, height) / 2 + 2 * grain
  const votes = vote(edges, reach)
  const byAngle = sortByAngle(edges)
  const lines: Line[] = []
  for (const peak of peaksOf(votes, reach)) {
    const line = follow(edges, byAngle, peak.angle, peak.offset, reach)
    if (line && !lines.some((other) => isSame(line, other))) lines.push(line)
  }
  return lines.sort((a, b) => b.covered - a.covered)
}

function vote(edges: Edges, reach: number): Float32Array {
  const offsetBins = offsetBinsOf(reach)
  const votes = new Float32Array(angleBins * offsetBins)
  const cosines = Float32Array.from({ length: angleBins }, (_, bin) => Math.cos(bin * angleStep) / offsetStep)
  const sines = Float32Array.from({ length: angleBins }, (_, bin) => Math.sin(bin * angleStep) / offsetStep)
  const middle = offsetBins / 2
  for (let index = 0; index < edges.count; index++) {
    const x = edges.x[index] as number
    const y = edges.y[index] as number
    const weight = weightOf(edges.strength[index] as number)
    const bin = Math.round((edges.angle[index] as number) / angleStep)
    for (let spread = -voteSpread; spread <= voteSpread; spread++) {
      const at = (bin + spread + angleBins) % angleBins
      const place = Math.floor(middle + x * (cosines[at] as number) + y * (sines[at] as number))
      const cell = at * offsetBins + place
      votes[cell] = (votes[cell] as number) + weight
    }
  }
  return votes
}

/** Strong edges count more than weak ones, yet not so much that a bold pattern hides a faint card. */
function weightOf(strength: number): number {
  return Math.min(2, 0.5 + strength / 12)
}

function offsetBinsOf(reach: number): number {
  return 2 * Math.ceil(reach / offsetStep) + 2
}

interface Peak {
  angle: number
  offset: number
  votes: number
}

/** Local maxima, the highest first. */
function peaksOf(votes: Float32Array, reach: number): Peak[] {
  const offsetBins = offsetBinsOf(reach)
  const peaks: Peak[] = []
  const value = (angle: number, place: number): number => {
    if (angle < 0) return votes[(angle + angleBins) * offsetBins + offsetBins - 1 - place] as number
    if (angle >= angleBins) return votes[(angle - angleBins) * offsetBins + offsetBins - 1 - place] as number
    return votes[angle * offsetBins + place] as number
  }
  for (let angle = 0; angle < angleBins; angle++)
    for (let place = 1; place < offsetBins - 1; place++) {
      const here = votes[angle * offsetBins + place] as number
      if (here < fewestVotes) continue
      let highest = true
      for (let da = -1; da <= 1 && highest; da++)
        for (let dp = -1; dp <= 1; dp++) {
          const other = value(angle + da, place + dp)
          if (other > here || (other === here && (da < 0 || (da === 0 && dp < 0)))) highest = false
        }
      if (highest)
        peaks.push({ angle: angle * angleStep, offset: (place + 0.5 - offsetBins / 2) * offsetStep, votes: here })
    }
  return peaks.sort((a, b) => b.votes - a.votes).slice(0, mostPeaks)
}

const fewestVotes = 12

interface ByAngle {
  order: Uint32Array
  starts: Uint32Array
}

/** Edges sorted by their direction, so that a line looks at its own only. */
function sortByAngle(edges: Edges): ByAngle {
  const starts = new Uint32Array(angleBins + 1)
  const binOf = (index: number) => Math.min(angleBins - 1, Math.floor((edges.angle[index] as number) / angleStep))
  for (let index = 0; index < edges.count; index++) {
    const bin = binOf(index) + 1
    starts[bin] = (starts[bin] as number) + 1
  }
  for (let bin = 0; bin < angleBins; bin++) starts[bin + 1] = (starts[bin + 1] as number) + (starts[bin] as number)
  const next = starts.slice()
  const order = new Uint32Array(edges.count)
  for (let index = 0; index < edges.count; index++) {
    const bin = binOf(index)
    order[next[bin] as number] = index
    next[bin] = (next[bin] as number) + 1
  }
  return { order, starts }
}

/** Bins to either side whose edges may belong to a line. */
const followSpread = 7

/** Fits a line to the edges near a peak and finds the run along it that is best covered. */
function follow(edges: Edges, byAngle: ByAngle, angle: number, offset: number, reach: number): Line | undefined {
  let [nx, ny, rho] = [Math.cos(angle), Math.sin(angle), offset]
  const bin = Math.round(angle / angleStep)
  const near: number[] = []
  for (let spread = -followSpread; spread <= followSpread; spread++) {
    const at = (bin + spread + 2 * angleBins) % angleBins
    for (let place = byAngle.starts[at] as number; place < (byAngle.starts[at + 1] as number); place++) {
      const index = byAngle.order[place] as number
      if (Math.abs((edges.x[index] as number) * nx + (edges.y[index] as number) * ny - rho) < 4) near.push(index)
    }
  }
  for (const width of [2.5, 1.6, 1.6]) {
    let [count, along, beside, alongAlong, alongBeside] = [0, 0, 0, 0, 0]
    for (const index of near) {
      const x = edges.x[index] as number
      const y = edges.y[index] as number
      const d = x * nx + y * ny - rho
      if (d > width || d < -width) continue
      const t = y * nx - x * ny
      count++
      along += t
      beside += d
      alongAlong += t * t
      alongBeside += t * d
    }
    if (count < 8) return undefined
    const spread = alongAlong - (along * along) / count
    const slope = spread > 0 ? (alongBeside - (along * beside) / count) / spread : 0
    const turn = Math.atan(slope)
    if (Math.abs(turn) > 0.1) return undefined
    const mean = (beside - slope * along) / count
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    // n turned back by the slope; the point of the old line at t = 0, moved by the mean, stays on the new one.
    const [x0, y0] = [nx * (rho + mean), ny * (rho + mean)]
    ;[nx, ny] = [nx * cos + ny * sin, ny * cos - nx * sin]
    rho = x0 * nx + y0 * ny
  }
  const bins = Math.ceil((2 * reach) / grain)
  const occupied = new Uint8Array(bins)
  for (const index of near) {
    const x = edges.x[index] as number
    const y = edges.y[index] as number
    if (Math.abs(x * nx + y * ny - rho) > 1.7) continue
    const place = Math.floor((y * nx - x * ny + reach) / grain)
    if (place >= 0 && place < bins) occupied[place] = 1
  }
  const cumulative = new Float32Array(bins + 1)
  for (let place = 0; place < bins; place++)
    cumulative[place + 1] = (cumulative[place] as number) + (occupied[place] as number)
  const run = bestRun(occupied)
  if (run.covered * grain < shortest) return undefined
  return {
    nx,
    ny,
    offset: rho,
    start: run.from * grain - reach,
    end: run.to * grain - reach,
    covered: run.covered * grain,
    cumulative,
    reach,
  }
}

const shortest = 14
/** What an empty step costs against an occupied one: a finger or a shadow is bridged where enough lies beyond. */
const gapCost = 0.7

function bestRun(occupied: Uint8Array): { from: number; to: number; covered: number } {
  let best = { from: 0, to: 0, covered: 0 }
  let [bestSum, sum, from, covered] = [0, 0, 0, 0]
  for (let place = 0; place < occupied.length; place++) {
    if (sum <= 0) [sum, from, covered] = [0, place, 0]
    sum += occupied[place] ? 1 : -gapCost
    covered += occupied[place] as number
    if (sum > bestSum) {
      bestSum = sum
      best = { from, to: place + 1, covered }
    }
  }
  return best
}

/** Whether two lines are one and the same edge. */
function isSame(a: Line, b: Line): boolean {
  const sine = a.nx * b.ny - a.ny * b.nx
  if (Math.abs(sine) > 0.03) return false
  const gap = (t: number) =>
    Math.abs((a.nx * a.offset - a.ny * t) * b.nx + (a.ny * a.offset + a.nx * t) * b.ny - b.offset)
  return gap(a.start) < 1.5 && gap(a.end) < 1.5
}
