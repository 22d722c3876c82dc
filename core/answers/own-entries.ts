import { checkInstant } from '../records/calendar.ts'
import { byAtThenId, type JournalEvent, ofType, upTo } from '../records/events.ts'
import { checkObject } from '../records/input.ts'
import type { Profile } from '../records/profile.ts'
import * as entry from '../systems/entry.ts'
import { lastOpened } from './after-the-attempt.ts'

/** Below three there is no middle one: a single stay that went wrong would speak for all. */
export const fewestStays = 3
/** In three months even the rarest rate of the article, 0.3 a month, lets about one sighting be expected. */
export const fewestMonths = 3

type Tier = NonNullable<Profile['tier']>

/** A tier of the article beside the journal's own entries. */
export interface TierBeside {
  tier: Tier
  retentionHours: number
  triggersPerMonth: number
  /** How many stays were shorter than that retention, and how many at least as long; `null` where there are too few. */
  stays: { shorter: number; asLong: number } | null
  factIds: { retention: string; triggersPerMonth: string }
}

export interface OwnEntries {
  stays: {
    /** Sightings that ended with the entry noted as gone: how long these stayed is known. */
    n: number
    /** Sightings that an attempt ended: of these it is known only that they stayed at least so long. */
    cutShort: number
    /** Hours from seen to gone; `null` where there are fewer than `fewestStays`. */
    hours: { shortest: number; median: number; longest: number } | null
  }
  sightings: {
    n: number
    /** For how long the journal was kept; a month is the twelfth of a year. */
    months: number
    /** `null` where it was kept for less than `fewestMonths`. */
    perMonth: number | null
  }
  tiers: TierBeside[]
}

const tiers = [
  ['high-net-worth', entry.highNetWorthRetention, entry.highNetWorthTriggersPerMonth],
  ['active', entry.activeRetention, entry.activeTriggersPerMonth],
  ['new', entry.newRetention, entry.newTriggersPerMonth],
] as const

const hoursAMonth = (365.25 / 12) * 24

/**
 * How long the journal's own entries stayed and how often they came, beside the article's figures. It is what was
 * noted: an entry may have been there before it was seen and gone before it was looked for, and one that nobody saw is
 * not counted. Counted is from the first event of any kind to the opening of the account that stands, or else to `now`:
 * who has opened sees no entry. Events after `now` are ignored.
 *
 * A sighting that an attempt ended is a stay of at least so long: it tells against a retention that it outlasted and of
 * a longer one nothing. One that nothing ended tells nothing of its length.
 *
 * `entry.*.retention`, `entry.*.triggersPerMonth`
 * @throws InputError `now`, `profile`, `journal`
 */
export function ownEntries(profile: Profile, journal: readonly JournalEvent[], now: Temporal.Instant): OwnEntries {
  checkInstant(now, 'now')
  checkObject(profile, 'profile')
  const past = upTo(journal, now)
  const until = lastOpened(past)?.at ?? now
  const kept = upTo(past, until).sort(byAtThenId)
  const seen = entry.sightings(profile, kept)
  const stays = staysOf(seen, kept)
  const gone = stays.filter(({ isWhole }) => isWhole).map(({ hours }) => hours)
  const enough = gone.length >= fewestStays
  const months = kept[0] ? hoursBetween(kept[0].at, until) / hoursAMonth : 0
  return {
    stays: {
      n: gone.length,
      cutShort: stays.length - gone.length,
      hours: enough ? { shortest: Math.min(...gone), median: medianOf(gone), longest: Math.max(...gone) } : null,
    },
    sightings: { n: seen.length, months, perMonth: months < fewestMonths ? null : seen.length / months },
    tiers: tiers.map(([tier, retention, triggers]) => ({
      tier,
      retentionHours: retention.value,
      triggersPerMonth: triggers.value,
      stays: enough ? beside(stays, retention.value) : null,
      factIds: { retention: retention.id, triggersPerMonth: triggers.id },
    })),
  }
}

interface Stay {
  hours: number
  /** The entry was noted as gone; else an attempt ended the sighting, and the entry may have stayed longer. */
  isWhole: boolean
}

function staysOf(seen: readonly entry.Sighting[], sorted: readonly JournalEvent[]): Stay[] {
  const endings = ofType(sorted, 'entry-gone', 'verification-passed', 'declined', 'opened')
  const byMoment = Map.groupBy(endings, ({ at }) => at.epochNanoseconds)
  return seen.flatMap(({ seenAt, endedAt, causes: [begun = ''] }) => {
    if (!endedAt) return []
    // Of several endings of one moment it is the first, or the first after the event that began it in that moment too.
    const ending = byMoment
      .get(endedAt.epochNanoseconds)
      ?.find(({ at, id }) => Temporal.Instant.compare(at, seenAt) > 0 || id > begun)
    return [{ hours: hoursBetween(seenAt, endedAt), isWhole: ending?.type === 'entry-gone' }]
  })
}

function beside(stays: readonly Stay[], retentionHours: number): { shorter: number; asLong: number } {
  return {
    shorter: stays.filter(({ hours, isWhole }) => isWhole && hours < retentionHours).length,
    asLong: stays.filter(({ hours }) => hours >= retentionHours).length,
  }
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

function hoursBetween(from: Temporal.Instant, until: Temporal.Instant): number {
  return (until.epochMilliseconds - from.epochMilliseconds) / 3_600_000
}
