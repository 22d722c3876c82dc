import { type Frame, guideRegion, type Region } from '../frame.ts'
import type { LightingVerdict } from '../reports.ts'
import { black, castOf, luminance } from './colour.ts'
import { addLamp, anySubject, lightWall, type Subject, type SubjectWish, toMean, withHead } from './face-scenes.ts'
import { Picture } from './picture.ts'
import { Random } from './random.ts'
import { anyRoom, anyWindow, roomKinds } from './rooms.ts'
import { anySensor, photographed, type Sensor, toned } from './sensor.ts'

/** A picture of a person in some light, or of a wall, and what is true of it. */
export interface FaceFrame {
  task: 'light'
  frame: Frame
  /** The same as a JPEG file. */
  file: Uint8Array
  expected: LightingVerdict
  /** The box of the oval. */
  region: Region
  /** Mean luma in the oval, 0-255. */
  brightness: number
  params: {
    light: { ev: number; greyCard: number; leftRightRatio: number; backgroundRatio: number; clippedPct: number }
    darkSide: 'left' | 'right' | null
    face: boolean
    background: string
    iso: number
    whiteBalance: 'auto' | 'manual'
    kelvin: number | null
    skinTone?: number
    hair?: string
    glasses?: boolean
    beard?: boolean
    jpeg: number
    seed: number
  }
}

export interface FaceWish extends SubjectWish {
  width?: number
  height?: number
  /** Without it, one frame in eight has none. */
  face?: boolean
  /** Stops by which the scene's own exposure is changed. */
  stops?: number
}

/** Stops from nominal exposure; those of what is too bright follow from the share that is to be burnt out. */
const stopsOf: Record<Exclude<LightingVerdict, 'too-bright'>, [number, number]> = {
  ok: [-0.72, 0.3],
  'too-dark': [-4.6, -2.45],
  uneven: [-0.6, 0.2],
  backlit: [-2.6, -0.9],
}

/** The stops at which a share of what counts is burnt out. */
function stopsToBurn(picture: Picture, share: number, counts: (index: number) => boolean): number {
  const colour = black()
  const all: number[] = []
  for (let i = 0; i < picture.width * picture.height; i++) {
    if (!counts(i)) continue
    picture.take(i, colour)
    all.push(luminance(colour))
  }
  const least = all.toSorted((a, b) => b - a)[Math.floor(share * all.length)] as number
  return Math.log2(0.95 / least)
}

/** Share of the pixels that count which are burnt out: luma of 245 or more. */
function clipped({ data }: Frame, counts: (index: number) => boolean): number {
  let [burnt, count] = [0, 0]
  for (let i = 0; i < data.length / 4; i++) {
    if (!counts(i)) continue
    count += 1
    if (lumaAt(data, i) >= 245) burnt += 1
  }
  return burnt / count
}

const lumaAt = (data: Uint8ClampedArray, i: number) =>
  0.299 * (data[4 * i] as number) + 0.587 * (data[4 * i + 1] as number) + 0.114 * (data[4 * i + 2] as number)

function brightnessOf({ data }: Frame, inOval: (index: number) => boolean): number {
  let [sum, count] = [0, 0]
  for (let i = 0; i < data.length / 4; i++) {
    if (!inOval(i)) continue
    sum += lumaAt(data, i)
    count += 1
  }
  return sum / count
}

function ovalOf({ x, y, width, height }: Region, frameWidth: number): (index: number) => boolean {
  const [cx, cy] = [x + (width - 1) / 2, y + (height - 1) / 2]
  return (index) => {
    const [dx, dy] = [((index % frameWidth) - cx) / (width / 2), (Math.floor(index / frameWidth) - cy) / (height / 2)]
    return dx * dx + dy * dy <= 1
  }
}

