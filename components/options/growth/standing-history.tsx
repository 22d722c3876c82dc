import { type StandingChange, standingHistory } from '../../../core/answers/standing.ts'
import { Disclosure } from '../../parts/disclosure.tsx'
import { dateText, localDate } from '../../parts/times.ts'
import { useSpeech, useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { printPercent, printYuan } from '../journal/numbers.ts'
import type { GrowthSectionProps } from './props.ts'
import { type Level, levelsOf, topOf } from './standing-shape.ts'

const width = 600
const height = 80

/** Limit and rate over time, one under the other on the same days, once there is a change to see; and as a table. */
export function StandingHistory({ journal, now }: GrowthSectionProps) {
  const speech = useSpeech()
  const { t, language } = speech
  const history = standingHistory(journal, now)
  const [first] = history
  const today = localDate(now, speech)
  return (
    <Card title={t('options.growth.history')} testId="standing-history">
      {first === undefined || history.length < 2 ? (
        <p class="quiet">{t('options.growth.history.few')}</p>
      ) : (
        <>
          <div class="standing-picture" aria-hidden="true">
            <Plot
              name={t('options.growth.history.limit')}
              levels={levelsOf(history, 'limit', now)}
              print={(value) => printYuan(value, language)}
            />
            <Plot
              name={t('options.growth.history.rate')}
              levels={levelsOf(history, 'dailyRate', now)}
              print={(value) => printPercent(value, language)}
            />
            <p class="limit-ends quiet figures">
              <span>{dateText(localDate(first.at, speech), speech, today)}</span>
              <span>{t('options.growth.history.now')}</span>
            </p>
          </div>
          <Disclosure summary={t('options.growth.history.table')}>
            <Changes history={history} today={today} />
          </Disclosure>
        </>
      )}
    </Card>
  )
}

interface PlotProps {
  name: string
  levels: readonly Level[]
  print(value: number): string
}

function Plot({ name, levels, print }: PlotProps) {
  const t = useWords()
  const top = topOf(levels)
  const points = levels.flatMap(({ from, until, value }) => {
    const y = height - (value / top) * height
    return [`${from * width},${y}`, `${until * width},${y}`]
  })
  return (
    <div class="standing-plot">
      <p class="quiet figures">
        {t('options.growth.history.levels', { name, levels: levels.map(({ value }) => print(value)).join(' → ') })}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="area" d={`M0,${height}L${points.join('L')}L${width},${height}Z`} />
        <path class="line" d={`M${points.join('L')}`} />
      </svg>
    </div>
  )
}

function Changes({ history, today }: { history: readonly StandingChange[]; today: Temporal.PlainDate }) {
  const speech = useSpeech()
  const { t, language } = speech
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('options.growth.history.when')}</th>
          <th scope="col" class="number">
            {t('options.growth.history.limit')}
          </th>
          <th scope="col" class="number">
            {t('options.growth.history.rate')}
          </th>
        </tr>
      </thead>
      <tbody>
        {history.map(({ at, limit, dailyRate }, index) => (
          <tr key={index}>
            <th scope="row">{dateText(localDate(at, speech), speech, today)}</th>
            <td class="number figures">{limit !== undefined && printYuan(limit, language)}</td>
            <td class="number figures">{dailyRate !== undefined && printPercent(dailyRate, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
