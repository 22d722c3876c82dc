/** The value that a share of all values lies below, 0-1; 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = new Float64Array(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** 0 where there are no values. */
export function mean(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / Math.max(1, values.length)
}
