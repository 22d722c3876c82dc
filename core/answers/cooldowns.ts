import { checkInstant, hoursLater } from '../records/calendar.ts'
import type { JournalEvent } from '../records/events.ts'
import { byAtThenId, ofType, upTo } from '../records/events.ts'
import { checkList } from '../records/input.ts'
import * as risk from '../systems/risk.ts'
import { consecutiveFailures, consecutiveFailuresCooldown, retryAfter } from '../systems/verification.ts'

/** In the order of the design's table, which is also the order of cooldowns that start at once. */
const rules = ['retry', 'consecutive', 'operation', 'device', 'location'] as const

export type CooldownRule = (typeof rules)[number]

/** Active while from ≤ now < until. */
export interface Cooldown {
  rule: CooldownRule
  from: Temporal.Instant
  until: Temporal.Instant
  /** Ids of the events that started it. */
  causes: string[]
}

const deviceCooldownHours = risk.deviceCooldown.value * 24

/**
 * Every cooldown that the journal ever started, by (from, rule). Events may come in any order.
 *
 * `verification.retryAfter`, `verification.consecutiveFailures`, `risk.operation.failures`, `risk.device.count`,
 * `risk.location.distance`; A5, A6, A8
 * @throws InputError `journal`
 */
export function cooldowns(journal: readonly JournalEvent[]): Cooldown[] {
  checkList(journal, 'journal')
  const events = [...journal].sort(byAtThenId)
  return [...afterAttempts(events), ...afterDevices(events), ...afterJumps(events)].sort(
    (a, b) => Temporal.Instant.compare(a.from, b.from) || byRule(a, b),
  )
}

function startedBy({ id, at }: JournalEvent, rule: CooldownRule, hours: number, causes = [id]): Cooldown {
  return { rule, from: at, until: hoursLater(at, hours), causes }
}

/** Of failures and of blocks for behaviour: those that a pass ends. */
function afterAttempts(events: readonly JournalEvent[]): Cooldown[] {
  const found: Cooldown[] = []
  /** Ids of the failures since the last pass, and how many cooldowns had been found by it. */
  let run: string[] = []
  let foundBefore = 0
  for (const event of events) {
    if (event.type === 'verification-failed') {
      run.push(event.id)
      found.push(...afterFailure(event, run))
    } else if (event.type === 'risk-blocked' && event.kind === 'behaviour')
      found.push(startedBy(event, 'operation', risk.operationCooldown.value))
    else if (event.type === 'verification-passed' || event.type === 'opened') {
      for (const cooldown of found.slice(foundBefore))
        if (Temporal.Instant.compare(cooldown.until, event.at) > 0) cooldown.until = event.at
      foundBefore = found.length
      run = []
    }
  }
  return found.filter(({ from, until }) => Temporal.Instant.compare(from, until) < 0)
}

function afterFailure(failure: JournalEvent, run: readonly string[]): Cooldown[] {
  const found = [startedBy(failure, 'retry', retryAfter.value)]
  const start = (rule: CooldownRule, hours: number, failures: number) =>
    found.push(startedBy(failure, rule, hours, run.slice(-failures)))
  // The row of three begins anew with each start (A5): every third failure of a run starts one.
  if (run.length % consecutiveFailures.value === 0)
    start('consecutive', consecutiveFailuresCooldown.value, consecutiveFailures.value)
  if (run.length >= risk.operationFailures.value)
    start('operation', risk.operationCooldown.value, risk.operationFailures.value)
  return found
}

/** Of logins from too many devices and of blocks for the device. */
function afterDevices(events: readonly JournalEvent[]): Cooldown[] {
  const found: Cooldown[] = []
  const logins = ofType(events, 'device-login')
  const ids = logins.map(({ id }) => id)
  /** How often each device logged in within the window: from the login numbered `first` to before that numbered `next`. */
  const devices = new Map<string, number>()
  let first = 0
  let next = 0
  for (const event of events) {
    if (event.type === 'risk-blocked' && event.kind === 'device')
      found.push(startedBy(event, 'device', deviceCooldownHours))
    if (event.type !== 'device-login') continue
    const windowStart = hoursLater(event.at, -risk.deviceWindow.value * 24)
    for (
      let login = logins[first];
      login && Temporal.Instant.compare(login.at, windowStart) < 0;
      login = logins[++first]
    )
      count(devices, login.device, -1)
    count(devices, event.device, 1)
    next++
    if (devices.get(event.device) === 1 && devices.size >= risk.deviceCount.value)
      found.push(withCauses(startedBy(event, 'device', deviceCooldownHours), ids, first, next))
  }
  return found
}

function count(devices: Map<string, number>, device: string, change: number): void {
  const times = (devices.get(device) ?? 0) + change
  if (times > 0) devices.set(device, times)
  else devices.delete(device)
}

/** The causes are cut out when read: a burst of new devices would hold ids by the square of its size. */
function withCauses({ rule, from, until }: Cooldown, ids: readonly string[], first: number, next: number): Cooldown {
  return {
    rule,
    from,
    until,
    get causes() {
      return ids.slice(first, next)
    },
  }
}

function afterJumps(events: readonly JournalEvent[]): Cooldown[] {
  return ofType(events, 'location-jump')
    .filter(({ km }) => km >= risk.locationDistance.value)
    .map((jump) => startedBy(jump, 'location', risk.locationCooldown.value * 24))
}

/**
 * The cooldowns that run at `now`, and the latest of their ends; `null` where none runs. Events after `now` are ignored.
 * @throws InputError `now`, `journal`
 */
export function activeCooldown(
  journal: readonly JournalEvent[],
  now: Temporal.Instant,
): { until: Temporal.Instant; cooldowns: Cooldown[] } | null {
  checkInstant(now, 'now')
  const active = cooldowns(upTo(journal, now)).filter(({ until }) => Temporal.Instant.compare(now, until) < 0)
  const [head] = active
  return head ? { until: active.reduce(laterEnd, head).until, cooldowns: active } : null
}

/** Time without a gap in which some cooldown runs. */
export interface Stretch {
  from: Temporal.Instant
  until: Temporal.Instant
  /** The cooldown that ends it; of several that end at once the first in the table's order. */
  last: Cooldown
}

/** Overlapping and touching cooldowns as one stretch each, in order. */
export function cooldownStretches(journal: readonly JournalEvent[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const cooldown of cooldowns(journal)) {
    const stretch = stretches.at(-1)
    if (stretch && Temporal.Instant.compare(cooldown.from, stretch.until) <= 0) {
      stretch.last = laterEnd(stretch.last, cooldown)
      stretch.until = stretch.last.until
    } else stretches.push({ from: cooldown.from, until: cooldown.until, last: cooldown })
  }
  return stretches
}

function laterEnd(a: Cooldown, b: Cooldown): Cooldown {
  return (Temporal.Instant.compare(b.until, a.until) || byRule(a, b)) > 0 ? b : a
}

function byRule(a: Cooldown, b: Cooldown): number {
  return rules.indexOf(a.rule) - rules.indexOf(b.rule)
}
