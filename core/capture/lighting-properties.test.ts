import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../records/input.ts'
import type { Frame, Region } from './frame.ts'
import { inspectLighting } from './lighting.ts'
import { type LightingReport, lightingInstructions, lightingVerdicts } from './reports.ts'
import { type FaceFrame, faceFrame } from './testing/face-frames.ts'
import { anyBytes } from './testing/frames.ts'
import { labelledFrames } from './testing/sets.ts'
import { mirrored } from './testing/turns.ts'

/** A fixed mix of people and walls in every light. */
const faces = [...labelledFrames(21, 0, 30, { width: 640, height: 480 })].filter((frame) => frame.task === 'light')
const judged = faces.map((face) => ({ face, report: inspectLighting(face.frame, face.region) }))

const runs = (numRuns: number) => ({ numRuns, seed: 1, endOnFailure: true })
const told = ({ face }: { face: FaceFrame }) => `${face.params.seed} ${face.expected} ${JSON.stringify(face.params)}`

describe('on rendered frames', () => {
  test('at least 96 % of the verdicts are right', () => {
    const wrong = judged.filter(({ face, report }) => report.verdict !== face.expected)
    expect(wrong.length / judged.length, wrong.map(told).join('\n')).toBeLessThanOrEqual(0.04)
  })

  test('no fault is let through as ok', () => {
    expect(judged.filter(({ face, report }) => report.verdict === 'ok' && face.expected !== 'ok').map(told)).toEqual([])
  })

  test('the brightness is the mean luma in the oval, to a level of 255', () => {
    const away = judged.map(({ face, report }) => Math.abs(report.brightness - face.brightness))
    expect(away.reduce((sum, each) => sum + each, 0) / away.length).toBeLessThanOrEqual(1)
    // Every pixel need not be read: hair and curtains differ from one to the next.
    expect(Math.max(...away)).toBeLessThanOrEqual(3)
  })

  test('the side with less light is named where it is uneven', () => {
    const uneven = judged.filter(({ face, report }) => face.expected === 'uneven' && report.verdict === 'uneven')
    expect(uneven.length).toBeGreaterThan(0)
    for (const { face, report } of uneven) {
      expect(report.darkSide, told({ face })).toBe(face.params.darkSide)
      expect(report.instruction, told({ face })).toBe(`light-from-${face.params.darkSide}`)
    }
  })
})

test.each([7, 8, 9])('good light on skin of tone %i is ok', (skinTone) => {
  for (const seed of [skinTone, 10 + skinTone]) {
    const face = faceFrame(seed, { verdict: 'ok', skinTone, face: true })
    expect(inspectLighting(face.frame, face.region).verdict, told({ face })).toBe('ok')
  }
})

test.each([1, 2])('the dark is too dark on the lightest skin, of tone %i', (skinTone) => {
  const face = faceFrame(skinTone, { verdict: 'too-dark', skinTone, face: true })
  expect(inspectLighting(face.frame, face.region).verdict, told({ face })).toBe('too-dark')
})

test('a mirrored picture gets the same answer with its sides swapped', () => {
  for (const { face, report } of judged.filter(({ face, report }) => report.verdict === face.expected)) {
    const { x, width } = face.region
    const region = { ...face.region, x: face.frame.width - x - width }
    const other = inspectLighting(mirrored.frame(face.frame), region)
    expect(other.verdict, told({ face })).toBe(report.verdict)
    expect(Math.abs(other.brightness - report.brightness)).toBeLessThanOrEqual(3)
    if (report.darkSide) expect(other.darkSide, told({ face })).toBe(mirrored.side[report.darkSide])
    if (report.verdict === 'uneven') expect(other.instruction).not.toBe(report.instruction)
    else expect(other.instruction).toBe(report.instruction)
  }
})

test.each([-0.4, 0.3])('good light stays ok with the exposure %f stops off', (stops) => {
  const good = judged.filter(({ face, report }) => face.expected === 'ok' && report.verdict === 'ok')
  let tried = 0
  for (const { face } of good) {
    const { ev } = face.params.light
    // What a grey card would be stays within what is nominal, and nothing is burnt out.
    if (tried === 2 || ev + stops < -0.72 || ev + stops > 0.5) continue
    const again = faceFrame(face.params.seed, { verdict: 'ok', stops })
    if (again.params.light.clippedPct > 3) continue
    tried += 1
    expect(inspectLighting(again.frame, again.region).verdict, told({ face })).toBe('ok')
  }
  expect(tried).toBeGreaterThan(0)
})

