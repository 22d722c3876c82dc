import type { Frame, Side } from '../frame.ts'
import type { CardVerdict, Corners } from '../reports.ts'
import { disc, gaussian, motion } from './blurs.ts'
import { meets, onPlane, type PlanePoint, rayOf, seen } from './camera.ts'
import { anyCardLight, type CardLight, hotSpot, largeGlare, noReflection, type Reflection } from './card-light.ts'
import { anyCard, cardHeight, cardKinds, cardRadius, cardWidth } from './cards.ts'
import { black, type Colour, luminance, over, scaled, skin } from './colour.ts'
import { anyHead, litHead } from './heads.ts'
import { Picture } from './picture.ts'
import { anyPose, type Pose } from './poses.ts'
import { Random } from './random.ts'
import { anyRoom } from './rooms.ts'
import { anySensor, photographed } from './sensor.ts'
import { box, cover, ramp, segment } from './shapes.ts'
import { anyDesk, decoy, decoyKinds, deskKinds, type Item, type Surface } from './surfaces.ts'

/** A picture of a card, or of none, and what is true of it. */
export interface CardFrame {
  task: 'card'
  frame: Frame
  /** The same as a JPEG file. */
  file: Uint8Array
  expected: CardVerdict
  corners: Corners | null
  cut: Side[]
  params: Record<string, unknown>
}

const backgrounds = [...deskKinds, 'room', 'person'] as const
const cardlessBackgrounds = [
  'plain',
  'wood',
  'cloth',
  'clutter',
  'clutter',
  'room',
  'person',
  'decoy',
  'decoy',
] as const
type Background = (typeof backgrounds)[number] | 'decoy'

/** A flat thing in the plane of the pose. */
interface Thing {
  halfWidth: number
  halfHeight: number
  radius: number
  surface: Surface
}

interface Finger {
  from: [number, number]
  until: [number, number]
  half: number
  colour: Colour
}

/** A finger from outside over a part of one side. */
function anyFinger(random: Random, held: boolean): Finger {
  const side = random.pick(['top', 'right', 'bottom', 'bottom', 'left'] as const)
  const deep = random.between(3, held ? 22 : 14)
  const half = random.between(5.5, 9)
  const lean = random.between(-0.6, 0.6)
  const long = side === 'top' || side === 'bottom'
  const outwards = side === 'top' || side === 'left' ? -1 : 1
  const along = random.between(-0.3, 0.3) * (long ? cardWidth : cardHeight)
  const rim = outwards * ((long ? cardHeight : cardWidth) / 2 - deep + half)
  const end = rim + outwards * 140
  const [a, b] = [along, along + 140 * Math.tan(lean)]
  return {
    from: long ? [a, rim] : [rim, a],
    until: long ? [b, end] : [end, b],
    half,
    colour: skin(random.integer(1, 9)),
  }
}

/** A room, with a person in it or not, that is behind a card held up or that has none. */
function behind(random: Random, width: number, height: number, person: boolean, soft: number): Picture {
  const room = anyRoom(random, 'room', width, height, 0.004 + soft / height)
  if (person) {
    const half = random.between(0.2, 0.34) * height
    const place = { x: random.between(0.3, 0.7) * width, y: random.between(0.35, 0.6) * height, half }
    const turn = random.between(-1, 1)
    const lit = litHead(
      anyHead(random),
      place,
      [Math.sin(turn) * 0.9, -0.43, Math.cos(turn) * 0.9],
      width,
      height,
      random,
    )
    const colour = black()
    for (let i = 0; i < lit.kind.length; i++) {
      if (lit.kind[i] === 0) continue
      lit.albedo.take(i, colour)
      room.put(i, scaled(colour, 0.6 * (lit.key[i] as number) + 0.5 * (lit.ambient[i] as number)))
    }
  }
  gaussian(room, soft)
  return room
}

export interface CardWish {
  verdict: CardVerdict
  width?: number
  height?: number
  /** Factor on all light; 1 where the scene's own exposure is kept. */
  exposure?: number
  /** Any without it. */
  background?: Background
}

interface Scene {
  pose: Pose
  background: Background
  desk: Surface | null
  room: Picture | null
  thing: Thing | null
  finger: Finger | null
  light: CardLight
  reflection: Reflection
  hasCard: boolean
}

interface Painted {
  picture: Picture
  /** What the reflection adds, burnt out from 1. */
  shine: Float32Array
}

