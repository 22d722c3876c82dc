import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../records/input.ts'
import { inspectCard } from './card.ts'
import type { Frame, Point } from './frame.ts'

/** Light blue on dark grey; anywhere between them the edge of the card. */
const cardColour = [150, 190, 220] as const
const deskColour = [70, 70, 75] as const

/** A desk with a card on it, seen straight from above: its middle, long side and turn in degrees. Pixels at the edge are mixed. */
function flatCard(
  middle: Point,
  longSide: number,
  turn = 0,
  { width = 640, height = 480, ratio = 85.6 / 53.98, radius = (3.18 / 85.6) * longSide, soft = 1 } = {},
): Frame {
  const frame = desk(width, height)
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const [halfLong, halfShort] = [longSide / 2, longSide / ratio / 2]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const u = Math.abs((x - middle.x) * cos + (y - middle.y) * sin) - halfLong + radius
      const v = Math.abs((y - middle.y) * cos - (x - middle.x) * sin) - halfShort + radius
      const outside = Math.hypot(Math.max(u, 0), Math.max(v, 0)) + Math.min(Math.max(u, v), 0) - radius
      const share = Math.min(1, Math.max(0, 0.5 - outside / soft))
      for (let channel = 0; channel < 3; channel++) {
        const [on, off] = [cardColour[channel] as number, deskColour[channel] as number]
        frame.data[(y * width + x) * 4 + channel] = off + (on - off) * share
      }
    }
  return frame
}

function desk(width: number, height: number): Frame {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < data.length; at += 4) data.set([...deskColour, 255], at)
  return { data, width, height }
}

const middle = { x: 320, y: 240 }

