import type { Capture } from '../core/answers/checklist.ts'
import type { Point } from '../core/capture/frame.ts'
import {
  type CardReport,
  type Corners,
  cardInstructions,
  cardVerdicts,
  type LightingReport,
  lightingInstructions,
  lightingVerdicts,
} from '../core/capture/reports.ts'
import { choice, instant, list, nonNegative, number, orNull, type Read, record, uuid, within } from './stored-values.ts'

/** Readers of what a rehearsal has measured. */

const finite = number(() => true)
const point = record<Point>({ x: finite, y: finite })
const corners = within(list(point, 4), ({ length }) => length === 4) as Read<Corners>
const measure = orNull(nonNegative)

const lighting = record<LightingReport>({
  verdict: choice(lightingVerdicts),
  instruction: choice(lightingInstructions),
  brightness: nonNegative,
  sideRatio: nonNegative,
  darkSide: { optional: choice(['left', 'right']) },
  burnt: nonNegative,
  cct: { optional: nonNegative },
})

const card = record<CardReport>({
  verdict: choice(cardVerdicts),
  instruction: choice(cardInstructions),
  corners: orNull(corners),
  cut: list(choice(['top', 'right', 'bottom', 'left']), 4),
  cover: measure,
  tilt: measure,
  blur: measure,
  glare: measure,
})

export const readCapture: Read<Capture> = record<Capture>({
  id: uuid,
  at: instant,
  lighting: orNull(lighting),
  card: orNull(card),
})
