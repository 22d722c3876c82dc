import { useWords } from '../parts/words.ts'
import type { Measure } from './measures.ts'

/** The numbers of one report. A number that was not measured keeps its place. */
export function MeasureTable({ title, measures }: { title: string; measures: readonly Measure[] }) {
  const t = useWords()
  return (
    <table class="measures">
      <caption class="unseen">{t('rehearsal.measures', { of: title })}</caption>
      <tbody>
        {measures.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">{t(`rehearsal.measure.${name}`)}</th>
            <td class="figures">
              {value ?? (
                <>
                  <span aria-hidden="true">–</span>
                  <span class="unseen">{t('rehearsal.measure.none')}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