/** Whether the share of burnt-out face is clear of what lies between the verdicts. */
function clearOf(verdict: LightingVerdict, burnt: number): boolean {
  if (verdict === 'too-bright') return burnt >= 0.29
  return verdict === 'backlit' || burnt <= 0.028
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

interface Scene {
  picture: Picture
  subject: Subject | null
  background: string
  backgroundRatio: number
  /** Light on the left half of the oval or face against the right. */
  ratio: number
}

function anyScene(random: Random, wish: FaceWish, region: Region, width: number, height: number): Scene {
  const { verdict } = wish
  const oval = ovalOf(region, width)
  const face = wish.face ?? (verdict === 'backlit' || !random.chance(0.12))
  const subject = face ? anySubject(random, wish, region, width, height) : null
  // What is in a room would hide how the light falls; an empty oval shows a wall or a curtain.
  const kind = random.pick(face ? roomKinds : (['wall', 'curtain'] as const))
  const away = verdict === 'backlit' && random.chance(0.6)
  const soft = random.between(0.003, 0.03)
  const picture = away ? anyWindow(random, width, height) : anyRoom(random, kind, width, height, soft)
  const wallRatio = face ? 1 : lightWall(picture, random, verdict === 'uneven', oval)
  // A wall alone is where the face would be, and as bright as walls are.
  const wall = random.between(0.25, verdict === 'uneven' ? 0.45 : 0.8)
  const lit = verdict === 'backlit' ? random.between(2.6, 9) : random.between(0.08, random.pick([0.4, 1]))
  const backgroundRatio = face ? lit : wall / 0.9
  toMean(picture, 0.9 * backgroundRatio, (i) => (subject === null ? oval(i) : subject.lit.kind[i] === 0))
  if (face && verdict === 'ok' && random.chance(0.12)) addLamp(picture, random)
  if (subject) withHead(picture, subject)
  const background = away ? 'window' : kind
  return { picture, subject, background, backgroundRatio, ratio: subject?.ratio ?? wallRatio }
}

/** The picture with so many stops more light. */
function brighter({ width, height, planes }: Picture, stops: number): Picture {
  const picture = new Picture(width, height)
  planes.forEach((plane, channel) => {
    const to = picture.planes[channel] as Float32Array
    for (let i = 0; i < plane.length; i++) to[i] = 2 ** stops * (plane[i] as number)
  })
  return picture
}

interface Whitened {
  sensor: Sensor
  /** Of the lamp, where the camera's white balance is fixed. */
  kelvin: number | null
}

function anyCamera(random: Random, verdict: LightingVerdict): Whitened {
  const kelvin = random.chance(0.33) ? random.integer(2700, 7500) : null
  const sensor = anySensor(random)
  if (kelvin !== null) sensor.balance = castOf(kelvin)
  if (verdict === 'too-dark') sensor.iso = random.between(2, 5)
  return { sensor, kelvin }
}

/** One frame for a seed, of which the verdict is true. */
export function faceFrame(seed: number, wish: FaceWish): FaceFrame {
  const { verdict, width = 640, height = 480 } = wish
  const region = guideRegion(width, height)
  const oval = ovalOf(region, width)
  // A scene that is not clear of the doubtful range is drawn anew.
  for (let tries = 0; tries < 30; tries++) {
    const random = new Random(seed + 7919 * tries)
    const scene = anyScene(random, wish, region, width, height)
    const { picture, subject, ratio } = scene
    const strong = Math.max(ratio, 1 / ratio)
    const counted = (i: number) => oval(i) && (subject === null || subject.lit.kind[i] === 2)
    const own =
      verdict === 'too-bright'
        ? stopsToBurn(picture, random.between(0.36, 0.9), counted)
        : random.between(...stopsOf[verdict])
    const { sensor, kelvin } = anyCamera(random, verdict)
    const again = random.bits()
    const taken = (stops: number) => photographed(brighter(picture, stops), sensor, new Random(again))
    const first = taken(own)
    if (!clearOf(verdict, clipped(first.frame, counted)) || (verdict === 'uneven' && strong < 2.85)) continue

    const stops = own + (wish.stops ?? 0)
    const { frame, file } = wish.stops === undefined ? first : taken(stops)
    return {
      task: 'light',
      frame,
      file,
      expected: verdict,
      region,
      brightness: rounded(brightnessOf(frame, oval), 1),
      params: {
        light: {
          ev: rounded(stops, 2),
          greyCard: Math.round(255 * toned(0.18 * 2 ** stops, sensor.contrast)),
          leftRightRatio: rounded(strong, 2),
          backgroundRatio: rounded(scene.backgroundRatio, 2),
          clippedPct: rounded(100 * clipped(frame, counted), 1),
        },
        darkSide: strong > 2 ? (ratio < 1 ? 'left' : 'right') : null,
        face: subject !== null,
        background: scene.background,
        iso: rounded(sensor.iso, 2),
        whiteBalance: kelvin === null ? 'auto' : 'manual',
        kelvin,
        ...(subject
          ? {
              skinTone: subject.head.skinTone,
              hair: subject.head.hair,
              glasses: subject.head.glasses,
              beard: subject.head.beard,
            }
          : {}),
        jpeg: sensor.quality,
        seed,
      },
    }
  }
  throw new Error(`Seed ${seed} gives no clear ${verdict}`)
}
