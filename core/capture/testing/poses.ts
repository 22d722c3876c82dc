import type { Point, Side } from '../frame.ts'
import type { CardVerdict, Corners } from '../reports.ts'
import { type Camera, cameraOf, onPlane, type Plane, planeAt, seen } from './camera.ts'
import { cardHeight, cardWidth } from './cards.ts'
import type { Random } from './random.ts'

/** A card before a camera, and what is true of it. */
export interface Pose {
  camera: Camera
  plane: Plane
  /** Clockwise from the corner with the smallest x + y. */
  corners: Corners
  /** The mean of the card's two long sides in the picture, in pixels. */
  longSide: number
  /** Share of the frame's area that the whole card covers. */
  cover: number
  tiltDegrees: number
  rollDegrees: number
  /** How far inside each side of the frame the card ends, as a share of its long side; negative where it is cut. */
  margins: Record<Side, number>
  cut: Side[]
}

const cornerPlaces = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

function areaOf(corners: Corners): number {
  const doubled = corners.reduce((sum, { x, y }, i) => {
    const next = corners[(i + 1) % 4] as Point
    return sum + x * next.y - y * next.x
  }, 0)
  return Math.abs(doubled) / 2
}

/** From the corner with the smallest x + y; the plane is seen from its front, so they already run clockwise. */
function fromFirst(points: Point[]): Corners {
  const sums = points.map(({ x, y }) => x + y)
  const first = sums.indexOf(Math.min(...sums))
  return [0, 1, 2, 3].map((i) => points[(first + i) % 4]) as Corners
}

function described(camera: Camera, plane: Plane, tilt: number, roll: number): Pose {
  const points = cornerPlaces.map(([x, y]) => seen(camera, onPlane(plane, (x * cardWidth) / 2, (y * cardHeight) / 2)))
  const [a, b, c, d] = points as Corners
  const longSide = (distance(a, b) + distance(c, d)) / 2
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const margins = {
    top: Math.min(...ys) / longSide,
    right: (camera.width - 1 - Math.max(...xs)) / longSide,
    bottom: (camera.height - 1 - Math.max(...ys)) / longSide,
    left: Math.min(...xs) / longSide,
  }
  const sides = ['top', 'right', 'bottom', 'left'] as const
  return {
    camera,
    plane,
    corners: fromFirst(points),
    longSide,
    cover: areaOf(points as Corners) / (camera.width * camera.height),
    tiltDegrees: (tilt * 180) / Math.PI,
    rollDegrees: (roll * 180) / Math.PI,
    margins,
    cut: sides.filter((side) => margins[side] < -0.012),
  }
}

const degrees = Math.PI / 180

/** Turned as people hold cards, mostly; sometimes on end, upside down or any way. */
function anyRoll(random: Random): number {
  const slight = random.normal() * 6 * degrees
  if (random.chance(0.1)) return random.between(0, 360) * degrees
  return slight + random.pick([0, 0, 0, 0, 0, 0, 0, 0, 90, 180, 180, 270]) * degrees
}

interface Wanted {
  cover: [number, number]
  tilt: [number, number]
}

const wanted: Record<CardVerdict, Wanted> = {
  ok: { cover: [0.275, 0.66], tilt: [0, 17] },
  'no-card': { cover: [0.275, 0.66], tilt: [0, 17] },
  'edge-missing': { cover: [0.25, 1.15], tilt: [0, 17] },
  'too-small': { cover: [0.055, 0.195], tilt: [0, 17] },
  'too-tilted': { cover: [0.275, 0.6], tilt: [33.5, 50] },
  blurred: { cover: [0.275, 0.66], tilt: [0, 17] },
  glare: { cover: [0.275, 0.66], tilt: [0, 17] },
}

/** Whether the pose keeps clear of what lies between the verdicts. */
function clear({ margins, cover }: Pose, verdict: CardVerdict, mostCuts: number): boolean {
  const all = Object.values(margins)
  const [least, most] = wanted[verdict].cover
  if (cover < least || cover > most) return false
  if (verdict !== 'edge-missing') return all.every((margin) => margin >= 0.025)
  const cut = all.filter((margin) => margin <= -0.012)
  return (
    all.every((margin) => (margin <= -0.012 || margin >= 0.025) && margin > -0.45) &&
    cut.length <= mostCuts &&
    all.some((margin) => margin <= -0.03)
  )
}

/** A pose of which the verdict is true, as far as it has to do with geometry. */
export function anyPose(random: Random, verdict: CardVerdict, width: number, height: number): Pose {
  const mostCuts = random.pick([1, 2, 2, 3])
  for (let tries = 0; tries < 20_000; tries++) {
    const camera = cameraOf(width, height, random.between(52, 80), random.between(-0.04, 0.04))
    const { cover, tilt: tilts } = wanted[verdict]
    const tilt = random.between(...tilts) * degrees
    const longSide = Math.sqrt((random.between(...cover) * width * height * cardWidth) / cardHeight / Math.cos(tilt))
    const at = { x: random.between(0.1, 0.9) * width, y: random.between(0.1, 0.9) * height }
    const roll = anyRoll(random)
    const away = (camera.focal * cardWidth) / longSide
    const plane = planeAt(camera, at, away, tilt, random.between(0, 2 * Math.PI), roll)
    const pose = described(camera, plane, tilt, roll)
    if (clear(pose, verdict, mostCuts)) return pose
  }
  throw new Error(`No pose is ${verdict}`)
}
