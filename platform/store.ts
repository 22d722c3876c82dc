import type { JournalEvent } from '../core/records/events.ts'
import { isWayBackOpen } from './layout.ts'
import type { PageActions, PageState, PageStore, ReadyState } from './page.ts'
import { withinPatience } from './patience.ts'
import type { StorePorts } from './ports.ts'
import { report } from './report.ts'

/** How a page reads what it shows. */
export interface Source {
  /**
   * @param dirty the keys that changed since the last reading; `null` where all is to be read
   * @param mayWait whether the page can wait a moment for a change that is on its way
   * @returns `null` where it does
   */
  read(dirty: readonly string[] | null, mayWait: boolean): Promise<PageState | null>
  /** Checks an event before it is stored. @throws InputError */
  check(event: JournalEvent): JournalEvent
}

/** How long a page waits for the background to renew the glance before it reads everything itself. */
const longestWait = 1_000

/** How soon an unreadable storage is tried again. */
const pauseBetweenReadings = 2_000

/** A change of this page, shown at once and until what is read contains it. */
export interface Ahead {
  show(state: ReadyState): ReadyState
  isStored: boolean
}

/** What the actions need of the store. */
export interface Live extends Pick<PageStore, 'state'>, Pick<Source, 'check'> {
  showAhead(show: Ahead['show']): Ahead
  takeBack(ahead: Ahead): void
  isStored(ahead: Ahead, keys: readonly string[]): void
  tellUnsaved(count: number): void
  readAll(): Promise<void>
}

/** What a page shows, live: it follows every change, and shows its own before they are stored. */
export function makeStore(ports: StorePorts, source: Source): PageStore {
  const { clock } = ports
  const listeners = new Set<() => void>()
  let base: PageState = { kind: 'loading' }
  let ahead: Ahead[] = []
  let dirty: Set<string> | null = null
  let isReading = false
  let isOutdated = false
  let mayWait = true
  let waiting: ReturnType<typeof setTimeout> | undefined
  let readings = 0
  let lastAdopted = 0
  let unsaved = 0
  let actions: Promise<PageActions> | undefined

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function state(): PageState {
    return base.kind === 'ready' ? present(ahead.reduce((shown, one) => one.show(shown), base)) : base
  }

  /** What the time alone takes away is not shown, whenever it was read. */
  function present(state: ReadyState): ReadyState {
    const now = clock.now()
    return {
      ...state,
      undo: state.undo && isWayBackOpen(state.undo.at, now) ? state.undo : null,
      notices: state.notices.filter(({ expiresAt }) => Temporal.Instant.compare(now, expiresAt) < 0),
      unsaved,
    }
  }

  async function refresh(): Promise<void> {
    isOutdated = true
    if (isReading) return
    isReading = true
    while (isOutdated) {
      isOutdated = false
      await readOnce()
    }
    isReading = false
  }

  async function readOnce(): Promise<void> {
    const contained = ahead.filter(({ isStored }) => isStored)
    const keys = dirty && [...dirty]
    dirty = new Set()
    readings += 1
    const reading = readings
    try {
      await withinPatience(async () => {
        const next = await source.read(keys, mayWait)
        if (next === null) waiting ??= setTimeout(stopWaiting, longestWait)
        else if (reading > lastAdopted) {
          lastAdopted = reading
          adopt(next, contained)
        }
      })
    } catch (error) {
      report(error)
      dirty = null
      base = { kind: 'unreadable' }
      tell()
      clearTimeout(waiting)
      waiting = setTimeout(stopWaiting, pauseBetweenReadings)
    }
  }

  function adopt(next: PageState, contained: readonly Ahead[]): void {
    clearTimeout(waiting)
    waiting = undefined
    mayWait = true
    base = next
    ahead = ahead.filter((one) => !contained.includes(one))
    tell()
  }

  function stopWaiting(): void {
    waiting = undefined
    mayWait = false
    void refresh()
  }

  function markDirty(keys: readonly string[]): void {
    for (const key of keys) dirty?.add(key)
  }

  ports.items.onChanged((changes) => {
    markDirty(Object.keys(changes))
    queueMicrotask(refresh)
  })
  void refresh()

  const live: Live = {
    state,
    check: source.check,
    showAhead(show) {
      const one: Ahead = { show, isStored: false }
      ahead = [...ahead, one]
      tell()
      return one
    },
    takeBack(one) {
      ahead = ahead.filter((other) => other !== one)
      tell()
    },
    isStored(one, keys) {
      one.isStored = true
      markDirty(keys)
      void refresh()
    },
    tellUnsaved(count) {
      unsaved = count
      tell()
    },
    async readAll() {
      dirty = null
      await refresh()
    },
  }

  async function acting(): Promise<PageActions> {
    actions ??= import('./actions.ts').then(({ makeActions }) => makeActions(ports, live))
    return actions
  }

  return {
    state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    agree: async (language) => (await acting()).agree(language),
    log: async (event, at) => (await acting()).log(event, at),
    undo: async () => (await acting()).undo(),
    removeEvent: async (id) => (await acting()).removeEvent(id),
    restoreEvent: async (event) => (await acting()).restoreEvent(event),
    answer: async (field, value) => (await acting()).answer(field, value),
    set: async (settings) => (await acting()).set(settings),
    dismiss: async (id) => (await acting()).dismiss(id),
  }
}
