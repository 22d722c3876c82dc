import { daysAYear } from '../../../core/systems/loan-cost.ts'
import { timesRate } from '../../../core/systems/loan-rates.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useSpeech } from '../../parts/words.ts'
import { printPercent } from '../journal/numbers.ts'
import { grades } from './quick-choices.ts'

/** The article's rates a year beside the same rates a day over 365 days. */
export function PublishedRates() {
  const { t, language } = useSpeech()
  return (
    <>
      <table class="cost-published">
        <thead>
          <tr>
            <th scope="col">{t('options.cost.published.grade')}</th>
            <th scope="col" class="number">
              {t('options.cost.published.daily')}
            </th>
            <th scope="col" class="number">
              {t('options.cost.published.article')}
            </th>
            <th scope="col" class="number">
              {t('options.cost.published.over365')}
            </th>
          </tr>
        </thead>
        <tbody>
          {grades.map(({ name, daily, annual }) => (
            <tr key={name}>
              <th scope="row">
                {name} <SourceChip factIds={[annual.id]} />
              </th>
              <td class="number figures">{printPercent(daily.value, language)}</td>
              <td class="number figures">{printPercent(annual.value, language)}</td>
              <td class="number figures">{printPercent(timesRate(daily.value, daysAYear), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{t('options.cost.published.about')}</p>
    </>
  )
}
