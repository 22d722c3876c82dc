import { Canvas } from './canvas.ts'
import { anyColour, type Colour, hsv, luminance, over, scaled, srgb } from './colour.ts'
import { type Random, smoothNoise } from './random.ts'

/** ID-1 of ISO/IEC 7810, in millimetres. */
export const cardWidth = 85.6
export const cardHeight = 53.98
export const cardRadius = 3.18

export const cardKinds = ['id_front', 'id_back', 'bank', 'transit', 'licence'] as const
export type CardKind = (typeof cardKinds)[number]

/** Something that looks like a line of characters: strokes in square cells, or upright bars in narrow ones. */
function writing(canvas: Canvas, random: Random, ink: Colour, x: number, y: number, size: number, count: number) {
  const wide = random.chance(0.6)
  const pitch = wide ? size * 1.08 : size * 0.62
  const width = size * random.between(0.08, 0.14)
  for (let cell = 0; cell < count; cell++) {
    const left = x + cell * pitch
    const [w, h] = [(wide ? 0.9 : 0.45) * size, 0.85 * size]
    for (let strokes = random.integer(2, wide ? 5 : 3); strokes > 0; strokes--) {
      const [a, b] = [random.between(0, 0.35), random.between(0.65, 1)]
      const across = random.between(0.05, 0.95)
      if (random.chance(0.5)) canvas.stroke(ink, left + a * w, y + across * h, left + b * w, y + across * h, width)
      else canvas.stroke(ink, left + across * w, y + a * h, left + across * w, y + b * h, width)
    }
  }
}

/** Digits: closed or open narrow boxes. */
function digits(canvas: Canvas, random: Random, ink: Colour, x: number, y: number, size: number, groups: number[]) {
  let left = x
  const width = size * 0.13
  for (const group of groups) {
    for (let digit = 0; digit < group; digit++) {
      const [w, h] = [size * 0.42, size * 0.9]
      canvas.stroke(ink, left, y, left + w, y, width)
      canvas.stroke(ink, left, y + h, left + w, y + h, width)
      canvas.stroke(ink, left, y, left, y + h, width)
      if (random.chance(0.8)) canvas.stroke(ink, left + w, y, left + w, y + h, width)
      left += size * 0.66
    }
    left += size * 0.4
  }
}

function portrait(canvas: Canvas, random: Random, x: number, y: number, width: number, height: number) {
  const ground = hsv(random.between(0.5, 0.75), random.between(0.03, 0.2), random.between(0.78, 0.92))
  const person = hsv(random.between(0, 1), random.between(0.15, 0.55), random.between(0.22, 0.55))
  canvas.box(ground, x, y, width, height)
  canvas.disc(person, x + width / 2, y + height * 0.36, width * 0.24)
  const [cx, cy, rx, ry] = [x + width / 2, y + height, width * 0.44, height * 0.4]
  const mound = (px: number, py: number) => (Math.hypot((px - cx) / rx, (py - cy) / ry) - 1) * rx
  canvas.fill(person, [x, y + height * 0.55, x + width, y + height], mound)
}

/** Fine wavy lines as security print has. */
function guilloche(canvas: Canvas, random: Random, ink: Colour, strength: number) {
  const [pitch, swing] = [random.between(1.2, 2.4), random.between(0.6, 2.2)]
  const [slow, slope] = [random.between(8, 20), random.between(-0.5, 0.5)]
  const all: [number, number, number, number] = [-43, -27, 43, 27]
  const distance = (x: number, y: number) => {
    const phase = y + slope * x + swing * Math.sin(x / slow + Math.sin(y / slow))
    return Math.abs((((phase % pitch) + pitch) % pitch) - pitch / 2) - 0.11
  }
  canvas.fill(ink, all, distance, strength)
}

interface Body {
  from: Colour
  until: Colour
}

function body(random: Random, kind: CardKind): Body {
  if (kind === 'bank') {
    const [hue, deep] = [random.between(0, 1), random.between(0.12, 0.6)]
    const saturation = random.between(0.1, 0.8)
    return { from: hsv(hue, saturation, deep), until: hsv(hue + 0.06, saturation, deep * random.between(0.7, 1.3)) }
  }
  if (kind === 'transit') return { from: anyColour(random), until: anyColour(random) }
  const hue = random.between(0, 1)
  const [pale, white] = [random.between(0.03, 0.16), random.between(0.82, 0.95)]
  return { from: hsv(hue, pale, white), until: hsv(hue + random.between(0.2, 0.6), pale, white) }
}

