import { useId } from 'preact/hooks'
import type { EventType } from '../../../core/records/events.ts'
import { useSpeech } from '../../parts/words.ts'
import { eventGroups } from './event-fields.ts'
import { eventName } from './event-words.tsx'

interface TypeSelectProps {
  type: EventType
  disabled: boolean
  onChange(type: EventType): void
}

/** Every type of event in its group, and what the chosen one is for. */
export function TypeSelect({ type, disabled, onChange }: TypeSelectProps) {
  const speech = useSpeech()
  const { t } = speech
  const id = useId()
  return (
    <div class="ask type">
      <label for={id}>{t('options.journal.what')}</label>
      <select
        id={id}
        data-testid="journal-type"
        value={type}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value as EventType)}
      >
        {eventGroups.map(({ name, types }) => (
          <optgroup key={name} label={t(`options.journal.group.${name}`)}>
            {types.map((each) => (
              <option key={each} value={each}>
                {eventName(each, speech)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p id={`${id}-hint`} class="quiet">
        {t(`options.journal.hint.${type}`)}
      </p>
    </div>
  )
}
