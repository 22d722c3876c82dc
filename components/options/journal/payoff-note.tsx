import type { OpenLoan } from '../../../core/answers/loans.ts'
import { prepaymentFee } from '../../../core/systems/interest.ts'
import { fenText } from '../../parts/money.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useWords } from '../../parts/words.ts'
import { payoffOn } from './payoff.ts'

/** What settling the chosen loan today would take: only to know; the lender's page has the amount that counts. */
export function Payoff({ loan, today }: { loan: OpenLoan | undefined; today: Temporal.PlainDate }) {
  const t = useWords()
  const amount = loan && payoffOn(loan, today)
  return (
    <p class="quiet" role="status" data-testid="journal-payoff">
      {amount != null && (
        <>
          {t('options.journal.payoff', { amount: fenText(amount) })}{' '}
          <SourceChip factIds={[prepaymentFee.id, 'official.prepayment']} />
        </>
      )}
    </p>
  )
}
