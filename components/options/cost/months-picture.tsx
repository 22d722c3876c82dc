import type { LoanRow } from '../../../core/systems/loan-schedule.ts'
import { fenText } from '../../parts/money.ts'
import { dateText } from '../../parts/times.ts'
import { useSpeech } from '../../parts/words.ts'
import type { Early } from './early.ts'

interface MonthsPictureProps {
  rows: readonly LoanRow[]
  early: Early | null
  /** The instalment, from 0, that is pointed at. */
  pointedAt: number | null
  onPoint(index: number | null): void
}

const height = 160
const barWidth = 0.8
/** Their order is that of the stack, from the ground. */
const parts = ['principal', 'interest', 'fee'] as const

/**
 * What is paid each month, stacked; paler what an early repayment makes unneeded. It stretches to its place, so that
 * nothing is measured and nothing moves. The schedule says the same as a table.
 */
export function MonthsPicture({ rows, early, pointedAt, onPoint }: MonthsPictureProps) {
  const speech = useSpeech()
  const { t } = speech
  const most = Math.max(...rows.map(({ payment }) => payment))
  const first = rows[0]
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return null
  const point = (event: { currentTarget: Element; clientX: number }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const index = Math.floor(((event.clientX - left) / width) * rows.length)
    onPoint(Math.max(0, Math.min(rows.length - 1, index)))
  }
  return (
    <div class="cost-months" aria-hidden="true">
      <p class="quiet figures cost-months-most">{fenText(most)}</p>
      <div class="cost-months-plot">
        <svg
          viewBox={`0 0 ${rows.length} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => onPoint(null)}
        >
          <rect class="cost-months-ground" x="0" y="0" width={rows.length} height={height} />
          {pointedAt !== null && <rect class="cost-months-pointed" x={pointedAt} y="0" width="1" height={height} />}
          {rows.map((row, index) => (
            <MonthBar
              key={row.dueOn.toString()}
              row={row}
              index={index}
              scale={height / most}
              isSaved={early !== null && index >= early.paid}
            />
          ))}
          <line class="cost-months-floor" x1="0" x2={rows.length} y1={height} y2={height} />
        </svg>
        {early !== null && (
          <span class="cost-months-early" style={{ insetInlineStart: `${(early.place / rows.length) * 100}%` }} />
        )}
      </div>
      <p class="quiet cost-months-days">
        <span>{dateText(first.dueOn, speech)}</span>
        <span>{dateText(last.dueOn, speech)}</span>
      </p>
      <ul class="cost-months-legend quiet">
        {parts
          .filter((part) => part !== 'fee' || rows.some(({ fee }) => fee > 0))
          .map((part) => (
            <li key={part} class={part}>
              {t(`options.cost.part.${part}`)}
            </li>
          ))}
        <li class="unneeded">{t('options.cost.part.saved')}</li>
        <li class="early-line">{t('options.cost.part.early')}</li>
      </ul>
    </div>
  )
}

interface MonthBarProps {
  row: LoanRow
  index: number
  /** Height of a fen. */
  scale: number
  isSaved: boolean
}

function MonthBar({ row, index, scale, isSaved }: MonthBarProps) {
  let top = height
  return (
    <g class={isSaved ? 'cost-month unneeded' : 'cost-month'}>
      {parts.map((part) => {
        const partHeight = row[part] * scale
        top -= partHeight
        if (partHeight === 0) return null
        const x = index + (1 - barWidth) / 2
        return <rect key={part} class={part} x={x} y={top} width={barWidth} height={partHeight} />
      })}
    </g>
  )
}
