import type { Region } from '../frame.ts'
import type { LightingVerdict } from '../reports.ts'
import type { Vector } from './camera.ts'
import { black, luminance, over } from './colour.ts'
import { anyHead, type Head, type Lit, litHead } from './heads.ts'
import type { Picture } from './picture.ts'
import type { Random } from './random.ts'
import { cover, ramp } from './shapes.ts'

export interface SubjectWish {
  verdict: LightingVerdict
  /** Any without it. */
  skinTone?: number
}

/** What falls on the two halves of the face by the key light and by the ambient light. */
interface Halves {
  key: [number, number]
  ambient: [number, number]
}

function halvesOf(lit: Lit, middle: number): Halves {
  const halves: Halves = { key: [0, 0], ambient: [0, 0] }
  const counts = [0, 0]
  for (let i = 0; i < lit.kind.length; i++) {
    if (lit.kind[i] !== 2) continue
    const half = i % lit.width < middle ? 0 : 1
    counts[half] = (counts[half] ?? 0) + 1
    halves.key[half] += lit.key[i] as number
    halves.ambient[half] += lit.ambient[i] as number
  }
  for (const half of [0, 1] as const) {
    halves.key[half] /= counts[half] ?? 1
    halves.ambient[half] /= counts[half] ?? 1
  }
  return halves
}

/** How strong the ambient light is against a key light of 1 for the brighter half to get `ratio` times the other's. */
function ambientFor({ key, ambient }: Halves, ratio: number): number | null {
  const bright = key[0] > key[1] ? 0 : 1
  const dark = 1 - bright
  const under = ratio * (ambient[dark] as number) - (ambient[bright] as number)
  const strength = ((key[bright] as number) - ratio * (key[dark] as number)) / under
  return under > 0 && strength >= 0.02 ? strength : null
}

export interface Subject {
  head: Head
  lit: Lit
  /** Strength of the ambient light where the key light has 1. */
  ambient: number
  /** Left against right. */
  ratio: number
  /** Irradiance of a card at the face that looks at the camera. */
  card: number
}

function lampFrom(random: Random, aside: boolean): Vector {
  const turn = aside ? random.sign() * random.between(0.8, 1.5) : random.between(-0.7, 0.7)
  const rise = random.between(0, 0.75)
  return [Math.sin(turn) * Math.cos(rise), -Math.sin(rise), Math.cos(turn) * Math.cos(rise)]
}

/** A person in a light that is even or not, of which every figure is known. */
export function anySubject(random: Random, wish: SubjectWish, region: Region, width: number, height: number): Subject {
  const uneven = wish.verdict === 'uneven' || (wish.verdict === 'too-dark' && random.chance(0.12))
  for (let tries = 0; tries < 40; tries++) {
    const drawn = anyHead(random)
    // Of the darkest skins no camera burns a third out.
    const darkest = wish.verdict === 'too-bright' ? Math.ceil(drawn.skinTone / 2) : drawn.skinTone
    const head = { ...drawn, skinTone: wish.skinTone ?? darkest }
    const half = (region.height / 2) * random.between(0.68, 0.92)
    const x = region.x + region.width * random.between(0.44, 0.56)
    const y = region.y + region.height * random.between(0.46, 0.56)
    const lamp = lampFrom(random, uneven)
    const lit = litHead(head, { x, y, half }, lamp, width, height, random)
    const halves = halvesOf(lit, x)
    const wanted = uneven ? random.between(2.9, 6.5) : random.between(1.01, 1.45)
    let ambient = ambientFor(halves, wanted)
    if (ambient === null && uneven) continue
    ambient = Math.max(ambient ?? 0, uneven ? 0 : random.between(0.15, 0.7))
    const [left, right] = [0, 1].map(
      (i) => (halves.key[i] as number) + (ambient as number) * (halves.ambient[i] as number),
    )
    const ratio = (left as number) / (right as number)
    const strong = Math.max(ratio, 1 / ratio)
    if (uneven ? strong < 2.85 : strong > 1.48) continue
    const card = Math.max(0.02, lamp[2]) + 0.8 * ambient
    return { head, lit, ambient, ratio, card }
  }
  throw new Error('No head stands in such a light')
}

/** Scales a picture so that its mean luminance, where it counts, is as wanted. */
export function toMean(picture: Picture, wanted: number, counts: (index: number) => boolean): void {
  let [sum, count] = [0, 0]
  const colour = black()
  for (let i = 0; i < picture.width * picture.height; i++) {
    if (!counts(i)) continue
    picture.take(i, colour)
    sum += luminance(colour)
    count += 1
  }
  const factor = wanted / (sum / count)
  for (const plane of picture.planes) for (let i = 0; i < plane.length; i++) plane[i] = factor * (plane[i] as number)
}

/** Lays the head over its background, with the edge of its outline softened. */
export function withHead(picture: Picture, { lit, ambient, card }: Subject): void {
  const { width, height, kind } = lit
  const [ground, top] = [black(), black()]
  const before = picture.planes.map((plane) => plane.slice()) as [Float32Array, Float32Array, Float32Array]
  const behind = (i: number, out: typeof ground) => {
    out.r = before[0][i] as number
    out.g = before[1][i] as number
    out.b = before[2][i] as number
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      if (kind[i] === 0) continue
      lit.albedo.take(i, top)
      const light = ((lit.key[i] as number) + ambient * (lit.ambient[i] as number)) / card
      const shine = (lit.highlight[i] as number) / card
      top.r = top.r * light + shine
      top.g = top.g * light + shine
      top.b = top.b * light + shine
      let open = 0
      for (const next of [
        x > 0 ? i - 1 : i,
        x < width - 1 ? i + 1 : i,
        y > 0 ? i - width : i,
        y < height - 1 ? i + width : i,
      ]) {
        if (kind[next] === 0) open += 1
      }
      if (open > 0) {
        behind(i, ground)
        over(top, ground, 0.2 * open)
      }
      picture.put(i, top)
    }
  }
}

/** A wall alone, lit from one side where it is to be uneven; gives left against right in the oval. */
export function lightWall(
  picture: Picture,
  random: Random,
  uneven: boolean,
  inOval: (index: number) => boolean,
): number {
  const { width, height } = picture
  const strength = uneven ? random.between(0.87, 0.95) : random.between(0, 0.12)
  const side = random.sign()
  // The light falls off within the oval; wider, its halves would not differ enough.
  const sharp = random.between(0.03, 0.12)
  const sums = [0, 0]
  const across = Float32Array.from(
    { length: width },
    (_, x) => 1 - strength * ramp(side * (x / width - 0.5), -sharp, sharp),
  )
  for (let i = 0; i < width * height; i++) {
    const x = i % width
    const light = across[x] as number
    for (const plane of picture.planes) plane[i] = light * (plane[i] as number)
    const half = x < width / 2 ? 0 : 1
    if (inOval(i)) sums[half] = (sums[half] as number) + light
  }
  return (sums[0] as number) / (sums[1] as number)
}

/** A lamp that shines in the background, as a soft disc. */
export function addLamp(picture: Picture, random: Random): void {
  const { width, height } = picture
  const [x, y] = [random.between(0.02, 0.98) * width, random.between(0.02, 0.2) * height]
  const radius = random.between(0.02, 0.06) * height
  for (let row = 0; row < height / 3; row++) {
    for (let column = 0; column < width; column++) {
      const part = 3 * cover(Math.hypot(column - x, row - y) - radius, 5)
      if (part === 0) continue
      for (const plane of picture.planes) plane[row * width + column] = (plane[row * width + column] as number) + part
    }
  }
}
