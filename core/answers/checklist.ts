import type { CardReport, LightingReport } from '../capture/reports.ts'
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

/** Numbers of one rehearsal, never a picture. `null`: that part was not rehearsed. */
export interface Capture {
  id: string
  at: Temporal.Instant
  lighting: LightingReport | null
  card: CardReport | null
}

/** What of a capture bears on the checklist. */
export interface JudgedCapture extends Pick<Capture, 'id' | 'at'> {
  lighting: Pick<LightingReport, 'verdict'> | null
  card: Pick<CardReport, 'verdict'> | null
}

/** Hours for which a rehearsal speaks of the light and the card. */
export const captureHours = 1
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
  captures: readonly JudgedCapture[],
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
    const latest = latestCapture(captures, part, now)
    return item(id, latest ? (latest[part]?.verdict === 'ok' ? 'done' : 'open') : 'unknown', latest?.at)
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

/** The newest capture of the last hour that has this part; of one instant the later id is the newer. */
export function latestCapture(
  captures: readonly JudgedCapture[],
  part: 'lighting' | 'card',
  now: Temporal.Instant,
): JudgedCapture | undefined {
  return captures
    .filter((capture) => capture[part] && isWithin(captureHours, capture.at, now))
    .sort(byAtThenId)
    .at(-1)
}

function item(id: ChecklistItemId, status: ChecklistItem['status'], since?: Temporal.Instant): ChecklistItem {
  return { id, status, factIds: facts[id].map((fact) => fact.id), ...(since && { since }) }
}

function isWithin(hours: number, at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, now) <= 0 && Temporal.Instant.compare(at, hoursLater(now, -hours)) >= 0
}
