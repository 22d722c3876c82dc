import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Lane, type TimelineItem, timelineSpan } from './timeline-items.ts'
import { layoutTimeline, targetSize } from './timeline-layout.ts'

const zone = 'Asia/Shanghai'
const now = Temporal.Instant.from('2026-11-24T00:00+08:00')
const span = timelineSpan(now, zone)

/** A bar of a lane from so many hours after now, so many hours long. */
function item(lane: Lane, start: number, hours: number): TimelineItem {
  const from = now.add({ hours: start })
  return { id: `${lane}:${start}:${hours}`, lane, from, until: from.add({ hours }) }
}

const layout = (items: TimelineItem[], width: number) => layoutTimeline(items, span, now, width, zone)

test('31 days over 620 pixels: a day is 20 pixels wide, and now stands after one day', () => {
  // 84 pixels are for the names of the lanes.
  const { nowX, lanes, axis } = layout([item('cooldown', 24, 48)], 704)
  expect(axis).toMatchObject({ x: 84, width: 620 })
  expect(nowX).toBeCloseTo(104)
  const bar = lanes[0]?.items[0]
  expect(bar?.x).toBeCloseTo(124)
  expect(bar?.width).toBeCloseTo(40)
})

test('on narrow screens the names move above the bars and leave the whole width to time', () => {
  expect(layout([], 280)).toMatchObject({ namesAbove: true, axis: { x: 0, width: 280 } })
})

test('bars that overlap stand in rows, others share one', () => {
  const [lane] = layout([item('cooldown', 0, 48), item('cooldown', 24, 48), item('cooldown', 96, 48)], 704).lanes
  const rows = lane?.items.map(({ y }) => y) ?? []
  expect(rows[0]).toBe(rows[2])
  expect(rows[1]).toBeGreaterThan(rows[0] ?? 0)
})

test('milestones and repayments have a lane only where there are any', () => {
  const lanesOf = (items: TimelineItem[]) => layout(items, 704).lanes.map(({ lane }) => lane)
  expect(lanesOf([])).toEqual(['cooldown', 'entry', 'batch'])
  expect(lanesOf([item('repayment', 0, 24)])).toEqual(['cooldown', 'entry', 'batch', 'repayment'])
})

const lanes = fc.constantFrom<Lane>('cooldown', 'entry', 'batch', 'milestone', 'repayment')
const items = fc.array(
  fc
    .tuple(lanes, fc.integer({ min: -600, max: 719 }), fc.integer({ min: 1, max: 500 }))
    .filter(([, start, hours]) => start + hours > -24)
    .map((parts) => item(...parts)),
  { maxLength: 25 },
)

test('no bar leaves the picture or is too thin to see, and no target is too small or lies on another', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 200, max: 900 }), (some, width) => {
      const picture = layout(some, width)
      const bars = picture.lanes.flatMap((lane) => lane.items)
      expect(bars).toHaveLength(some.length)
      for (const { x, y, width: length } of bars) {
        expect(x).toBeGreaterThanOrEqual(picture.axis.x - 1e-6)
        expect(x + length).toBeLessThanOrEqual(width + 1e-6)
        expect(length).toBeGreaterThanOrEqual(6)
        expect(y).toBeGreaterThanOrEqual(picture.axis.y)
        expect(y + 16).toBeLessThanOrEqual(picture.height)
      }
      const targets = bars.map(({ target }) => target)
      for (const [index, a] of targets.entries()) {
        expect(a.width).toBeGreaterThanOrEqual(targetSize)
        for (const b of targets.slice(index + 1))
          expect(a.y !== b.y || a.x + a.width <= b.x + 1e-6 || b.x + b.width <= a.x + 1e-6).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('later is further right: dates are 72 pixels apart, and none is before today', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 900 }), (width) => {
      const labels = layout([], width).days.filter(({ label }) => label)
      expect(labels[0]?.date.toString()).toBe('2026-11-24')
      for (const [index, { x }] of labels.slice(1).entries())
        expect(x - (labels[index]?.x ?? 0)).toBeGreaterThanOrEqual(72)
    }),
    { numRuns: 50 },
  )
})
