import type { Attempt } from '../../core/answers/if-you-fail-now.ts'
import { when } from '../parts/times.ts'
import { useSpeech } from '../parts/words.ts'

/** What each failure from here would cost, if every attempt is made as early as allowed. */
export function Attempts({ attempts, now }: { attempts: readonly Attempt[]; now: Temporal.Instant }) {
  const speech = useSpeech()
  const { t } = speech
  return (
    <table class="attempts">
      <caption class="quiet">{t('more.attempt.about')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('more.attempt.number')}</th>
          <th scope="col">{t('more.attempt.wait')}</th>
          <th scope="col">{t('more.attempt.entry')}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map(({ attempt, at, until, entryStands }) => (
          <tr key={attempt}>
            <th scope="row">
              {attempt} · <time dateTime={at.toString()}>{when(at, now, speech)}</time>
            </th>
            <td>
              <time dateTime={until.toString()}>{when(until, now, speech)}</time>
            </td>
            <td>{entryStands === null ? '–' : t(entryStands ? 'more.attempt.stands' : 'more.attempt.gone')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
