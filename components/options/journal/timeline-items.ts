import { lastOpened } from '../../../core/answers/after-the-attempt.ts'
import { type CooldownRule, cooldowns } from '../../../core/answers/cooldowns.ts'
import { instalmentOf } from '../../../core/answers/loans.ts'
import { planReminders, type Reminder } from '../../../core/answers/reminders.ts'
import { hoursLater, startOfLenderDay } from '../../../core/records/calendar.ts'
import { type JournalEvent, ofType, upTo } from '../../../core/records/events.ts'
import type { Profile } from '../../../core/records/profile.ts'
import { defaultSettings, reminderKinds } from '../../../core/records/settings.ts'
import { entryStatus, nextBatch } from '../../../core/systems/entry.ts'

export type Lane = 'cooldown' | 'entry' | 'batch' | 'milestone' | 'repayment'

/** One thing on the timeline; `until` is not part of it. `id` stays the same as long as its cause does. */
export interface TimelineItem {
  id: string
  lane: Lane
  from: Temporal.Instant
  until: Temporal.Instant
  /** Cooldowns: the rule that runs. */
  rule?: CooldownRule
  /** Entry: until when it is advised to finish. */
  actBy?: Temporal.Instant
  /** Milestones and repayments: the day they fall on. */
  day?: Temporal.PlainDate
  /** Repayments: how many fall on that day, and what they are in all, in fen. */
  count?: number
  amount?: number
}

export interface Span {
  from: Temporal.Instant
  until: Temporal.Instant
}

const daysAhead = 30

/** From the start of yesterday in the user's zone, so that what has just begun is seen, to 30 days from now. */
export function timelineSpan(now: Temporal.Instant, timeZone: string): Span {
  const yesterday = now.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 })
  return { from: yesterday.toZonedDateTime(timeZone).toInstant(), until: hoursLater(now, daysAhead * 24) }
}

/** What runs or falls due in the span, by (from, id). Events after `now` have not happened yet. */
export function timelineItems(
  profile: Profile,
  journal: readonly JournalEvent[],
  now: Temporal.Instant,
  timeZone: string,
): TimelineItem[] {
  const span = timelineSpan(now, timeZone)
  const happened = upTo(journal, now)
  const items = [
    ...cooldownItems(happened),
    ...entryItems(profile, happened, now),
    // Whoever has an account waits for no entry.
    ...(lastOpened(happened) ? [] : batchItems(now, span)),
    ...plannedItems(profile, happened, span, timeZone),
  ]
  return items
    .filter(({ from, until }) => isBefore(from, span.until) && isBefore(span.from, until))
    .sort((a, b) => Temporal.Instant.compare(a.from, b.from) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function cooldownItems(journal: readonly JournalEvent[]): TimelineItem[] {
  return cooldowns(journal).map(({ rule, from, until, causes }) => ({
    id: ['cooldown', rule, causes.at(-1)].join(':'),
    lane: 'cooldown',
    from,
    until,
    rule,
  }))
}

function entryItems(profile: Profile, journal: readonly JournalEvent[], now: Temporal.Instant): TimelineItem[] {
  const entry = entryStatus(profile, journal, now)
  if (entry.state === 'none') return []
  const { seenAt, actBy, closesAt } = entry
  return [{ id: `entry:${seenAt}`, lane: 'entry', from: seenAt, until: closesAt, actBy }]
}

function batchItems(now: Temporal.Instant, span: Span): TimelineItem[] {
  const items: TimelineItem[] = []
  for (let batch = nextBatch(now); isBefore(batch.from, span.until); batch = nextBatch(batch.until))
    items.push({ id: `batch:${batch.from}`, lane: 'batch', from: batch.from, until: batch.until })
  return items
}

/** Milestones and due days as the reminders know them, whichever kinds are switched on. */
function plannedItems(
  profile: Profile,
  journal: readonly JournalEvent[],
  span: Span,
  timeZone: string,
): TimelineItem[] {
  const settings = {
    ...defaultSettings(timeZone),
    quietHours: null,
    kinds: Object.fromEntries(reminderKinds.map((kind) => [kind, kind === 'milestone' || kind === 'repayment-due'])),
  }
  // The others bear on neither, and reading ten thousand of them would be felt.
  const ofLoans = ofType(journal, 'opened', 'borrowed', 'repaid', 'settled', 'account-closed')
  const planned = planReminders({ profile, journal: ofLoans, settings }, span.from, span.until)
  const milestones = planned.filter(({ kind }) => kind === 'milestone').map((item) => milestone(item, timeZone))
  return [
    ...milestones,
    ...repayments(
      planned.filter(({ kind }) => kind === 'repayment-due'),
      ofLoans,
    ),
  ]
}

function milestone({ id, dueAt }: Reminder, timeZone: string): TimelineItem {
  const day = dueAt.toZonedDateTimeISO(timeZone).toPlainDate()
  return { id, lane: 'milestone', ...wholeDay(day, timeZone), day }
}

/** A due day has up to three reminders and several loans. */
function repayments(reminders: readonly Reminder[], journal: readonly JournalEvent[]): TimelineItem[] {
  const paymentsByDay = new Map<string, Map<string, number>>()
  for (const reminder of reminders) {
    const instalment = instalmentOf(reminder, journal)
    if (instalment === null) continue
    const day = instalment.dueOn.toString()
    const payments = paymentsByDay.get(day) ?? new Map()
    for (const loan of reminder.causes) payments.set(loan, instalment.payment)
    paymentsByDay.set(day, payments)
  }
  return [...paymentsByDay].map(([text, payments]) => {
    const day = Temporal.PlainDate.from(text)
    const from = startOfLenderDay(day)
    const until = startOfLenderDay(day.add({ days: 1 }))
    const amount = [...payments.values()].reduce((sum, payment) => sum + payment, 0)
    return { id: `repayment:${text}`, lane: 'repayment', from, until, day, count: payments.size, amount }
  })
}

function wholeDay(day: Temporal.PlainDate, timeZone: string): Span {
  return {
    from: day.toZonedDateTime(timeZone).toInstant(),
    until: day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant(),
  }
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}
