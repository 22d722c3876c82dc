import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { owed } from '../../../core/answers/loans.ts'
import { lenderToday } from '../../../core/records/calendar.ts'
import type { EventType, JournalEvent } from '../../../core/records/events.ts'
import { InputError } from '../../../core/records/input.ts'
import { Icon } from '../../parts/icons.tsx'
import { useSpeech } from '../../parts/words.ts'
import { EventFieldInput } from './event-field.tsx'
import { type Draft, eventFields, readDraft } from './event-fields.ts'
import { eventName } from './event-words.tsx'
import { instantFromLocal } from './local-time.ts'
import { openLoans } from './open-loans.ts'
import { Payoff } from './payoff-note.tsx'
import type { JournalSectionProps } from './props.ts'
import { unpaidOf, withAnswer, withProposal } from './repayment-draft.ts'
import { TypeSelect } from './type-select.tsx'
import { useMinute } from './use-minute.ts'
import { WhenField } from './when-field.tsx'

type EventFormProps = Pick<JournalSectionProps, 'now' | 'journal' | 'readOnly' | 'onAdd' | 'onRemove'>

/** Adds one event of any type, now or at another time. What was typed stays until it is stored. */
export function EventForm({ now, journal, readOnly, onAdd, onRemove }: EventFormProps) {
  const speech = useSpeech()
  const { t, timeZone } = speech
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [type, setType] = useState<EventType>('entry-seen')
  const [typed, setTyped] = useState<Draft>({})
  /** The text of the time input; `null` is now. */
  const [time, setTime] = useState<string | null>(null)
  const [error, setError] = useState<InputError | null>(null)
  const [added, setAdded] = useState<JournalEvent | null>(null)

  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])

  const at = time === null ? now : instantFromLocal(time, timeZone)
  const fields = eventFields[type]
  const moment = useMinute(now)
  const owing = useMemo(() => owed(journal, moment), [journal, moment])
  const loans = useMemo(() => openLoans(journal), [journal])
  const draft = withProposal(type, typed, owing)

  function change(name: string, value: string): void {
    setTyped(withAnswer(typed, name, value))
    setAdded(null)
  }

  async function submit(): Promise<void> {
    try {
      if (at === null) throw new InputError('at', time === '' ? 'missing' : 'no-such-time')
      const event = readDraft(type, draft, at)
      setError(null)
      setAdded(await (time === null ? onAdd(event) : onAdd(event, at)))
    } catch (refusal) {
      if (!(refusal instanceof InputError)) throw refusal
      setError(refusal)
      return
    }
    setTyped({})
    setTime(null)
  }

  function takeBack({ id }: JournalEvent): Promise<unknown> {
    setAdded(null)
    form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus()
    return onRemove(id)
  }

  return (
    <form
      ref={form}
      class="event-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        return submit()
      }}
    >
      <TypeSelect
        type={type}
        disabled={readOnly}
        onChange={(next) => {
          setType(next)
          setError(null)
          setAdded(null)
        }}
      />
      {fields.length > 0 && (
        <div class="fields">
          {fields.map((field) => (
            <EventFieldInput
              key={`${type} ${field.name}`}
              field={field}
              value={draft[field.name] ?? ''}
              error={error}
              loans={loans}
              unpaid={unpaidOf(draft.loan, owing.loans)}
              now={now}
              disabled={readOnly}
              idPrefix={id}
              onInput={(value) => change(field.name, value)}
            />
          ))}
        </div>
      )}
      {type === 'settled' && <Payoff loan={owing.loans.find(({ id }) => id === draft.loan)} today={lenderToday(now)} />}
      <WhenField now={now} time={time} at={at} error={error} disabled={readOnly} onChange={setTime} />
      <div class="actions">
        <button class="button main" type="submit" disabled={readOnly} data-testid="journal-add">
          {t('options.journal.save')}
        </button>
        <p class="saved-line" role="status">
          {added !== null && (
            <>
              <Icon name="tick" size={16} />
              {t('options.journal.saved', { event: eventName(added.type, speech) })}
            </>
          )}
        </p>
        {added !== null && (
          <button
            type="button"
            class="button bare"
            data-testid="journal-take-back"
            aria-label={t('options.journal.takeBack', { event: eventName(added.type, speech) })}
            onClick={() => takeBack(added)}
          >
            {t('options.journal.undo')}
          </button>
        )}
      </div>
    </form>
  )
}
