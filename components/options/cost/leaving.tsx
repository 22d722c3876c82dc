import { useMemo } from 'preact/hooks'
import { type OpenLoan, owed } from '../../../core/answers/loans.ts'
import { lenderToday } from '../../../core/records/calendar.ts'
import { type JournalEvent, ofType } from '../../../core/records/events.ts'
import { sum } from '../../../core/systems/loan-cost.ts'
import { fenText } from '../../parts/money.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { type Speech, useSpeech } from '../../parts/words.ts'
import { eventName, loanName } from '../journal/event-words.tsx'
import { payoffOn } from '../journal/payoff.ts'

interface LeavingProps {
  now: Temporal.Instant
  journal: readonly JournalEvent[]
}

/** In the order in which they are done, with where each comes from; without a source it is our own advice. */
const steps = [
  { name: 'settle', sources: ['official.prepayment'] },
  { name: 'note', sources: [] },
  { name: 'certificate', sources: [] },
  { name: 'report', sources: ['official.freeReports'] },
  { name: 'close', sources: ['official.contact'] },
] as const

/** The way out: what is still owed today, then settling, the certificate, and closing the account. */
export function Leaving({ now, journal }: LeavingProps) {
  const speech = useSpeech()
  const { t } = speech
  const { loans } = useMemo(() => owed(journal, now), [journal, now])
  return (
    <>
      <p>{t('options.cost.leaving.about')}</p>
      {loans.length === 0 ? (
        <p class="quiet">{t('options.cost.leaving.noLoans')}</p>
      ) : (
        <ul class="points" data-testid="cost-open-loans">
          {loans.map((loan) => (
            <li key={loan.id}>{owedText(loan, journal, now, speech)}</li>
          ))}
        </ul>
      )}
      <ol class="points" data-testid="cost-leaving">
        {steps.map(({ name, sources }) => (
          <li key={name}>
            {t(`options.cost.leaving.${name}`, {
              settled: eventName('settled', speech),
              closed: eventName('account-closed', speech),
            })}{' '}
            {sources.length === 0 ? (
              <span class="quiet">{t('options.cost.ownAdvice')}</span>
            ) : (
              <SourceChip factIds={sources} />
            )}
          </li>
        ))}
      </ol>
      <p>
        <a href="#journal">{t('options.cost.leaving.toJournal')}</a>
      </p>
    </>
  )
}

/** A loan's name, what is left of its principal, what was due and is not noted as repaid, and what settles it today. */
function owedText(loan: OpenLoan, journal: readonly JournalEvent[], now: Temporal.Instant, speech: Speech): string {
  const { t } = speech
  const today = lenderToday(now)
  const borrowed = ofType(journal, 'borrowed').find(({ id }) => id === loan.id)
  const due = loan.unpaid.filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, today) <= 0)
  const payoff = payoffOn(loan, today)
  return [
    ...(borrowed === undefined ? [] : [loanName(borrowed, speech)]),
    t('options.cost.leaving.principal', { amount: fenText(sum(loan.unpaid, 'principal')) }),
    ...(due.length === 0
      ? []
      : [t('options.cost.leaving.due', { n: due.length, amount: fenText(sum(due, 'payment')) })]),
    ...(payoff === null ? [] : [t('options.cost.leaving.payoff', { amount: fenText(payoff) })]),
  ].join(t('options.cost.leaving.and'))
}
