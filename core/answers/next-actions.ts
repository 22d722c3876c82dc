import { fullMonthsOn } from '../records/calendar.ts'
import type { Profile } from '../records/profile.ts'
import { accountHistoryThreshold, signalRealName } from '../systems/prequalification.ts'
import type { Action } from './readiness.ts'
import { assessReadiness } from './readiness.ts'

/**
 * What is not as the article says it should be: failed gates, then unmet factors by the points still to be had, then
 * unmet signals; after them, in the same order, what is not answered.
 * @throws InputError `now`, `profile`
 */
export function nextActions(profile: Profile, now: Temporal.Instant): Action[] {
  const { gates, factors, signals } = assessReadiness(profile, now)
  const actions = [
    ...gates.map(({ id, status }) => ({ id, kind: 'gate', state: states[status], gain: 0 }) as const),
    ...factors
      .map(({ id, degree, weight, points }) => {
        const state = degree === null ? 'unanswered' : degree < 1 ? 'unmet' : 'met'
        return { id, kind: 'factor', state, gain: weight - points.low } as const
      })
      // Equal gains may differ in the last digits of a double.
      .sort((a, b) => Math.round((b.gain - a.gain) * 1e9)),
    ...signals.map(({ id, status }) => ({ id, kind: 'signal', state: states[status], gain: 0 }) as const),
  ]
  return (['unmet', 'unanswered'] as const).flatMap((state) =>
    actions
      .filter((action) => action.state === state)
      .map((action) => ({ ...action, state, metOn: state === 'unmet' ? metByTimeOn(action.id, profile) : null })),
  )
}

const states = { pass: 'met', fail: 'unmet', met: 'met', unmet: 'unmet', unknown: 'unanswered' } as const

function metByTimeOn(id: Action['id'], { registeredOn, realNameOn }: Profile): Temporal.PlainDate | null {
  if (id === 'accountHistory' && registeredOn) return fullMonthsOn(registeredOn, accountHistoryThreshold.value)
  if (id === 'realName' && realNameOn) return fullMonthsOn(realNameOn, signalRealName.value).add({ days: 1 })
  return null
}
