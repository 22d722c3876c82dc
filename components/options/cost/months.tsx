import { useId, useState } from 'preact/hooks'
import { prepaymentFee } from '../../../core/systems/interest.ts'
import type { LoanRow } from '../../../core/systems/loan-schedule.ts'
import { fenText } from '../../parts/money.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { dateText } from '../../parts/times.ts'
import { type Speech, useSpeech } from '../../parts/words.ts'
import { CostInput } from './cost-input.tsx'
import { chosenDay, type Early, type EarlyChoice, earlyRepayment, middleOf } from './early.ts'
import { MonthsPicture } from './months-picture.tsx'
import { Elsewhere } from './rate-notes.tsx'
import type { PricedLoan } from './schedule.ts'

/** The months as a picture, and in it the loan repaid early on a day of one's own choice. */
export function Months({ loan }: { loan: PricedLoan }) {
  const speech = useSpeech()
  const { t } = speech
  const id = useId()
  const [pointedAt, setPointedAt] = useState<number | null>(null)
  const [chosen, setChosen] = useState<EarlyChoice | null>(null)

  const { rows } = loan.cost
  const choice = chosen ?? middleOf(loan)
  const outcome = earlyRepayment(loan, choice)
  const early = typeof outcome === 'string' ? null : outcome
  const paid = early?.paid ?? 0
  const told = rows[pointedAt ?? Math.max(0, paid - 1)] ?? rows[0]
  const last = rows.at(-1)?.dueOn ?? loan.terms.startsOn
  return (
    <>
      <MonthsPicture rows={rows} early={early} pointedAt={pointedAt} onPoint={setPointedAt} />
      <p class="cost-months-line" data-testid="cost-month">
        {told !== undefined && monthText(told, rows.indexOf(told) + 1, speech)}
      </p>
      <h3>{t('options.cost.early')}</h3>
      <div class="cost-early">
        <div class="ask cost-slider">
          <label for={id}>{t('options.cost.early.after')}</label>
          <input
            id={id}
            type="range"
            name="earlyAfter"
            min={0}
            max={rows.length}
            step={1}
            value={paid}
            aria-valuetext={early === null ? '' : afterText(early, speech)}
            onInput={(event) => setChosen({ after: event.currentTarget.valueAsNumber })}
          />
          <p class="quiet cost-below">{early !== null && afterText(early, speech)}</p>
        </div>
        <CostInput
          field="earlyOn"
          type="date"
          between={{ min: loan.terms.startsOn.toString(), max: last.toString() }}
          value={chosenDay(loan, choice)}
          reason={typeof outcome === 'string' ? outcome : undefined}
          onInput={(on) => setChosen({ on })}
        />
      </div>
      <EarlyFigures early={early} />
      <Elsewhere id="official.prepayment" />
    </>
  )
}

/** `第 3 期，2027 年 3 月 3 日：还 ¥1,035.00 = 本金 ¥1,000.00 + 利息 ¥35.00，还剩 ¥7,000.00` */
function monthText(row: LoanRow, number: number, speech: Speech): string {
  const { t } = speech
  return t(row.fee === 0 ? 'options.cost.month' : 'options.cost.monthWithFee', {
    number,
    day: dateText(row.dueOn, speech),
    payment: fenText(row.payment),
    principal: fenText(row.principal),
    interest: fenText(row.interest),
    fee: fenText(row.fee),
    balance: fenText(row.balance),
  })
}

function afterText({ paid, on }: Early, speech: Speech): string {
  return speech.t(paid === 0 ? 'options.cost.early.beforeFirst' : 'options.cost.early.number', {
    n: paid,
    day: dateText(on, speech),
  })
}

/** What repaying early comes to. Its lines stay, empty, while the day is none of the loan's. */
export function EarlyFigures({ early }: { early: Early | null }) {
  const { t } = useSpeech()
  const amount = (fen: number | undefined) => (fen === undefined ? '–' : fenText(fen))
  return (
    <>
      <dl class="cost-lines">
        <div>
          <dt>{t('options.cost.early.payoff')}</dt>
          <dd class="figures" data-testid="cost-payoff">
            {amount(early?.payoff)}
          </dd>
        </div>
        <div>
          <dt>{t('options.cost.early.paid')}</dt>
          <dd class="figures">{amount(early?.interestPaid)}</dd>
        </div>
        <div>
          <dt>{t('options.cost.early.saved')}</dt>
          <dd class="figures" data-testid="cost-saved">
            {amount(early?.interestSaved)}
          </dd>
        </div>
        <div>
          <dt>
            {t('options.cost.early.fee')} <SourceChip factIds={[prepaymentFee.id, 'official.prepayment']} />
          </dt>
          <dd class="figures">{fenText(prepaymentFee.value * 100)}</dd>
        </div>
      </dl>
      <p data-testid="cost-delay">
        {early?.payoff === 0
          ? t('options.cost.early.nothingLeft')
          : t('options.cost.early.delay', { amount: amount(early?.delay) })}
      </p>
    </>
  )
}
