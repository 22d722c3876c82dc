import { cardHeight, cardWidth } from './cards.ts'
import type { Random } from './random.ts'
import { box, cover, ramp } from './shapes.ts'

/** The light in a picture of a card, before anything reflects it. */
export interface CardLight {
  gradient: number
  vignette: number
  /** Part of the light that a shadow takes; 0 without one. */
  shadow: number
  /** How wide the shade is that a card lies in on a desk, in millimetres. */
  contact: number
  /** Part of the light that this shade takes at most. */
  contactDepth: number
  /** What the card's cut rim gives back against its face; 1 is the same. */
  rim: number
  /** The most light that falls anywhere. */
  most: number
  /** Light at a pixel; nominal exposure gives a white sheet 1. */
  at(x: number, y: number): number
}

export function anyCardLight(random: Random, width: number, height: number): CardLight {
  const level = random.between(0.34, 0.72)
  const [gradient, vignette] = [random.between(0.02, 0.55), random.between(0, 0.3)]
  const turn = random.between(0, 2 * Math.PI)
  const [gx, gy] = [Math.cos(turn), Math.sin(turn)]
  const shadow = random.chance(0.35) ? random.between(0.35, 0.75) : 0
  const edge = random.between(0, 2 * Math.PI)
  const [ex, ey] = [Math.cos(edge), Math.sin(edge)]
  const [from, penumbra] = [random.between(-0.3, 0.3), random.between(0.004, 0.04)]
  const band = random.chance(0.4) ? random.between(0.15, 0.5) : 9
  const size = Math.hypot(width, height)
  return {
    gradient,
    vignette,
    shadow,
    contact: random.between(0.3, 1.6),
    contactDepth: random.between(0, 0.28),
    rim: random.pick([1, random.between(0.78, 0.92), random.between(1.04, 1.15)]),
    most: level * (1 + gradient / 2),
    at(x, y) {
      const [dx, dy] = [(x - width / 2) / size, (y - height / 2) / size]
      const across = dx * ex + dy * ey - from
      const shaded = shadow * ramp(across, -penumbra, penumbra) * (1 - ramp(across, band - penumbra, band + penumbra))
      return level * (1 + gradient * (dx * gx + dy * gy)) * (1 - 4 * vignette * (dx * dx + dy * dy)) * (1 - shaded)
    },
  }
}

/** What a lamp or a window adds to the light from each point of the card, in its millimetres. */
export type Reflection = (u: number, v: number) => number

export const noReflection: Reflection = () => 0

/** A small hot spot, 1-4 mm. */
export function hotSpot(random: Random): Reflection {
  const [x, y] = [random.between(-0.42, 0.42) * cardWidth, random.between(-0.4, 0.4) * cardHeight]
  const [radius, peak] = [random.between(1, 4), random.between(1, 4)]
  return (u, v) => peak * (1 - ramp(Math.hypot(u - x, v - y), 0.3 * radius, 2 * radius))
}

/** A reflection that burns a share of the card out. */
export function largeGlare(random: Random, share: number): Reflection {
  const area = share * cardWidth * cardHeight
  const [x, y] = [random.between(-0.2, 0.2) * cardWidth, random.between(-0.15, 0.15) * cardHeight]
  const [turn, peak] = [random.between(-0.6, 0.6), random.between(1.6, 4)]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const long = random.between(1, 1.6)
  const window = random.chance(0.5)
  const half = Math.sqrt(area / (window ? 4 : Math.PI))
  const soft = random.between(1, window ? 4 : 14)
  return (u, v) => {
    const [a, b] = [((u - x) * cos + (v - y) * sin) / long, ((v - y) * cos - (u - x) * sin) * long]
    if (!window) return peak * (1 - ramp(Math.hypot(a, b), half - 0.3 * soft, half + soft))
    const bar = Math.max(box(a, b, half, half), 0.6 - Math.abs(a))
    return peak * cover(bar, soft)
  }
}
