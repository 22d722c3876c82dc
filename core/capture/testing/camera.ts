import type { Point } from '../frame.ts'

export type Vector = readonly [number, number, number]

export const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const times = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor]
export const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const unit = (a: Vector): Vector => times(a, 1 / Math.sqrt(dot(a, a)))

/** Turns a vector about an axis of length 1. */
function turned(a: Vector, axis: Vector, angle: number): Vector {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return plus(plus(times(a, cos), times(cross(axis, a), sin)), times(axis, dot(axis, a) * (1 - cos)))
}

/** A pinhole camera with mild radial distortion that looks along z; x goes right, y down. */
export interface Camera {
  width: number
  height: number
  /** In pixels. */
  focal: number
  /** A ray's slope is its slope in the picture × (1 + distortion × slope²). */
  distortion: number
}

/** A camera that sees so many degrees across. */
export function cameraOf(width: number, height: number, degreesAcross: number, distortion: number): Camera {
  return { width, height, focal: width / 2 / Math.tan((degreesAcross * Math.PI) / 360), distortion }
}

const middle = ({ width, height }: Camera): Point => ({ x: (width - 1) / 2, y: (height - 1) / 2 })

/** The direction, with z = 1, from which light falls on a point of the picture. */
export function rayOf(camera: Camera, x: number, y: number): Vector {
  const { x: cx, y: cy } = middle(camera)
  const [dx, dy] = [(x - cx) / camera.focal, (y - cy) / camera.focal]
  const stretch = 1 + camera.distortion * (dx * dx + dy * dy)
  return [dx * stretch, dy * stretch, 1]
}

/** Where a point before the camera is seen. */
export function seen(camera: Camera, [x, y, z]: Vector): Point {
  const [sx, sy] = [x / z, y / z]
  const slope = Math.hypot(sx, sy)
  let inPicture = slope
  for (let i = 0; i < 30; i++) inPicture = slope / (1 + camera.distortion * inPicture * inPicture)
  const factor = slope === 0 ? 1 : inPicture / slope
  const { x: cx, y: cy } = middle(camera)
  return { x: cx + camera.focal * sx * factor, y: cy + camera.focal * sy * factor }
}

/** A plane with an origin and axes for what is drawn on it, in millimetres. */
export interface Plane {
  origin: Vector
  right: Vector
  down: Vector
  /** Towards the camera. */
  normal: Vector
}

/**
 * A plane round a point of the picture at a distance, tilted by an angle against the line of sight about an axis in
 * the picture, then turned about its own normal. Angles are in radians.
 */
export function planeAt(
  camera: Camera,
  at: Point,
  distance: number,
  tilt: number,
  tiltAxis: number,
  roll: number,
): Plane {
  const sight = unit(rayOf(camera, at.x, at.y))
  const right = unit(cross([0, 1, 0], sight))
  const down = cross(sight, right)
  const axis = plus(times(right, Math.cos(tiltAxis)), times(down, Math.sin(tiltAxis)))
  const normal = turned(times(sight, -1), axis, tilt)
  const place = (vector: Vector) => turned(turned(vector, axis, tilt), normal, roll)
  return { origin: times(sight, distance), right: place(right), down: place(down), normal }
}

/** A point of the plane in space. */
export function onPlane(plane: Plane, u: number, v: number): Vector {
  return plus(plane.origin, plus(times(plane.right, u), times(plane.down, v)))
}

export interface PlanePoint {
  u: number
  v: number
  /** Depth along the camera's axis; not positive where the ray misses the plane. */
  depth: number
}

/** Where a ray meets the plane. */
export function meets(plane: Plane, ray: Vector, out: PlanePoint): void {
  const depth = dot(plane.origin, plane.normal) / dot(ray, plane.normal)
  out.depth = Number.isFinite(depth) ? depth : -1
  const x = depth * ray[0] - plane.origin[0]
  const y = depth * ray[1] - plane.origin[1]
  const z = depth - plane.origin[2]
  out.u = x * plane.right[0] + y * plane.right[1] + z * plane.right[2]
  out.v = x * plane.down[0] + y * plane.down[1] + z * plane.down[2]
}
