import { type Instalment, owed } from '../../core/answers/loans.ts'
import { planReminders, type Reminder } from '../../core/answers/reminders.ts'
import { dueWithinHours } from '../../core/answers/verdict.ts'
import { hoursLater, lenderToday } from '../../core/records/calendar.ts'
import { defaultSettings } from '../../core/records/settings.ts'
import type { Stored } from './view.ts'

/** What falls due on one day over all loans; the amount in fen. */
export interface Repayment {
  day: Temporal.PlainDate
  count: number
  amount: number
}

/** What an open account is told; amounts in fen. */
export interface Account {
  /** What was due before today and is not noted as repaid, on the earliest of its days; `null` where nothing is. */
  overdue: Repayment | null
  /** How many instalments those are in all. */
  overdueCount: number
  /** The next repayment, today's included. */
  repayment: Repayment | null
  /** What comes next that is no repayment: a review, a growth check, a milestone. */
  review: Reminder | null
  /** The principal still owed. */
  principal: number
  /** The same with the interest to the end of the schedule; penalty interest is not in it. */
  payments: number
}

type Told = Pick<Stored, 'profile' | 'journal'>

/** What is owed by the journal, and what comes next, by the due days of the lender's calendar. */
export function accountOf({ profile, journal }: Told, now: Temporal.Instant): Account {
  const { loans, principal, payments } = owed(journal, now)
  const unpaid = loans.flatMap((loan) => loan.unpaid)
  const today = lenderToday(now)
  const isPast = ({ dueOn }: Instalment) => Temporal.PlainDate.compare(dueOn, today) < 0
  const past = unpaid.filter(isPast)
  return {
    overdue: firstDay(past),
    overdueCount: past.length,
    repayment: firstDay(unpaid.filter((instalment) => !isPast(instalment))),
    review: nextReview({ profile, journal }, now),
    principal,
    payments,
  }
}

/** All that falls due on the first of the days. */
function firstDay(instalments: readonly Instalment[]): Repayment | null {
  const day = instalments.map(({ dueOn }) => dueOn).sort(Temporal.PlainDate.compare)[0]
  if (day === undefined) return null
  const due = instalments.filter(({ dueOn }) => dueOn.equals(day))
  return { day, count: due.length, amount: due.reduce((sum, { payment }) => sum + payment, 0) }
}

/** As the verdict finds what is due, with repayments left out. */
function nextReview({ profile, journal }: Told, now: Temporal.Instant): Reminder | null {
  const standard = defaultSettings('Asia/Shanghai')
  const settings = { ...standard, kinds: { ...standard.kinds, 'repayment-due': false } }
  return planReminders({ profile, journal, settings }, now, hoursLater(now, dueWithinHours))[0] ?? null
}
