import { dot, type Vector } from './camera.ts'
import { anyColour, black, type Colour, hsv, quietColour, scaled, skin, srgb } from './colour.ts'
import { Picture } from './picture.ts'
import { type Random, smoothNoise } from './random.ts'
import { segment } from './shapes.ts'

export const hairKinds = ['short', 'fringe', 'long', 'bald', 'cover'] as const

/** A head as it is before any light falls on it. Lengths are in halves of its height, y down, z to the camera. */
export interface Head {
  skinTone: number
  hair: (typeof hairKinds)[number]
  glasses: boolean
  beard: boolean
  /** Turned to a side, in radians. */
  yaw: number
  parts: Part[]
}

type Material = 'skin' | 'lips' | 'eye' | 'hair' | 'cover' | 'clothes'

interface Part {
  material: Material
  centre: Vector
  radii: Vector
  /** Where the part is; everywhere without it. */
  there?: (x: number, y: number, z: number) => boolean
  /** Counts as face for the light. */
  face: boolean
}

function part(material: Material, centre: Vector, radii: Vector, there?: Part['there'], face = false): Part {
  return { material, centre, radii, face, ...(there ? { there } : {}) }
}

export function anyHead(random: Random): Head {
  const hair = random.pick(hairKinds)
  const wide = random.between(0.92, 1.08)
  const parts = [
    part('skin', [0, -0.25, 0], [0.82 * wide, 1, 0.95], undefined, true),
    part('skin', [0, 0.4, 0.12], [0.6 * wide, 0.76, 0.72], undefined, true),
    part('skin', [0, 0.16, 0.86], [0.11, 0.28, 0.2], undefined, true),
    part('skin', [0, 0.32, 0.92], [random.between(0.13, 0.2), 0.12, 0.17], undefined, true),
    part('lips', [0, 0.62, 0.77], [0.23, 0.07, 0.1], undefined, true),
    part('skin', [0, 1.4, -0.2], [0.42, 0.9, 0.42]),
    part('clothes', [0, 2.75, -0.25], [1.9, 1, 0.7]),
  ]
  for (const side of [-1, 1]) {
    parts.push(
      part('skin', [side * 0.82 * wide, 0.02, -0.05], [0.1, 0.24, 0.15]),
      part('eye', [side * 0.32, -0.08, 0.78], [0.14, 0.075, 0.12], undefined, true),
      part('hair', [side * 0.33, -0.29, 0.82], [0.19, 0.035, 0.1], undefined, true),
    )
    if (hair === 'long') parts.push(part('hair', [side * 0.82, 0.6, -0.2], [0.28, 1.15, 0.35]))
  }
  const line = random.between(-0.7, -0.55)
  const short = (x: number, y: number, z: number) => z < 0.1 || y < line + 1.2 * Math.max(0, Math.abs(x) - 0.5)
  if (hair === 'cover') {
    const opening = (x: number, y: number, z: number) => z < 0 || Math.hypot(x / 0.72, (y - 0.15) / 0.9) > 1
    parts.push(part('cover', [0, -0.2, -0.05], [1, 1.25, 1], opening), part('cover', [0, 1.4, -0.1], [0.8, 0.9, 0.6]))
  } else if (hair !== 'bald') {
    const fringe = (x: number, y: number, z: number) => short(x, y, z) || (y < -0.42 && Math.abs(x) < 0.7)
    parts.push(part('hair', [0, -0.36, -0.1], [0.93 * wide, 1.05, 1.02], hair === 'fringe' ? fringe : short))
  }
  return {
    skinTone: random.integer(1, 9),
    hair,
    glasses: random.chance(0.35),
    beard: random.chance(0.18),
    yaw: random.between(-0.22, 0.22),
    parts,
  }
}

/** Where the head is in the picture: the middle of it and half its height, in pixels. */
export interface HeadPlace {
  x: number
  y: number
  half: number
}

/** What light would do to each pixel that the head covers. */
export interface Lit {
  width: number
  height: number
  /** Colour of the thing itself. */
  albedo: Picture
  /** Part of the key light's irradiance, and of the ambient light's; highlights of the key light. */
  key: Float32Array
  ambient: Float32Array
  highlight: Float32Array
  /** 0 nothing, 1 head, 2 face: skin, eyes, lips and brows, but no hair on the head. */
  kind: Uint8Array
}

