import { fullMonthsOn, lenderToday, startOfLenderDay } from '../records/calendar.ts'
import { byAtThenId, type JournalEvent, ofType } from '../records/events.ts'
import { crossPlatformPeriods, onTimeRepaymentPeriods, wealthPeriods } from '../systems/growth.ts'
import { lastOpened } from './after-the-attempt.ts'
import { type Due, dueInTheMorning, nearDays, type Span } from './reminders-due.ts'

/** The behaviours said to raise the limit, the event that shows each, and the months in a row until it tells. */
export const behaviours = [
  { id: 'onTimeRepayment', type: 'repaid', periods: onTimeRepaymentPeriods.value },
  { id: 'crossPlatform', type: 'cross-platform-spend', periods: crossPlatformPeriods.value },
  { id: 'wealth', type: 'wealth-transfer', periods: wealthPeriods.value },
] as const

/**
 * The first day after each full multiple of months in a row in which a behaviour was kept, since the loan was opened
 * last.
 *
 * `growth.onTimeRepayment.periods`, `growth.crossPlatform.periods`, `growth.wealth.periods`
 */
export function growthChecks(journal: readonly JournalEvent[], span: Span): Due[] {
  const opened = lastOpened(journal)
  if (opened === null) return []
  const near = nearDays(span)
  return behaviours.flatMap(({ id, type, periods }) => {
    const shown = ofType(journal, type).filter((event) => byAtThenId(event, opened) > 0)
    return fullRuns(shown, periods)
      .filter(({ endsOn }) => near.include(endsOn))
      .map(({ endsOn, causes }) => dueInTheMorning('growth-check', id, endsOn, span.timeZone, causes))
  })
}

/** A month of the lender's calendar in which a behaviour was shown. */
export interface Month {
  firstDay: Temporal.PlainDate
  nextFirstDay: Temporal.PlainDate
  /** The first event that shows it. */
  cause: string
  kept: boolean
}

/** Where the months kept in a row reach a multiple of `periods`: the day after, and one event of each month. */
function fullRuns(
  events: readonly JournalEvent[],
  periods: number,
): { endsOn: Temporal.PlainDate; causes: string[] }[] {
  const full = []
  let run: Month[] = []
  for (const month of monthsOf(events)) {
    const last = run.at(-1)
    if (!month.kept || (last && !last.nextFirstDay.equals(month.firstDay))) run = []
    if (!month.kept) continue
    run.push(month)
    if (run.length % periods === 0)
      full.push({ endsOn: month.nextFirstDay, causes: run.slice(-periods).map(({ cause }) => cause) })
  }
  return full
}

/** The months that hold events, in order; a late repayment makes its month one that was not kept. */
export function monthsOf(events: readonly JournalEvent[]): Month[] {
  const months: Month[] = []
  let month: Month | undefined
  let end = Number.NEGATIVE_INFINITY
  for (const event of events.toSorted(byAtThenId)) {
    // The zone is asked once a month, not once an event: it is the slow part.
    if (!month || event.at.epochMilliseconds >= end) {
      const firstDay = lenderToday(event.at).with({ day: 1 })
      const nextFirstDay = fullMonthsOn(firstDay, 1)
      end = startOfLenderDay(nextFirstDay).epochMilliseconds
      month = { firstDay, nextFirstDay, cause: event.id, kept: true }
      months.push(month)
    }
    if (event.type === 'repaid' && !event.onTime) month.kept = false
  }
  return months
}
