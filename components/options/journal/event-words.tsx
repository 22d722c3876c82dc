import { type ComponentChildren, Fragment } from 'preact'
import type { EventType, JournalEvent } from '../../../core/records/events.ts'
import { ofType } from '../../../core/records/events.ts'
import { dateText } from '../../parts/times.ts'
import type { Speech } from '../../parts/words.ts'
import { numberedInstalment } from './loan-words.ts'
import { printNumber, printPercent, printYuan } from './numbers.ts'

export type Loan = JournalEvent<'borrowed'>

/** The loans of a journal by their ids. */
export function loansById(journal: readonly JournalEvent[]): ReadonlyMap<string, Loan> {
  return new Map(ofType(journal, 'borrowed').map((loan) => [loan.id, loan]))
}

export function eventName(type: EventType, { t }: Speech): string {
  return t(`options.event.${type}`)
}

/** `¥3,000 · 10 期 · 2026 年 10 月 3 日起` */
export function loanName(loan: Loan, speech: Speech): string {
  return [
    printYuan(loan.principal, speech.language),
    speech.t('options.journal.instalmentCount', { n: loan.instalments }),
    speech.t('options.journal.startingOn', { date: dateText(loan.startsOn, speech) }),
  ].join(' · ')
}

/** What an event says beside its type, as one line; nothing where its type says all. */
export function EventDetail({ event, loans, speech }: EventDetailProps) {
  const parts = detailsOf(event, loans, speech)
  return (
    <>
      {parts.map((part, index) => (
        // The parts of an event never change their order: an event is never rewritten.
        <Fragment key={index}>
          <span class="detail parts">{part}</span>
          {index < parts.length - 1 && '\u00a0· '}
        </Fragment>
      ))}
    </>
  )
}

interface EventDetailProps {
  event: JournalEvent
  loans: ReadonlyMap<string, Loan>
  speech: Speech
}

function detailsOf(event: JournalEvent, loans: ReadonlyMap<string, Loan>, speech: Speech): ComponentChildren[] {
  const { t, language } = speech
  const choice = (name: string, value: string) => t(`options.journal.${name}.${value}`)
  const rate = (share: number) => t('options.journal.perDay', { rate: printPercent(share, language) })
  switch (event.type) {
    case 'entry-seen':
      return event.trigger === undefined ? [] : [choice('trigger', event.trigger)]
    case 'verification-failed':
      return [choice('step', event.step)]
    case 'device-login':
      return [<OwnWords key="device" text={event.device} />]
    case 'location-jump':
      return [t('options.journal.kilometres', { n: event.km, km: printNumber(event.km, language) })]
    case 'risk-blocked':
      return [choice('kind', event.kind)]
    case 'item-checked':
      return [choice('item', event.item)]
    case 'inquiry':
      return event.by === undefined ? [] : [<OwnWords key="by" text={event.by} />]
    case 'opened':
      return [printYuan(event.limit, language), rate(event.dailyRate)]
    case 'limit-changed':
      return [printYuan(event.limit, language)]
    case 'rate-changed':
      return [rate(event.dailyRate)]
    case 'borrowed':
      return [loanName(event, speech), choice('method', event.method), rate(event.dailyRate)]
    case 'repaid':
      return [
        choice('onTime', event.onTime ? 'yes' : 'no'),
        ...(event.instalment === undefined
          ? []
          : [numberedInstalment(event.instalment, loans.get(event.loan ?? ''), speech)]),
        ...loanOf(event.loan, loans, speech, 'options.journal.ofLoan'),
      ]
    case 'settled':
      return loanOf(event.loan, loans, speech)
    default:
      return []
  }
}

/** A loan by its name; in a sentence where it has one, so that its amount is not taken for that of the instalment. */
function loanOf(id: string | undefined, loans: ReadonlyMap<string, Loan>, speech: Speech, sentence?: string): string[] {
  if (id === undefined) return []
  const loan = loans.get(id)
  if (loan === undefined) return [speech.t('options.journal.unknownLoan')]
  const name = loanName(loan, speech)
  return [sentence === undefined ? name : speech.t(sentence, { loan: name })]
}

/** What the person typed: of any script and direction, never longer than its line. */
function OwnWords({ text }: { text: string }) {
  return (
    <bdi class="own-words" title={text}>
      {text}
    </bdi>
  )
}
