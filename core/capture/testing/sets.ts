import type { CardVerdict, LightingVerdict } from '../reports.ts'
import { type CardFrame, cardFrame } from './card-frames.ts'
import { type FaceFrame, faceFrame } from './face-frames.ts'
import { Random } from './random.ts'

/** How often each verdict is drawn, of 150 cards and 90 faces. */
const cardShares: [CardVerdict, number][] = [
  ['ok', 45],
  ['edge-missing', 35],
  ['no-card', 22],
  ['too-small', 12],
  ['too-tilted', 12],
  ['blurred', 12],
  ['glare', 12],
]
const faceShares: [LightingVerdict, number][] = [
  ['ok', 30],
  ['uneven', 17],
  ['too-dark', 16],
  ['backlit', 15],
  ['too-bright', 12],
]

/** So many verdicts in those shares, mixed evenly, so that the first few hold every kind. */
function verdicts<T>(shares: [T, number][], count: number): T[] {
  const total = shares.reduce((sum, [, share]) => sum + share, 0)
  const told = shares.map(() => 0)
  return Array.from({ length: count }, (_, index) => {
    const owed = shares.map(([, share], i) => ((index + 1) * share) / total - (told[i] as number))
    const most = owed.indexOf(Math.max(...owed))
    told[most] = (told[most] as number) + 1
    return (shares[most] as [T, number])[0]
  })
}

const sizes = [
  { width: 640, height: 480 },
  { width: 640, height: 480 },
  { width: 960, height: 540 },
]

/** Frames of cards, then of faces, in the mix of a set; the same for the same seed. */
export function* labelledFrames(
  seed: number,
  cards: number,
  faces: number,
  size?: { width: number; height: number },
): Generator<CardFrame | FaceFrame> {
  const random = new Random(seed)
  for (const verdict of verdicts(cardShares, cards)) {
    yield cardFrame(random.bits(), { verdict, ...(size ?? random.pick(sizes)) })
  }
  for (const verdict of verdicts(faceShares, faces)) {
    yield faceFrame(random.bits(), { verdict, ...(size ?? random.pick(sizes)) })
  }
}