function painted({ pose, desk, room, thing, finger, light, reflection, hasCard }: Scene): Painted {
  const { camera, plane } = pose
  const { width, height } = camera
  const picture = new Picture(width, height)
  const shine = new Float32Array(width * height)
  const [colour, top] = [black(), black()]
  const point: PlanePoint = { u: 0, v: 0, depth: 0 }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = y * width + x
      meets(plane, rayOf(camera, x, y), point)
      const { u, v, depth } = point
      const soft = Math.max(1e-3, depth) / camera.focal
      const there = depth > 0
      if (room) room.take(index, colour)
      else if (desk && there && depth < 5000) desk(u, v, soft, colour)
      if (thing && there) {
        const distance = box(u, v, thing.halfWidth, thing.halfHeight, thing.radius)
        if (desk && distance > 0 && distance < light.contact) {
          const close = 1 - light.contactDepth * (1 - ramp(distance, 0, light.contact))
          colour.r *= close
          colour.g *= close
          colour.b *= close
        }
        const part = cover(distance, soft)
        if (part > 0) {
          thing.surface(u, v, soft, top)
          if (hasCard && distance > -0.35) Object.assign(top, scaled(top, light.rim))
          over(colour, top, part)
          if (hasCard) shine[index] = part * reflection(u, v)
        }
      }
      if (finger && there) {
        const away = segment(u, v, ...finger.from, ...finger.until)
        const part = cover(away - finger.half, soft)
        if (part > 0) {
          const round = 0.45 + 0.55 * Math.sqrt(Math.max(0, 1 - (away / finger.half) ** 2))
          over(colour, scaled(finger.colour, round), part)
          shine[index] = (1 - part) * (shine[index] as number)
        }
      }
      const here = light.at(x, y)
      colour.r *= here
      colour.g *= here
      colour.b *= here
      picture.put(index, colour)
    }
  }
  return { picture, shine }
}

/** How a camera would set its exposure: to a middling mean, but with white paper not burnt out. */
function exposed(picture: Picture, random: Random, { most }: CardLight): number {
  const colour = black()
  let sum = 0
  for (let i = 0; i < picture.width * picture.height; i += 7) {
    picture.take(i, colour)
    sum += Math.min(1, luminance(colour))
  }
  const mean = (7 * sum) / (picture.width * picture.height)
  return Math.min(random.between(0.13, 0.3) / mean, 0.8 / most)
}

/** Makes a thing smaller until the frame holds the whole of it. */
function inside(thing: Item, pose: Pose): Item {
  const { camera, plane } = pose
  const corners = [-1, 1].flatMap((x) => [-1, 1].map((y) => onPlane(plane, x * thing.halfWidth, y * thing.halfHeight)))
  const gap = 0.03 * camera.width
  const held = corners.every((corner) => {
    const { x, y } = seen(camera, corner)
    return corner[2] > 0 && x > gap && y > gap && x < camera.width - gap && y < camera.height - gap
  })
  if (held) return thing
  const [halfWidth, halfHeight, radius] = [0.9 * thing.halfWidth, 0.9 * thing.halfHeight, 0.9 * thing.radius]
  return inside({ ...thing, halfWidth, halfHeight, radius }, pose)
}

/** Share of the card's area in view that is burnt out: all channels at 240 or more. */
function burntOut({ data, width, height }: Frame, { camera, plane }: Pose): number {
  const point: PlanePoint = { u: 0, v: 0, depth: 0 }
  let [inside, burnt] = [0, 0]
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      meets(plane, rayOf(camera, x, y), point)
      if (point.depth <= 0 || box(point.u, point.v, cardWidth / 2, cardHeight / 2, cardRadius) > 0) continue
      inside += 1
      const i = 4 * (y * width + x)
      if (Math.min(data[i] as number, data[i + 1] as number, data[i + 2] as number) >= 240) burnt += 1
    }
  }
  return inside === 0 ? 0 : burnt / inside
}

