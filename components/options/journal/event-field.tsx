import type { InputError } from '../../../core/records/input.ts'
import { useSpeech } from '../../parts/words.ts'
import type { EventField } from './event-fields.ts'
import { type Loan, loanName } from './event-words.tsx'

interface EventFieldInputProps {
  field: EventField
  value: string
  error: InputError | null
  loans: readonly Loan[]
  disabled: boolean
  idPrefix: string
  onInput(value: string): void
}

/** One question of the form with its label, its unit and, where it was refused, the reason. */
export function EventFieldInput({ field, value, error, loans, disabled, idPrefix, onInput }: EventFieldInputProps) {
  const { t } = useSpeech()
  const id = `${idPrefix}-${field.name}`
  const refused = error?.path === field.name ? error : null
  const shared = {
    id,
    name: field.name,

    value,
    disabled,
    'aria-invalid': refused !== null,
    'aria-describedby': refused === null ? undefined : `${id}-error`,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  }
  return (
    <div class="ask">
      <label for={id}>
        {t(`options.journal.field.${field.name}`)}
        {!field.required && <span class="quiet"> {t('options.journal.notRequired')}</span>}
      </label>
      {inputOf(field, shared, loans)}
      {refused !== null && <FieldError id={`${id}-error`} name={field.name} error={refused} />}
    </div>
  )
}

/** Names the field and the reason, read out as it appears. */
export function FieldError({ id, name, error }: { id: string; name: string; error: InputError }) {
  const { t } = useSpeech()
  return (
    <p id={id} class="error" role="alert">
      {t('options.journal.refused', {
        field: t(`options.journal.field.${name}`),
        reason: t(`options.reason.${error.reason}`),
      })}
    </p>
  )
}

type Shared = Record<string, unknown> & { id: string; name: string; value: string }

function inputOf(field: EventField, shared: Shared, loans: readonly Loan[]) {
  switch (field.input) {
    case 'choice':
      return <Choice {...shared} choices={field.choices ?? []} />
    case 'yes-no':
      return <Choice {...shared} choices={['yes', 'no']} />
    case 'loan':
      return <LoanChoice {...shared} loans={loans} />
    case 'date':
      return <input {...shared} type="date" min="2011-01-01" max="2100-12-31" />
    case 'text':
      return <input {...shared} type="text" maxLength={60} dir="auto" autocomplete="off" />
    case 'count':
      return <input {...shared} type="text" inputMode="numeric" autocomplete="off" />
    default:
      return (
        <span class="with-unit">
          <input {...shared} type="text" inputMode="decimal" autocomplete="off" />
          <Unit name={field.name} />
        </span>
      )
  }
}

function Unit({ name }: { name: string }) {
  const { t } = useSpeech()
  return <span class="quiet">{t(`options.journal.unit.${name}`)}</span>
}

function Choice({ choices, ...select }: Shared & { choices: readonly string[] }) {
  const { t } = useSpeech()
  return (
    <select {...select}>
      <option value="">{t('options.journal.choose')}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {t(`options.journal.${select.name}.${choice}`)}
        </option>
      ))}
    </select>
  )
}

function LoanChoice({ loans, ...select }: Shared & { loans: readonly Loan[] }) {
  const speech = useSpeech()
  return (
    <select {...select}>
      <option value="">{speech.t(loans.length === 0 ? 'options.journal.noLoans' : 'options.journal.choose')}</option>
      {loans.map((loan) => (
        <option key={loan.id} value={loan.id}>
          {loanName(loan, speech)}
        </option>
      ))}
    </select>
  )
}
