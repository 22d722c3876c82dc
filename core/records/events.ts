import { canonicalJson } from './canonical.ts'
import { checkList } from './input.ts'

/** The four elements of the verification (`verification.elements`). */
export type VerificationStep = 'face' | 'phone' | 'id' | 'signature'

export type ChecklistItemId = 'cooldown' | 'entry' | 'light' | 'card' | 'phone' | 'device' | 'network' | 'papers'

export type RepaymentMethod = 'equal-principal' | 'equal-instalment' | 'bullet'

/** What happened, by type. Money is in yuan, `dailyRate` is a share a day, `km` kilometres. */
export interface EventDetails {
  'entry-seen': { trigger?: 'payment-failed' | 'monthly-batch' | 'licaitong-purchase' | 'other' }
  'entry-gone': object
  'verification-failed': { step: VerificationStep }
  'verification-passed': object
  'device-login': { device: string }
  'location-jump': { km: number }
  'risk-blocked': { kind: 'device' | 'identity' | 'behaviour' }
  'item-checked': { item: ChecklistItemId }
  /** 查看额度 tapped, which costs a hard credit inquiry. */
  'limit-viewed': object
  /** Any other hard credit inquiry. */
  inquiry: { by?: string }
  /** 综合评估未通过 */
  declined: object
  opened: { limit: number; dailyRate: number }
  /** The event's id names the loan. */
  borrowed: {
    principal: number
    dailyRate: number
    instalments: number
    method: RepaymentMethod
    startsOn: Temporal.PlainDate
  }
  repaid: { loan?: string; instalment?: number; onTime: boolean }
  settled: { loan: string }
  'cross-platform-spend': object
  'wealth-transfer': object
  'bill-paid': object
  'limit-changed': { limit: number }
  'rate-changed': { dailyRate: number }
  /** Closed for good: what was opened and borrowed before it no longer counts. */
  'account-closed': object
}

export type EventType = keyof EventDetails

/** One dated fact of the journal. The journal is a set: an event is added or taken out, never rewritten. */
export type JournalEvent<T extends EventType = EventType> = {
  [K in T]: { id: string; at: Temporal.Instant; type: K } & EventDetails[K]
}[T]

/** What has a time and an id. */
interface Dated {
  id: string
  at: Temporal.Instant
}

/** The order of every journal: by time, events of the same instant by id. */
export function byAtThenId(a: Dated, b: Dated): number {
  return Temporal.Instant.compare(a.at, b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Sorted by (at, id); of two events with one id the one with the smaller canonical JSON stays. */
export function eachEventOnce(events: readonly JournalEvent[]): JournalEvent[] {
  const byId = new Map<string, JournalEvent>()
  for (const event of events) {
    const other = byId.get(event.id)
    if (other === undefined || canonicalJson(event) < canonicalJson(other)) byId.set(event.id, event)
  }
  return [...byId.values()].sort(byAtThenId)
}

/**
 * The union of two journals by id: commutative, associative, idempotent.
 * @throws InputError `a`, `b`
 */
export function mergeJournals(a: readonly JournalEvent[], b: readonly JournalEvent[]): JournalEvent[] {
  checkList(a, 'a')
  checkList(b, 'b')
  return eachEventOnce([...a, ...b])
}

/**
 * The events up to and with `now`: what lies ahead has not happened yet.
 * @throws InputError `journal`
 */
export function upTo(journal: readonly JournalEvent[], now: Temporal.Instant): JournalEvent[] {
  checkList(journal, 'journal')
  return journal.filter((event) => Temporal.Instant.compare(event.at, now) <= 0)
}

/** The events of one or several types. */
export function ofType<T extends EventType>(journal: readonly JournalEvent[], ...types: T[]): JournalEvent<T>[] {
  return journal.filter((event) => (types as EventType[]).includes(event.type)) as JournalEvent<T>[]
}
