import { type Instalment, termsOf } from '../../../core/answers/loans.ts'
import type { JournalEvent } from '../../../core/records/events.ts'
import { priceLoan } from '../../../core/systems/loan-cost.ts'
import { fenText } from '../../parts/money.ts'
import { dateText } from '../../parts/times.ts'
import type { Speech } from '../../parts/words.ts'
import { printYuan } from './numbers.ts'

/** `10 月 3 日起 · ¥3,000 · 10 期`: what tells loans apart stands first, as a list cuts off what is last. */
export function loanChoice(
  { principal, instalments, startsOn }: JournalEvent<'borrowed'>,
  today: Temporal.PlainDate,
  speech: Speech,
): string {
  const { t, language } = speech
  return [
    t('options.journal.startingOn', { date: dateText(startsOn, speech, today) }),
    printYuan(principal, language),
    t('options.journal.instalmentCount', { n: instalments }),
  ].join(' · ')
}

/** `第 2 期 · 12 月 3 日 · ¥866.20` */
export function instalmentName(
  { number, dueOn, payment }: Pick<Instalment, 'number' | 'dueOn' | 'payment'>,
  today: Temporal.PlainDate | undefined,
  speech: Speech,
): string {
  return [
    speech.t('options.journal.instalmentNumber', { n: number }),
    dateText(dueOn, speech, today),
    fenText(payment),
  ].join(' · ')
}

/** An instalment of a loan by its number alone, which is any that the journal takes; with day and amount where it is one. */
export function numberedInstalment(number: number, loan: JournalEvent<'borrowed'> | undefined, speech: Speech): string {
  const row = loan && priceLoan(termsOf(loan)).rows[number - 1]
  return row === undefined
    ? speech.t('options.journal.instalmentNumber', { n: number })
    : instalmentName({ ...row, number }, undefined, speech)
}