/** What any report says, whatever was in the frame. */
function expectReport(report: LightingReport) {
  expect(lightingVerdicts).toContain(report.verdict)
  expect(lightingInstructions).toContain(report.instruction)
  expect(report.instruction === 'keep').toBe(report.verdict === 'ok')
  expect(report.brightness).toBeGreaterThanOrEqual(0)
  expect(report.brightness).toBeLessThanOrEqual(255)
  expect(report.sideRatio).toBeGreaterThanOrEqual(1)
  expect(Number.isFinite(report.sideRatio)).toBe(true)
  expect(report.burnt).toBeGreaterThanOrEqual(0)
  expect(report.burnt).toBeLessThanOrEqual(1)
  expect(report.darkSide !== undefined).toBe(report.verdict === 'uneven')
  if (report.cct !== undefined) expect(Number.isFinite(report.cct)).toBe(true)
}

/** Boxes that lie in a frame of any size, at least with a pixel. */
const regionIn = ({ width, height }: Frame) =>
  fc.tuple(fc.nat({ max: width - 1 }), fc.nat({ max: height - 1 })).chain(([x, y]) =>
    fc.record({
      x: fc.constant(x),
      y: fc.constant(y),
      width: fc.integer({ min: 1, max: width - x }),
      height: fc.integer({ min: 1, max: height - y }),
    }),
  )

const framed: fc.Arbitrary<{ frame: Frame; region?: Region }> = anyBytes.chain((frame) =>
  fc.oneof(
    fc.constant({ frame }),
    regionIn(frame).map((region) => ({ frame, region })),
  ),
)

test('any bytes of any size get a report', () => {
  fc.assert(
    fc.property(framed, fc.boolean(), ({ frame, region }, manual) => {
      const camera = { whiteBalance: 'manual', kelvin: 5500 } as const
      const report = inspectLighting(frame, region, manual ? camera : undefined)
      expectReport(report)
      if (!manual) expect(report).not.toHaveProperty('cct')
    }),
    runs(200),
  )
})

test('the same frame gets the same report and stays as it was', () => {
  for (const { face, report } of judged.slice(0, 5)) {
    const before = face.frame.data.slice()
    expect(inspectLighting(face.frame, face.region)).toEqual(report)
    expect(face.frame.data).toEqual(before)
  }
})

const frame = { data: new Uint8ClampedArray(16 * 4).fill(90), width: 4, height: 4 }
const region = { x: 0, y: 0, width: 4, height: 4 }
const data = frame.data
test.each<[string, unknown, unknown?, unknown?]>([
  ['frame', undefined],
  ['frame', 7],
  ['frame.width', { data, height: 4 }],
  ['frame.width', { data, width: 1.5, height: 4 }],
  ['frame.height', { data, width: 4, height: 0 }],
  ['frame.data', { data: [...data], width: 4, height: 4 }],
  ['frame.data', { data, width: 4, height: 5 }],
  ['region', frame, null],
  ['region', frame, 'oval'],
  ['region.x', frame, { ...region, x: '0' }],
  ['region.x', frame, { ...region, x: Number.NaN }],
  ['region.y', frame, { ...region, y: undefined }],
  ['region.width', frame, { ...region, width: 0 }],
  ['region.height', frame, { ...region, height: -1 }],
  ['region.height', frame, { ...region, height: Number.POSITIVE_INFINITY }],
  ['camera', frame, region, 5500],
  ['camera.whiteBalance', frame, region, { whiteBalance: 'auto', kelvin: 5500 }],
  ['camera.kelvin', frame, region, { whiteBalance: 'manual' }],
  ['camera.kelvin', frame, region, { whiteBalance: 'manual', kelvin: Number.NaN }],
  ['camera.kelvin', frame, region, { whiteBalance: 'manual', kelvin: 0 }],
])('refuses %s: %o %o %o', (path, ...input) => {
  const inspect = () => inspectLighting(...(input as Parameters<typeof inspectLighting>))
  expect(inspect).toThrow(InputError)
  expect(inspect).toThrow(expect.objectContaining({ path }))
})
