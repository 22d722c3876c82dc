import type { EventDetails, EventType } from '../core/records/events.ts'
import type { Profile } from '../core/records/profile.ts'
import { keepCapture } from '../platform/captures.ts'
import { newId } from '../platform/new-id.ts'
import type { StorePorts } from '../platform/ports.ts'
import type { Session } from './session.ts'

export type Items = Record<string, unknown>

/** Dates as ISO strings, as storage and files hold them. */
export type StoredProfile = { [F in keyof Profile]: Exclude<Profile[F], Temporal.PlainDate> | string }

export interface StoredEvent {
  id: string
  at: string
  type: EventType
  [detail: string]: unknown
}

/** What a browser has stored before a journey begins. */
export interface Seed {
  profile?: StoredProfile
  journal?: StoredEvent[]
  /** `setting:<name>` by name. */
  settings?: Items
  /** Any other items by their key. */
  items?: Items
}

type StoredDetails<T extends EventType> = {
  [K in keyof EventDetails[T]]: Exclude<EventDetails[T][K], Temporal.PlainDate> | string
}

/** An event that happened `ago` before now. */
export function event<T extends EventType>(
  type: T,
  ago: Temporal.DurationLike,
  details: StoredDetails<T>,
): StoredEvent {
  return { id: newId(), at: Temporal.Now.instant().subtract(ago).toString(), type, ...details }
}

/** The items of a person who has agreed, with no quiet hours, so that the time of the test's day does not matter. */
export function itemsOf({ profile = {}, journal = [], settings = {}, items = {} }: Seed): Items {
  const now = Temporal.Now.instant().toString()
  return {
    version: 1,
    consent: now,
    changed: newId(),
    'setting:quietHours': { from: '03:00', until: '03:00' },
    ...Object.fromEntries(
      Object.entries(profile).map(([field, value]) => [`profile:${field}`, { value, answeredAt: now }]),
    ),
    ...Object.fromEntries(journal.map((event) => [`journal:${event.id}`, event])),
    ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [`setting:${name}`, value])),
    ...items,
  }
}

/** Everything stored. */
export async function stored(session: Session): Promise<Items> {
  return (await session.bare()).evaluate(() => chrome.storage.local.get())
}

/** Writes items behind the product's back. */
export async function store(session: Session, items: Items): Promise<void> {
  await (await session.bare()).evaluate((items) => chrome.storage.local.set(items), items)
}

/** Keeps a rehearsal of `ago` before now as the rehearsal's page does. */
export async function rehearse(
  session: Session,
  rehearsal: Parameters<typeof keepCapture>[1],
  ago: Temporal.DurationLike = { hours: 0 },
): Promise<void> {
  const page = await session.bare()
  const ports: StorePorts = {
    items: {
      get: (keys) => page.evaluate((keys) => chrome.storage.local.get(keys), keys),
      set: (items) => page.evaluate((items) => chrome.storage.local.set(items), items),
      remove: (keys) => page.evaluate((keys) => chrome.storage.local.remove(keys), keys),
      onChanged: () => () => undefined,
    },
    locks: { shared: (work) => work(), alone: (work) => work() },
    clock: { now: () => Temporal.Now.instant().subtract(ago), timeZone: () => Temporal.Now.timeZoneId() },
  }
  await keepCapture(ports, rehearsal)
}

export async function seed(session: Session, seed: Seed): Promise<void> {
  await store(session, itemsOf(seed))
}

/** Puts one seed in place of another, without a moment in which nothing is stored. */
export async function reseed(session: Session, seed: Seed): Promise<void> {
  await (await session.bare()).evaluate(async (items) => {
    const old = Object.keys(await chrome.storage.local.get())
    await chrome.storage.local.set(items)
    await chrome.storage.local.remove(old.filter((key) => !(key in items)))
    await chrome.storage.local.set({ changed: crypto.randomUUID() })
  }, itemsOf(seed))
}

/** The items of one room, by what follows its colon. */
export function room(items: Items, name: string): Items {
  const own = Object.entries(items).filter(([key]) => key.startsWith(`${name}:`))
  return Object.fromEntries(own.map(([key, value]) => [key.slice(name.length + 1), value]))
}

export interface StoredNotice {
  id: string
  kind: string
  state: 'showing' | 'shown'
  late: boolean
}

/** The reminders that were given, one record each. */
export async function notices(session: Session): Promise<StoredNotice[]> {
  return Object.values(room(await stored(session), 'notice')) as StoredNotice[]
}