function aCard(random: Random, pose: Pose): { thing: Thing; kind: string; colour: Colour } {
  const scale = Math.min(14, Math.max(2, (1.05 * pose.longSide) / cardWidth))
  const { kind, canvas, colour } = anyCard(random, random.pick(cardKinds), scale)
  const surface: Surface = (u, v, _soft, out) => canvas.at(u, v, out)
  return {
    thing: { halfWidth: cardWidth / 2, halfHeight: cardHeight / 2, radius: cardRadius, surface },
    kind,
    colour,
  }
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

/** One frame for a seed, of which the verdict is true. */
export function cardFrame(seed: number, wish: CardWish): CardFrame {
  const { verdict, width = 640, height = 480, exposure = 1 } = wish
  const hasCard = verdict !== 'no-card'
  // A reflection that came out too large or too small to be clear of the doubtful range is drawn again.
  for (let strength = 1, tries = 0; tries < 8; tries++) {
    const random = new Random(seed)
    const pose = anyPose(random, verdict, width, height)
    const background: Background = wish.background ?? random.pick(hasCard ? backgrounds : cardlessBackgrounds)
    const held = background === 'room' || background === 'person' || (background === 'decoy' && random.chance(0.25))
    const card = hasCard ? aCard(random, pose) : null
    const kind = random.pick(decoyKinds)
    const thing =
      card?.thing ??
      (background === 'decoy'
        ? inside(decoy(random, kind, cardWidth * cardHeight * random.between(0.75, 1.25)), pose)
        : null)
    const near = card?.colour ?? { r: 0.5, g: 0.5, b: 0.5 }
    const deskKind = background === 'decoy' ? random.pick(['plain', 'wood', 'cloth'] as const) : background
    const soft = hasCard || background === 'decoy' ? random.between(0.004, 0.014) * height : random.between(0, 1)
    const room = held ? behind(random, width, height, background === 'person', soft) : null
    const desk = deskKind === 'room' || deskKind === 'person' || held ? null : anyDesk(random, deskKind, near)
    const finger = hasCard && random.chance(held ? 0.5 : 0.22) ? anyFinger(random, held) : null
    const light = anyCardLight(random, width, height)
    const spot = random.chance(0.4) ? hotSpot(random) : noReflection
    const share = random.between(0.16, 0.42)
    const reflection = verdict === 'glare' ? largeGlare(random, share * strength) : strength === 1 ? spot : noReflection
    const scene = { pose, background, desk, room, thing, finger, light, reflection, hasCard }
    const { picture, shine } = painted(scene)
    const factor = exposed(picture, random, light)
    for (const plane of picture.planes) {
      for (let i = 0; i < plane.length; i++) {
        plane[i] = exposure * (factor * (plane[i] as number) + (shine[i] as number))
      }
    }

    const sensor = anySensor(random)
    let spread = sensor.lensBlur
    let blur: 'motion' | 'defocus' | undefined
    const sigma = random.between(0.0075, 0.015) * pose.longSide
    if (verdict === 'blurred') {
      blur = random.pick(['motion', 'defocus'])
      if (blur === 'defocus') disc(picture, 2 * sigma)
      else motion(picture, Math.sqrt(12) * sigma, random.between(0, Math.PI))
      spread = Math.hypot(spread, sigma)
    }
    const { frame, file } = photographed(picture, sensor, random)

    const burnt = hasCard ? burntOut(frame, pose) : 0
    if (verdict === 'glare' ? burnt < 0.12 : hasCard && burnt > 0.022) {
      strength *= 1.3
      continue
    }
    const { margins } = pose
    const marginPct = Object.fromEntries(Object.entries(margins).map(([side, part]) => [side, rounded(100 * part, 2)]))
    const params = {
      background,
      ...(background === 'decoy' ? { decoy: kind } : {}),
      gradient: rounded(light.gradient, 3),
      ...(light.shadow > 0 ? { shadow: rounded(light.shadow, 3) } : {}),
      vignette: rounded(light.vignette, 3),
      ...(card ? { card: card.kind } : {}),
      ...(finger ? { finger: true } : {}),
      ...(blur ? { blur } : {}),
      blurSigmaPct: rounded((100 * spread) / pose.longSide, 3),
      iso: rounded(sensor.iso, 2),
      ...(card
        ? {
            hotPct: rounded(100 * burnt, 2),
            tiltDeg: rounded(pose.tiltDegrees, 1),
            rollDeg: rounded(pose.rollDegrees, 1),
            coverPct: rounded(100 * pose.cover, 1),
            marginPct,
          }
        : {}),
      jpeg: sensor.quality,
      seed,
    }
    const cut = hasCard ? pose.cut : []
    return { task: 'card', frame, file, expected: verdict, corners: hasCard ? pose.corners : null, cut, params }
  }
  throw new Error(`Seed ${seed} gives no clear ${verdict}`)
}
