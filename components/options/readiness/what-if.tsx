import { useState } from 'preact/hooks'
import { assessReadiness } from '../../../core/answers/readiness.ts'
import type { Profile } from '../../../core/records/profile.ts'
import * as prequalification from '../../../core/systems/prequalification.ts'
import { ScoreStrip } from '../../parts/score-strip.tsx'
import { useWords } from '../../parts/words.ts'
import { choices } from '../profile/read-field.ts'
import { accountMonthsOf, type Changes, changedProfile } from './changed-profile.ts'
import { printRange } from './print-points.ts'

type Amount = 'accountMonths' | 'monthlyPayments' | 'creditCards' | 'monthlySpend'
type Choice = 'contactChange' | 'utilityBills'

/** Each slider ends a little beyond where more earns no more. */
const ranges: Record<Amount, { most: number; step: number }> = {
  accountMonths: { most: prequalification.accountHistoryThreshold.value * 2, step: 1 },
  monthlyPayments: { most: prequalification.transactionFrequencyThreshold.value * 2, step: 1 },
  creditCards: { most: prequalification.creditLinksThreshold.value * 2, step: 1 },
  monthlySpend: { most: 5000, step: 100 },
}

/** The same assessment on a copy of the profile. Nothing here is stored. */
export function WhatIf({ profile, now }: { profile: Profile; now: Temporal.Instant }) {
  const t = useWords()
  const [changes, setChanges] = useState<Changes>({})
  const isChanged = Object.keys(changes).length > 0
  const change = (changed: Changes) => setChanges({ ...changes, ...changed })
  const answered: Record<Amount, number | null> = {
    accountMonths: accountMonthsOf(profile, now),
    monthlyPayments: profile.monthlyPayments ?? null,
    creditCards: profile.creditCards ?? null,
    monthlySpend: profile.monthlySpend ?? null,
  }
  return (
    <div class="what-if">
      <p class="quiet">{t('options.readiness.whatIf.about')}</p>
      <ScoreStrip {...assessReadiness(changedProfile(profile, changes, now), now)} testId="what-if-score" />
      <p class="quiet figures">
        {t('options.readiness.whatIf.now', { range: printRange(assessReadiness(profile, now).score) })}
      </p>
      {(Object.keys(ranges) as Amount[]).map((amount) => (
        <Slider
          key={amount}
          amount={amount}
          value={changes[amount] ?? answered[amount]}
          onChange={(value) => change({ [amount]: value })}
        />
      ))}
      {(['contactChange', 'utilityBills'] as const).map((choice) => (
        <Choices
          key={choice}
          choice={choice}
          value={changes[choice] ?? profile[choice] ?? ''}
          onChange={(value) => change({ [choice]: value })}
        />
      ))}
      <button type="button" class="button" disabled={!isChanged} onClick={() => setChanges({})}>
        {t('options.readiness.whatIf.reset')}
      </button>
    </div>
  )
}

interface SliderProps {
  amount: Amount
  /** `null` where neither answered nor changed. */
  value: number | null
  onChange(value: number): void
}

function Slider({ amount, value, onChange }: SliderProps) {
  const t = useWords()
  const { most, step } = ranges[amount]
  const text =
    value === null ? t('options.readiness.unanswered') : t(`options.readiness.whatIf.${amount}.is`, { n: value })
  return (
    <label class="slider">
      <span>{t(`options.readiness.whatIf.${amount}`)}</span>
      <output class="figures">{text}</output>
      <input
        type="range"
        name={`what-if-${amount}`}
        min={0}
        max={most}
        step={step}
        value={value ?? 0}
        class={value === null ? 'unanswered' : undefined}
        aria-valuetext={text}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  )
}

interface ChoicesProps<C extends Choice = Choice> {
  choice: C
  value: string
  onChange(value: string | undefined): void
}

function Choices({ choice, value, onChange }: ChoicesProps) {
  const t = useWords()
  return (
    <label class="slider">
      <span>{t(`options.profile.${choice}.short`)}</span>
      <select name={`what-if-${choice}`} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {value === '' && <option value="">{t('options.readiness.unanswered')}</option>}
        {choices[choice].map((each) => (
          <option key={each} value={each}>
            {t(`options.profile.${choice}.${each}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
