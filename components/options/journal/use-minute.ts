import { useMemo } from 'preact/hooks'

const minute = 60_000

/** The next full minute: what happened this minute counts, and what depends on it is made anew once a minute. */
export function useMinute(now: Temporal.Instant): Temporal.Instant {
  const minutes = Math.ceil(now.epochMilliseconds / minute)
  return useMemo(() => Temporal.Instant.fromEpochMilliseconds(minutes * minute), [minutes])
}
