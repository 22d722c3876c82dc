import type { ComponentChildren } from 'preact'
import { Icon } from '../../parts/icons.tsx'
import { SourceChip } from '../../parts/source-chip.tsx'
import { dateText } from '../../parts/times.ts'
import { useSpeech, useWords } from '../../parts/words.ts'
import type { Draft } from './drafts.ts'
import type { Question } from './questions.ts'
import { choices, dateFields, latestDayOver } from './read-field.ts'

interface FieldProps {
  question: Question
  /** What is stored, as the field shows it. */
  stored: string
  draft: Draft | undefined
  /** The day of an answer so old that it is asked again; `null` where it is fresh or there is none. */
  staleSince: Temporal.PlainDate | null
  /** How many inquiries the journal has that came after the answer. */
  inquiriesSince: number
  today: Temporal.PlainDate
  readOnly: boolean
  onType(text: string): void
  onSettle(text: string): void
  /** The old answer still holds. */
  onConfirm(): void
}

/** One question: what is asked, a word of explanation, the field, and what is wrong with what was typed. */
export function Field(props: FieldProps) {
  const t = useWords()
  const { question, draft, stored } = props
  const { field } = question
  const text = draft?.text ?? stored
  return (
    <div class="question" id={field}>
      <div class="question-head">
        <label for={`field-${field}`}>{t(`options.profile.${field}`)}</label>
        <SourceChip factIds={question.factIds} />
      </div>
      <p class="quiet" id={`help-${field}`}>
        {t(`options.profile.${field}.help`)}
      </p>
      <div class="question-line">
        <Input {...props} text={text} />
        {question.unit !== undefined && <span class="unit">{t(`options.profile.unit.${question.unit}`)}</span>}
        <Shortcuts {...props} text={text} />
      </div>
      <div class="question-below">
        <Refusal {...props} />
        {draft === undefined && <Stale {...props} />}
      </div>
    </div>
  )
}

/** The element is always there: a screen reader announces what comes into it. */
function Refusal({ question: { field }, draft }: FieldProps) {
  const t = useWords()
  return (
    <p class="question-error" id={`error-${field}`} data-testid={`error-${field}`} aria-live="polite">
      {draft?.refused != null && (
        <>
          <Icon name="warning" size={16} />
          <span>
            {t('options.profile.refused', {
              field: t(`options.profile.${field}.short`),
              reason: t(`options.reason.${draft.refused}`),
            })}
          </span>
        </>
      )}
    </p>
  )
}

type InputProps = FieldProps & { text: string }

function Input({ question: { field }, text, draft, readOnly, onType, onSettle }: InputProps) {
  const t = useWords()
  const shared = {
    id: `field-${field}`,
    name: field,
    disabled: readOnly,
    value: text,
    'aria-describedby': `help-${field} error-${field}`,
    'aria-invalid': draft?.refused != null,
  }
  if (field in choices)
    return (
      <select {...shared} onChange={(event) => onSettle(event.currentTarget.value)}>
        <option value="">{t('options.profile.unknown')}</option>
        {choices[field as keyof typeof choices].map((value) => (
          <option key={value} value={value}>
            {t(`options.profile.${field}.${value}`)}
          </option>
        ))}
      </select>
    )
  const isDate = dateFields.includes(field)
  return (
    <input
      {...shared}
      class={isDate ? 'date-input' : 'number-input'}
      type="text"
      inputMode={isDate ? 'numeric' : 'decimal'}
      autocomplete="off"
      placeholder={isDate ? t('options.profile.datePlaceholder') : ''}
      onInput={(event) => onType(event.currentTarget.value)}
      onChange={(event) => onSettle(event.currentTarget.value)}
      onBlur={(event) => draft !== undefined && onSettle(event.currentTarget.value)}
    />
  )
}

/** Answers for those who do not know the figure: roughly when, or not at all. */
function Shortcuts({ question: { field }, text, today, readOnly, onSettle }: InputProps) {
  const t = useWords()
  const shortcut = (label: ComponentChildren, answer: string) => (
    <button type="button" class="button bare" disabled={readOnly} onClick={() => onSettle(answer)}>
      {label}
    </button>
  )
  return (
    <>
      {dateFields.includes(field) && (
        <>
          {shortcut(t('options.profile.overAYear'), latestDayOver(12, today).toString())}
          {shortcut(t('options.profile.overSixMonths'), latestDayOver(6, today).toString())}
        </>
      )}
      {!(field in choices) && text !== '' && shortcut(t('options.profile.unknown'), '')}
    </>
  )
}

/** An answer that may no longer hold is asked again. */
function Stale({ staleSince, inquiriesSince, today, readOnly, onConfirm }: FieldProps) {
  const speech = useSpeech()
  if (staleSince === null && inquiriesSince === 0) return null
  return (
    <p class="stale">
      <span>
        {inquiriesSince > 0 || staleSince === null
          ? speech.t('options.profile.askedAgain', { n: inquiriesSince })
          : speech.t('options.profile.stale', { date: dateText(staleSince, speech, today) })}
      </span>
      <button type="button" class="button" disabled={readOnly} onClick={onConfirm}>
        {speech.t('options.profile.stillSo')}
      </button>
    </p>
  )
}
