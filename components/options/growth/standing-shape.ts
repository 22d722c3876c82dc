import type { StandingChange } from '../../../core/answers/standing.ts'

/** A stretch over which a value stood, from and until as shares of the picture's width. */
export interface Level {
  from: number
  until: number
  value: number
}

/** One of the two values over time: each stands until its next change, the last until now. */
export function levelsOf(
  history: readonly StandingChange[],
  which: 'limit' | 'dailyRate',
  now: Temporal.Instant,
): Level[] {
  const [first] = history
  if (first === undefined) return []
  const start = first.at.epochMilliseconds
  const width = Math.max(1, now.epochMilliseconds - start)
  const changes = history.flatMap(({ at, [which]: value }) =>
    value === undefined ? [] : [{ from: (at.epochMilliseconds - start) / width, value }],
  )
  return changes.map(({ from, value }, index) => ({ from, until: changes[index + 1]?.from ?? 1, value }))
}

/** What the picture's height stands for: from 0, so that a rise looks as large as it is. */
export function topOf(levels: readonly Level[]): number {
  return Math.max(...levels.map(({ value }) => value)) || 1
}
