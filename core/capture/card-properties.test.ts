import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../records/input.ts'
import { inspectCard } from './card.ts'
import type { Frame } from './frame.ts'
import { type CardReport, cardInstructions, cardVerdicts } from './reports.ts'
import { type CardFrame, type CardWish, cardFrame } from './testing/card-frames.ts'
import { anyBytes } from './testing/frames.ts'
import { labelledFrames } from './testing/sets.ts'
import { cornerError, mirrored, quarterTurn, turnedInstruction } from './testing/turns.ts'

/** A fixed mix of cards that are good or have each fault, and of pictures without one. */
const cards = [...labelledFrames(20, 36, 0, { width: 640, height: 480 })].filter((frame) => frame.task === 'card')
const judged = cards.map((card) => ({ card, report: inspectCard(card.frame) }))

/**
 * What the check does not reach yet. Each is run and expected to fail, so that a name that no longer belongs here fails
 * the suite: take it out when its test passes.
 */
const unmet = new Set(['corners', 'mirrored: edge-missing'])
const testUnlessUnmet = (name: string) => (unmet.has(name) ? test.fails : test)

/** Frames with the same thing in view for every run of the test. */
const runs = (numRuns: number) => ({ numRuns, seed: 1, endOnFailure: true })
const seeds = fc.nat({ max: 1_000_000 })

const told = ({ card }: { card: CardFrame }) => `${card.params.seed} ${card.expected}`

describe('on rendered frames', () => {
  testUnlessUnmet('verdicts')('at least 96 % of the verdicts are right', () => {
    const wrong = judged.filter(({ card, report }) => report.verdict !== card.expected)
    expect(wrong.length / judged.length, wrong.map(told).join('\n')).toBeLessThanOrEqual(0.04)
  })

  test('no fault is let through as ok', () => {
    expect(judged.filter(({ card, report }) => report.verdict === 'ok' && card.expected !== 'ok').map(told)).toEqual([])
  })

  testUnlessUnmet('cut sides')('at least 94 % of the cut sides are named exactly', () => {
    const cut = judged.filter(({ card }) => card.expected === 'edge-missing')
    const wrong = cut.filter(({ card, report }) => card.cut.join() !== inOrder(report).join())
    expect(wrong.length / cut.length, wrong.map(told).join('\n')).toBeLessThanOrEqual(0.06)
  })

  testUnlessUnmet('corners')('the corners are found to half a percent of the diagonal on the mean', () => {
    const whole = judged.filter(({ card }) => card.corners !== null && card.cut.length === 0)
    const errors = whole.map(({ card, report }) => errorOf(card, report))
    expect(errors.reduce((sum, error) => sum + Math.min(error, 0.1), 0) / errors.length).toBeLessThanOrEqual(0.0045)
    expect(errors.filter((error) => error > 0.05).length / errors.length).toBeLessThanOrEqual(0.02)
  })
})

const sides = ['top', 'right', 'bottom', 'left'] as const
const inOrder = ({ cut }: CardReport) => sides.filter((side) => cut.includes(side))

function errorOf({ corners }: CardFrame, report: CardReport): number {
  return corners === null || report.corners === null ? 1 : cornerError(corners, report.corners)
}

test.each(['plain', 'wood'] as const)(
  'a card at any pose on a %s desk is found within 1 %% of its diagonal',
  (background) => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('ok', 'too-tilted', 'too-small', 'glare'), (seed, verdict) => {
        const card = cardFrame(seed, { verdict, background } as CardWish)
        expect(errorOf(card, inspectCard(card.frame))).toBeLessThanOrEqual(0.01)
      }),
      runs(5),
    )
  },
)

