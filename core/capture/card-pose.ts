import type { Point } from './frame.ts'

/** How a flat rectangle stands before the camera, told from its four corners alone. */
export interface Pose {
  /** Side from corner 0 to 1 against the side from 1 to 2, as they are and not as they are seen. */
  aspect: number
  /** Degrees by which the corner between them differs from a right angle. */
  skew: number
  /** Degrees between the card's normal and the line of sight to its middle. */
  tilt: number
}

/** Long side of an ID-1 card against its short one (ISO/IEC 7810). */
export const cardAspect = 85.6 / 53.98
/** Radius of its corners against the long side. */
export const cornerRadius = 3.18 / 85.6

/** Plane homography from the unit square: (0,0), (1,0), (1,1), (0,1) to four points. Column by column, h[8] = 1. */
type Homography = readonly number[]

/** The homography that takes the unit square to four corners (Heckbert 1989). */
export function homographyOf(corners: readonly Point[]): Homography {
  const [a, b, c, d] = corners as [Point, Point, Point, Point]
  const sx = a.x - b.x + c.x - d.x
  const sy = a.y - b.y + c.y - d.y
  const [dx1, dx2] = [b.x - c.x, d.x - c.x]
  const [dy1, dy2] = [b.y - c.y, d.y - c.y]
  const determinant = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / determinant
  const h = (dx1 * sy - sx * dy1) / determinant
  return [b.x - a.x + g * b.x, b.y - a.y + g * b.y, g, d.x - a.x + h * d.x, d.y - a.y + h * d.y, h, a.x, a.y, 1]
}

/** Where a point of the unit square lies in the picture. */
export function project(homography: Homography, u: number, v: number): Point {
  const [x1, y1, w1, x2, y2, w2, x0, y0] = homography as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const w = w1 * u + w2 * v + 1
  return { x: (x1 * u + x2 * v + x0) / w, y: (y1 * u + y2 * v + y0) / w }
}

/**
 * The pose of the rectangle that is seen at four corners, measured from the middle of the picture, by a camera whose
 * focal length is so many pixels.
 */
function poseOf(corners: readonly Point[], focal: number): Pose {
  const homography = homographyOf(corners)
  const [x1, y1, w1, x2, y2, w2] = homography as [number, number, number, number, number, number]
  const across = [x1, y1, focal * w1] as const
  const down = [x2, y2, focal * w2] as const
  const [long, short] = [Math.hypot(...across), Math.hypot(...down)]
  const dot = across[0] * down[0] + across[1] * down[1] + across[2] * down[2]
  const normal = [
    across[1] * down[2] - across[2] * down[1],
    across[2] * down[0] - across[0] * down[2],
    across[0] * down[1] - across[1] * down[0],
  ] as const
  const middle = project(homography, 0.5, 0.5)
  const sight = Math.abs(normal[0] * middle.x + normal[1] * middle.y + normal[2] * focal)
  const cosine = sight / (Math.hypot(...normal) * Math.hypot(middle.x, middle.y, focal))
  return {
    aspect: long / short,
    skew: degrees(Math.asin(Math.min(1, Math.abs(dot) / (long * short)))),
    tilt: degrees(Math.acos(Math.min(1, cosine))),
  }
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI
}

/** Focal lengths that cameras have, in widths of the picture: views of 80° to 52° across. */
const focals = [0.6, 0.69, 0.79, 0.9, 1.03]

/** The pose among those that a camera's possible focal lengths give which is most like an ID-1 card's, and how unlike it is still. */
export function cardPose(corners: readonly Point[], width: number): Pose & { misfit: number } {
  let best: (Pose & { misfit: number }) | undefined
  for (const focal of focals) {
    const pose = poseOf(corners, focal * width)
    const ratio = Math.abs(Math.log(pose.aspect))
    const misfit = Math.hypot((ratio - Math.log(cardAspect)) / aspectTolerance, pose.skew / skewTolerance)
    if (!best || misfit < best.misfit) best = { ...pose, misfit }
  }
  return best as Pose & { misfit: number }
}

/** What a card's own corners, found to a pixel or two, may be off by: a twentieth of its aspect, and degrees. */
const aspectTolerance = 0.05
const skewTolerance = 3