describe('inspectCard', () => {
  it('finds a card that lies flat, its corners where the straight sides would meet', () => {
    const report = inspectCard(flatCard(middle, 428))
    expect(report).toMatchObject({ verdict: 'ok', instruction: 'keep', cut: [] })
    // 428 long, so 269.9 high: from (106, 105.05) to (534, 374.95).
    const expected = [
      [106, 105.05],
      [534, 105.05],
      [534, 374.95],
      [106, 374.95],
    ] as const
    expected.forEach(([x, y], corner) => {
      expect(Math.abs((report.corners?.[corner]?.x ?? 0) - x)).toBeLessThan(0.5)
      expect(Math.abs((report.corners?.[corner]?.y ?? 0) - y)).toBeLessThan(0.5)
    })
    // 428 × 269.9 of 640 × 480 pixels.
    expect(report.cover).toBeCloseTo(0.376, 2)
    expect(report.tilt).toBeLessThan(4)
    expect(report.blur).toBeLessThan(0.003)
    expect(report.glare).toBe(0)
  })

  it('does not mind a card that is turned in its plane', () => {
    for (const turn of [12, 90, 172, 275]) expect(inspectCard(flatCard(middle, 380, turn)).verdict).toBe('ok')
  })

  it('says which way the card has to move where it runs past one side', () => {
    for (const [x, y, side, instruction] of [
      [180, 240, 'left', 'move-right'],
      [460, 240, 'right', 'move-left'],
      [320, 100, 'top', 'move-down'],
      [320, 380, 'bottom', 'move-up'],
    ] as const)
      expect(inspectCard(flatCard({ x, y }, 428))).toMatchObject({ verdict: 'edge-missing', instruction, cut: [side] })
  })

  it('names two neighbouring sides, and the way back from the one past which more lies', () => {
    // 154 pixels of it lie past the left side, 15 past the top.
    expect(inspectCard(flatCard({ x: 60, y: 120 }, 428))).toMatchObject({
      verdict: 'edge-missing',
      instruction: 'move-right',
      cut: ['top', 'left'],
    })
  })

  it('sends away a card that does not fit', () => {
    // Turned by 30°, 560 pixels of it reach 330 to either side and 293 up and down.
    expect(inspectCard(flatCard(middle, 560, 30))).toMatchObject({
      verdict: 'edge-missing',
      instruction: 'move-away',
      cut: ['top', 'right', 'bottom', 'left'],
    })
  })

  it('asks for a card that covers little of the picture to come closer', () => {
    // 250 × 157.6 of 640 × 480 pixels are 13 %.
    const report = inspectCard(flatCard({ x: 250, y: 200 }, 250))
    expect(report).toMatchObject({ verdict: 'too-small', instruction: 'move-closer' })
    expect(report.cover).toBeCloseTo(0.128, 2)
  })

  it('asks for a steady hand where the edges are wide', () => {
    // An edge that fades over 14 pixels blurs as a deviation of 4, 0.9 % of the long side.
    expect(inspectCard(flatCard(middle, 428, 5, { soft: 14 }))).toMatchObject({
      verdict: 'blurred',
      instruction: 'hold-still',
    })
  })

  it('asks for another angle where a part of the card is burnt out', () => {
    const frame = flatCard(middle, 428)
    for (let y = 160; y < 300; y++) for (let x = 250; x < 420; x++) frame.data.set([255, 250, 245], (y * 640 + x) * 4)
    const report = inspectCard(frame)
    expect(report).toMatchObject({ verdict: 'glare', instruction: 'change-angle' })
    // 170 × 140 of 428 × 269.9 pixels.
    expect(report.glare).toBeCloseTo(0.206, 1)
  })

  it('takes no sheet, no phone and no bare desk for a card', () => {
    const none = { verdict: 'no-card', instruction: 'show-card', corners: null, cut: [], cover: null }
    expect(inspectCard(desk(640, 480))).toMatchObject(none)
    expect(inspectCard(flatCard(middle, 400, 3, { ratio: 1.3, radius: 0.5 }))).toMatchObject(none)
    expect(inspectCard(flatCard(middle, 500, 8, { ratio: 2.05, radius: 30 }))).toMatchObject(none)
    expect(inspectCard(flatCard(middle, 400, 4, { radius: 0.5 }))).toMatchObject(none)
  })

  it('ignores transparency', () => {
    const frame = flatCard(middle, 428)
    const report = inspectCard(frame)
    for (let at = 3; at < frame.data.length; at += 4) frame.data[at] = 0
    expect(inspectCard(frame)).toEqual(report)
  })

  it('gives the same report whatever was looked at before', () => {
    const report = inspectCard(flatCard(middle, 400, 7))
    inspectCard(flatCard({ x: 500, y: 400 }, 380, 40, { width: 960, height: 540 }))
    expect(inspectCard(flatCard(middle, 400, 7))).toEqual(report)
  })

  it('finds a card in pictures of other sizes', () => {
    for (const [width, height] of [
      [320, 240],
      [1280, 720],
      [1600, 1200],
    ] as const) {
      const frame = flatCard({ x: width / 2, y: height / 2 }, 0.8 * height, 9, { width, height })
      const report = inspectCard(frame)
      expect(report.corners).not.toBeNull()
      expect(report.cover).toBeCloseTo((0.8 * height) ** 2 / 1.5858 / width / height, 2)
    }
  })

  it('refuses what is no frame', () => {
    expect(() => inspectCard({ data: new Uint8ClampedArray(3), width: 1, height: 1 })).toThrow(InputError)
    expect(() => inspectCard({ data: new Uint8ClampedArray(0), width: 0, height: 1 })).toThrow(InputError)
  })

  it('gives a report for any bytes of any size', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }))
    fc.assert(
      fc.property(sizes, fc.uint8Array({ minLength: 1, maxLength: 4_000 }), ([width, height], bytes) => {
        const data = Uint8ClampedArray.from(
          { length: width * height * 4 },
          (_, at) => bytes[at % bytes.length] as number,
        )
        const report = inspectCard({ data, width, height })
        for (const value of [report.cover, report.tilt, report.blur, report.glare])
          expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true)
      }),
      { numRuns: 200 },
    )
    for (const [width, height] of [
      [1, 1],
      [3, 2000],
      [2000, 3],
      [16_384, 2],
    ] as const)
      expect(inspectCard({ data: new Uint8ClampedArray(width * height * 4), width, height }).verdict).toBe('no-card')
  })
})
