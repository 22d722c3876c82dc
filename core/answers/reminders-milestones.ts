import { fullMonthsOn } from '../records/calendar.ts'
import type { Profile } from '../records/profile.ts'
import { accountHistoryThreshold, signalRealName } from '../systems/prequalification.ts'
import { type Due, dueInTheMorning, nearDays, type Span } from './reminders-due.ts'

/**
 * The days on which time alone meets a threshold: 12 months registered are full; six months of real name were full
 * the day before.
 *
 * `prequalification.accountHistory.threshold`, `prequalification.signal.realName`
 */
export function milestones({ registeredOn, realNameOn }: Profile, span: Span): Due[] {
  const near = nearDays(span)
  const milestone = (field: keyof Profile, day: Temporal.PlainDate | undefined) =>
    day && near.include(day) ? [dueInTheMorning('milestone', field, day, span.timeZone, [])] : []
  return [
    ...milestone('registeredOn', registeredOn && fullMonthsOn(registeredOn, accountHistoryThreshold.value)),
    ...milestone('realNameOn', realNameOn && fullMonthsOn(realNameOn, signalRealName.value).add({ days: 1 })),
  ]
}
