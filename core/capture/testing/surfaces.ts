import { anyColour, type Colour, hsv, over, quietColour, scaled, srgb } from './colour.ts'
import { type Random, smoothNoise } from './random.ts'
import { box, cover, ramp, segment } from './shapes.ts'

/** The colour at a point of a plane, in millimetres; `soft` is how wide an edge is there. */
export type Surface = (u: number, v: number, soft: number, out: Colour) => void

const set = (out: Colour, { r, g, b }: Colour, factor = 1) => {
  out.r = r * factor
  out.g = g * factor
  out.b = b * factor
}

/** The same surface, turned and moved. */
function placed(surface: Surface, x: number, y: number, angle: number): Surface {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return (u, v, soft, out) => surface((u - x) * cos + (v - y) * sin, (v - y) * cos - (u - x) * sin, soft, out)
}

function plain(random: Random, colour: Colour): Surface {
  const [seed, depth] = [random.bits(), random.between(0.01, 0.07)]
  return (u, v, _soft, out) =>
    set(out, colour, 1 + depth * (smoothNoise(u / 40, v / 40, seed) + smoothNoise(u / 0.9, v / 0.9, seed) - 1))
}

function wood(random: Random): Surface {
  const light = hsv(random.between(0.04, 0.1), random.between(0.3, 0.65), random.between(0.45, 0.9))
  const dark = scaled(light, random.between(0.35, 0.75))
  const [seed, width] = [random.bits(), random.between(4, 14)]
  const boards = random.chance(0.4) ? random.between(60, 140) : 0
  const grain: Surface = (u, v, soft, out) => {
    const swing = smoothNoise(u / 90, v / 22, seed) * 5 + 0.5 * smoothNoise(u / 25, v / 6, seed + 1)
    const ring = swing + v / width
    const wave = Math.abs((ring - Math.floor(ring)) * 2 - 1)
    const fibre = smoothNoise(u / 12, v / 0.7, seed + 2)
    set(out, light)
    over(out, dark, Math.min(1, 0.75 * ramp(wave, 0.3, 1) + 0.35 * fibre * fibre))
    if (boards > 0) {
      const joint = Math.abs(v / boards - Math.round(v / boards)) * boards - 0.4
      over(out, scaled(dark, 0.3), cover(joint, soft))
    }
  }
  return placed(grain, random.between(-50, 50), random.between(-50, 50), random.between(-0.4, 0.4))
}

function cloth(random: Random): Surface {
  const [ground, first, second] = [anyColour(random), anyColour(random), anyColour(random)]
  const pitch = random.between(7, 38)
  const [seed, kind] = [random.bits(), random.pick(['checks', 'dots', 'stripes'])]
  const half = pitch * random.between(0.2, 0.32)
  const weave = (u: number, v: number, out: Colour) => set(out, out, 0.94 + 0.12 * smoothNoise(u / 0.8, v / 0.8, seed))
  const wave = (value: number) => Math.abs(value - pitch * Math.round(value / pitch)) - half
  const pattern: Surface = (u, v, soft, out) => {
    set(out, ground)
    if (kind === 'dots') {
      const row = Math.round(v / pitch)
      const shift = row % 2 === 0 ? 0 : pitch / 2
      const along = u + shift - pitch * Math.round((u + shift) / pitch)
      over(out, first, cover(Math.hypot(along, v - row * pitch) - half, soft))
    } else {
      over(out, first, (kind === 'stripes' ? 1 : 0.6) * cover(wave(u), soft))
      if (kind === 'checks') over(out, second, 0.6 * cover(wave(v), soft))
    }
    weave(u, v, out)
  }
  return placed(pattern, random.between(-20, 20), random.between(-20, 20), random.between(0, Math.PI))
}

/** A thing that lies on the desk: its own surface, where it is and how large. */
export interface Item {
  name: string
  x: number
  y: number
  angle: number
  halfWidth: number
  halfHeight: number
  radius: number
  surface: Surface
}

function sheet(random: Random): Surface {
  const paper = hsv(random.between(0, 1), random.between(0, 0.08), random.between(0.8, 0.97))
  const ink = scaled(srgb(60, 60, 60), random.between(0.4, 1.4))
  const [pitch, thick] = [random.between(4, 9), random.between(0.4, 1.3)]
  const [length, seed] = [random.between(0.4, 0.85), random.bits()]
  return (u, v, soft, out) => {
    const line = Math.round(v / pitch)
    const end = 80 * length * (0.6 + 0.4 * smoothNoise(line * 3.7, 0, seed))
    set(out, paper)
    const distance = Math.max(Math.abs(v - line * pitch) - thick, Math.abs(u) - end)
    over(out, ink, cover(distance, soft))
  }
}

