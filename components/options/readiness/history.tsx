import { lenderToday } from '../../../core/records/calendar.ts'
import { Disclosure } from '../../parts/disclosure.tsx'
import { dateText } from '../../parts/times.ts'
import { useSpeech } from '../../parts/words.ts'
import { type ScoreDay, type Step, stepsOf } from './history-shape.ts'
import { printRange } from './print-points.ts'

const width = 600
const height = 120

interface HistoryProps {
  /** By date. */
  days: readonly ScoreDay[]
  now: Temporal.Instant
}

/** The band from low to high over the days, and the same as a table that says what changed it. */
export function History({ days, now }: HistoryProps) {
  const speech = useSpeech()
  const { t } = speech
  const today = lenderToday(now)
  const first = days[0]
  if (first === undefined) return <p class="quiet">{t('options.readiness.history.none')}</p>
  return (
    <div class="history">
      <div class="history-picture" aria-hidden="true">
        <span class="quiet figures history-most">100</span>
        <svg class="history-plot" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {[0, 50, 100].map((points) => (
            <line key={points} class="grid" x1="0" x2={width} y1={y(points)} y2={y(points)} />
          ))}
          <path class="band" d={bandOf(stepsOf(days, today))} />
        </svg>
        <span class="quiet figures history-least">0</span>
        <span class="quiet history-dates">
          <span>{dateText(first.date, speech, today)}</span>
          <span>{t('options.readiness.history.today')}</span>
        </span>
      </div>
      <Disclosure summary={t('options.readiness.history.table')}>
        <Days days={days} today={today} />
      </Disclosure>
    </div>
  )
}

function Days({ days, today }: { days: readonly ScoreDay[]; today: Temporal.PlainDate }) {
  const speech = useSpeech()
  const { t } = speech
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('options.readiness.history.day')}</th>
          <th scope="col" class="number">
            {t('common.score.name')}
          </th>
          <th scope="col">{t('options.readiness.history.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {[...days].reverse().map(({ date, low, high, changed }) => (
          <tr key={date.toString()}>
            <th scope="row">{dateText(date, speech, today)}</th>
            <td class="number figures">{printRange({ low, high })}</td>
            <td>
              {changed.length === 0
                ? t('options.readiness.history.time')
                : changed.map((field) => t(`options.profile.${field}.short`)).join(t('options.readiness.and'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const y = (points: number) => height - (points / 100) * height

/** Along the upper ends to the right, back along the lower ones. A score without a span still is a line. */
function bandOf(steps: Step[]): string {
  const thinnest = 2
  const upper = steps.flatMap(({ from, until, low, high }) => {
    const top = Math.min(y(high), y(low) - thinnest)
    return [`${from * width},${top}`, `${until * width},${top}`]
  })
  const lower = [...steps]
    .reverse()
    .flatMap(({ from, until, low }) => [`${until * width},${y(low)}`, `${from * width},${y(low)}`])
  return `M${[...upper, ...lower].join('L')}Z`
}
