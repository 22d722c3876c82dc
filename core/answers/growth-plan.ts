import { checkInstant, fullMonths, fullMonthsOn, lenderToday } from '../records/calendar.ts'
import { byAtThenId, type JournalEvent, ofType, upTo } from '../records/events.ts'
import { checkObject } from '../records/input.ts'
import type { Profile } from '../records/profile.ts'
import * as growth from '../systems/growth.ts'
import { reviewEvery } from '../systems/interest.ts'
import { lastOpened } from './after-the-attempt.ts'
import { behaviours, type Month, monthsOf } from './reminders-growth.ts'

export type GrowthBehaviourId = (typeof behaviours)[number]['id']

export interface GrowthBehaviour {
  id: GrowthBehaviourId
  /** Its published influence, as a share. */
  weight: number
  /** Months kept in a row up to now: this month is one of them once it is kept, and breaks nothing until then. */
  monthsKept: number
  /** Months in a row until it is said to tell. */
  periods: number
  /** The first day, from today on, after a full multiple of `periods`, if the run goes on; `null` without a run. */
  nextCheck: Temporal.PlainDate | null
  factIds: string[]
}

export interface GrowthPlan {
  behaviours: GrowthBehaviour[]
  /** The influence that is not published, as a share (C7). */
  undisclosed: number
  onTimeRepayments: number
  /** The next day, from today on, of the review of the rate; `null` where nothing is opened. */
  nextReview: Temporal.PlainDate | null
}

/** A month of a behaviour: `current` is this month while it is not kept yet, `before` one before the opening. */
export interface GrowthMonth {
  firstDay: Temporal.PlainDate
  state: 'kept' | 'not-kept' | 'late' | 'current' | 'before'
  /** It is one of the months in a row that `monthsKept` counts. */
  counts: boolean
}

export interface GrowthRow {
  id: GrowthBehaviourId
  /** From the oldest to this one. */
  months: GrowthMonth[]
}

const figures = {
  onTimeRepayment: [growth.onTimeRepaymentWeight, growth.onTimeRepaymentPeriods],
  crossPlatform: [growth.crossPlatformWeight, growth.crossPlatformPeriods],
  wealth: [growth.wealthWeight, growth.wealthPeriods],
} as const

const monthsShown = 12

/**
 * What the article says makes the limit grow, and how far each of it was kept since the account was opened last; without
 * an open account nothing counts. Months are those of Shanghai, and a month with a late repayment is not kept. The days
 * are those of the `growth-check` and `rate-review` reminders. Events after `now` are ignored.
 *
 * `onTimeRepayments` counts each repayment noted as on time since then, in a row or not and whatever its loan: the
 * article asks for five or more (`interest.onTimeRepaymentsForReview`) and names no row; a late one takes none away.
 *
 * `growth.*.weight`, `growth.*.periods`, `interest.reviewEvery`; C7
 * @throws InputError `now`, `profile`, `journal`
 */
export function growthPlan(profile: Profile, journal: readonly JournalEvent[], now: Temporal.Instant): GrowthPlan {
  checkInstant(now, 'now')
  checkObject(profile, 'profile')
  const { since } = sinceOpened(journal, now)
  const today = lenderToday(now)
  const [nextReview = null] = reviewDays(journal, now, 1)
  return {
    behaviours: behaviours.map(({ id, type, periods }) => {
      const [weight, months] = figures[id]
      const run = runUpTo(today, monthsOf(ofType(since, type)))
      const [first] = run
      const [nextCheck = null] = first ? nextMultiples(first.firstDay, periods, today, 1) : []
      return {
        id,
        weight: weight.value,
        monthsKept: run.length,
        periods,
        nextCheck,
        factIds: [weight.id, months.id],
      }
    }),
    undisclosed: undisclosedShare(),
    onTimeRepayments: ofType(since, 'repaid').filter(({ onTime }) => onTime).length,
    nextReview,
  }
}

/**
 * The next so many days, from today on, of the review of the rate: every 3 months from the Shanghai date of the opening
 * that stands; none without one. Events after `now` are ignored.
 *
 * `interest.reviewEvery`
 * @throws InputError `now`, `journal`
 */
export function reviewDays(
  journal: readonly JournalEvent[],
  now: Temporal.Instant,
  count: number,
): Temporal.PlainDate[] {
  checkInstant(now, 'now')
  const { opened } = sinceOpened(journal, now)
  return opened ? nextMultiples(lenderToday(opened.at), reviewEvery.value, lenderToday(now), count) : []
}

/**
 * The last twelve months of the lender's calendar, this one among them, for each behaviour. Events after `now` are
 * ignored.
 * @throws InputError `now`, `journal`
 */
export function growthMonths(journal: readonly JournalEvent[], now: Temporal.Instant): GrowthRow[] {
  checkInstant(now, 'now')
  const { opened, since } = sinceOpened(journal, now)
  const today = lenderToday(now)
  const thisMonth = today.with({ day: 1 })
  const firstDays = Array.from({ length: monthsShown }, (_, index) =>
    thisMonth.subtract({ months: monthsShown - 1 - index }),
  )
  const openedIn = opened && lenderToday(opened.at).with({ day: 1 })
  return behaviours.map(({ id, type }) => {
    const months = monthsOf(ofType(since, type))
    const run = runUpTo(today, months)
    return {
      id,
      months: firstDays.map((firstDay): GrowthMonth => {
        const month = months.find((each) => each.firstDay.equals(firstDay))
        if (month) return { firstDay, state: month.kept ? 'kept' : 'late', counts: run.includes(month) }
        const isBefore = openedIn === null || Temporal.PlainDate.compare(firstDay, openedIn) < 0
        const state = isBefore ? 'before' : firstDay.equals(thisMonth) ? 'current' : 'not-kept'
        return { firstDay, state, counts: false }
      }),
    }
  })
}

/** The opening that stands, and the events noted after it. */
function sinceOpened(
  journal: readonly JournalEvent[],
  now: Temporal.Instant,
): { opened: JournalEvent<'opened'> | null; since: JournalEvent[] } {
  const past = upTo(journal, now)
  const opened = lastOpened(past)
  return { opened, since: opened ? past.filter((event) => byAtThenId(event, opened) > 0) : [] }
}

/** The months kept in a row that end with this month, or with the last one while this one holds nothing. */
function runUpTo(today: Temporal.PlainDate, months: readonly Month[]): Month[] {
  const thisMonth = today.with({ day: 1 })
  const last = months.at(-1)
  if (!last?.firstDay.equals(thisMonth) && !last?.nextFirstDay.equals(thisMonth)) return []
  const broken = months.findLastIndex(({ kept, nextFirstDay }, index) => {
    const next = months[index + 1]
    return !kept || (next !== undefined && !next.firstDay.equals(nextFirstDay))
  })
  return months.slice(broken + 1)
}

/** The first days, from `today` on, on which multiples of so many months since `start` are full. */
function nextMultiples(
  start: Temporal.PlainDate,
  months: number,
  today: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate[] {
  const full = Math.max(1, Math.floor(fullMonths(start, today) / months))
  const isPast = Temporal.PlainDate.compare(fullMonthsOn(start, full * months), today) < 0
  const first = isPast ? full + 1 : full
  return Array.from({ length: count }, (_, index) => fullMonthsOn(start, (first + index) * months))
}

/** Reckoned in hundredths, so that what is left of 1 is 0.2 and not a neighbour of it. */
function undisclosedShare(): number {
  const published = Object.values(figures).map(([weight]) => Math.round(100 * weight.value))
  return published.reduce((left, weight) => left - weight, 100) / 100
}