function keyboard(random: Random): Surface {
  const dark = random.chance(0.6)
  const ground = hsv(random.between(0, 1), 0.05, dark ? random.between(0.1, 0.25) : random.between(0.55, 0.75))
  const key = hsv(random.between(0, 1), 0.05, dark ? random.between(0.2, 0.4) : random.between(0.75, 0.95))
  return (u, v, soft, out) => {
    set(out, ground)
    const [x, y] = [u - 19 * Math.round(u / 19), v - 19 * Math.round(v / 19)]
    over(out, key, cover(box(x, y, 8, 8, 1.5), soft))
  }
}

function phone(random: Random, halfWidth: number, halfHeight: number): Surface {
  const [rim, screen, icon] = [hsv(0.6, 0.1, random.between(0.05, 0.25)), anyColour(random), anyColour(random)]
  const off = random.chance(0.35)
  const edge = random.between(2, 4.5)
  return (u, v, soft, out) => {
    set(out, rim)
    over(out, off ? scaled(rim, 0.6) : screen, cover(box(u, v, halfWidth - edge, halfHeight - edge, 3), soft))
    if (off) return
    const [x, y] = [u - 22 * Math.round(u / 22), v - 22 * Math.round(v / 22)]
    const inside = box(u, v, halfWidth - 10, halfHeight - 10)
    over(out, icon, cover(Math.max(box(x, y, 6, 6, 1.5), inside), soft))
  }
}

/** Paper or a cover with a block and a line on it. */
function printed(random: Random, halfWidth: number, halfHeight: number): Surface {
  const [ground, block, line] = [anyColour(random), anyColour(random), scaled(anyColour(random), 0.3)]
  const y = random.between(-0.4, 0.1) * halfHeight
  const width = random.between(0.35, 0.65) * halfWidth
  // The block's own sides are not those of a card either.
  const height = width / random.pick([1.2, 2.3])
  return (u, v, soft, out) => {
    set(out, ground)
    over(out, block, cover(box(u, v - y, width, Math.min(height, 0.7 * halfHeight)), soft))
    over(
      out,
      line,
      cover(segment(u, v, -0.5 * halfWidth, 0.6 * halfHeight, 0.5 * halfWidth, 0.6 * halfHeight) - 1.8, soft),
    )
  }
}

function note(random: Random): Surface {
  const [paper, ink] = [hsv(random.between(0, 1), random.between(0.1, 0.5), 0.95), srgb(50, 50, 60)]
  const [pitch, seed] = [random.between(5, 9), random.bits()]
  const written = random.chance(0.7)
  return (u, v, soft, out) => {
    set(out, paper)
    if (!written) return
    const line = Math.round(v / pitch)
    const end = 18 + 22 * smoothNoise(line * 2.3, 0, seed)
    over(out, ink, cover(Math.max(Math.abs(v - line * pitch) - 0.6, Math.abs(u) - end), soft))
  }
}

export const decoyKinds = ['phone', 'note', 'book', 'sheet'] as const

/** The ratio of a thing's sides is not that of a card: up to 1.36 or from 1.95. */
function ratioOf(random: Random, kind: (typeof decoyKinds)[number]): number {
  if (kind === 'phone') return random.between(1.97, 2.2)
  if (kind === 'sheet') return random.pick([1.29, random.between(1.97, 2.3)])
  return random.chance(0.5) ? random.between(1, 1.34) : random.between(1.97, 2.4)
}

/** A flat thing that is no card, of an area in mm². */
export function decoy(random: Random, kind: (typeof decoyKinds)[number], area: number): Item {
  const ratio = ratioOf(random, kind)
  const halfWidth = Math.sqrt(area * ratio) / 2
  const halfHeight = halfWidth / ratio
  const item = { name: kind, x: 0, y: 0, angle: 0, halfWidth, halfHeight, radius: 0 }
  if (kind === 'phone') {
    return {
      ...item,
      radius: random.between(0.05, 0.12) * halfWidth * 2,
      surface: phone(random, halfWidth, halfHeight),
    }
  }
  if (kind === 'sheet') return { ...item, surface: sheet(random) }
  if (kind === 'note') return { ...item, surface: note(random) }
  return { ...item, radius: random.between(0, 4), surface: printed(random, halfWidth, halfHeight) }
}

