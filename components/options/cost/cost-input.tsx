import { useId } from 'preact/hooks'
import type { Reason } from '../../../core/records/input.ts'
import { useWords, type Words } from '../../parts/words.ts'

interface CostInputProps {
  /** The field whose words it has. */
  field: string
  /** Its own name, where several inputs ask for the same. */
  name?: string
  value: string
  reason: Reason | undefined
  type?: 'decimal' | 'numeric' | 'date'
  /** The bounds of a date. */
  between?: { min: string; max: string }
  onInput(value: string): void
}

/**
 * One question with its unit and, below it, what may be typed; where it was refused the reason stands there too. What
 * was typed is never rewritten.
 */
export function CostInput({ field, name = field, value, reason, type = 'decimal', between, onInput }: CostInputProps) {
  const t = useWords()
  const id = useId()
  const change = (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value)
  const input = {
    id,
    name,
    value,
    'aria-invalid': reason !== undefined,
    'aria-describedby': `${id}-below`,
    onInput: change,
    onChange: change,
  }
  return (
    <div class="ask">
      <label for={id}>{t(`options.cost.field.${field}`)}</label>
      {type === 'date' ? (
        <input {...input} type="date" {...between} />
      ) : (
        <span class="with-unit">
          <input {...input} type="text" inputMode={type} autocomplete="off" />
          <span class="quiet">{t(`options.cost.unit.${field}`)}</span>
        </span>
      )}
      <Below id={`${id}-below`} field={field} reason={reason} />
    </div>
  )
}

/** What may be typed, and before it why what was typed is not. */
export function Below({ id, field, reason }: { id: string; field: string; reason: Reason | undefined }) {
  const t = useWords()
  const range = t(`options.cost.range.${field}`)
  return (
    <p id={id} class={reason === undefined ? 'quiet cost-below' : 'error cost-below'} aria-live="polite">
      {reason === undefined ? range : t('options.cost.refused', { reason: reasonText(field, reason, t), range })}
    </p>
  )
}

/** In few words, so that they stay on their line; a rate has six decimals, and a day is never a month. */
function reasonText(field: string, reason: Reason, t: Words): string {
  if (reason === 'not-a-number') return t('options.cost.reason.number')
  if (reason === 'no-such-date') return t('options.cost.reason.noSuchDay')
  const isDay = field === 'startsOn' || field === 'earlyOn'
  if (reason === 'out-of-range' && isDay) return t('options.cost.reason.dayOutOfRange')
  const isRate = field === 'dailyRate' || field === 'monthlyFee'
  return t(reason === 'too-many-decimals' && isRate ? 'options.cost.reason.sixDecimals' : `options.reason.${reason}`)
}