function identityFront(canvas: Canvas, random: Random) {
  guilloche(canvas, random, srgb(150, 150, 190), 0.35)
  const ink = scaled(srgb(60, 60, 70), random.between(0.5, 1))
  const label = srgb(90, 120, 170)
  for (let line = 0; line < 5; line++) {
    const y = -21 + 7.3 * line
    if (line < 4) writing(canvas, random, label, -38, y, 2.4, 2)
    writing(canvas, random, ink, -27, y - 0.3, 3, random.integer(3, line === 2 ? 8 : 10))
  }
  portrait(canvas, random, 16, -22, 21, 27)
  digits(canvas, random, ink, -18, 17.5, 3.6, [6, 8, 4])
}

function identityBack(canvas: Canvas, random: Random) {
  guilloche(canvas, random, srgb(150, 160, 170), 0.4)
  const red = hsv(random.between(-0.03, 0.03), 0.8, random.between(0.55, 0.8))
  canvas.disc(red, -29, -14, 7.5)
  canvas.disc(hsv(0.02, 0.1, 0.9), -29, -14, 6.6)
  canvas.disc(red, -29, -14, 5)
  const ink = scaled(srgb(40, 40, 44), random.between(0.5, 1))
  writing(canvas, random, ink, -16, -19, 5, 5)
  writing(canvas, random, ink, -16, -11, 6.5, 6)
  writing(canvas, random, ink, -24, 12, 3, 9)
  writing(canvas, random, ink, -24, 18.5, 3, 12)
}

function bank(canvas: Canvas, random: Random, ground: Colour) {
  const ink = luminance(ground) > 0.35 ? srgb(30, 30, 34) : srgb(235, 235, 240)
  if (random.chance(0.6)) {
    canvas.disc(hsv(random.between(0, 1), 0.3, 0.9), random.between(5, 40), random.between(0, 30), 22, 0.25)
  }
  const gold = srgb(212, 178, 86)
  canvas.box(gold, -35, -9, 11, 8.5, 1.3)
  for (const y of [-6.5, -3.5]) canvas.stroke(srgb(120, 96, 40), -35, y, -24, y, 0.3)
  writing(canvas, random, ink, -36, -21, 4.4, random.integer(6, 10))
  digits(canvas, random, ink, -35, 5, 5, [4, 4, 4, 4])
  writing(canvas, random, ink, -35, 16, 3, 7)
  canvas.disc(srgb(214, 48, 40), 26, 17, 5.5)
  canvas.disc(srgb(236, 160, 40), 32, 17, 5.5, 0.9)
}

function transit(canvas: Canvas, random: Random) {
  for (let house = random.integer(3, 8); house > 0; house--) {
    const height = random.between(8, 34)
    canvas.box(anyColour(random), random.between(-42, 34), 26.5 - height, random.between(5, 11), height)
  }
  const ink = random.chance(0.7) ? srgb(245, 245, 245) : srgb(20, 20, 30)
  writing(canvas, random, ink, -38, -21, 5.5, random.integer(7, 11))
  digits(canvas, random, ink, -38, 20, 2.6, [4, 4, 4])
}

function licence(canvas: Canvas, random: Random) {
  guilloche(canvas, random, srgb(170, 140, 160), 0.35)
  canvas.box(hsv(random.between(0, 1), 0.7, random.between(0.3, 0.6)), -43, -27, 86, 8)
  writing(canvas, random, srgb(240, 240, 240), -38, -25, 4, random.integer(8, 14))
  portrait(canvas, random, -37, -14, 20, 26)
  const ink = srgb(50, 50, 56)
  for (let line = 0; line < 6; line++) writing(canvas, random, ink, -12, -14 + 5.4 * line, 3, random.integer(4, 11))
  digits(canvas, random, scaled(ink, 2.5), -37, 19, 2.8, [4, 4, 4, 4])
}

export interface Card {
  kind: CardKind
  canvas: Canvas
  /** The colour that most of its rim has. */
  colour: Colour
}

/** A card of the kind, with made-up writing, drawn at a scale in pixels a millimetre. */
export function anyCard(random: Random, kind: CardKind, scale: number): Card {
  const canvas = new Canvas(cardWidth, cardHeight, scale)
  const { from, until } = body(random, kind)
  const [turn, seed] = [random.between(0, Math.PI), random.bits()]
  canvas.wash((x, y, out) => {
    const along = 0.5 + (x * Math.cos(turn) + y * Math.sin(turn)) / cardWidth
    const shade = 0.97 + 0.06 * smoothNoise(x / 12, y / 12, seed)
    Object.assign(out, scaled(from, shade))
    over(out, scaled(until, shade), Math.min(1, Math.max(0, along)))
  })
  if (kind === 'id_front') identityFront(canvas, random)
  if (kind === 'id_back') identityBack(canvas, random)
  if (kind === 'bank') bank(canvas, random, from)
  if (kind === 'transit') transit(canvas, random)
  if (kind === 'licence') licence(canvas, random)
  const colour = { ...from }
  over(colour, until, 0.5)
  return { kind, canvas, colour }
}
