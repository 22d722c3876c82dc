import { canonicalJson } from '../../core/records/canonical.ts'
import type { Changes, Items, Locks, NotificationText, PagePorts, Values, Witness, WorkerPorts } from '../ports.ts'

/**
 * A browser in memory. Its pages and workers hold ports of their own; a worker can be made to die at any of its calls,
 * before or after the call took effect, and then none of its promises ever settles again.
 */
export interface MemoryBrowser {
  /** What `storage.local` holds. */
  values: Values
  session: Map<string, unknown>
  alarms: Map<string, Alarm>
  /** Ids of the notifications that are up, with the time at which each was shown. */
  up: Map<string, Temporal.Instant>
  /** Every notification that was ever shown, in order. */
  shown: { id: string; text: NotificationText }[]
  badge: { text: string; title: string }
  witness: Witness | null
  now: Temporal.Instant
  timeZone: string
  /** Time since the start that no clock change touches, in milliseconds. */
  elapsed: number
  /** How many calls that write to storage took effect. */
  writes: number
  /** How many of the next calls that write to storage fail. */
  failingWrites: number
  notifications: 'allowed' | 'refused' | 'rejecting'
  alarmsReject: boolean
  /** Called whenever a notification is shown. */
  onShown: (id: string) => void
  page(): PagePorts
  worker(): Life
  /** Closes or kills the browser: alarms, notifications and the session are gone. */
  restart(): void
  /** Sets the clock; set back it strands the alarms there are. */
  setClock(now: Temporal.Instant): void
}

export interface Alarm {
  /** In the time that no clock change touches. */
  dueAtElapsed: number
  when: number
  period: number | null
  stranded: boolean
}

/** The n-th call (1 is the next): of all, or from the first one of a delivery on. */
export interface Death {
  from: 'wake' | 'delivery'
  call: number
  side: 'before' | 'after'
}

/** One life of a worker. */
export interface Life {
  ports: WorkerPorts
  /** The worker dies at a call from now on, before or after that call took effect. */
  dieAt(death: Death): void
  /** It lives on, if it does. */
  spare(): void
  isDead(): boolean
  /** Resolves when it dies. */
  death: Promise<'dead'>
}

