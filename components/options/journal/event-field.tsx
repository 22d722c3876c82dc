import type { Instalment } from '../../../core/answers/loans.ts'
import { lenderToday } from '../../../core/records/calendar.ts'
import type { InputError } from '../../../core/records/input.ts'
import { useSpeech } from '../../parts/words.ts'
import type { EventField } from './event-fields.ts'
import type { Loan } from './event-words.tsx'
import { instalmentName, loanChoice } from './loan-words.ts'

interface EventFieldInputProps {
  field: EventField
  value: string
  error: InputError | null
  /** Those that are still open. */
  loans: readonly Loan[]
  /** What is unpaid of the chosen loan. */
  unpaid: readonly Instalment[]
  now: Temporal.Instant
  disabled: boolean
  idPrefix: string
  onInput(value: string): void
}

/** One question of the form with its label, its unit and, where it was refused, the reason. */
export function EventFieldInput(props: EventFieldInputProps) {
  const { field, value, error, disabled, idPrefix, onInput } = props
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
      {inputOf(props, shared)}
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

function inputOf({ field, loans, unpaid, now }: EventFieldInputProps, shared: Shared) {
  switch (field.input) {
    case 'choice':
      return <Choice {...shared} choices={field.choices ?? []} />
    case 'yes-no':
      return <Choice {...shared} choices={['yes', 'no']} />
    case 'loan':
      return <LoanChoice {...shared} loans={loans} now={now} />
    case 'instalment':
      return <InstalmentChoice {...shared} unpaid={unpaid} now={now} />
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

function LoanChoice({ loans, now, ...select }: Shared & Pick<EventFieldInputProps, 'loans' | 'now'>) {
  const speech = useSpeech()
  return (
    <select {...select}>
      <option value="">{speech.t(loans.length === 0 ? 'options.journal.noLoans' : 'options.journal.choose')}</option>
      {loans.map((loan) => (
        <option key={loan.id} value={loan.id}>
          {loanChoice(loan, lenderToday(now), speech)}
        </option>
      ))}
    </select>
  )
}

function InstalmentChoice({ unpaid, now, ...select }: Shared & Pick<EventFieldInputProps, 'unpaid' | 'now'>) {
  const speech = useSpeech()
  const { t } = speech
  return (
    <select {...select}>
      <option value="">{t(unpaid.length === 0 ? 'options.journal.noLoanChosen' : 'options.journal.choose')}</option>
      {unpaid.map((instalment) => (
        <option key={instalment.number} value={instalment.number}>
          {instalmentName(instalment, lenderToday(now), speech)}
        </option>
      ))}
    </select>
  )
}
