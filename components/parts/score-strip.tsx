import type { Factor, Readiness } from '../../core/answers/readiness.ts'
import { useWords } from './words.ts'

type Points = Readiness['score']

const rounded = ({ low, high }: Points): string =>
  Math.round(low) === Math.round(high) ? `${Math.round(low)}` : `${Math.round(low)}–${Math.round(high)}`

const oneDecimal = (points: number) => Math.round(points * 10) / 10

interface ScoreStripProps extends Pick<Readiness, 'score' | 'factors'> {
  testId?: string
}

/**
 * The preparation index as one bar: a segment a factor, as wide as its weight, filled as far as its points are
 * earned, hatched where it is not answered. The same stands beside it as a list for screen readers.
 */
export function ScoreStrip({ score, factors, testId = 'score' }: ScoreStripProps) {
  const t = useWords()
  const unanswered = factors.some((factor) => factor.degree === null)
  return (
    <section class="score" data-testid={testId} data-low={score.low} data-high={score.high}>
      <p class="score-line">
        <span>{t('common.score.name')}</span>
        <strong class="figures">{rounded(score)}</strong>
      </p>
      <div class="score-bar" aria-hidden="true">
        {factors.map((factor) => (
          <Segment key={factor.id} factor={factor} />
        ))}
      </div>
      <p class="quiet">{t(unanswered ? 'common.score.openPart' : 'common.score.notChance')}</p>
      <ul class="unseen">
        {factors.map((factor) => (
          <li key={factor.id}>
            {t(factor.degree === null ? 'common.score.unanswered' : 'common.score.earned', {
              factor: t(`common.factor.${factor.id}`),
              points: oneDecimal(factor.points.low),
              weight: oneDecimal(factor.weight),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Segment({ factor }: { factor: Factor }) {
  return (
    <span class={factor.degree === null ? 'segment unanswered' : 'segment'} style={{ flexGrow: factor.weight }}>
      <span style={{ width: `${(factor.points.low / factor.weight) * 100}%` }} />
    </span>
  )
}
