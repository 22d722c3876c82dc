/** Points to one decimal: the core never rounds them. */
export function printPoints(points: number): string {
  return String(Math.round(points * 10) / 10)
}

/** `58–83`, or one number where both ends are the same once rounded. */
export function printRange({ low, high }: { low: number; high: number }): string {
  return Math.round(low) === Math.round(high) ? `${Math.round(low)}` : `${Math.round(low)}–${Math.round(high)}`
}
