/** Signed distances: negative inside a shape. Cover is 0-1 with an edge `soft` wide. */

/** A box round the origin with half its width and height and rounded corners. */
export function box(x: number, y: number, halfWidth: number, halfHeight: number, radius = 0): number {
  const dx = Math.abs(x) - halfWidth + radius
  const dy = Math.abs(y) - halfHeight + radius
  const outside = dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy)
  return outside - radius
}

/** Distance to a line from a to b. */
export function segment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy, px, py] = [bx - ax, by - ay, x - ax, y - ay]
  const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(px - along * dx, py - along * dy)
}

export function cover(distance: number, soft: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance / soft))
}

/** 0 below `from`, 1 above `until`, smooth between. */
export function ramp(value: number, from: number, until: number): number {
  const part = Math.min(1, Math.max(0, (value - from) / (until - from)))
  return part * part * (3 - 2 * part)
}