/** One of the things that lie about on desks, away from the origin. */
function stray(random: Random): Item {
  const [away, way] = [random.between(60, 170), random.between(0, 2 * Math.PI)]
  const place = { x: away * Math.cos(way), y: away * Math.sin(way), angle: random.between(-0.7, 0.7) }
  // No phone: one that is cut by the frame could be a card that is cut.
  const kind = random.pick(['sheet', 'sheet', 'keyboard', 'note', 'book', 'pen', 'cup'] as const)
  if (kind === 'keyboard') {
    const size = { halfWidth: random.between(120, 160), halfHeight: 48, radius: 4 }
    return { name: kind, ...place, ...size, surface: keyboard(random) }
  }
  if (kind === 'pen') {
    const colour = anyColour(random)
    const size = { halfWidth: random.between(50, 75), halfHeight: random.between(2.5, 5), radius: 2.5 }
    return { name: kind, ...place, ...size, surface: (_u, _v, _soft, out) => set(out, colour) }
  }
  if (kind === 'cup') {
    const [rim, drink] = [anyColour(random), hsv(0.06, 0.7, 0.2)]
    const half = random.between(28, 40)
    const surface: Surface = (u, v, soft, out) => {
      set(out, rim)
      over(out, drink, cover(Math.hypot(u, v) - half + 5, soft))
    }
    return { name: kind, ...place, halfWidth: half, halfHeight: half, radius: half, surface }
  }
  const area = { sheet: 60_000, note: 5_800, book: 31_000 }[kind]
  return { ...decoy(random, kind, area), ...place }
}

/** Lays items on a surface, each with a faint shadow round it. */
export function laid(ground: Surface, items: readonly Item[]): Surface {
  const ready = items.map((item) => ({
    ...item,
    cos: Math.cos(item.angle),
    sin: Math.sin(item.angle),
    reach: Math.hypot(item.halfWidth, item.halfHeight) + 6,
  }))
  const top: Colour = { r: 0, g: 0, b: 0 }
  return (u, v, soft, out) => {
    ground(u, v, soft, out)
    for (const { x, y, cos, sin, reach, halfWidth, halfHeight, radius, surface } of ready) {
      const [dx, dy] = [u - x, v - y]
      if (dx * dx + dy * dy > reach * reach) continue
      const [a, b] = [dx * cos + dy * sin, dy * cos - dx * sin]
      const distance = box(a, b, halfWidth, halfHeight, radius)
      if (distance > 4) continue
      if (distance > 0) set(out, out, 0.7 + 0.3 * ramp(distance, 0, 4))
      const part = cover(distance, soft)
      if (part === 0) continue
      surface(a, b, soft, top)
      over(out, top, part)
    }
  }
}

/** Lays cables on a surface. */
function cabled(random: Random, ground: Surface): Surface {
  const cables = Array.from({ length: random.integer(0, 2) }, () => {
    const points = [[random.between(-160, 160), random.between(-120, 120)]]
    let way = random.between(0, 2 * Math.PI)
    for (let i = 0; i < 12; i++) {
      const [x = 0, y = 0] = points[i] ?? []
      way += random.between(-0.6, 0.6)
      points.push([x + 16 * Math.cos(way), y + 16 * Math.sin(way)])
    }
    return { points, colour: scaled(anyColour(random), 0.4), half: random.between(1, 2.2) }
  })
  return (u, v, soft, out) => {
    ground(u, v, soft, out)
    for (const { points, colour, half } of cables) {
      let nearest = 99
      for (let i = 1; i < points.length; i++) {
        const [ax = 0, ay = 0] = points[i - 1] ?? []
        if (Math.abs(u - ax) > 20 || Math.abs(v - ay) > 20) continue
        const [bx = 0, by = 0] = points[i] ?? []
        nearest = Math.min(nearest, segment(u, v, ax, ay, bx, by))
      }
      over(out, colour, cover(nearest - half, soft))
    }
  }
}

export const deskKinds = ['plain', 'wood', 'cloth', 'clutter', 'low'] as const
export type DeskKind = (typeof deskKinds)[number]

/** A desk; `near` is the colour that a `low` one is close to. */
export function anyDesk(random: Random, kind: DeskKind, near: Colour): Surface {
  if (kind === 'plain') return plain(random, quietColour(random))
  if (kind === 'wood') return wood(random)
  if (kind === 'cloth') return cloth(random)
  if (kind === 'low') {
    const tint = { r: near.r * random.between(0.96, 1.04), g: near.g, b: near.b * random.between(0.96, 1.04) }
    const factor = random.chance(0.6) ? random.between(0.72, 0.9) : random.between(1.1, 1.35)
    return plain(random, scaled(tint, factor))
  }
  const ground = random.pick([wood, cloth, (from: Random) => plain(from, quietColour(from))])(random)
  const items = Array.from({ length: random.integer(2, 6) }, () => stray(random))
  return cabled(random, laid(ground, items))
}