interface Hit {
  depth: number
  part: Part | null
}

/** The nearest crossing of a ray with one part, or infinity. */
function crossing({ centre, radii, there }: Part, from: Vector, way: Vector, least: number): number {
  const px = (from[0] - centre[0]) / radii[0]
  const py = (from[1] - centre[1]) / radii[1]
  const pz = (from[2] - centre[2]) / radii[2]
  const dx = way[0] / radii[0]
  const dy = way[1] / radii[1]
  const dz = way[2] / radii[2]
  const b = dx * px + dy * py + dz * pz
  const c = px * px + py * py + pz * pz - 1
  // Outside and on the way out.
  if (c > 0 && b > 0 && least === 0) return Number.POSITIVE_INFINITY
  const a = dx * dx + dy * dy + dz * dz
  const inner = b * b - a * c
  if (inner <= 0) return Number.POSITIVE_INFINITY
  const depth = (-b - Math.sqrt(inner)) / a
  if (depth < least) return Number.POSITIVE_INFINITY
  if (there && !there(from[0] + depth * way[0], from[1] + depth * way[1], from[2] + depth * way[2])) {
    return Number.POSITIVE_INFINITY
  }
  return depth
}

function nearest(parts: readonly Part[], from: Vector, way: Vector, hit: Hit): void {
  hit.depth = Number.POSITIVE_INFINITY
  hit.part = null
  for (const each of parts) {
    // The rays of the picture run level, so a part that is higher or lower is not met.
    if (Math.abs(from[1] - each.centre[1]) > each.radii[1]) continue
    const depth = crossing(each, from, way, -20)
    if (depth < hit.depth) {
      hit.depth = depth
      hit.part = each
    }
  }
}

function shadowed(parts: readonly Part[], from: Vector, way: Vector): boolean {
  for (const each of parts) if (crossing(each, from, way, 0) < 9) return true
  return false
}

const turnedBy = (yaw: number, [x, y, z]: Vector): Vector => [
  x * Math.cos(yaw) + z * Math.sin(yaw),
  y,
  z * Math.cos(yaw) - x * Math.sin(yaw),
]

/** Two directions within a lamp of some width. */
function lamps(towards: Vector): Vector[] {
  const spread = 0.06
  return [
    [-spread, -spread],
    [spread, spread],
  ].map(([x = 0, y = 0]) => {
    const lamp: Vector = [towards[0] + x, towards[1] + y, towards[2]]
    const length = Math.sqrt(dot(lamp, lamp))
    return [lamp[0] / length, lamp[1] / length, lamp[2] / length]
  })
}

interface Paints {
  skin: Colour
  lips: Colour
  hair: Colour
  cover: Colour
  clothes: Colour
  eye: Colour
  iris: Colour
}

function paints(head: Head, random: Random): Paints {
  const own = skin(head.skinTone)
  const grey = random.chance(0.15)
  const hair = grey
    ? hsv(0.1, 0.05, random.between(0.5, 0.8))
    : hsv(random.between(0.04, 0.1), random.between(0.3, 0.6), random.between(0.06, 0.4))
  return {
    skin: own,
    lips: { r: own.r * 0.9, g: own.g * 0.62, b: own.b * 0.65 },
    hair,
    cover: anyColour(random),
    clothes: random.chance(0.5) ? quietColour(random) : anyColour(random),
    eye: srgb(225, 222, 218),
    iris: hsv(random.between(0.04, 0.6), random.between(0.3, 0.6), random.between(0.12, 0.4)),
  }
}

