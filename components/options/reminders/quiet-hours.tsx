import { useState } from 'preact/hooks'
import { useSpeech } from '../../parts/words.ts'
import type { RemindersSectionProps } from './props.ts'
import { Switch } from './switch.tsx'

type QuietHoursProps = Pick<RemindersSectionProps, 'settings' | 'readOnly' | 'onSet'>

/** Offered again where they were switched off. */
const usual = { from: '22:00', until: '08:00' }

/** From when until when nothing comes, or not at all, and whether urgent ones come through. */
export function QuietHours({ settings, readOnly, onSet }: QuietHoursProps) {
  const { t, timeZone } = useSpeech()
  const { quietHours, urgentInQuietHours } = settings
  /** What stands in the inputs: a time that is half typed is not stored. */
  const [typed, setTyped] = useState(quietHours ?? usual)

  function change(times: typeof usual): void {
    setTyped(times)
    if (times.from !== '' && times.until !== '') onSet({ quietHours: times })
  }

  return (
    <div class="quiet-hours">
      <Switch
        name="quietHours"
        label={t('options.reminders.quietOn')}
        about={t('options.reminders.quietOn.about', { timeZone })}
        isOn={quietHours !== null}
        disabled={readOnly}
        onChange={(isOn) => onSet({ quietHours: isOn ? typed : null })}
      />
      {quietHours !== null && (
        <>
          <div class="times">
            <TimeInput
              name="quietFrom"
              label={t('options.reminders.from')}
              value={typed.from}
              disabled={readOnly}
              onChange={(from) => change({ ...typed, from })}
            />
            <TimeInput
              name="quietUntil"
              label={t('options.reminders.until')}
              value={typed.until}
              disabled={readOnly}
              onChange={(until) => change({ ...typed, until })}
            />
          </div>
          <p class="remark" role="status">
            {noteOn(typed, t)}
          </p>
          <Switch
            name="urgentInQuietHours"
            label={t('options.reminders.urgentThrough')}
            about={t('options.reminders.urgentThrough.about')}
            isOn={urgentInQuietHours}
            disabled={readOnly}
            onChange={(isOn) => onSet({ urgentInQuietHours: isOn })}
          />
        </>
      )}
    </div>
  )
}

function noteOn({ from, until }: typeof usual, t: ReturnType<typeof useSpeech>['t']): string | null {
  if (from === '' || until === '') return t('options.reminders.timeMissing')
  return from === until ? t('options.reminders.timesEqual') : null
}

interface TimeInputProps {
  name: string
  label: string
  value: string
  disabled: boolean
  onChange(value: string): void
}

function TimeInput({ name, label, value, disabled, onChange }: TimeInputProps) {
  return (
    <label class="time-input">
      <span>{label}</span>
      <input
        type="time"
        name={name}
        value={value}
        disabled={disabled}
        aria-invalid={value === ''}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  )
}
