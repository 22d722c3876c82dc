import { max, min, type YuanRange } from '../../../core/systems/limit.ts'

/** Where a span lies on the scale from the smallest to the largest first limit, as shares of its width. */
export interface Stretch {
  from: number
  width: number
}

/** What lies beyond an end of the scale is drawn at that end. */
export function stretchOf({ low, high }: YuanRange): Stretch {
  const from = placeOf(low)
  return { from, width: placeOf(high) - from }
}

export function placeOf(yuan: number): number {
  return Math.min(1, Math.max(0, (yuan - min.value) / (max.value - min.value)))
}
