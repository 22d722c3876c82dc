import { checkInstant, hoursLater } from '../records/calendar.ts'
import type { ChecklistItemId, JournalEvent } from '../records/events.ts'
import { byAtThenId, upTo } from '../records/events.ts'
import { checkList } from '../records/input.ts'
import type { Profile } from '../records/profile.ts'
import { actWithin, entryStatus } from '../systems/entry.ts'
import * as risk from '../systems/risk.ts'
import * as verification from '../systems/verification.ts'
import { activeCooldown } from './cooldowns.ts'

export interface ChecklistItem {
  id: ChecklistItemId
  status: 'done' | 'open' | 'blocked' | 'unknown'
  factIds: string[]
  /** When it was done or began. */
  since?: Temporal.Instant
}

/** Numbers of one rehearsal, never a picture. Only the verdicts bear on the checklist. */
export interface Capture {
  id: string
  at: Temporal.Instant
  lighting: { verdict: 'ok' | 'too-dark' | 'too-bright' | 'uneven' | 'backlit' } | null
  card: { verdict: 'ok' | 'no-card' | 'edge-missing' | 'too-small' | 'too-tilted' | 'blurred' | 'glare' } | null
}

/** Hours for which a rehearsal speaks of the light and the card. */
const captureHours = 1
/** Hours for which a tick stands. */
const checkedHours = 12

const facts = {
  cooldown: [
    verification.retryAfter,
    verification.consecutiveFailures,
    risk.operationFailures,
    risk.deviceCount,
    risk.locationDistance,
  ],
  entry: [actWithin],
  light: [verification.lightingColourTemperature, verification.faceLowLightShare],
  card: [verification.idCorners, verification.idMissingEdgesShare],
  phone: [verification.elements, verification.phoneCarrierDelayShare],
  device: [risk.adviceMainDevice],
  network: [risk.adviceMainDevice],
  papers: [verification.elements],
}

/**
 * What to have in order before an attempt, always the same eight items in the same order. Events and captures after
 * `now` are ignored.
 * @throws InputError `now`, `profile`, `journal`, `captures`
 */
export function checklist(
  profile: Profile,
  journal: readonly JournalEvent[],
  captures: readonly Capture[],
  now: Temporal.Instant,
): ChecklistItem[] {
  checkInstant(now, 'now')
  checkList(captures, 'captures')
  const past = upTo(journal, now).sort(byAtThenId)
  const running = activeCooldown(past, now)
  const entry = entryStatus(profile, past, now)
  const attempt = past.findLastIndex(
    ({ type }) => type === 'verification-failed' || type === 'verification-passed' || type === 'opened',
  )
  const sinceAttempt = past.slice(attempt + 1)

  function rehearsed(id: 'light' | 'card', part: 'lighting' | 'card'): ChecklistItem {
    const latest = captures
      .filter((capture) => capture[part] && isWithin(captureHours, capture.at, now))
      .reduce<Capture | undefined>((a, b) => (a && isNewer(a, b) ? a : b), undefined)
    const report = latest?.[part]
    return item(id, report ? (report.verdict === 'ok' ? 'done' : 'open') : 'unknown', latest?.at)
  }

  function ticked(id: ChecklistItemId): ChecklistItem {
    const tick = sinceAttempt.findLast(
      (event) => event.type === 'item-checked' && event.item === id && isWithin(checkedHours, event.at, now),
    )
    return item(id, tick ? 'done' : 'open', tick?.at)
  }

  return [
    item('cooldown', running ? 'blocked' : 'done', running?.cooldowns[0]?.from),
    entry.state === 'open' || entry.state === 'late' ? item('entry', 'done', entry.seenAt) : item('entry', 'open'),
    rehearsed('light', 'lighting'),
    rehearsed('card', 'card'),
    ...(['phone', 'device', 'network', 'papers'] as const).map(ticked),
  ]
}

function item(id: ChecklistItemId, status: ChecklistItem['status'], since?: Temporal.Instant): ChecklistItem {
  return { id, status, factIds: facts[id].map((fact) => fact.id), ...(since && { since }) }
}

function isWithin(hours: number, at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, now) <= 0 && Temporal.Instant.compare(at, hoursLater(now, -hours)) >= 0
}

function isNewer(a: Capture, b: Capture): boolean {
  return (Temporal.Instant.compare(a.at, b.at) || (a.id < b.id ? -1 : 1)) > 0
}
