/** A verdict held steady: what a person reads must not change with every frame. */

/** Milliseconds that a verdict stands at least, and the look back in which most frames must agree on another. */
export const standing = 500
/** Milliseconds that an instruction stands at least while its verdict does: it is read, and read aloud. */
export const instructionStanding = 1_000
/** A slow camera has fewer frames in the look back; one alone never changes what is shown. */
const fewest = 3

interface Judged {
  verdict: string
  instruction: string
}

/** Times are milliseconds of a clock that never goes back. */
export interface Steady<R extends Judged> {
  /** The newest frames, oldest first. */
  recent: readonly { at: number; report: R }[]
  startedAt: number | null
  /** What is shown: the numbers of its frames in the look back, smoothed. */
  shown: { report: R; since: number; instructionSince: number } | null
}

export function nothingSteady<R extends Judged>(): Steady<R> {
  return { recent: [], startedAt: null, shown: null }
}

/**
 * Takes in the report of one more frame. A verdict is shown when most frames of the last half second (at least of the
 * last three) have it, and when the one before has stood as long; its instruction likewise, among the frames with the
 * verdict.
 */
export function steady<R extends Judged>(before: Steady<R>, report: R, at: number): Steady<R> {
  const startedAt = before.startedAt ?? at
  const all = [...before.recent, { at, report }]
  const recent = all.filter((frame, index) => at - frame.at < standing || index >= all.length - fewest)
  const reports = recent.map((frame) => frame.report)
  return { recent, startedAt, shown: shownAfter(before.shown, reports, at, at - startedAt >= standing) }
}

function shownAfter<R extends Judged>(
  before: Steady<R>['shown'],
  reports: readonly R[],
  at: number,
  isRipe: boolean,
): Steady<R>['shown'] {
  const verdict = reports.length >= fewest ? most(reports.map((report) => report.verdict)) : null
  const mayChange = before === null ? isRipe : at - before.since >= standing
  if (verdict !== null && verdict !== before?.report.verdict && mayChange) {
    const alike = reports.filter((report) => report.verdict === verdict)
    const instruction = most(alike.map((report) => report.instruction)) ?? alike.at(-1)?.instruction
    return { report: smoothed(alike, instruction) ?? (alike.at(-1) as R), since: at, instructionSince: at }
  }
  if (before === null) return null

  const alike = reports.filter((report) => report.verdict === before.report.verdict)
  const instruction = most(alike.map((report) => report.instruction))
  const isNew = instruction !== null && instruction !== before.report.instruction
  const changes = isNew && at - before.instructionSince >= instructionStanding
  return {
    report: smoothed(alike, changes ? instruction : before.report.instruction) ?? before.report,
    since: before.since,
    instructionSince: changes ? at : before.instructionSince,
  }
}

/** What more than half of them are, or `null`. */
function most(values: readonly string[]): string | null {
  return values.find((value) => values.filter((other) => other === value).length * 2 > values.length) ?? null
}

/** The newest report with this instruction, each number of it the median of all that have it. */
function smoothed<R extends Judged>(reports: readonly R[], instruction: string | undefined): R | undefined {
  const alike = reports.filter((report) => report.instruction === instruction)
  const newest = alike.at(-1)
  if (newest === undefined) return undefined
  const numbers = (name: string) => alike.map((report) => report[name as keyof R]).filter((value) => isNumber(value))
  const entries = Object.entries(newest)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isNumber(value) ? median(numbers(name)) : value]),
  ) as R
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

/** The lower one of the two in the middle: a number that was measured. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? 0
}
