import { fullMonths, fullMonthsOn, lenderToday, startOfLenderDay } from '../records/calendar.ts'
import { byAtThenId, type JournalEvent, ofType } from '../records/events.ts'
import { dueDays, reviewEvery } from '../systems/interest.ts'
import { lastOpened } from './after-the-attempt.ts'
import {
  type Due,
  dueInTheMorning,
  endOfLenderDay,
  localTime,
  morning,
  type NearDays,
  nearDays,
  type Span,
} from './reminders-due.ts'

const daysBeforeDueDay = [3, 1, 0]
const graceEvening = '18:00'

/** What is due once the loan is opened: each instalment, the day after it, and the review of the rate. */
export function dueOnLoan(journal: readonly JournalEvent[], span: Span): Due[] {
  const near = nearDays(span)
  return [
    ...unpaidInstalments(journal)
      .filter(({ dueDay }) => near.include(dueDay))
      .flatMap((instalment) => instalmentDue(instalment, span.timeZone)),
    ...rateReviews(journal, near, span.timeZone),
  ]
}

interface Instalment {
  loan: string
  /** From 1. */
  number: number
  dueDay: Temporal.PlainDate
}

/** Of loans neither settled nor followed by the account's closing, the instalments not repaid. */
export function unpaidInstalments(journal: readonly JournalEvent[]): Instalment[] {
  const settled = new Set(ofType(journal, 'settled').map(({ loan }) => loan))
  const repaid = new Set(ofType(journal, 'repaid').map(({ loan, instalment }) => `${loan}.${instalment}`))
  const closings = ofType(journal, 'account-closed')
  return ofType(journal, 'borrowed')
    .filter((loan) => !settled.has(loan.id) && closings.every((closing) => byAtThenId(closing, loan) < 0))
    .flatMap(({ id, startsOn, instalments }) =>
      dueDays(startsOn, instalments).map((dueDay, index) => ({ loan: id, number: index + 1, dueDay })),
    )
    .filter(({ loan, number }) => !repaid.has(`${loan}.${number}`))
}

function instalmentDue({ loan, number, dueDay }: Instalment, timeZone: string): Due[] {
  const shared = { cause: `${loan}.${number}`, causes: [loan] }
  const dayAfter = dueDay.add({ days: 1 })
  return [
    ...daysBeforeDueDay.map((days): Due => {
      const dueOn = dueDay.subtract({ days })
      const dueAt = localTime(dueOn, morning, timeZone)
      return { ...shared, kind: 'repayment-due', dueOn, dueAt, expiresAt: endOfLenderDay(dueDay) }
    }),
    {
      ...shared,
      kind: 'grace-ends',
      dueOn: dayAfter,
      dueAt: localTime(dayAfter, graceEvening, timeZone),
      expiresAt: endOfLenderDay(dayAfter),
      begunAt: startOfLenderDay(dueDay),
    },
  ]
}

/** Every 3 months from the Shanghai date of the last `opened`; `interest.reviewEvery`. */
function rateReviews(journal: readonly JournalEvent[], near: NearDays, timeZone: string): Due[] {
  const opened = lastOpened(journal)
  if (opened === null) return []
  const openedOn = lenderToday(opened.at)
  const count = Math.floor(fullMonths(openedOn, near.last) / reviewEvery.value)
  return Array.from({ length: count }, (_, index) => fullMonthsOn(openedOn, (index + 1) * reviewEvery.value))
    .filter(near.include)
    .map((day) => dueInTheMorning('rate-review', opened.id, day, timeZone, [opened.id]))
}
