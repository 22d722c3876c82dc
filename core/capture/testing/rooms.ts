import { anyColour, black, type Colour, over, quietColour } from './colour.ts'
import { Picture } from './picture.ts'
import { type Random, smoothNoise } from './random.ts'
import { box, cover, ramp } from './shapes.ts'

export const roomKinds = ['wall', 'curtain', 'room'] as const
export type RoomKind = (typeof roomKinds)[number]

type Wall = (x: number, y: number, out: Colour) => void

function paint(width: number, height: number, wall: Wall): Picture {
  const picture = new Picture(width, height)
  const colour = black()
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      wall(column / height, row / height, colour)
      picture.put(row * width + column, colour)
    }
  }
  return picture
}

function plainWall(random: Random): Wall {
  const [colour, seed] = [quietColour(random), random.bits()]
  return (x, y, out) => {
    const shade = 0.92 + 0.1 * smoothNoise(x * 2, y * 2, seed) + 0.06 * smoothNoise(x * 90, y * 90, seed)
    out.r = colour.r * shade
    out.g = colour.g * shade
    out.b = colour.b * shade
  }
}

function curtain(random: Random): Wall {
  const [colour, seed] = [quietColour(random), random.bits()]
  const [pitch, depth] = [random.between(0.025, 0.09), random.between(0.15, 0.6)]
  return (x, y, out) => {
    const phase = (x + 0.02 * smoothNoise(x * 3, y * 2, seed)) / pitch
    const shade = 1 - depth * (0.5 + 0.5 * Math.sin(2 * Math.PI * phase))
    out.r = colour.r * shade
    out.g = colour.g * shade
    out.b = colour.b * shade
  }
}

/** A wall with boards, pictures and a shelf of books, out of focus by `soft` of the height. */
function room(random: Random, soft: number, aspect: number): Wall {
  const wall = plainWall(random)
  const boxes = Array.from({ length: random.integer(4, 9) }, () => {
    const halfWidth = random.between(0.05, 0.2)
    // No board has the sides of a card.
    const halfHeight =
      halfWidth * random.pick([random.between(0.3, 0.5), random.between(0.75, 1.33), random.between(2, 3)])
    return { x: random.between(0, aspect), y: random.between(0, 1), halfWidth, halfHeight, colour: anyColour(random) }
  })
  const [shelfX, shelfY] = [random.between(0, aspect), random.between(0.1, 0.7)]
  for (let row = 0; row < random.integer(0, 3); row++) {
    for (let book = 0, x = shelfX; book < 9; book++) {
      const halfWidth = random.between(0.008, 0.018)
      x += 2 * halfWidth
      boxes.push({ x, y: shelfY + 0.13 * row, halfWidth, halfHeight: 0.055, colour: anyColour(random) })
    }
  }
  return (x, y, out) => {
    wall(x, y, out)
    for (const each of boxes) {
      const distance = box(x - each.x, y - each.y, each.halfWidth, each.halfHeight)
      if (distance < soft) over(out, each.colour, cover(distance, soft))
    }
  }
}

/** What is behind a person, lit by 1; `soft` is the width of its edges as a part of the height. */
export function anyRoom(random: Random, kind: RoomKind, width: number, height: number, soft: number): Picture {
  const walls = { wall: () => plainWall(random), curtain: () => curtain(random) }
  return paint(width, height, kind === 'room' ? room(random, soft, width / height) : walls[kind]())
}

/** A window or a bright sky behind a person, its brightest parts 1. */
export function anyWindow(random: Random, width: number, height: number): Picture {
  const [seed, aspect] = [random.bits(), width / height]
  const [low, high] = [random.between(0.2, 0.7), random.between(0.35, 0.65)]
  const sky = (x: number, y: number, out: Colour, part: number) => {
    const cloud = smoothNoise(x * 3, y * 4, seed) * 0.65 + smoothNoise(x * 9, y * 11, seed + 1) * 0.35
    const light = part * (low + (1 - low) * ramp(cloud, high - 0.3, high + 0.3))
    out.r = light * 0.97
    out.g = light
    out.b = light * 1.03
  }
  if (random.chance(0.4)) return paint(width, height, (x, y, out) => sky(x, y, out, 1))
  const frame = { x: aspect * random.between(0.3, 0.7), y: random.between(0.3, 0.5) }
  const [halfWidth, halfHeight] = [aspect * random.between(0.3, 0.55), random.between(0.35, 0.6)]
  const inner = random.between(0.02, 0.08)
  return paint(width, height, (x, y, out) => {
    const [dx, dy] = [x - frame.x, y - frame.y]
    const bars = Math.max(0.012 - Math.abs(dx), 0.012 - Math.abs(dy))
    const distance = Math.max(box(dx, dy, halfWidth, halfHeight), bars)
    sky(x, y, out, inner + (1 - inner) * cover(distance, 0.03))
  })
}
