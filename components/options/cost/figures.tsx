import { fenText } from '../../parts/money.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { dateText } from '../../parts/times.ts'
import { type Speech, useSpeech } from '../../parts/words.ts'
import { plainAmount, plainPercent } from './print.ts'
import { type PricedLoan, scheduleSums, shownRows } from './schedule.ts'

/** The figures that come first. They keep their place, empty, while what is typed is not whole. */
export function Figures({ loan }: { loan: PricedLoan | null }) {
  const speech = useSpeech()
  const { t } = speech
  const sums = loan && scheduleSums(shownRows(loan))
  const received = loan && loan.terms.principal - (loan.terms.fees?.upfront ?? 0)
  return (
    <div class="cost-figures">
      <dl class="cost-amounts">
        <div>
          <dt>{t('options.cost.inAll')}</dt>
          <dd>
            <Amount fen={sums?.payment} testId="cost-total" />
          </dd>
        </div>
        <div>
          <dt>{t('options.cost.interest')}</dt>
          <dd>
            <Amount fen={sums?.interest} testId="cost-interest" />
          </dd>
        </div>
        <div>
          <dt>{t('options.cost.fee')}</dt>
          <dd>
            <Amount fen={sums?.fee} testId="cost-fees" />
          </dd>
        </div>
      </dl>
      <p class="cost-line">
        {loan === null || received === null
          ? t('options.cost.incomplete')
          : t('options.cost.received', { amount: fenText(received), payments: paymentsText(loan, speech) })}
      </p>
      <h3>
        {t('options.cost.annual')} <SourceChip factIds={['C5', 'official.annualRate2021']} />
      </h3>
      <dl class="cost-annual">
        <Rate name="simple360" share={loan?.cost.simple360} />
        <Rate name="simple365" share={loan?.cost.simple365} />
        <Rate name="effective" share={loan?.cost.effective} />
      </dl>
      <p class="quiet">{t('options.cost.annual.why')}</p>
    </div>
  )
}

/** The hook holds the number alone, so that whoever reads it by a program reads a number. */
function Amount({ fen, testId }: { fen: number | undefined; testId: string }) {
  return (
    <>
      {fen !== undefined && <small>¥</small>}
      <span class="figures" data-testid={testId}>
        {fen === undefined ? '' : plainAmount(fen)}
      </span>
    </>
  )
}

function Rate({ name, share }: { name: 'simple360' | 'simple365' | 'effective'; share: number | undefined }) {
  const { t } = useSpeech()
  return (
    <div>
      <dt>{t(`options.cost.annual.${name}`)}</dt>
      <dd>
        <span class="figures" data-testid={name === 'effective' ? 'cost-effective' : `cost-${name}`}>
          {share === undefined ? '' : plainPercent(share)}
        </span>
        {share !== undefined && <small>%</small>}
      </dd>
    </div>
  )
}

/** The first payment and the last, or the only one. */
function paymentsText({ cost: { rows } }: PricedLoan, speech: Speech): string {
  const { t } = speech
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (first === last)
    return t('options.cost.payment', { day: dateText(first.dueOn, speech), amount: fenText(first.payment) })
  return t('options.cost.payments', {
    n: rows.length,
    firstDay: dateText(first.dueOn, speech),
    first: fenText(first.payment),
    lastDay: dateText(last.dueOn, speech),
    last: fenText(last.payment),
  })
}
