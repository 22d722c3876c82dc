import type { Region } from '../../core/capture/frame.ts'
import type { CardReport } from '../../core/capture/reports.ts'

/** An ID-1 card in millimetres: a transport or membership card has the same size. */
const cardLength = 85.6
const cardHeight = 53.98
const cardRadius = 3.18

/** How long the guide is drawn, as a share of the longer side of the picture. */
const shareOfLength = 2 / 3
/** Of the shorter side at most this share, so that room is left round the card in a very wide picture. */
const shareOfHeight = 0.8

/** Where the card is to be held, in the frame's pixels, with the radius of its rounded corners. */
export interface CardGuide extends Region {
  radius: number
}

/** A card in the middle, along the longer side of the picture. */
export function cardGuide(width: number, height: number): CardGuide {
  const isUpright = height > width
  const long = Math.min(
    shareOfLength * Math.max(width, height),
    (shareOfHeight * Math.min(width, height) * cardLength) / cardHeight,
  )
  const short = (long * cardHeight) / cardLength
  const [guideWidth, guideHeight] = isUpright ? [short, long] : [long, short]
  return {
    x: (width - guideWidth) / 2,
    y: (height - guideHeight) / 2,
    width: guideWidth,
    height: guideHeight,
    radius: (long * cardRadius) / cardLength,
  }
}

/** The four corner marks clockwise, as they are seen on the page. */
export const markNames = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const
export type MarkName = (typeof markNames)[number]

/** Where each corner of the frame, clockwise from its top left, is seen in a mirror image. */
const mirroredPlaces = [1, 0, 3, 2] as const

/**
 * Which of the four marks are closed: a mark closes when the corner of the card that belongs there lies inside the
 * frame. Corners come as in a report, clockwise from the one with the smallest x + y; marks are told as seen.
 */
export function closedMarks(
  corners: CardReport['corners'],
  width: number,
  height: number,
  isMirrored: boolean,
): Record<MarkName, boolean> {
  const isSeen = markNames.map((_, place) => {
    const corner = corners?.[isMirrored ? (mirroredPlaces[place] ?? place) : place]
    return corner !== undefined && corner.x >= 0 && corner.y >= 0 && corner.x <= width - 1 && corner.y <= height - 1
  })
  return Object.fromEntries(markNames.map((name, place) => [name, isSeen[place]])) as Record<MarkName, boolean>
}