/** The head under a key light from a direction (x right, y down, z to the camera; length 1) and a light all round. */
export function litHead(
  head: Head,
  place: HeadPlace,
  towards: Vector,
  width: number,
  height: number,
  random: Random,
): Lit {
  const plane = () => new Float32Array(width * height)
  const lit: Lit = {
    width,
    height,
    albedo: new Picture(width, height),
    key: plane(),
    ambient: plane(),
    highlight: plane(),
    kind: new Uint8Array(width * height),
  }
  const colours = paints(head, random)
  const seed = random.bits()
  const way = turnedBy(head.yaw, [0, 0, -1])
  const eye = turnedBy(head.yaw, [0, 0, 1])
  const sources = lamps(towards).map((lamp) => turnedBy(head.yaw, lamp))
  const hit: Hit = { depth: 0, part: null }
  const [top, bottom] = [Math.max(0, Math.floor(place.y - 1.6 * place.half)), height - 1]
  const reach = Math.ceil(2 * place.half)
  const [left, right] = [Math.max(0, Math.floor(place.x - reach)), Math.min(width - 1, Math.ceil(place.x + reach))]
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const [vx, vy] = [(column - place.x) / place.half, (row - place.y) / place.half]
      const from = turnedBy(head.yaw, [vx, vy, 10])
      nearest(head.parts, from, way, hit)
      if (hit.part === null) continue
      shade(lit, row * width + column, head, hit.part, from, way, hit.depth, eye, sources, colours, seed)
    }
  }
  return lit
}

function shade(
  lit: Lit,
  index: number,
  head: Head,
  { material, centre, radii, face }: Part,
  from: Vector,
  way: Vector,
  depth: number,
  eye: Vector,
  sources: Vector[],
  colours: Paints,
  seed: number,
): void {
  const point: Vector = [from[0] + depth * way[0], from[1] + depth * way[1], from[2] + depth * way[2]]
  const normal: Vector = [
    (point[0] - centre[0]) / radii[0] ** 2,
    (point[1] - centre[1]) / radii[1] ** 2,
    (point[2] - centre[2]) / radii[2] ** 2,
  ]
  const length = Math.sqrt(dot(normal, normal))
  const n: Vector = [normal[0] / length, normal[1] / length, normal[2] / length]
  let key = 0
  let highlight = 0
  for (const source of sources) {
    const slope = dot(n, source)
    if (slope <= 0) continue
    const above: Vector = [point[0] + 0.02 * n[0], point[1] + 0.02 * n[1], point[2] + 0.02 * n[2]]
    if (shadowed(head.parts, above, source)) continue
    key += slope / sources.length
    const middle: Vector = [source[0] + eye[0], source[1] + eye[1], source[2] + eye[2]]
    const shine = dot(n, middle) / Math.sqrt(dot(middle, middle))
    const gloss = material === 'eye' ? 200 : 24
    highlight += ((material === 'eye' ? 1.2 : material === 'clothes' ? 0 : 0.06) * shine ** gloss) / sources.length
  }
  lit.key[index] = key
  lit.highlight[index] = highlight
  lit.ambient[index] = 0.8 - 0.2 * n[1]
  lit.kind[index] = face ? 2 : 1
  lit.albedo.put(index, colourOf(head, material, point, colours, seed))
}

const paint = black()

function colourOf(head: Head, material: Material, [x, y, z]: Vector, colours: Paints, seed: number) {
  const grain = smoothNoise(x * 60 + 9 * z, y * 60, seed)
  let shade = 0.97 + 0.06 * grain
  let colour = material === 'eye' ? colours.eye : colours[material]
  if (material === 'hair') shade = 0.55 + 0.9 * grain
  if (material === 'clothes') shade = 0.9 + 0.2 * grain
  if (material === 'eye') {
    const away = Math.hypot(Math.abs(x) - 0.32, y + 0.08)
    if (away < 0.03) colour = scaled(colours.iris, 0.1)
    else if (away < 0.065) colour = colours.iris
  }
  if (material === 'skin' && head.beard && y > 0.45 && y < 1.15 && z > 0.2)
    colour = grain > 0.25 ? colours.hair : colours.skin
  if (head.glasses && (material === 'skin' || material === 'eye' || material === 'hair') && z > 0) {
    const middle = 0.33
    const ring = Math.abs(Math.hypot(Math.abs(x) - middle, (y + 0.07) * 1.15) - 0.24)
    const bridge = segment(x, y, -0.1, -0.1, 0.1, -0.1)
    if (ring < 0.022 || bridge < 0.018) colour = srgb(24, 22, 24)
  }
  Object.assign(paint, scaled(colour, shade))
  return paint
}