export function makeMemoryBrowser(now: string): MemoryBrowser {
  const listeners = new Set<(changes: Changes) => void>()
  const lock = makeLocks()
  const browser: MemoryBrowser = {
    values: {},
    session: new Map(),
    alarms: new Map(),
    up: new Map(),
    shown: [],
    badge: { text: '', title: '' },
    witness: null,
    now: Temporal.Instant.from(now),
    timeZone: 'Asia/Shanghai',
    elapsed: 0,
    writes: 0,
    failingWrites: 0,
    notifications: 'allowed',
    alarmsReject: false,
    onShown: () => undefined,
    page: () => portsFor((effect) => Promise.resolve().then(effect)),
    worker: () => makeLife((call) => portsFor(call)),
    restart() {
      browser.session.clear()
      browser.alarms.clear()
      browser.up.clear()
      browser.badge = { text: '', title: '' }
    },
    setClock(next) {
      if (Temporal.Instant.compare(next, browser.now) < 0)
        for (const alarm of browser.alarms.values()) alarm.stranded = true
      browser.now = next
    },
  }

  function change(next: Values, removed: readonly string[]): void {
    if (browser.failingWrites > 0) {
      browser.failingWrites -= 1
      throw new Error('No space left')
    }
    const changes: Changes = {}
    for (const [key, value] of Object.entries(next)) {
      const isSame = key in browser.values && canonicalJson(browser.values[key]) === canonicalJson(value)
      if (!isSame) changes[key] = { oldValue: browser.values[key], newValue: copy(value) }
      browser.values[key] = copy(value)
    }
    for (const key of removed.filter((name) => Object.hasOwn(browser.values, name))) {
      changes[key] = { oldValue: browser.values[key] }
      delete browser.values[key]
    }
    browser.writes += 1
    if (Object.keys(changes).length > 0) for (const listener of listeners) queueMicrotask(() => listener(changes))
  }

  function portsFor(call: Call): WorkerPorts {
    const items: Items = {
      get: (keys) => call(() => again(keys === null ? browser.values : pick(browser.values, keys))),
      set: (next) => call(() => change(copy(next) as Values, [])),
      remove: (keys) => call(() => change({}, keys)),
      onChanged(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    return {
      items,
      locks: lock,
      clock: { now: () => browser.now, timeZone: () => browser.timeZone },
      witness: {
        read: () => call(() => browser.witness),
        write: (witness) =>
          call(() => {
            browser.witness = witness
          }),
        remove: () =>
          call(() => {
            browser.witness = null
          }),
      },
      session: {
        get: (key) => call(() => browser.session.get(key), key === 'token'),
        set: (key, value) => call(() => void browser.session.set(key, value)),
      },
      alarms: {
        clearAll: () => call(() => browser.alarms.clear()),
        create: (name, { when, periodInMinutes }) =>
          call(() => {
            if (browser.alarmsReject) throw new Error('No more alarms')
            const period = periodInMinutes === undefined ? null : periodInMinutes * 60_000
            const wall = when ?? browser.now.epochMilliseconds + (period ?? 0)
            const wait = Math.max(0, wall - browser.now.epochMilliseconds)
            browser.alarms.set(name, { dueAtElapsed: browser.elapsed + wait, when: wall, period, stranded: false })
          }),
      },
      notifications: {
        getAll: () => call(() => [...browser.up.keys()]),
        clear: (id) => call(() => browser.up.delete(id)),
        create: (id, text) =>
          call(() => {
            if (browser.notifications === 'rejecting') throw new Error('Not supported')
            if (browser.notifications === 'refused') return false
            browser.onShown(id)
            browser.up.set(id, browser.now)
            browser.shown.push({ id, text })
            return true
          }),
      },
      badge: {
        show: (text, title) =>
          call(() => {
            browser.badge = { text, title: title ?? browser.badge.title }
          }),
      },
    }
  }

  return browser
}

/** `beginsDelivery` marks the first call that only a delivery makes. */
type Call = <T>(effect: () => T, beginsDelivery?: boolean) => Promise<T>

function makeLife(portsFor: (call: Call) => WorkerPorts): Life {
  let isDead = false
  let planned: Death | null = null
  let callsLeft = Number.POSITIVE_INFINITY
  let isTurnLost = false
  let onDeath: (word: 'dead') => void = () => undefined
  const death = new Promise<'dead'>((resolve) => {
    onDeath = resolve
  })
  const never = new Promise<never>(() => undefined)

  /** What one turn calls leaves together: the worker dies at the turn's end, with all or none of its calls done. */
  const dieAtEndOfTurn = () =>
    queueMicrotask(() => {
      isDead = true
      onDeath('dead')
    })

  const call: Call = (effect, beginsDelivery = false) => {
    if (isDead || isTurnLost) return never
    if (beginsDelivery && planned?.from === 'delivery') callsLeft = planned.call
    callsLeft -= 1
    if (callsLeft === 0) {
      dieAtEndOfTurn()
      isTurnLost = planned?.side === 'before'
      if (!isTurnLost) effect()
      return never
    }
    // The effect is there at once; its answer arrives in a later turn.
    try {
      const result = effect()
      return callsLeft < 0 ? never : Promise.resolve().then(() => (isDead ? never : result))
    } catch (error) {
      return callsLeft < 0 ? never : Promise.reject(error)
    }
  }

  const ports = portsFor(call)
  return {
    ports: { ...ports, locks: heldFor(ports.locks, death) },
    death,
    isDead: () => isDead,
    dieAt(next) {
      planned = next
      callsLeft = next.from === 'wake' ? next.call : Number.POSITIVE_INFINITY
    },
    spare() {
      planned = null
      callsLeft = Number.POSITIVE_INFINITY
    },
  }
}

/** One lock that is shared or held alone, first come first served. */
function makeLocks(): Locks {
  const queue: { isAlone: boolean; start: () => Promise<void> }[] = []
  let sharing = 0
  let isHeldAlone = false

  function admit(): void {
    const next = queue[0]
    if (next === undefined || isHeldAlone || (next.isAlone && sharing > 0)) return
    queue.shift()
    if (next.isAlone) isHeldAlone = true
    else sharing += 1
    void next.start().then(() => {
      if (next.isAlone) isHeldAlone = false
      else sharing -= 1
      admit()
    })
    admit()
  }

  const request = <T>(isAlone: boolean, work: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      queue.push({ isAlone, start: () => Promise.resolve().then(work).then(resolve, reject) })
      admit()
    })
  return { shared: (work) => request(false, work), alone: (work) => request(true, work) }
}

/** The lock as one worker's life has it: when the worker dies, the browser takes it back. */
function heldFor(lock: Locks, death: Promise<'dead'>): Locks {
  const through = async <T>(mode: 'shared' | 'alone', work: () => Promise<T>): Promise<T> => {
    const end = await lock[mode]<{ result: T } | 'dead'>(() =>
      Promise.race([work().then((result) => ({ result })), death]),
    )
    return end === 'dead' ? new Promise<never>(() => undefined) : end.result
  }
  return { shared: (work) => through('shared', work), alone: (work) => through('alone', work) }
}

function pick(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)))
}

function again(values: Values): Values {
  return JSON.parse(JSON.stringify(values))
}

/** What storage keeps: a copy, an object's fields in alphabetical order as Chromium has it. */
function copy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(canonicalJson(value))
}
