import { dateText, dayText } from '../../parts/times.ts'
import { type Speech, useSpeech } from '../../parts/words.ts'
import type { TimelineItem } from './timeline-items.ts'
import { barHeight, nowHeight, type PlacedItem, type PlacedLane, type TimelineLayout } from './timeline-layout.ts'

/**
 * The drawing alone: days, lanes, bars, the line of now. It is hidden from screen readers, since a button lies over
 * each bar and a table says the same. Time runs from left to right in every language.
 */
export function TimelinePicture({ layout, now }: { layout: TimelineLayout; now: Temporal.Instant }) {
  const speech = useSpeech()
  const { width, height, axis, days, lanes, nowX, namesAbove } = layout
  const today = now.toZonedDateTimeISO(speech.timeZone).toPlainDate()
  return (
    <svg width={width} height={height + nowHeight} direction="ltr" aria-hidden="true">
      {days.map(({ x, date, label }) => (
        <g key={date.toString()} class={label ? 'timeline-day labelled' : 'timeline-day'}>
          <line x1={x} x2={x} y1={label ? 4 : axis.y} y2={height} />
          {label && (
            <text x={x + 4} y={14}>
              {tickText(date, today, speech)}
            </text>
          )}
        </g>
      ))}
      {lanes.map((lane) => (
        <LaneOf key={lane.lane} lane={lane} width={width} now={now} />
      ))}
      <g class="timeline-now">
        <line x1={nowX} x2={nowX} y1={axis.y - 4} y2={height + 4} />
        <text x={nowX} y={height + 17} text-anchor={namesAbove ? 'start' : 'middle'}>
          {speech.t('options.journal.now')}
        </text>
      </g>
      {lanes.map((lane) => (
        // Over the line of now, which on narrow screens runs through them.
        <text key={lane.lane} class="lane-name" x={0} y={namesAbove ? lane.y + 19 : lane.y + lane.height / 2 + 4}>
          {laneName(lane, namesAbove, speech)}
        </text>
      ))}
    </svg>
  )
}

/** An empty lane says so where there is room for it. */
function laneName({ lane, items }: PlacedLane, isLong: boolean, { t }: Speech): string {
  const name = t(`options.journal.lane.${lane}`)
  return items.length === 0 && isLong ? t('options.journal.lane.empty', { name }) : name
}

function tickText(date: Temporal.PlainDate, today: Temporal.PlainDate, speech: Speech): string {
  return date.equals(today) ? dayText(date, today, speech) : dateText(date, speech, date)
}

interface LaneProps {
  lane: PlacedLane
  width: number
  now: Temporal.Instant
}

function LaneOf({ lane: { lane, y, items }, width, now }: LaneProps) {
  return (
    <g class={`lane ${lane}`}>
      <line class="lane-line" x1={0} x2={width} y1={y} y2={y} />
      {items.map((placed) => (
        <Bar key={placed.item.id} placed={placed} isOver={Temporal.Instant.compare(placed.item.until, now) <= 0} />
      ))}
    </g>
  )
}

/** Hollow once it is over, paler after the advised time. */
function Bar({ placed: { item, x, y, width }, isOver }: { placed: PlacedItem; isOver: boolean }) {
  return (
    <g class={isOver ? 'bar over' : 'bar'}>
      <rect class={item.actBy === undefined ? 'solid' : 'pale'} x={x} y={y} width={width} height={barHeight} rx={3} />
      {item.actBy !== undefined && (
        <rect class="solid" x={x} y={y} width={width * advisedShare(item, item.actBy)} height={barHeight} rx={3} />
      )}
    </g>
  )
}

/** The part of an entry's stay in which it is advised to finish. */
function advisedShare({ from, until }: TimelineItem, actBy: Temporal.Instant): number {
  const length = until.epochMilliseconds - from.epochMilliseconds
  return (actBy.epochMilliseconds - from.epochMilliseconds) / length
}
