import type { Point, Side } from './frame.ts'

/** What is wrong with the card in the picture; where several hold, the first after `ok` in this order is told. */
export const cardVerdicts = ['ok', 'no-card', 'edge-missing', 'too-small', 'too-tilted', 'blurred', 'glare'] as const
export type CardVerdict = (typeof cardVerdicts)[number]

/** The one thing that helps most. Directions are those of the frame as it was taken, not of a mirror image. */
export const cardInstructions = [
  'keep',
  'show-card',
  'move-left',
  'move-right',
  'move-up',
  'move-down',
  'move-closer',
  'move-away',
  'hold-flat',
  'hold-still',
  'change-angle',
] as const
export type CardInstruction = (typeof cardInstructions)[number]

export type Corners = [Point, Point, Point, Point]

/** What can be said of an ID-1 card (85.60 × 53.98 mm) in one frame. Numbers only. */
export interface CardReport {
  verdict: CardVerdict
  instruction: CardInstruction
  /**
   * Where the straight sides would meet, clockwise from the corner with the smallest x + y, to a part of a pixel; outside
   * the frame where the card runs past it. `null` where there is no card.
   */
  corners: Corners | null
  /** The sides of the frame past which the card runs. */
  cut: Side[]
  /** Share of the frame's area that the whole card would cover, 0-1 (more than 1 where it is larger); `null` without a card. */
  cover: number | null
  /** Degrees between the card's normal and the line of sight; `null` without a card. */
  tilt: number | null
  /** Standard deviation of the blur, as a share of the card's long side; `null` where it was not measured. */
  blur: number | null
  /** Share of the card's area that is burnt out, 0-1; `null` without a card. */
  glare: number | null
}

/** What is wrong with the light; where several hold, the first after `ok` in the order backlit, too-dark, too-bright, uneven. */
export const lightingVerdicts = ['ok', 'backlit', 'too-dark', 'too-bright', 'uneven'] as const
export type LightingVerdict = (typeof lightingVerdicts)[number]

/** The one thing that helps most. Sides are those of the frame as it was taken, not of a mirror image. */
export const lightingInstructions = [
  'keep',
  'turn-from-window',
  'face-light',
  'dim-light',
  'light-from-left',
  'light-from-right',
] as const
export type LightingInstruction = (typeof lightingInstructions)[number]

/** What can be said of the light on a face in one frame, of whatever skin. Numbers only. */
export interface LightingReport {
  verdict: LightingVerdict
  instruction: LightingInstruction
  /** Mean luma (0.299 R + 0.587 G + 0.114 B) inside the oval, 0-255. */
  brightness: number
  /** Light on the brighter half of the face against the darker one, linear, at least 1. */
  sideRatio: number
  /** The half of the frame's picture on which less light falls, where `uneven`. */
  darkSide?: 'left' | 'right'
  /** Share of the face in the oval, or of the wall in its place, that is burnt out (luma of 245 and more), 0-1. */
  burnt: number
  /** Colour temperature of the light in kelvin, only where the camera's white balance is fixed. */
  cct?: number
}
