import { useId } from 'preact/hooks'
import type { InputError } from '../../../core/records/input.ts'
import { Icon } from '../../parts/icons.tsx'
import { absolute } from '../../parts/times.ts'
import { useSpeech } from '../../parts/words.ts'
import { FieldError } from './event-field.tsx'
import { localFromInstant } from './local-time.ts'

interface WhenFieldProps {
  now: Temporal.Instant
  /** The text of the time input; `null` is now. */
  time: string | null
  /** The instant that it names, where it names one. */
  at: Temporal.Instant | null
  error: InputError | null
  disabled: boolean
  onChange(time: string | null): void
}

/** Now, or another time in the user's zone; one that is still ahead is said to be. */
export function WhenField({ now, time, at, error, disabled, onChange }: WhenFieldProps) {
  const speech = useSpeech()
  const { t, timeZone } = speech
  const id = useId()
  const refused = error?.path === 'at' ? error : null
  return (
    <fieldset class="when">
      <legend>{t('options.journal.when')}</legend>
      <label class="option">
        <input
          type="radio"
          name="when"
          value="now"
          checked={time === null}
          disabled={disabled}
          onChange={() => onChange(null)}
        />
        {t('options.journal.now')}
      </label>
      <label class="option">
        <input
          type="radio"
          name="when"
          value="other"
          checked={time !== null}
          disabled={disabled}
          onChange={() => onChange(localFromInstant(now, timeZone))}
        />
        {t('options.journal.otherTime')}
      </label>
      {time !== null && (
        <div class="ask">
          <input
            type="datetime-local"
            name="at"
            value={time}
            min="2011-01-01T00:00"
            max="2100-12-31T23:59"
            disabled={disabled}
            aria-label={t('options.journal.field.at')}
            aria-invalid={refused !== null}
            aria-describedby={refused === null ? `${id}-zone` : `${id}-zone ${id}-error`}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          <p id={`${id}-zone`} class="quiet">
            {t('options.journal.zone', { timeZone })}
          </p>
          {refused !== null && <FieldError id={`${id}-error`} name="at" error={refused} />}
        </div>
      )}
      <p class="remark" role="status">
        {at !== null && Temporal.Instant.compare(at, now) > 0 && (
          <>
            <Icon name="calendar" size={16} />
            {t('options.journal.inFuture', { time: absolute(at, speech) })}
          </>
        )}
      </p>
    </fieldset>
  )
}
