import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { priceLoan } from '../../../core/systems/loan-cost.ts'
import type { LoanTerms } from '../../../core/systems/loan-terms.ts'
import { fenText } from '../../parts/money.ts'
import { useSpeech } from '../../parts/words.ts'
import { repaymentMethods } from './draft.ts'
import { printAnnual } from './print.ts'
import { usualInstalments } from './quick-choices.ts'
import type { PricedLoan } from './schedule.ts'

/** The same loan repaid in other ways and over other times, side by side: a bar a row, in a table that says it too. */
export function Comparison({ terms }: { terms: LoanTerms }) {
  const { t } = useSpeech()
  const byMethod = useMemo(() => repaymentMethods.map((method) => priced({ ...terms, method })), [terms])
  const byNumber = useMemo(() => numbersBeside(terms).map((instalments) => priced({ ...terms, instalments })), [terms])
  return (
    <>
      <CostBars
        caption={t('options.cost.compare.byMethod', { n: terms.instalments })}
        head={t('options.cost.field.method')}
        rows={byMethod.map((loan) => ({
          name: t(`options.journal.method.${loan.terms.method}`),
          isChosen: loan.terms.method === terms.method,
          loan,
        }))}
      />
      <CostBars
        caption={t('options.cost.compare.byNumber', { method: t(`options.journal.method.${terms.method}`) })}
        head={t('options.cost.field.instalments')}
        rows={byNumber.map((loan) => ({
          name: loan.terms.instalments,
          isChosen: loan.terms.instalments === terms.instalments,
          loan,
        }))}
      />
    </>
  )
}

function priced(terms: LoanTerms): PricedLoan {
  return { terms, cost: priceLoan(terms) }
}

/** The usual numbers of instalments and the one chosen, from small to large. */
function numbersBeside({ instalments }: LoanTerms): number[] {
  return [...new Set([...usualInstalments, instalments])].sort((a, b) => a - b)
}

/** One loan of a comparison. */
export interface BarRow {
  name: ComponentChildren
  isChosen: boolean
  loan: PricedLoan
}

interface CostBarsProps {
  caption: string
  /** What the rows differ in. */
  head: string
  rows: readonly BarRow[]
}

/** What each costs beyond the principal as a bar, its largest payment and its one effective rate. */
export function CostBars({ caption, head, rows }: CostBarsProps) {
  const { t, language } = useSpeech()
  const costs = rows.map(({ loan: { cost } }) => cost.totalInterest + cost.totalFees)
  const most = Math.max(1, ...costs)
  return (
    <div class="cost-scroll">
      <table class="cost-bars">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{t('options.cost.compare.cost')}</th>
            <th scope="col" class="number">
              {t('options.cost.compare.largest')}
            </th>
            <th scope="col" class="number">
              {t('options.cost.compare.effective')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, isChosen, loan: { cost } }, index) => {
            const fen = costs[index] ?? 0
            return (
              <tr key={index} class={isChosen ? 'chosen' : undefined}>
                <th scope="row" class="cost-name">
                  {name}
                  {isChosen && <span class="quiet"> {t('options.cost.compare.chosen')}</span>}
                </th>
                <td class="figures">
                  <span class="cost-bar" aria-hidden="true">
                    <span style={{ width: `${(fen / most) * 100}%` }} />
                  </span>
                  {fenText(fen)}
                </td>
                <td class="number figures">{fenText(Math.max(...cost.rows.map(({ payment }) => payment)))}</td>
                <td class="number figures">{printAnnual(cost.effective, language)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
