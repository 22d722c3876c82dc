import { type GrowthMonth, growthMonths } from '../../../core/answers/growth-plan.ts'
import { onTimeRepaymentPeriods } from '../../../core/systems/growth.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import type { GrowthSectionProps } from './props.ts'

const states = ['kept', 'not-kept', 'late', 'current', 'before'] as const

/** The last twelve months as one table that is its own picture: each cell is a mark to see and a word to hear. */
export function Months({ journal, now }: GrowthSectionProps) {
  const t = useWords()
  const rows = growthMonths(journal, now)
  return (
    <Card
      title={t('options.growth.months')}
      aside={<SourceChip factIds={[onTimeRepaymentPeriods.id]} />}
      testId="growth-months"
    >
      <p class="intro">
        {t('options.growth.months.about')} <a href="#journal">{t('options.growth.months.journal')}</a>
      </p>
      <table class="months">
        <thead>
          <tr>
            <th scope="col">{t('options.growth.months.behaviour')}</th>
            {rows[0]?.months.map(({ firstDay: { year, month } }) => (
              <th key={`${year}-${month}`} scope="col" class="figures">
                <span aria-hidden="true">{month}</span>
                <span class="unseen">
                  {t('options.growth.months.month', {
                    year,
                    month: t('common.time.months').split(' ')[month - 1] ?? '',
                  })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, months }) => (
            <tr key={id} data-testid={`months-${id}`}>
              <th scope="row">{t(`options.growth.behaviour.${id}`)}</th>
              {months.map((month) => (
                <Month key={month.firstDay.toString()} {...month} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="months-legend quiet" aria-hidden="true">
        {states.map((state) => (
          <li key={state}>
            <span class={`month ${state}`} />
            {t(`options.growth.month.${state}`)}
          </li>
        ))}
        <li>
          <span class="month kept counts" />
          {t('options.growth.month.counts')}
        </li>
      </ul>
    </Card>
  )
}

function Month({ state, counts }: GrowthMonth) {
  const t = useWords()
  return (
    <td class={counts ? 'counts' : undefined} data-state={state}>
      <span class={`month ${state}`} aria-hidden="true" />
      <span class="unseen">
        {t(`options.growth.month.${state}`)}
        {counts && ` ${t('options.growth.month.counts')}`}
      </span>
    </td>
  )
}
