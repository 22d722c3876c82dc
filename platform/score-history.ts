import { assessReadiness } from '../core/answers/readiness.ts'
import { canonicalJson } from '../core/records/canonical.ts'
import type { Profile, ProfileField } from '../core/records/profile.ts'
import type { Stored } from './items.ts'
import type { Values } from './ports.ts'

/**
 * Today's entry of the score's history, where the score or an answer behind it is not that of the newest entry.
 * @param before the profile at the last wake; unknown, the answers given today count as changed
 * @param timeZone the day is the user's
 */
export function scoreItems(
  { profile, answeredAt, scores }: Stored,
  before: Profile | null,
  now: Temporal.Instant,
  timeZone: string,
): Values {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const { score } = assessReadiness(profile, now)
  const changed = before
    ? changedScore(before, profile, now)
    : fieldsOf(answeredAt).filter((field) =>
        answeredAt[field]?.toZonedDateTimeISO(timeZone).toPlainDate().equals(today),
      )
  const newest = scores.at(-1)
  if (newest === undefined && fieldsOf(profile).length === 0) return {}
  if (newest && newest.low === score.low && newest.high === score.high && changed.length === 0) return {}
  const entry = scores.find(({ date }) => date.equals(today))
  return { [`score:${today}`]: { ...score, changed: [...new Set([...(entry?.changed ?? []), ...changed])] } }
}

/** The answers that differ and that the score depends on. */
function changedScore(before: Profile, after: Profile, now: Temporal.Instant): ProfileField[] {
  const scoreOf = (profile: Profile) => canonicalJson(assessReadiness(profile, now).score)
  const old = scoreOf(before)
  return fieldsOf({ ...before, ...after }).filter(
    (field) =>
      canonicalJson([before[field]]) !== canonicalJson([after[field]]) &&
      scoreOf({ ...before, [field]: after[field] }) !== old,
  )
}

function fieldsOf(profile: Partial<Record<ProfileField, unknown>>): ProfileField[] {
  return Object.keys(profile) as ProfileField[]
}
