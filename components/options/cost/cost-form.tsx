import { useId } from 'preact/hooks'
import { useSpeech } from '../../parts/words.ts'
import { numberFromText, printPercent, shareFromPercent } from '../journal/numbers.ts'
import { Below, CostInput } from './cost-input.tsx'
import { type CostDraft, type CostField, type CostReading, repaymentMethods } from './draft.ts'
import { Quick } from './quick.tsx'
import { grades, usualInstalments } from './quick-choices.ts'

interface CostFormProps {
  draft: CostDraft
  errors: CostReading['errors']
  onChange(field: CostField, value: string): void
}

/** The terms of the loan as they are typed. Nothing here is stored. */
export function CostForm({ draft, errors, onChange }: CostFormProps) {
  const { t } = useSpeech()
  const shared = (field: CostField) => ({
    field,
    value: draft[field],
    reason: errors[field],
    onInput: (value: string) => onChange(field, value),
  })
  return (
    <div class="cost-form">
      <CostInput {...shared('principal')} />
      <CostInput {...shared('startsOn')} type="date" between={{ min: '2011-01-01', max: '2100-12-31' }} />
      <div class="ask">
        <CostInput {...shared('dailyRate')} />
        <RateChoices rate={draft.dailyRate} onChoose={(rate) => onChange('dailyRate', rate)} />
      </div>
      <div class="ask">
        <CostInput {...shared('instalments')} type="numeric" />
        <Quick
          label={t('options.cost.field.instalments')}
          choices={usualInstalments.map((n) => ({
            text: String(n),
            value: String(n),
            isChosen: numberFromText(draft.instalments) === n,
          }))}
          factIds={['official.terms']}
          onChoose={(n) => onChange('instalments', n)}
        />
      </div>
      <MethodSelect {...shared('method')} />
      <fieldset class="cost-fees">
        <legend>{t('options.cost.fees')}</legend>
        <CostInput {...shared('upfront')} />
        <CostInput {...shared('perInstalment')} />
        <CostInput {...shared('interestFreeDays')} type="numeric" />
      </fieldset>
    </div>
  )
}

/** The article's rate of each grade. The field takes any other. */
function RateChoices({ rate, onChoose }: { rate: string; onChoose(rate: string): void }) {
  const { t } = useSpeech()
  return (
    <Quick
      label={t('options.cost.field.dailyRate')}
      choices={grades.map(({ name, daily }) => ({
        text: t('options.cost.grade', { grade: name }),
        value: percentText(daily.value),
        isChosen: shareFromPercent(rate) === daily.value,
      }))}
      factIds={grades.map(({ daily }) => daily.id)}
      onChoose={onChoose}
    />
  )
}

/** A share as the number of per cent that people would type. */
export function percentText(share: number): string {
  return printPercent(share, 'en').replace('%', '')
}

interface MethodSelectProps {
  field: CostField
  /** Its own name, where several inputs ask for the same. */
  name?: string
  value: string
  reason: CostReading['errors'][CostField]
  onInput(value: string): void
}

/** How the loan is repaid, with a word on what the chosen way means. */
export function MethodSelect({ field, name = field, value, reason, onInput }: MethodSelectProps) {
  const { t } = useSpeech()
  const id = useId()
  return (
    <div class="ask">
      <label for={id}>{t('options.cost.field.method')}</label>
      <select
        id={id}
        name={name}
        value={value}
        aria-invalid={reason !== undefined}
        aria-describedby={`${id}-below`}
        onChange={(event) => onInput(event.currentTarget.value)}
      >
        {repaymentMethods.map((method) => (
          <option key={method} value={method}>
            {t(`options.journal.method.${method}`)}
          </option>
        ))}
      </select>
      {reason === undefined ? (
        <p id={`${id}-below`} class="quiet cost-below">
          {t(`options.cost.method.${value}`)}
        </p>
      ) : (
        <Below id={`${id}-below`} field={field} reason={reason} />
      )}
    </div>
  )
}
