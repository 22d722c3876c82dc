import fc from 'fast-check'
import type { Capture } from '../../core/answers/checklist.ts'
import { cardInstructions, cardVerdicts, lightingInstructions, lightingVerdicts } from '../../core/capture/reports.ts'

/** Whatever a rehearsal may have measured. */

const share = fc.double({ min: 0, max: 1, noNaN: true })
const amount = fc.double({ min: 0, max: 1e6, noNaN: true })
const place = fc.double({ min: -1e5, max: 1e5, noNaN: true })
const point = fc.record({ x: place, y: place })

const lightings = fc.record(
  {
    verdict: fc.constantFrom(...lightingVerdicts),
    instruction: fc.constantFrom(...lightingInstructions),
    brightness: fc.double({ min: 0, max: 255, noNaN: true }),
    sideRatio: amount,
    darkSide: fc.constantFrom('left' as const, 'right' as const),
    burnt: share,
    cct: amount,
  },
  { requiredKeys: ['verdict', 'instruction', 'brightness', 'sideRatio', 'burnt'] },
)

const cards = fc.record({
  verdict: fc.constantFrom(...cardVerdicts),
  instruction: fc.constantFrom(...cardInstructions),
  corners: fc.option(fc.tuple(point, point, point, point)),
  cut: fc.subarray(['top', 'right', 'bottom', 'left'] as const).map((sides) => [...sides]),
  cover: fc.option(amount),
  tilt: fc.option(fc.double({ min: 0, max: 90, noNaN: true })),
  blur: fc.option(share),
  glare: fc.option(share),
})

/** What one rehearsal gives to be kept. */
export const reports = fc.record({ lighting: fc.option(lightings), card: fc.option(cards) })

/** Both parts rehearsed. */
export const fullReports = fc.record({ lighting: lightings, card: cards })

export function captureId(number: number): string {
  return `019a9f3c-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** A good light alone. */
export const goodLight: Pick<Capture, 'lighting' | 'card'> = {
  lighting: { verdict: 'ok', instruction: 'keep', brightness: 130, sideRatio: 1.2, burnt: 0 },
  card: null,
}
