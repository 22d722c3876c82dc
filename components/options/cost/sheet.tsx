import { useState } from 'preact/hooks'
import { overdueInterest, penaltyMarkup } from '../../../core/systems/loan-official.ts'
import type { SheetComparison } from '../../../core/systems/loan-sheet.ts'
import { fenText } from '../../parts/money.ts'
import { useSpeech } from '../../parts/words.ts'
import { printPercent } from '../journal/numbers.ts'
import { CostInput } from './cost-input.tsx'
import { printAnnual } from './print.ts'
import { Elsewhere } from './rate-notes.tsx'
import type { PricedLoan } from './schedule.ts'
import { readSheet } from './sheet-figure.ts'

/** The annual figure of the lender's sheet held against ours, and what the sheet must say comes on top on default. */
export function Sheet({ loan }: { loan: PricedLoan }) {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const reading = readSheet(loan.cost, text)
  const reason = typeof reading === 'string' ? reading : undefined
  return (
    <>
      <p>{t('options.sheet.about')}</p>
      <CostInput field="sheetAnnual" value={text} reason={reason} onInput={setText} />
      <p class="cost-answer" role="status" data-testid="cost-sheet">
        {reading !== null && typeof reading !== 'string' && <Answer comparison={reading} loan={loan} />}
      </p>
      <Elsewhere id="official.costSheet2026" />
      <Elsewhere id="official.annualRate2021" />
    </>
  )
}

function Answer({
  comparison: { kind, reckoned, difference },
  loan,
}: {
  comparison: SheetComparison
  loan: PricedLoan
}) {
  const { t, language } = useSpeech()
  const effective = printAnnual(loan.cost.effective, language)
  return (
    <>
      {t(`options.sheet.kind.${kind}`, { reckoned: printAnnual(reckoned, language) })}
      {kind !== 'agrees-effective' && (
        <span class="block">
          {t(difference < 0 ? 'options.sheet.below' : 'options.sheet.above', {
            effective,
            points: printAnnual(Math.abs(difference), language).replace('%', ''),
          })}
        </span>
      )}
    </>
  )
}

/** The delay of the example. */
const exampleDays = 10

/** What comes on top when an instalment is paid late: only then, and by what third-party pages say. */
export function OnDefault({ loan: { terms, cost } }: { loan: PricedLoan }) {
  const { t, language } = useSpeech()
  const first = cost.rows[0]
  if (first === undefined) return null
  return (
    <>
      <p data-testid="cost-penalty">
        {t('options.sheet.penalty', {
          payment: fenText(first.payment),
          days: exampleDays,
          amount: fenText(overdueInterest(first.payment, terms.dailyRate, exampleDays)),
          rate: printPercent(terms.dailyRate, language),
          markup: printPercent(penaltyMarkup.value, language),
        })}
      </p>
      <Elsewhere id={penaltyMarkup.id} />
      <Elsewhere id="official.grace" />
    </>
  )
}
