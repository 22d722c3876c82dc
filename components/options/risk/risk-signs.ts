import { type CooldownRule, cooldowns } from '../../../core/answers/cooldowns.ts'
import { hoursLater } from '../../../core/records/calendar.ts'
import { type JournalEvent, ofType, upTo } from '../../../core/records/events.ts'
import * as risk from '../../../core/systems/risk.ts'
import * as verification from '../../../core/systems/verification.ts'

/** What the person's own journal says of the four triggers. `until`: the end of the cooldown that runs, if one does. */
export interface RiskSigns {
  /** Different devices of the last 7 days. */
  device: { devices: string[]; until: Temporal.Instant | null }
  /** The longest jump whose cooldown would still run, of 500 km or not; `null` where none is noted. */
  location: { km: number | null; until: Temporal.Instant | null }
  /** Failed verifications since the last pass, and how many of them count to the next three in a row. */
  behaviour: { failures: number; inARow: number; until: Temporal.Instant | null }
  /** When an identity conflict was last noted. It has no cooldown. */
  identity: { blockedAt: Temporal.Instant | null }
}

const hoursOfDay = 24

/** `risk.device.*`, `risk.location.*`, `risk.operation.*`, `verification.consecutiveFailures`; A5, A6, A8 */
export function riskSigns(journal: readonly JournalEvent[], now: Temporal.Instant): RiskSigns {
  const happened = upTo(journal, now)
  const endOf = (...rules: CooldownRule[]) => latestEnd(happened, now, rules)
  const recentDevices = ofType(happened, 'device-login').filter(isWithin(risk.deviceWindow.value, now))
  const recentJumps = ofType(happened, 'location-jump').filter(isWithin(risk.locationCooldown.value, now))
  const failures = failuresSincePass(happened)
  const identityBlocks = ofType(happened, 'risk-blocked').filter(({ kind }) => kind === 'identity')
  return {
    device: { devices: [...new Set(recentDevices.map(({ device }) => device))], until: endOf('device') },
    location: {
      km: recentJumps.length === 0 ? null : Math.max(...recentJumps.map(({ km }) => km)),
      until: endOf('location'),
    },
    behaviour: {
      failures,
      inARow: failures % verification.consecutiveFailures.value,
      until: endOf('retry', 'consecutive', 'operation'),
    },
    identity: { blockedAt: identityBlocks.at(-1)?.at ?? null },
  }
}

function isWithin(days: number, now: Temporal.Instant): (event: JournalEvent) => boolean {
  const earliest = hoursLater(now, -days * hoursOfDay)
  return ({ at }) => Temporal.Instant.compare(at, earliest) >= 0
}

function failuresSincePass(journal: readonly JournalEvent[]): number {
  const lastPass = journal.findLastIndex(({ type }) => type === 'verification-passed' || type === 'opened')
  return ofType(journal.slice(lastPass + 1), 'verification-failed').length
}

function latestEnd(
  journal: readonly JournalEvent[],
  now: Temporal.Instant,
  rules: readonly CooldownRule[],
): Temporal.Instant | null {
  const ends = cooldowns(journal)
    .filter(({ rule, from, until }) => rules.includes(rule) && isActive(from, until, now))
    .map(({ until }) => until)
  return ends.sort(Temporal.Instant.compare).at(-1) ?? null
}

function isActive(from: Temporal.Instant, until: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, until) < 0
}
