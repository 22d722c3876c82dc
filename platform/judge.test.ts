import { expect, test } from 'vitest'
import type { CardReport } from '../core/capture/reports.ts'
import { enlarged } from './judge.ts'

const report: CardReport = {
  verdict: 'ok',
  instruction: 'keep',
  corners: [
    { x: -0.5, y: -0.5 },
    { x: 319.5, y: -0.5 },
    { x: 319.5, y: 179.5 },
    { x: 10, y: 20.25 },
  ],
  cut: [],
  cover: 0.4,
  tilt: 3,
  blur: 0.001,
  glare: 0,
}

test('the edges of the small picture are those of the large one, and numbers that are shares stay', () => {
  // The centre of a pixel is a whole number, so a picture begins half a pixel before 0.
  expect(enlarged(report, 2, 4)).toEqual({
    ...report,
    corners: [
      { x: -0.5, y: -0.5 },
      { x: 639.5, y: -0.5 },
      { x: 639.5, y: 719.5 },
      { x: 20.5, y: 82.5 },
    ],
  })
})

test('without a card there are no corners', () => {
  expect(enlarged({ ...report, verdict: 'no-card', corners: null }, 2, 2).corners).toBeNull()
})
