import { checkInstant, lenderToday, startOfLenderDay } from '../records/calendar.ts'
import { type JournalEvent, ofType, upTo } from '../records/events.ts'
import { checkList } from '../records/input.ts'
import type { Profile, ProfileField } from '../records/profile.ts'
import { pbocInquiriesBelow } from '../systems/credit.ts'
import { type Batch, entryStatus, nextBatch, thereUntil } from '../systems/entry.ts'
import { declinedSince, lastOpened, pendingSince } from './after-the-attempt.ts'
import { type ChecklistItem, checklist, type JudgedCapture } from './checklist.ts'
import { activeCooldown, type Cooldown } from './cooldowns.ts'
import { nextActions } from './next-actions.ts'
import { type Action, answerFieldOf, assessReadiness, type GateId } from './readiness.ts'
import type { Reminder } from './reminders.ts'

export type { Batch }

/** What a verdict depends on beside the time. */
export interface State {
  profile: Profile
  journal: readonly JournalEvent[]
  captures: readonly JudgedCapture[]
}

export type Verdict =
  | { kind: 'opened'; due: Reminder | null }
  | { kind: 'wait'; until: Temporal.Instant; cooldowns: Cooldown[]; entryOutlasts: boolean | null }
  | {
      kind: 'act'
      actBy: Temporal.Instant
      closesAt: Temporal.Instant
      late: boolean
      failedGates: GateId[]
      openItems: ChecklistItem[]
      inquiries: { used: number; below: number } | null
    }
  | { kind: 'pending'; since: Temporal.Instant }
  | { kind: 'declined'; since: Temporal.Instant; nextBatch: Batch }
  | { kind: 'set-up' }
  | { kind: 'fix'; actions: Action[] }
  | { kind: 'answer'; questions: ProfileField[] }
  | { kind: 'ready'; nextBatch: Batch; metOn: Temporal.PlainDate | null }

/** What an open account is told next: given from outside, since it needs all that plans reminders. */
export type NextDue = (state: State, now: Temporal.Instant) => Reminder | null

/**
 * The one thing to say at `now`: the first of the nine kinds that holds, in the order of the type. Events and captures
 * after `now` are ignored; of events of one instant the later id is the later.
 *
 * Gates and thresholds as in `assessReadiness`; A4 for batches and quarters
 * @throws InputError `now`, and `profile`, `journal`, `captures` where they are none
 */
export function decide({ profile, journal, captures }: State, now: Temporal.Instant, nextDue: NextDue): Verdict {
  checkInstant(now, 'now')
  checkList(captures, 'captures')
  const past = upTo(journal, now)
  if (lastOpened(past)) return { kind: 'opened', due: nextDue({ profile, journal: past, captures }, now) }

  const entry = entryStatus(profile, past, now)
  const running = activeCooldown(past, now)
  if (running) {
    const closesAt = thereUntil(entry)
    const entryOutlasts = closesAt && Temporal.Instant.compare(running.until, closesAt) < 0
    return { kind: 'wait', ...running, entryOutlasts }
  }

  if (entry.state === 'open' || entry.state === 'late')
    return {
      kind: 'act',
      actBy: entry.actBy,
      closesAt: entry.closesAt,
      late: entry.state === 'late',
      failedGates: assessReadiness(profile, now)
        .gates.filter(({ status }) => status === 'fail')
        .map(({ id }) => id),
      openItems: checklist(profile, past, captures, now).filter(({ status }) => status !== 'done'),
      inquiries: inquiries(profile, past, now),
    }

  const passedAt = pendingSince(past, now)
  if (passedAt) return { kind: 'pending', since: passedAt }
  const declinedAt = declinedSince(past, now)
  if (declinedAt) return { kind: 'declined', since: declinedAt, nextBatch: nextBatch(now) }

  if (past.length === 0 && Object.values(profile).every((answer) => answer === undefined)) return { kind: 'set-up' }

  const required = nextActions(profile, now).filter(isGateOrPublished)
  const unmet = required.filter(({ state }) => state === 'unmet')
  if (unmet.some(({ id }) => id !== 'accountHistory')) return { kind: 'fix', actions: unmet }
  const unanswered = required.filter(({ state }) => state === 'unanswered')
  if (unanswered.length > 0) return { kind: 'answer', questions: unanswered.map(({ id }) => answerFieldOf(id)) }
  return { kind: 'ready', nextBatch: nextBatch(now), metOn: unmet[0]?.metOn ?? null }
}

const published: readonly Action['id'][] = ['accountHistory', 'transactionFrequency', 'creditLinks']

function isGateOrPublished({ id, kind }: Action): boolean {
  return kind === 'gate' || published.includes(id)
}

/** Hard inquiries of the quarter up to now: at least so many, as others may have asked too. */
function inquiries(
  { inquiriesPerQuarter }: Profile,
  past: readonly JournalEvent[],
  now: Temporal.Instant,
): { used: number; below: number } | null {
  const quarter = startOfLenderDay(lenderToday(now).subtract({ months: 3 }))
  const noted = ofType(past, 'limit-viewed', 'inquiry').filter(({ at }) => Temporal.Instant.compare(at, quarter) >= 0)
  if (inquiriesPerQuarter === undefined && noted.length === 0) return null
  return { used: Math.max(inquiriesPerQuarter ?? 0, noted.length), below: pbocInquiriesBelow.value }
}
