/** What every part of the platform knows of storage without reading it. Light: the popup's fast path loads it. */

/** The newest layout of storage that this version of the product knows. */
export const latestVersion = 1

/** How long what was logged last can be taken out, and what was erased brought back. */
const wayBackMinutes = 10

/** The same content as storage keeps it: instants and days as ISO texts, no `undefined`. */
export function toStored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

export function wayBackEnd(at: Temporal.Instant): Temporal.Instant {
  return at.add({ minutes: wayBackMinutes })
}

/** True within 10 minutes of `at`, on both sides: a clock set back must not keep a way back open for days. */
export function isWayBackOpen(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Math.abs(now.epochMilliseconds - at.epochMilliseconds) < wayBackMinutes * 60_000
}
