import { useMemo, useRef, useState } from 'preact/hooks'
import { standing } from '../../../core/answers/standing.ts'
import { lenderToday } from '../../../core/records/calendar.ts'
import { dailyMax } from '../../../core/systems/interest.ts'
import { priceLoan } from '../../../core/systems/loan-cost.ts'
import { nearestRate } from '../../../core/systems/loan-rates.ts'
import { fenText } from '../../parts/money.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { dateText } from '../../parts/times.ts'
import { type Speech, useSpeech } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { printPercent } from '../journal/numbers.ts'
import { Budget } from './budget.tsx'
import { Comparison } from './comparison.tsx'
import { CostForm, percentText } from './cost-form.tsx'
import { type CostDraft, type CostField, readDraft, startDraft } from './draft.ts'
import { Figures } from './figures.tsx'
import { Leaving } from './leaving.tsx'
import { Months } from './months.tsx'
import { Offers } from './offers.tsx'
import type { CostSectionProps } from './props.ts'
import { PublishedRates } from './published-rates.tsx'
import { RateNotes } from './rate-notes.tsx'
import type { PricedLoan } from './schedule.ts'
import { ScheduleTable } from './schedule-table.tsx'
import { OnDefault, Sheet } from './sheet.tsx'
import { TakeLoan } from './take-loan.tsx'
import './cost.css'

/** What a loan costs, from the terms as typed: a calculator that stores nothing but a loan that was taken. */
export function CostSection(props: CostSectionProps) {
  const { now, journal, readOnly, onAdd, onRemove } = props
  const speech = useSpeech()
  const { t } = speech
  const own = useMemo(() => standing(journal, now), [journal, now])
  const [draft, setDraft] = useState<CostDraft>(() =>
    startDraft(percentText(nearestRate(own?.dailyRate ?? dailyMax.value)), lenderToday(now)),
  )

  const { terms, errors } = useMemo(() => readDraft(draft), [draft])
  const typed = useMemo(() => terms && { terms, cost: priceLoan(terms) }, [terms])
  const loan = useLastWhole(typed)
  const change = (field: CostField, value: string) => setDraft((before) => ({ ...before, [field]: value }))

  return (
    <div class="cost">
      <p class="intro cost-wide">{t('options.cost.intro')}</p>
      <Card title={t('options.cost.terms')}>
        <CostForm draft={draft} errors={errors} onChange={change} />
        <p class="quiet">
          {own === null ? (
            <>
              {t('options.cost.startsWithDearest')} <SourceChip factIds={[dailyMax.id]} />
            </>
          ) : (
            t('options.cost.startsWithOwn')
          )}
        </p>
      </Card>
      <Card title={t('options.cost.figures')}>
        <Figures loan={typed} />
      </Card>
      {typed !== null && <RateNotes loan={typed} />}
      <div class="cards cost-wide">
        {loan !== null && <AboutLoan {...props} loan={loan} isTyped={typed !== null} />}
        <Card title={t('options.cost.taken')}>
          <TakeLoan terms={terms} now={now} journal={journal} readOnly={readOnly} onAdd={onAdd} onRemove={onRemove} />
        </Card>
        <Card title={t('options.cost.leaving')}>
          <Leaving now={now} journal={journal} />
        </Card>
      </div>
    </div>
  )
}

type AboutLoanProps = CostSectionProps & { loan: PricedLoan; isTyped: boolean }

/** All that is told of one loan, a card each. */
function AboutLoan({ loan, isTyped, profile, onSaveSchedule, onCopy }: AboutLoanProps) {
  const { t } = useSpeech()
  const aside = <LoanLine loan={loan} isTyped={isTyped} />
  return (
    <>
      <Card title={t('options.cost.months')} aside={aside}>
        <Months loan={loan} />
      </Card>
      <Card title={t('options.cost.compare')} aside={aside}>
        <Comparison terms={loan.terms} />
      </Card>
      <Card title={t('options.cost.schedule')} aside={aside}>
        <ScheduleTable loan={loan} onSaveSchedule={onSaveSchedule} onCopy={onCopy} />
      </Card>
      <Card title={t('options.cost.published')} aside={<SourceChip factIds={['C5']} />}>
        <PublishedRates />
      </Card>
      <Card title={t('options.offers.title')} aside={aside}>
        <Offers loan={loan} />
      </Card>
      <Card title={t('options.sheet.title')} aside={aside}>
        <Sheet loan={loan} />
      </Card>
      <Card title={t('options.sheet.onDefault')} aside={aside}>
        <OnDefault loan={loan} />
      </Card>
      <Card title={t('options.cost.budget')} aside={aside}>
        <Budget loan={loan} monthlySpend={profile.monthlySpend} />
      </Card>
    </>
  )
}

/**
 * What is typed, or while that is not whole the last loan that was: pictures and tables stay where they are while
 * someone types. `null` before there was one.
 */
function useLastWhole(typed: PricedLoan | null): PricedLoan | null {
  const last = useRef(typed)
  if (typed !== null) last.current = typed
  return last.current
}

/** Which loan a card speaks of, and that it is the last whole one where the form is not. */
function LoanLine({ loan, isTyped }: { loan: PricedLoan; isTyped: boolean }) {
  const speech = useSpeech()
  const line = loanLine(loan, speech)
  return (
    <span class={isTyped ? 'parts quiet' : 'parts cost-last'}>
      {isTyped ? line : speech.t('options.cost.lastWhole', { loan: line })}
    </span>
  )
}

/** `¥10,000.00 · 每天 0.05% · 10 期 · 等额本金 · 2026 年 12 月 3 日起` */
function loanLine({ terms }: PricedLoan, speech: Speech): string {
  const { t, language } = speech
  return [
    fenText(terms.principal),
    t('options.journal.perDay', { rate: printPercent(terms.dailyRate, language) }),
    t('options.journal.instalmentCount', { n: terms.instalments }),
    t(`options.journal.method.${terms.method}`),
    t('options.journal.startingOn', { date: dateText(terms.startsOn, speech) }),
  ].join('\u00a0· ')
}
