import type { ProfileField } from '../../../core/records/profile.ts'

/** One day of the score's history. Points of 100. */
export interface ScoreDay {
  date: Temporal.PlainDate
  low: number
  high: number
  /** The answers that changed it that day; empty where only time did. */
  changed: ProfileField[]
}

/** A stretch over which the score stood still, as shares of the picture's width and points of 100. */
export interface Step {
  from: number
  until: number
  low: number
  high: number
}

/** The days as steps from the first of them to today: a score stands until the next day that changed it. */
export function stepsOf(days: readonly ScoreDay[], today: Temporal.PlainDate): Step[] {
  const first = days[0]
  if (first === undefined) return []
  // The day itself is part of the picture, so that one single day has a width.
  const width = Math.max(1, first.date.until(today).days + 1)
  const place = (date: Temporal.PlainDate) => Math.min(1, Math.max(0, first.date.until(date).days / width))
  return days.map(({ date, low, high }, index) => {
    const next = days[index + 1]
    return { from: place(date), until: next === undefined ? 1 : place(next.date), low, high }
  })
}
