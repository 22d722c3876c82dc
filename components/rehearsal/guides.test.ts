import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Corners } from '../../core/capture/reports.ts'
import { cardGuide, closedMarks, type MarkName, markNames } from './guides.ts'

describe('the card guide', () => {
  test('takes two thirds of the width of a picture of 640 × 480, in its middle', () => {
    const { x, y, width, height, radius } = cardGuide(640, 480)
    expect(width).toBeCloseTo(426.67, 2)
    expect(height).toBeCloseTo(269.06, 2)
    expect(x).toBeCloseTo(106.67, 2)
    expect(y).toBeCloseTo(105.47, 2)
    expect(radius).toBeCloseTo(15.85, 2)
  })

  test('stands upright in an upright picture', () => {
    const { width, height } = cardGuide(480, 640)
    expect([height, width].map(Math.round)).toEqual([427, 269])
  })

  test('lies inside the picture and has the shape of a card, whatever the picture', () => {
    const side = fc.integer({ min: 16, max: 4000 })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const guide = cardGuide(width, height)
        expect(guide.x).toBeGreaterThan(0)
        expect(guide.y).toBeGreaterThan(0)
        expect(guide.x * 2 + guide.width).toBeCloseTo(width, 6)
        expect(guide.y * 2 + guide.height).toBeCloseTo(height, 6)
        const [long, short] = [Math.max(guide.width, guide.height), Math.min(guide.width, guide.height)]
        expect(long / short).toBeCloseTo(1.5858, 3)
      }),
    )
  })
})

describe('the four marks', () => {
  const corners: Corners = [
    { x: 100, y: 100 },
    { x: 500, y: 110 },
    { x: 490, y: 360 },
    { x: 90, y: 350 },
  ]
  const closed = (some: Corners | null, isMirrored = false) => {
    const marks = closedMarks(some, 640, 480, isMirrored)
    return markNames.filter((name) => marks[name])
  }
  const moved = (dx: number, dy: number) => corners.map(({ x, y }) => ({ x: x + dx, y: y + dy })) as Corners

  test('all close on a whole card, none without one', () => {
    expect(closed(corners)).toEqual(['top-left', 'top-right', 'bottom-right', 'bottom-left'])
    expect(closed(null)).toEqual([])
  })

  test('a card past the left side of the frame leaves the left ones open; seen in a mirror, the right ones', () => {
    expect(closed(moved(-120, 0))).toEqual(['top-right', 'bottom-right'])
    expect(closed(moved(-120, 0), true)).toEqual(['top-left', 'bottom-left'])
  })

  test('top and bottom are not swapped in a mirror', () => {
    expect(closed(moved(0, -115))).toEqual(['bottom-right', 'bottom-left'])
    expect(closed(moved(0, -115), true)).toEqual(['bottom-right', 'bottom-left'])
    expect(closed(moved(0, 135), true)).toEqual(['top-left', 'top-right'])
  })

  test('a single corner outside leaves a single mark open', () => {
    const cut = corners.with(2, { x: 641, y: 360 }) as Corners
    expect(closed(cut)).toEqual(['top-left', 'top-right', 'bottom-left'])
    expect(closed(cut, true)).toEqual(['top-left', 'top-right', 'bottom-right'])
  })

  test('the outermost pixels count as inside', () => {
    const edge: Corners = [
      { x: 0, y: 0 },
      { x: 639, y: 0 },
      { x: 639, y: 479 },
      { x: 0, y: 479 },
    ]
    expect(closed(edge)).toHaveLength(4)
    expect(closed(edge.with(0, { x: -0.5, y: 0 }) as Corners)).toEqual(['top-right', 'bottom-right', 'bottom-left'])
    expect(closed(edge.with(2, { x: 639, y: 479.5 }) as Corners)).toEqual(['top-left', 'top-right', 'bottom-left'])
  })

  test('a mirror image of the picture has the mirror image of the marks', () => {
    const swapped: Record<MarkName, MarkName> = {
      'top-left': 'top-right',
      'top-right': 'top-left',
      'bottom-right': 'bottom-left',
      'bottom-left': 'bottom-right',
    }
    const coordinate = fc.integer({ min: -200, max: 900 })
    const point = fc.record({ x: coordinate, y: coordinate })
    fc.assert(
      fc.property(fc.tuple(point, point, point, point), (some) => {
        const plain = closedMarks(some, 640, 480, false)
        const mirrored = closedMarks(some, 640, 480, true)
        for (const name of markNames) expect(mirrored[swapped[name]]).toBe(plain[name])
      }),
    )
  })
})
