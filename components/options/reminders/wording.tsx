import { useId } from 'preact/hooks'
import { clock } from '../../parts/times.ts'
import { useSpeech } from '../../parts/words.ts'
import type { RemindersSectionProps } from './props.ts'

type WordingProps = Pick<RemindersSectionProps, 'now' | 'settings' | 'readOnly' | 'onSet'>

/** Discreet or plain, each with what it looks like. */
export function Wording({ now, settings, readOnly, onSet }: WordingProps) {
  const speech = useSpeech()
  const { t } = speech
  const id = useId()
  // As a notification shows it: the title tells the two wordings apart, the rest is the same.
  const title = t('notification.cooldown-over.title')
  const titles = { discreet: title, plain: t('notification.plain', { title }) }
  return (
    <fieldset class="wordings">
      <legend class="quiet">{t('options.reminders.wording.about')}</legend>
      {(['discreet', 'plain'] as const).map((wording) => (
        <div key={wording} class="wording">
          <input
            id={`${id}-${wording}`}
            type="radio"
            name="discreet"
            value={wording}
            checked={settings.discreet === (wording === 'discreet')}
            disabled={readOnly}
            aria-describedby={`${id}-${wording}-example`}
            onChange={() => onSet({ discreet: wording === 'discreet' })}
          />
          <div>
            <label for={`${id}-${wording}`}>{t(`options.reminders.wording.${wording}`)}</label>
            <p id={`${id}-${wording}-example`} class="example">
              <strong>{titles[wording]}</strong>
              <span>{t('notification.cooldown-over.message', { time: clock(now, speech) })}</span>
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  )
}
