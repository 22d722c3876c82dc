import type { Lane, Span, TimelineItem } from './timeline-items.ts'

/** All lengths are CSS pixels from the top left corner of the picture. */
export interface PlacedItem {
  item: TimelineItem
  x: number
  y: number
  width: number
  /** Where it is pointed at: its row, and at least a finger wide. */
  target: { x: number; y: number; width: number }
}

export interface PlacedLane {
  lane: Lane
  y: number
  height: number
  items: PlacedItem[]
}

export interface TimelineLayout {
  width: number
  height: number
  /** Where time begins and ends: left of it stand the names of the lanes, where there is room. */
  axis: { x: number; width: number; y: number }
  /** Whether a lane's name stands above its bars instead of left of them. */
  namesAbove: boolean
  lanes: PlacedLane[]
  nowX: number
  /** The starts of days in the user's zone; those with a date carry `label`. */
  days: { x: number; date: Temporal.PlainDate; label: boolean }[]
}

export const rowHeight = 26
export const barHeight = 16
/** A target's height and least width (WCAG 2.2, 2.5.8). */
export const targetSize = 24
const nameWidth = 84
const nameHeight = 20
const lanePadding = 6
const axisHeight = 24
const leastBar = 6
const gap = 2
/** Below this width the names of the lanes move above their bars. */
const roomForNames = 480
const leastLabelDistance = 72
/** Below the lanes: the word at the line of now. */
export const nowHeight = 22

const alwaysShown: readonly Lane[] = ['cooldown', 'entry', 'batch']
const lanes: readonly Lane[] = [...alwaysShown, 'milestone', 'repayment']

/**
 * Places the items of the span in a picture of this width. Items of one lane that would touch stand in rows below one
 * another; each is at least wide enough to be seen. Milestones and repayments have a lane only where there are any.
 */
export function layoutTimeline(
  items: readonly TimelineItem[],
  span: Span,
  now: Temporal.Instant,
  width: number,
  timeZone: string,
): TimelineLayout {
  const namesAbove = width < roomForNames
  const axisX = namesAbove ? 0 : nameWidth
  const axisWidth = Math.max(1, width - axisX)
  const position = scale(span, axisX, axisWidth)
  const placed: PlacedLane[] = []
  let y = axisHeight
  for (const lane of lanes) {
    const own = items.filter((item) => item.lane === lane)
    if (own.length === 0 && !alwaysShown.includes(lane)) continue
    const top = y + lanePadding + (namesAbove ? nameHeight : 0)
    const { rows, bars } = packRows(own, position, { left: axisX, right: axisX + axisWidth, top })
    const height = top - y + Math.max(namesAbove ? 0 : 1, rows) * rowHeight + lanePadding
    placed.push({ lane, y, height, items: bars })
    y += height
  }
  return {
    width,
    height: y,
    axis: { x: axisX, width: axisWidth, y: axisHeight },
    namesAbove,
    lanes: placed,
    nowX: position(now),
    days: daysOf(span, now, position, axisX + axisWidth, timeZone),
  }
}

/** Instants to pixels; what lies outside the span stands at its edge. */
function scale(span: Span, x: number, width: number): (instant: Temporal.Instant) => number {
  const start = span.from.epochMilliseconds
  const length = span.until.epochMilliseconds - start
  return (instant) => {
    const part = (instant.epochMilliseconds - start) / length
    return x + Math.min(1, Math.max(0, part)) * width
  }
}

/** Greedy by start: each item goes to the first row whose last target has ended. */
function packRows(
  items: readonly TimelineItem[],
  position: (instant: Temporal.Instant) => number,
  { left, right, top }: { left: number; right: number; top: number },
): { rows: number; bars: PlacedItem[] } {
  const rowEnds: number[] = []
  const bars = items.map((item) => {
    const width = Math.max(leastBar, position(item.until) - position(item.from))
    const x = Math.min(position(item.from), right - width)
    const targetWidth = Math.max(targetSize, width)
    const targetX = Math.min(Math.max(left, x - (targetWidth - width) / 2), right - targetWidth)
    const free = rowEnds.findIndex((end) => end + gap <= targetX)
    const row = free === -1 ? rowEnds.length : free
    rowEnds[row] = targetX + targetWidth
    const y = top + row * rowHeight
    return {
      item,
      x,
      y: y + (rowHeight - barHeight) / 2,
      width,
      target: { x: targetX, y: y + (rowHeight - targetSize) / 2, width: targetWidth },
    }
  })
  return { rows: rowEnds.length, bars }
}

/** Every day a line; from today on a date, where the one before is far enough away and the picture goes on. */
function daysOf(
  span: Span,
  now: Temporal.Instant,
  position: (instant: Temporal.Instant) => number,
  right: number,
  timeZone: string,
): TimelineLayout['days'] {
  const days: TimelineLayout['days'] = []
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  let lastLabel = Number.NEGATIVE_INFINITY
  let date = span.from.toZonedDateTimeISO(timeZone).toPlainDate()
  for (;;) {
    const start = date.toZonedDateTime(timeZone).toInstant()
    if (Temporal.Instant.compare(start, span.until) >= 0) return days
    if (Temporal.Instant.compare(start, span.from) >= 0) {
      const x = position(start)
      const isAhead = Temporal.PlainDate.compare(date, today) >= 0
      const label = isAhead && x - lastLabel >= leastLabelDistance && right - x >= leastLabelDistance
      if (label) lastLabel = x
      days.push({ x, date, label })
    }
    date = date.add({ days: 1 })
  }
}
