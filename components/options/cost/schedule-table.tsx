import { useState } from 'preact/hooks'
import { Icon } from '../../parts/icons.tsx'
import { type Speech, useSpeech } from '../../parts/words.ts'
import { printAmount } from './print.ts'
import type { CostSectionProps } from './props.ts'
import {
  type ColumnNames,
  columns,
  type PricedLoan,
  scheduleCsv,
  scheduleSums,
  scheduleTabs,
  shownRows,
} from './schedule.ts'

type ScheduleTableProps = { loan: PricedLoan } & Pick<CostSectionProps, 'onSaveSchedule' | 'onCopy'>

/** Every instalment as a table that scrolls under its head, to be copied or saved with the same sums. */
export function ScheduleTable({ loan, onSaveSchedule, onCopy }: ScheduleTableProps) {
  const speech = useSpeech()
  const { t, language } = speech
  const rows = shownRows(loan)
  const sums = scheduleSums(rows)
  const amount = (fen: number) => <td class="number figures">{printAmount(fen, language)}</td>
  return (
    <>
      <ScheduleButtons loan={loan} onSaveSchedule={onSaveSchedule} onCopy={onCopy} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="cost-schedule" tabIndex={0} aria-label={t('options.cost.schedule')} data-testid="cost-schedule">
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" class={column === 'dueOn' ? undefined : 'number'}>
                  {t(`options.cost.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.dueOn.toString()}>
                <th scope="row" class="figures">
                  {row.dueOn.toString()}
                </th>
                <td class="number figures">{row.days}</td>
                {amount(row.payment)}
                {amount(row.principal)}
                {amount(row.interest)}
                {amount(row.fee)}
                {amount(row.balance)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('options.cost.column.sum')}</th>
              <td class="number figures">{sums.days}</td>
              {amount(sums.payment)}
              {amount(sums.principal)}
              {amount(sums.interest)}
              {amount(sums.fee)}
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  )
}

function columnNames({ t }: Speech): ColumnNames {
  const names = [...columns, 'sum'].map((name) => [name, t(`options.cost.column.${name}`)])
  return Object.fromEntries(names) as Record<keyof ColumnNames, string>
}

function ScheduleButtons({ loan, onSaveSchedule, onCopy }: ScheduleTableProps) {
  const speech = useSpeech()
  const { t } = speech
  const [last, setLast] = useState<{ loan: PricedLoan; outcome: 'copied' | 'refused' } | null>(null)
  // Once the terms change, what was copied is another schedule.
  const copied = last?.loan === loan ? last.outcome : null
  const copy = () =>
    onCopy(scheduleTabs(loan, columnNames(speech))).then(
      () => setLast({ loan, outcome: 'copied' }),
      () => setLast({ loan, outcome: 'refused' }),
    )
  return (
    <div class="actions">
      <button type="button" class="button" data-testid="cost-copy" onClick={copy}>
        {t('options.cost.schedule.copy')}
      </button>
      <button
        type="button"
        class="button"
        data-testid="cost-csv"
        onClick={() => onSaveSchedule(scheduleCsv(loan, columnNames(speech)))}
      >
        {t('options.cost.schedule.save')}
      </button>
      <p class={copied === 'refused' ? 'remark' : 'saved-line'} role="status">
        {copied !== null && (
          <>
            <Icon name={copied === 'copied' ? 'tick' : 'warning'} size={16} />
            {t(`options.cost.schedule.${copied}`)}
          </>
        )}
      </p>
    </div>
  )
}
