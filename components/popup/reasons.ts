import { pendingHours } from '../../core/answers/after-the-attempt.ts'
import type { Cooldown, CooldownRule } from '../../core/answers/cooldowns.ts'
import type { Action, Readiness } from '../../core/answers/readiness.ts'
import type { Profile } from '../../core/records/profile.ts'
import { pbocOverdueMax } from '../../core/systems/credit.ts'
import {
  actWithin,
  newRetention,
  retentionHours,
  triggerBatchFirstDay,
  triggerBatchLastDay,
} from '../../core/systems/entry.ts'
import type { Fact } from '../../core/systems/fact.ts'
import { accountHistoryThreshold } from '../../core/systems/prequalification.ts'
import * as risk from '../../core/systems/risk.ts'
import * as verification from '../../core/systems/verification.ts'
import { when } from '../parts/times.ts'
import type { Speech } from '../parts/words.ts'
import type { Answers } from './view.ts'

/** One sentence of why, with where its figures come from. */
export interface Reason {
  text: string
  factIds: readonly string[]
}

/** How long each cooldown lasts, what it takes to start it, and the assumption that reads both. */
const cooldownSources: Record<CooldownRule, { lasts: Fact; counts?: Fact; assumption?: string }> = {
  retry: { lasts: verification.retryAfter },
  consecutive: {
    lasts: verification.consecutiveFailuresCooldown,
    counts: verification.consecutiveFailures,
    assumption: 'A5',
  },
  operation: { lasts: risk.operationCooldown, counts: risk.operationFailures, assumption: 'A8' },
  device: { lasts: risk.deviceCooldown, counts: risk.deviceCount, assumption: 'A6' },
  location: { lasts: risk.locationCooldown, counts: risk.locationDistance, assumption: 'A8' },
}

/** Why the verdict is what it is; empty where the sentence says it all. */
export function reasonsOf(answers: Answers, { tier }: Profile, now: Temporal.Instant, speech: Speech): Reason[] {
  const { verdict, entry, readiness } = answers
  const reason = (key: string, parameters: Record<string, string | number>, ...factIds: string[]): Reason => ({
    text: speech.t(`more.why.${key}`, parameters),
    factIds,
  })
  switch (verdict.kind) {
    case 'act':
      return [
        reason('seen', { time: when(entry.state === 'none' ? now : entry.seenAt, now, speech) }),
        reason(tier === undefined ? 'keptAtLeast' : 'kept', { n: retentionHours(tier) }, newRetention.id),
        reason('actWithin', { n: actWithin.value }, actWithin.id, 'C10'),
      ]
    case 'wait':
      return verdict.cooldowns.map((cooldown) => cooldownReason(cooldown, now, speech))
    case 'fix':
      return [reason('fix', {}, ...factIdsOf(verdict.actions, readiness))]
    case 'answer':
      return [reason('answer', {}, accountHistoryThreshold.id, pbocOverdueMax.id)]
    case 'ready':
      return [
        reason(
          'ready',
          { first: triggerBatchFirstDay.value, last: triggerBatchLastDay.value },
          triggerBatchFirstDay.id,
          'A4',
        ),
      ]
    case 'pending':
      return [
        reason('pending', { time: when(verdict.since, now, speech) }),
        reason('pendingFor', { n: pendingHours / 24 }, 'official.declined'),
      ]
    case 'declined':
      return [
        reason('declined', { time: when(verdict.since, now, speech) }),
        reason('declinedTells', {}, 'official.declined'),
        reason('declinedInquiry', {}, 'official.inquiryOnView'),
      ]
    case 'opened':
    case 'set-up':
      return []
  }
}

function cooldownReason({ rule, from, until }: Cooldown, now: Temporal.Instant, speech: Speech): Reason {
  const { lasts, counts, assumption } = cooldownSources[rule]
  return {
    text: speech.t(`more.why.${rule}`, {
      from: when(from, now, speech),
      until: when(until, now, speech),
      n: lasts.value ?? 0,
      count: counts?.value ?? 1,
    }),
    factIds: [lasts.id, ...(counts ? [counts.id] : []), ...(assumption ? [assumption] : [])],
  }
}

function factIdsOf(actions: readonly Action[], { factors, gates }: Readiness): string[] {
  const ids: string[] = actions.map(({ id }) => id)
  return [...factors, ...gates].filter(({ id }) => ids.includes(id)).flatMap(({ factIds }) => factIds)
}
