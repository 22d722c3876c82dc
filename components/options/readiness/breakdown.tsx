import type { Factor, Readiness } from '../../../core/answers/readiness.ts'
import { ScoreStrip } from '../../parts/score-strip.tsx'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useWords, type Words } from '../../parts/words.ts'
import { printPoints } from './print-points.ts'

/** The score as a picture, and the same as a table: what was answered and what each factor earns of its weight. */
export function Breakdown({ score, factors }: Pick<Readiness, 'score' | 'factors'>) {
  const t = useWords()
  return (
    <div class="breakdown">
      <ScoreStrip score={score} factors={factors} />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('options.readiness.factor')}</th>
            <th scope="col">{t('options.readiness.answer')}</th>
            <th scope="col" class="number">
              {t('options.readiness.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {factors.map((factor) => (
            <tr key={factor.id}>
              <th scope="row">
                {t(`common.factor.${factor.id}`)} <SourceChip factIds={sourcesOf(factor)} />
              </th>
              <td>{answerText(factor, t)}</td>
              <td class="number figures">
                {factor.degree === null ? t('options.readiness.open') : printPoints(factor.points.low)}
                <span class="quiet"> / {printPoints(factor.weight)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The published factors rest on A3 below their threshold; the behaviours have their weight by A1, their degree by A2. */
function sourcesOf({ id, factIds }: Factor): string[] {
  const isBehaviour = id === 'socialStability' || id === 'consumption' || id === 'performance'
  return [...factIds, ...(isBehaviour ? ['A1', 'A2'] : ['A3'])]
}

function answerText({ id, value }: Factor, t: Words): string {
  if (value === null) return t('options.readiness.unanswered')
  if (id === 'socialStability') return t(`options.profile.contactChange.${value}`)
  if (id === 'performance') return t(`options.profile.utilityBills.${value}`)
  return t(`options.readiness.value.${id}`, { n: Number(value) })
}
