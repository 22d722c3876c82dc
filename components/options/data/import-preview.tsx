import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Backup } from '../../../core/files/backup.ts'
import type { Profile, ProfileField } from '../../../core/records/profile.ts'
import { dateText } from '../../parts/times.ts'
import { type Speech, useSpeech } from '../../parts/words.ts'
import { printNumber } from '../journal/numbers.ts'
import { type SettingChange, summarise } from './import-summary.ts'
import type { DataSectionProps } from './props.ts'

type ImportPreviewProps = Pick<DataSectionProps, 'profile' | 'journal' | 'settings'> & { backup: Backup }

/** What importing will do: events that come in, answers and settings with what they were and will be. */
export function ImportPreview({ profile, journal, settings, backup }: ImportPreviewProps) {
  const speech = useSpeech()
  const { t } = speech
  const summary = useMemo(() => summarise({ profile, journal, settings }, backup), [profile, journal, settings, backup])
  const changesNothing = summary.added + summary.differing + summary.fields.length + summary.settings.length === 0
  return (
    <div class="import-summary" data-testid="import-summary" role="status">
      <p>
        <strong>{t(changesNothing ? 'options.data.summary.nothing' : 'options.data.summary.will')}</strong>
      </p>
      <ul class="points">
        <li>{t('options.data.summary.added', { n: summary.added })}</li>
        {summary.known > 0 && <li>{t('options.data.summary.known', { n: summary.known })}</li>}
        {summary.differing > 0 && <li>{t('options.data.summary.differing', { n: summary.differing })}</li>}
        <li>{t('options.data.summary.fields', { n: summary.fields.length })}</li>
        {summary.sameFields > 0 && <li>{t('options.data.summary.sameFields', { n: summary.sameFields })}</li>}
        <li>{t('options.data.summary.settings', { n: summary.settings.length })}</li>
      </ul>
      {summary.fields.length > 0 && (
        <Changes title={t('options.data.summary.fieldsTitle')}>
          {summary.fields.map(({ field, from, to }) => (
            <Change
              key={field}
              name={t(`options.profile.${field}.short`)}
              from={from === null ? t('options.data.summary.unanswered') : printAnswer(field, from, speech)}
              to={printAnswer(field, to, speech)}
            />
          ))}
        </Changes>
      )}
      {summary.settings.length > 0 && (
        <Changes title={t('options.data.summary.settingsTitle')}>
          {summary.settings.map((change) => (
            <Change
              key={change.name === 'kind' ? change.kind : change.name}
              name={
                change.name === 'kind'
                  ? t(`options.reminders.kind.${change.kind}`)
                  : t(`options.data.setting.${change.name}`)
              }
              from={printSetting(change, 'from', speech)}
              to={printSetting(change, 'to', speech)}
            />
          ))}
        </Changes>
      )}
    </div>
  )
}

function Changes({ title, children }: { title: string; children: ComponentChildren }) {
  const { t } = useSpeech()
  return (
    <table class="changes">
      <caption>{title}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{t('options.data.summary.what')}</th>
          <th scope="col">{t('options.data.summary.from')}</th>
          <th scope="col">{t('options.data.summary.to')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function Change({ name, from, to }: { name: string; from: string; to: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="was">{from}</td>
      <td>→ {to}</td>
    </tr>
  )
}

function printAnswer(field: ProfileField, value: Profile[ProfileField], speech: Speech): string {
  if (value === undefined) return speech.t('options.data.summary.unanswered')
  if (typeof value === 'number') return printNumber(value, speech.language)
  if (value instanceof Temporal.PlainDate) return dateText(value, speech)
  return speech.t(`options.profile.${field}.${value}`)
}

function printSetting(change: SettingChange, side: 'from' | 'to', { t }: Speech): string {
  if (change.name === 'quietHours') {
    const hours = change[side]
    return hours === null ? t('options.data.off') : `${hours.from}–${hours.until}`
  }
  if (change.name === 'language') return t(`options.data.language.${change[side]}`)
  return t(change[side] ? 'options.data.on' : 'options.data.off')
}
