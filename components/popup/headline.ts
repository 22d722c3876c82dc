import type { Verdict } from '../../core/answers/decide.ts'
import type { Action } from '../../core/answers/readiness.ts'
import { lenderToday } from '../../core/records/calendar.ts'
import { accountHistoryThreshold } from '../../core/systems/prequalification.ts'
import type { IconName } from '../parts/icons.tsx'
import { dateText, daysText, when } from '../parts/times.ts'
import type { Speech } from '../parts/words.ts'
import type { More } from './popup.tsx'
import type { ReadyView } from './view.ts'

export interface Headline {
  icon: IconName
  sentence: string
}

/** The verdict as one sentence with its time, and the icon that says the same without colour. */
export function headline(
  { stored, answers: { verdict } }: ReadyView,
  now: Temporal.Instant,
  speech: Speech,
  more: More | null,
): Headline {
  const { t } = speech
  switch (verdict.kind) {
    case 'act':
      return verdict.late
        ? { icon: 'hourglass-hollow', sentence: t('popup.verdict.late', { time: when(verdict.closesAt, now, speech) }) }
        : { icon: 'hourglass', sentence: t('popup.verdict.act', { time: when(verdict.actBy, now, speech) }) }
    case 'wait':
      return { icon: 'pause', sentence: t('popup.verdict.wait', { time: when(verdict.until, now, speech) }) }
    case 'fix':
      return healsWithTime(verdict.actions)
        ? { icon: 'calendar', sentence: t('popup.verdict.heal', { n: gatesOf(verdict.actions).length }) }
        : { icon: 'wrench', sentence: t('popup.verdict.fix', { n: verdict.actions.length }) }
    case 'answer':
      return { icon: 'question', sentence: t('popup.verdict.answer', { n: verdict.questions.length }) }
    case 'ready':
      return ready(verdict, now, speech)
    case 'pending':
      return { icon: 'dots', sentence: t('popup.verdict.pending') }
    case 'declined':
      return { icon: 'dash', sentence: t('popup.verdict.declined') }
    case 'set-up':
      return { icon: 'pencil', sentence: t('popup.verdict.set-up') }
    case 'opened':
      return more?.opened(stored, now, speech) ?? { icon: 'check', sentence: '' }
  }
}

function ready(verdict: Extract<Verdict, { kind: 'ready' }>, now: Temporal.Instant, speech: Speech): Headline {
  const { nextBatch, metOn } = verdict
  if (metOn !== null) {
    const date = dateText(metOn, speech, lenderToday(now))
    const sentence = speech.t('popup.verdict.ready-on', { date, n: accountHistoryThreshold.value })
    return { icon: 'eye-hollow', sentence }
  }
  const running = Temporal.Instant.compare(nextBatch.from, now) <= 0
  const days = daysText(nextBatch.from, nextBatch.until, now, speech)
  return { icon: 'eye', sentence: speech.t(running ? 'popup.verdict.ready-now' : 'popup.verdict.ready', { days }) }
}

/** Overdue payments and inquiries leave the report as they age; nobody can mend them. */
const agesOut: readonly string[] = ['overdue', 'inquiries']

const gatesOf = (actions: readonly Action[]) => actions.filter((action) => action.kind === 'gate')

/** True where a gate has failed and nothing but time changes any of what is to be fixed. */
export function healsWithTime(actions: readonly Action[]): boolean {
  return (
    gatesOf(actions).length > 0 &&
    actions.every((action) => agesOut.includes(action.id) || action.id === 'accountHistory')
  )
}
