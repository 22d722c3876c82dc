import type { CooldownRule } from '../../core/answers/cooldowns.ts'
import type { Verdict } from '../../core/answers/decide.ts'
import type { Action } from '../../core/answers/readiness.ts'
import { lenderToday } from '../../core/records/calendar.ts'
import { pbocInquiriesBelow, pbocOutstandingLoansBelow, pbocOverdueMax } from '../../core/systems/credit.ts'
import {
  accountHistoryThreshold,
  creditLinksThreshold,
  transactionFrequencyThreshold,
} from '../../core/systems/prequalification.ts'
import type { IconName } from '../parts/icons.tsx'
import { dateText, daysText, when } from '../parts/times.ts'
import type { Speech } from '../parts/words.ts'
import type { Answers } from './view.ts'

/** One line of what to do, or of what to leave. */
export interface Step {
  icon: IconName
  text: string
  href?: string
}

const maximum = 3
const profilePage = 'options.html#profile'

/** The thresholds that a failed gate or an unmet published factor is measured by, by its id. */
const thresholds: Record<string, number> = {
  overdue: pbocOverdueMax.value,
  outstandingLoans: pbocOutstandingLoansBelow.value,
  inquiries: pbocInquiriesBelow.value,
  accountHistory: accountHistoryThreshold.value,
  transactionFrequency: transactionFrequencyThreshold.value,
  creditLinks: creditLinksThreshold.value,
}

/** What to do while a cooldown runs, by its rule. */
const meanwhile: Record<CooldownRule, string> = {
  retry: 'prepareNow',
  consecutive: 'prepareNow',
  operation: 'prepareNow',
  device: 'mainDevice',
  location: 'usualPlace',
}

/** What to do now, at most three lines; what can spoil the attempt comes first. */
export function stepsOf({ verdict, entry }: Answers, now: Temporal.Instant, speech: Speech): Step[] {
  const { t } = speech
  const doing = (key: string, parameters = {}): Step => ({ icon: 'tick', text: t(`popup.step.${key}`, parameters) })
  const leaving = (key: string, parameters = {}): Step => ({ icon: 'cross', text: t(`popup.step.${key}`, parameters) })
  const about = (key: string, parameters = {}): Step => ({
    icon: 'hourglass-hollow',
    text: t(`popup.step.${key}`, parameters),
  })
  switch (verdict.kind) {
    case 'act':
      return actSteps(verdict, speech)
    case 'wait': {
      const last = verdict.cooldowns.toSorted((a, b) => Temporal.Instant.compare(b.until, a.until))[0]
      return [
        ...(verdict.entryOutlasts === null || entry.state === 'none'
          ? []
          : [about(verdict.entryOutlasts ? 'entryStays' : 'entryCloses', { time: when(entry.closesAt, now, speech) })]),
        leaving('noRetry'),
        ...(last === undefined ? [] : [doing(meanwhile[last.rule])]),
      ]
    }
    case 'fix':
      return verdict.actions.slice(0, maximum).map((action) => actionStep(action, now, speech))
    case 'answer':
      return verdict.questions.slice(0, maximum).map((field) => ({
        icon: 'pencil',
        text: t(`popup.question.${field}`),
        href: profilePage,
      }))
    case 'ready':
      return [doing('realEntry'), doing('logIt'), doing('prepare')]
    case 'pending':
      return [doing('pendingLog'), leaving('noRepeat')]
    case 'declined':
      return [
        leaving('noRepeat'),
        doing('nextBatch', { days: daysText(verdict.nextBatch.from, verdict.nextBatch.until, now, speech) }),
      ]
    case 'set-up':
      return [{ icon: 'pencil', text: t('popup.step.setUp'), href: profilePage }, leaving('neverAsked')]
    case 'opened':
      return [doing('bills'), leaving('noNeedToUse')]
  }
}

function actSteps(verdict: Extract<Verdict, { kind: 'act' }>, { t }: Speech): Step[] {
  const names = (room: string, ids: readonly string[]) => ids.map((id) => t(`popup.${room}.${id}`)).join(t('popup.and'))
  const steps: Step[] = []
  const { failedGates, inquiries, openItems } = verdict
  if (failedGates.length > 0)
    steps.push({
      icon: 'warning',
      text: t('popup.step.gates', { n: failedGates.length, names: names('gate', failedGates) }),
    })
  if (inquiries !== null && inquiries.used + 1 >= inquiries.below)
    steps.push({ icon: 'warning', text: t('popup.step.inquiries', { n: inquiries.used, below: inquiries.below }) })
  const open = openItems.map(({ id }) => id)
  steps.push({
    icon: 'tick',
    text: open.length > 0 ? t('popup.step.items', { names: names('item', open) }) : t('popup.step.allSet'),
  })
  return steps
}

function actionStep({ id, metOn }: Action, now: Temporal.Instant, speech: Speech): Step {
  const date = metOn === null ? '' : dateText(metOn, speech, lenderToday(now))
  const aging = ['overdue', 'inquiries', 'accountHistory'].includes(id)
  return {
    icon: aging ? 'calendar' : 'wrench',
    text: speech.t(`popup.fix.${id}`, { n: thresholds[id] ?? 0, date }),
  }
}
