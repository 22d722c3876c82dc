import { lenderToday } from '../../core/records/calendar.ts'
import { Icon } from '../parts/icons.tsx'
import { fenText } from '../parts/money.ts'
import { dateText, dayText, localDate } from '../parts/times.ts'
import { type Speech, useSpeech, useWords } from '../parts/words.ts'
import { type Account, accountOf, type Repayment } from './account.ts'
import type { Headline } from './headline.ts'
import type { ReadyView, Stored } from './view.ts'

/** What an open account is told first: what is overdue, or else what comes next. */
export function opened(stored: Stored, now: Temporal.Instant, speech: Speech): Headline {
  const account = accountOf(stored, now)
  return { icon: account.overdue === null ? 'check' : 'warning', sentence: sentenceOf(account, now, speech) }
}

function sentenceOf(account: Account, now: Temporal.Instant, speech: Speech): string {
  const { overdue, overdueCount, repayment, review } = account
  if (overdue !== null)
    return overdueCount === 1
      ? speech.t('more.due.overdue', { date: unbroken(dateText(overdue.day, speech, lenderToday(now))) })
      : speech.t('more.due.overdueSeveral', { n: overdueCount })
  if (repayment !== null && isRepaymentNext(account, speech)) return repaymentText('due', repayment, now, speech)
  if (review !== null) return speech.t(`more.due.${review.kind}`, { date: reviewDate(account, now, speech) })
  return speech.t('more.due.nothing')
}

/** What is owed in all, and what else lies ahead: by the journal, since nothing else is known. */
export function Owed({ stored, answers, now }: ReadyView & { now: Temporal.Instant }) {
  const speech = useSpeech()
  const { t } = speech
  if (answers.verdict.kind !== 'opened') return null
  const account = accountOf(stored, now)
  const { overdue, repayment, review, principal, payments } = account
  const saysRepayment = overdue === null && repayment !== null && isRepaymentNext(account, speech)
  return (
    <ul class="reasons" data-testid="owed">
      {overdue !== null && <li>{t('more.owed.overdue')}</li>}
      <li>
        {payments === 0
          ? t('more.owed.nothing')
          : t(overdue === null ? 'more.owed' : 'more.owed.late', {
              principal: fenText(principal),
              payments: fenText(payments),
            })}
      </li>
      {repayment !== null && !saysRepayment && <li>{repaymentText('next', repayment, now, speech)}</li>}
      {review !== null && saysRepayment && (
        <li>{t(`more.next.${review.kind}`, { date: reviewDate(account, now, speech) })}</li>
      )}
    </ul>
  )
}

/** Where what became of a loan is noted. */
export function JournalLink() {
  const t = useWords()
  return (
    <a class="button" href="options.html#journal">
      <Icon name="pencil" />
      {t('more.journal')}
    </a>
  )
}

function isRepaymentNext({ repayment, review }: Account, speech: Speech): boolean {
  if (repayment === null || review === null) return review === null
  return Temporal.PlainDate.compare(repayment.day, localDate(review.dueAt, speech)) <= 0
}

function repaymentText(
  room: 'due' | 'next',
  { day, count, amount }: Repayment,
  now: Temporal.Instant,
  speech: Speech,
): string {
  const today = lenderToday(now)
  const date = day.equals(today) ? dayText(day, today, speech) : unbroken(dateText(day, speech, today))
  const key = count === 1 ? 'repayment' : 'repayments'
  return speech.t(`more.${room}.${key}`, { date, n: count, amount: fenText(amount) })
}

function reviewDate({ review }: Account, now: Temporal.Instant, speech: Speech): string {
  return review === null ? '' : unbroken(dateText(localDate(review.dueAt, speech), speech, localDate(now, speech)))
}

/** A month and its day stay in one line of the headline. */
function unbroken(date: string): string {
  return date.replaceAll(' ', '\u00a0')
}
