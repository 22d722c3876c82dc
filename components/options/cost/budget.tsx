import { useState } from 'preact/hooks'
import type { Reason } from '../../../core/records/input.ts'
import type { Profile } from '../../../core/records/profile.ts'
import { largestAmount } from '../../../core/systems/loan-terms.ts'
import { fenText } from '../../parts/money.ts'
import { useSpeech } from '../../parts/words.ts'
import { fenFromYuan, printYuan } from '../journal/numbers.ts'
import { CostInput } from './cost-input.tsx'
import type { PricedLoan } from './schedule.ts'

interface BudgetProps {
  loan: PricedLoan
  monthlySpend: Profile['monthlySpend']
}

/** What the largest payment is of what a month brings and takes. The income is typed here and stays here. */
export function Budget({ loan: { cost }, monthlySpend }: BudgetProps) {
  const { t, language } = useSpeech()
  const [income, setIncome] = useState('')
  const largest = Math.max(...cost.rows.map(({ payment }) => payment))
  const incomeFen = income.trim() === '' ? null : fenFromYuan(income)
  const reason = incomeFen === null ? undefined : reasonOf(incomeFen)
  const share = (whole: number) =>
    new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }).format(largest / whole)
  const payment = fenText(largest)
  return (
    <>
      <p data-testid="cost-of-spend">
        {monthlySpend
          ? t('options.cost.budget.spend', {
              payment,
              spend: printYuan(monthlySpend, language),
              share: share(monthlySpend * 100),
            })
          : t('options.cost.budget.noSpend', { payment })}
      </p>
      <CostInput field="monthlyIncome" value={income} reason={reason} onInput={setIncome} />
      <p class="cost-answer" role="status" data-testid="cost-of-income">
        {incomeFen !== null &&
          reason === undefined &&
          t('options.cost.budget.income', {
            payment,
            income: fenText(incomeFen),
            share: share(incomeFen),
          })}
      </p>
    </>
  )
}

function reasonOf(fen: number): Reason | undefined {
  if (!Number.isFinite(fen)) return 'not-a-number'
  if (fen <= 0 || fen > largestAmount) return 'out-of-range'
  return Number.isInteger(fen) ? undefined : 'too-many-decimals'
}
