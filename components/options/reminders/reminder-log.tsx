import { useState } from 'preact/hooks'
import type { Reminder } from '../../../core/answers/reminders.ts'
import { absolute, duration, when } from '../../parts/times.ts'
import { type Speech, useSpeech } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import type { GivenReminder, RemindersSectionProps } from './props.ts'
import { repaymentWords } from './repayment-words.ts'

type ReminderLogProps = Pick<RemindersSectionProps, 'now' | 'journal' | 'plan' | 'log'>

const firstShown = 5
const moreShown = 50

/** What is planned next, and what was given, how late, or could not be shown. */
export function ReminderLog({ now, journal, plan, log }: ReminderLogProps) {
  const speech = useSpeech()
  const { t } = speech
  const ahead = plan.filter(({ at }) => Temporal.Instant.compare(at, now) > 0)
  return (
    <>
      <Card title={t('options.reminders.planned')} testId="reminders-planned">
        <Growing items={ahead} none={t('options.reminders.planned.none')}>
          {(reminder) => (
            <li key={reminder.id}>
              <time dateTime={reminder.at.toString()} title={absolute(reminder.at, speech)}>
                {when(reminder.at, now, speech)}
              </time>
              <p>
                {t(`options.reminders.kind.${reminder.kind}`)}
                {isMoved(reminder) && (
                  <span class="quiet">
                    {' '}
                    {t('options.reminders.moved', { time: when(reminder.dueAt, now, speech) })}
                  </span>
                )}
                <Repayment reminder={reminder} journal={journal} now={now} />
              </p>
            </li>
          )}
        </Growing>
      </Card>
      <Card title={t('options.reminders.given')} testId="reminders-given">
        <Growing items={log} none={t('options.reminders.given.none')}>
          {(given) => (
            <li key={given.id} class={given.state === 'shown' && given.shownAt === undefined ? 'unshown' : undefined}>
              <time dateTime={given.at.toString()} title={absolute(given.at, speech)}>
                {when(given.at, now, speech)}
              </time>
              <p>
                {t(`options.reminders.kind.${given.kind}`)}
                <span class="quiet"> {outcome(given, speech)}</span>
                <Repayment reminder={given} journal={journal} now={now} />
              </p>
            </li>
          )}
        </Growing>
        <p class="quiet">{t('options.reminders.given.kept')}</p>
      </Card>
    </>
  )
}

interface RepaymentProps {
  reminder: Pick<Reminder, 'id'>
  journal: RemindersSectionProps['journal']
  now: Temporal.Instant
}

/** Which instalment of which loan, a line each. */
function Repayment({ reminder, journal, now }: RepaymentProps) {
  const speech = useSpeech()
  const words = repaymentWords(reminder, journal, now, speech)
  if (words === null) return null
  return (
    <>
      <span class="of-loan figures">{words.instalment}</span>
      <span class="of-loan quiet">{words.loan}</span>
    </>
  )
}

/** Moved out of quiet hours. */
function isMoved({ at, dueAt }: Reminder): boolean {
  return !at.equals(dueAt)
}

function outcome({ at, shownAt, state, late }: GivenReminder, speech: Speech): string {
  const { t } = speech
  if (shownAt === undefined)
    return t(state === 'shown' ? 'options.reminders.outcome.refused' : 'options.reminders.outcome.showing')
  if (!late) return t('options.reminders.outcome.onTime')
  const milliseconds = shownAt.epochMilliseconds - at.epochMilliseconds
  return t('options.reminders.outcome.late', { duration: duration(milliseconds, speech) })
}

interface GrowingProps<T> {
  items: readonly T[]
  none: string
  children(item: T): preact.ComponentChildren
}

/** The first few of a list, and more on demand. */
function Growing<T>({ items, none, children }: GrowingProps<T>) {
  const { t } = useSpeech()
  const [count, setCount] = useState(firstShown)
  if (items.length === 0) return <p class="quiet">{none}</p>
  return (
    <>
      <ol class="reminder-list">{items.slice(0, count).map(children)}</ol>
      {items.length > count && (
        <button type="button" class="button bare" onClick={() => setCount(count + moreShown)}>
          {t('options.reminders.more', { n: items.length - count })}
        </button>
      )}
    </>
  )
}
