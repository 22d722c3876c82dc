import { faceDuration, idDuration, phoneCarrierDelayShare, phoneDuration } from '../../core/systems/verification.ts'
import type { DryRunView } from './view.ts'

export type Element = Exclude<DryRunView['element'], null>

/** The four in the order of the check, each with the article's mean time in seconds (`null`: it gives none). */
export const elements: readonly {
  id: Element
  mean: typeof faceDuration | typeof phoneDuration | typeof idDuration | null
}[] = [
  { id: 'face', mean: faceDuration },
  { id: 'phone', mean: phoneDuration },
  { id: 'id', mean: idDuration },
  { id: 'signature', mean: null },
]

/** What to have at hand for each, by the names of the words; the facts behind a line where there are any. */
export const atHand: Record<Element, readonly { name: string; fact?: { id: string; value: number } }[]> = {
  face: [{ name: 'light' }, { name: 'level' }],
  phone: [{ name: 'number' }, { name: 'wait', fact: phoneCarrierDelayShare }, { name: 'secret' }],
  id: [{ name: 'valid' }, { name: 'background' }],
  signature: [{ name: 'name' }, { name: 'read' }, { name: 'free' }],
}

export interface Clock {
  /** Whole seconds since the element began. */
  seconds: number
  /** How much of the mean time has passed, 0-1; `null` without a mean. */
  share: number | null
  isLonger: boolean
}

/** The calm clock of one element; a clock set back counts as no time. */
export function dryRunClock(since: Temporal.Instant, now: Temporal.Instant, mean: number | null): Clock {
  const seconds = Math.max(0, Math.floor((now.epochMilliseconds - since.epochMilliseconds) / 1000))
  if (mean === null) return { seconds, share: null, isLonger: false }
  return { seconds, share: Math.min(1, seconds / mean), isLonger: seconds > mean }
}
