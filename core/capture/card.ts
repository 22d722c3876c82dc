import { findCandidate } from './card-candidates.ts'
import type { Candidate } from './card-measure.ts'
import { checkFrame, type Frame, type Point, type Side } from './frame.ts'
import type { CardInstruction, CardReport, CardVerdict, Corners } from './reports.ts'

/**
 * Looks for an ID-1 card in a frame and says what keeps it from being read. Only shape and light are judged: nothing on
 * the card is recognised.
 * @throws InputError as checkFrame does
 */
export function inspectCard(frame: Frame): CardReport {
  checkFrame(frame)
  const card = findCandidate(frame)
  if (!card || card.quality < leastQuality)
    return {
      verdict: 'no-card',
      instruction: 'show-card',
      corners: null,
      cut: [],
      cover: null,
      tilt: null,
      blur: null,
      glare: null,
    }
  const overhang = overhangs(card, frame)
  const cut = sides.filter((side) => overhang[side] > cutFrom)
  const cover = areaOf(card.corners) / (frame.width * frame.height)
  const glare = burntShare(frame, card.corners)
  const blur = blurOf(card, glare)
  const verdict = verdictOf(cut, cover, card.pose.tilt, blur ?? 0, glare)
  return {
    verdict,
    instruction: verdict === 'edge-missing' ? wayBack(cut, overhang) : instructions[verdict],
    corners: card.corners,
    cut: verdict === 'edge-missing' ? cut : [],
    cover,
    tilt: card.pose.tilt,
    blur,
    glare,
  }
}

/** What looks less like a card than this is taken for none. */
const leastQuality = 0.42
const sides: readonly Side[] = ['top', 'right', 'bottom', 'left']
/** Share of its long side by which a card has to run past a side of the frame: less may be an error of measurement. */
const cutFrom = 0.008
/** Share of the frame that a card has to cover; services that read cards ask for a quarter. */
const leastCover = 0.235
/** Degrees between a card's normal and the line of sight up to which its print is not squeezed by more than a tenth. */
const mostTilt = 25
/** Deviation of the blur against the long side up to which the small print of a card, 2 % of it high, is still told apart. */
const mostBlur = 0.0046
/** Share of the card that may be burnt out: a small hot spot hides a word at most. */
const mostGlare = 0.06

function verdictOf(cut: Side[], cover: number, tilt: number, blur: number, glare: number): CardVerdict {
  if (cut.length > 0) return 'edge-missing'
  if (cover < leastCover) return 'too-small'
  if (tilt > mostTilt) return 'too-tilted'
  if (blur > mostBlur) return 'blurred'
  if (glare > mostGlare) return 'glare'
  return 'ok'
}

const instructions: Record<Exclude<CardVerdict, 'edge-missing'>, CardInstruction> = {
  ok: 'keep',
  'no-card': 'show-card',
  'too-small': 'move-closer',
  'too-tilted': 'hold-flat',
  blurred: 'hold-still',
  glare: 'change-angle',
}

const back: Record<Side, CardInstruction> = {
  top: 'move-down',
  right: 'move-left',
  bottom: 'move-up',
  left: 'move-right',
}
const opposite: Record<Side, Side> = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' }

/** The way that brings most of the card back: from the side past which it runs furthest; away where it does not fit. */
function wayBack(cut: readonly Side[], overhang: Record<Side, number>): CardInstruction {
  if (cut.some((side) => overhang[side] + overhang[opposite[side]] > 0)) return 'move-away'
  const furthest = cut.reduce((a, b) => (overhang[b] > overhang[a] ? b : a))
  return back[furthest]
}

/** How far the card runs past each side of the frame, as a share of its long side; below 0 where it lies inside. */
function overhangs({ corners, longSide, leaves }: Candidate, frame: Frame): Record<Side, number> {
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const overhang = {
    top: (-0.5 - Math.min(...ys)) / longSide,
    right: (Math.max(...xs) - frame.width + 0.5) / longSide,
    bottom: (Math.max(...ys) - frame.height + 0.5) / longSide,
    left: (-0.5 - Math.min(...xs)) / longSide,
  }
  for (const side of leaves) overhang[side] = Math.max(overhang[side], 2 * cutFrom)
  return overhang
}

/**
 * Blur against the long side, in the worse direction, since a card that was moved is blurred in one; in the better one
 * under glare, which blooms over the edges near it.
 */
function blurOf({ blurs, longSide }: Candidate, glare: number): number | null {
  const known = blurs.filter((blur) => blur !== null)
  if (known.length === 0) return null
  return (glare > mostGlare ? Math.min(...known) : Math.max(...known)) / longSide
}

const burntFrom = 240
const across = 64
const downwards = 40

/** Share of the card's area, as far as it is in the frame, that is burnt out in all channels. */
function burntShare({ data, width, height }: Frame, corners: Corners): number {
  const [a, b, c, d] = corners
  let [burnt, seen] = [0, 0]
  for (let v = 0.5; v < downwards; v++)
    for (let u = 0.5; u < across; u++) {
      const [s, t] = [u / across, v / downwards]
      const x = Math.round((1 - t) * ((1 - s) * a.x + s * b.x) + t * ((1 - s) * d.x + s * c.x))
      const y = Math.round((1 - t) * ((1 - s) * a.y + s * b.y) + t * ((1 - s) * d.y + s * c.y))
      if (x < 0 || y < 0 || x >= width || y >= height) continue
      const at = (y * width + x) * 4
      seen++
      if (Math.min(data[at] as number, data[at + 1] as number, data[at + 2] as number) >= burntFrom) burnt++
    }
  return seen > 0 ? burnt / seen : 0
}

function areaOf(corners: Corners): number {
  let sum = 0
  for (let i = 0; i < 4; i++) {
    const [p, q] = [corners[i] as Point, corners[(i + 1) % 4] as Point]
    sum += p.x * q.y - p.y * q.x
  }
  return Math.abs(sum) / 2
}