describe.each([quarterTurn, mirrored])('a picture $name', (turn) => {
  for (const verdict of cardVerdicts)
    testUnlessUnmet(`${turn.name.replace('turned ', '')}: ${verdict}`)(
      `gets its answer turned with it: ${verdict}`,
      () => {
        const right = judged
          .filter(({ card, report }) => card.expected === verdict && report.verdict === verdict)
          .slice(0, 3)
        expect(right).not.toEqual([])
        for (const { card, report } of right) {
          const turned = inspectCard(turn.frame(card.frame))
          const expected = {
            verdict,
            cut: inOrder({ ...report, cut: report.cut.map((side) => turn.side[side]) }),
            instruction: turnedInstruction(turn, report.instruction),
          }
          expect(
            { verdict: turned.verdict, cut: inOrder(turned), instruction: turned.instruction },
            told({ card }),
          ).toEqual(expected)
          if (report.corners === null || turned.corners === null) {
            expect(turned.corners).toBe(report.corners)
            continue
          }
          const [a, b, c, d] = report.corners
          const at = (point: typeof a) => turn.point(point, card.frame)
          expect(cornerError([at(a), at(b), at(c), at(d)], turned.corners), told({ card })).toBeLessThanOrEqual(0.01)
        }
      },
    )
})

for (const exposure of [0.6, 0.8, 1.25])
  testUnlessUnmet(`light: ${exposure}`)(`a good card stays ok with ${exposure} times the light`, () => {
    const good = judged.filter(({ card, report }) => card.expected === 'ok' && report.verdict === 'ok').slice(0, 2)
    for (const { card } of good) {
      const again = cardFrame(card.params.seed as number, { verdict: 'ok', exposure })
      expect(inspectCard(again.frame).verdict, told({ card })).toBe('ok')
    }
  })

/** What any report says, whatever was in the frame. */
function expectReport(report: CardReport, { width, height }: Frame) {
  expect(cardVerdicts).toContain(report.verdict)
  expect(cardInstructions).toContain(report.instruction)
  expect(report.instruction === 'keep').toBe(report.verdict === 'ok')
  expect(report.corners === null).toBe(report.verdict === 'no-card')
  expect(report.cut.length > 0).toBe(report.verdict === 'edge-missing')
  expect(new Set(report.cut).size).toBe(report.cut.length)
  for (const number of [report.cover, report.tilt, report.glare]) {
    expect(number === null).toBe(report.corners === null)
    if (number !== null) expect(number).toBeGreaterThanOrEqual(0)
  }
  if (report.blur !== null) expect(report.blur).toBeGreaterThanOrEqual(0)
  for (const { x, y } of report.corners ?? []) {
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
    expect(Math.abs(x) + Math.abs(y)).toBeLessThan(10 * (width + height))
  }
}

test('any bytes of any size get a report', () => {
  fc.assert(
    fc.property(anyBytes, (frame) => expectReport(inspectCard(frame), frame)),
    runs(150),
  )
})

test('a frame of one colour has no card', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 255 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 200 }),
      (grey, width, height) => {
        const report = inspectCard({ data: new Uint8ClampedArray(width * height * 4).fill(grey), width, height })
        expect(report).toMatchObject({ verdict: 'no-card', instruction: 'show-card', corners: null, cut: [] })
      },
    ),
    runs(60),
  )
})

test('the same frame gets the same report and stays as it was', () => {
  for (const { card, report } of judged.slice(0, 5)) {
    const before = card.frame.data.slice()
    expect(inspectCard(card.frame)).toEqual(report)
    expect(card.frame.data).toEqual(before)
  }
})

const data = new Uint8ClampedArray(4)
test.each([
  ['frame', undefined],
  ['frame', null],
  ['frame', 'a picture'],
  ['frame.width', { data, height: 1 }],
  ['frame.width', { data, width: 0, height: 1 }],
  ['frame.width', { data, width: 0.5, height: 2 }],
  ['frame.width', { data, width: Number.NaN, height: 1 }],
  ['frame.height', { data, width: 1, height: -1 }],
  ['frame.height', { data, width: 1, height: Number.POSITIVE_INFINITY }],
  ['frame.height', { data, width: 1, height: '1' }],
  ['frame.data', { width: 1, height: 1 }],
  ['frame.data', { data: [0, 0, 0, 0], width: 1, height: 1 }],
  ['frame.data', { data: new Uint8ClampedArray(3), width: 1, height: 1 }],
  ['frame.data', { data: new Uint8ClampedArray(8), width: 1, height: 1 }],
])('refuses %s: %o', (path, frame) => {
  const inspect = () => inspectCard(frame as never)
  expect(inspect).toThrow(InputError)
  expect(inspect).toThrow(expect.objectContaining({ path }))
})
