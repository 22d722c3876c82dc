import type { JournalEvent } from '../../../core/records/events.ts'

/**
 * How many hard inquiries were logged after the figure was answered: it does not count them, so it is asked again.
 * @param answeredAt when the figure was answered; 0 where it was not
 */
export function inquiriesSince(
  answeredAt: Temporal.Instant | undefined,
  journal: readonly JournalEvent[],
  now: Temporal.Instant,
): number {
  if (answeredAt === undefined) return 0
  return journal.filter(
    ({ type, at }) =>
      (type === 'limit-viewed' || type === 'inquiry') &&
      Temporal.Instant.compare(at, answeredAt) > 0 &&
      Temporal.Instant.compare(at, now) <= 0,
  ).length
}
