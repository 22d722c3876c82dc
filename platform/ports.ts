/** What the platform needs of a browser. `browser.ts` has the real one, `testing/memory-browser.ts` one for tests. */

export type Values = Record<string, unknown>

/** Which keys changed: without `newValue` a key was removed. */
export type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>

/** `storage.local`: one key an item. A call of `set` is kept whole or not at all (seen in both browsers). */
export interface Items {
  /** `null` reads everything. */
  get(keys: string[] | null): Promise<Values>
  set(items: Values): Promise<void>
  remove(keys: string[]): Promise<void>
  /** @returns a function that ends it */
  onChanged(listener: (changes: Changes) => void): () => void
}

/** `storage.session`: forgotten when the browser is closed. */
export interface Session {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}

export interface Alarms {
  clearAll(): Promise<unknown>
  /** `when` in milliseconds since 1970. */
  create(name: string, info: { when?: number; periodInMinutes?: number }): Promise<unknown>
}

export interface NotificationText {
  title: string
  message: string
}

export interface Notifications {
  /** Shows it, or replaces the one with this id. @returns false where the system does not allow notifications */
  create(id: string, text: NotificationText): Promise<boolean>
  clear(id: string): Promise<unknown>
  /** The ids of those that are up. */
  getAll(): Promise<string[]>
}

export interface Badge {
  /** Without a title the one that stands is left. */
  show(text: string, title?: string): Promise<void>
}

export interface Clock {
  now(): Temporal.Instant
  /** The system's IANA zone at this moment. */
  timeZone(): string
}

/** One lock over all items: writers share it; whoever moves or replaces many at once holds it alone. */
export interface Locks {
  shared<T>(work: () => Promise<T>): Promise<T>
  alone<T>(work: () => Promise<T>): Promise<T>
}

/** Kept outside storage, without content: tells a store that came back empty from a first start. */
export interface Witness {
  since: Temporal.Instant
  events: number
}

export interface WitnessStore {
  read(): Promise<Witness | null>
  write(witness: Witness): Promise<void>
  remove(): Promise<void>
}

/** What reading and writing takes. */
export interface StorePorts {
  items: Items
  locks: Locks
  clock: Clock
}

/** What a page uses. */
export interface PagePorts extends StorePorts {
  witness: WitnessStore
}

/** What the background worker uses. */
export interface WorkerPorts extends PagePorts {
  session: Session
  alarms: Alarms
  notifications: Notifications
  badge: Badge
}
