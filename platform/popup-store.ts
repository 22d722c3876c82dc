import { openGlance } from './glance.ts'
import { latestVersion } from './layout.ts'
import type { PageStore, ReadyState } from './page.ts'
import { storePorts, tellWorker } from './page-browser.ts'
import type { StorePorts, Values, WitnessStore } from './ports.ts'
import { makeStore, type Source } from './store.ts'

const fastKeys = ['glance', 'changed', 'consent', 'version', 'undo']

const millisecondsToPaint = 100

/** The store of the popup: it paints from the glance, and then wakes the worker. */
export function openPopupStore(): PageStore {
  const store = makeStore(storePorts, popupSource(storePorts))
  const stop = store.subscribe(() => {
    stop()
    // A worker that starts takes the processor from the first painting.
    setTimeout(tellWorker, millisecondsToPaint)
  })
  return store
}

/** @param witness the browser's own where none is given */
export function popupSource(ports: StorePorts, witness?: WitnessStore): Source {
  return {
    async read(dirty, mayWait) {
      const values = await ports.items.get(fastKeys)
      const fast = fastState(values)
      if (fast) return fast
      if (dirty && mayWait && values.consent !== undefined) return null
      // What reads and parses everything is a chunk of its own.
      const { readEverything } = await import('./slow-path.ts')
      return readEverything(ports, witness)
    },
    // The popup's buttons make no event that would not parse.
    check: (event) => event,
  }
}

/** What can be shown without reading and parsing everything, or `null`. */
function fastState(values: Values): ReadyState | null {
  const { consent, version, changed = null } = values
  const undo = readUndo(values.undo)
  if (typeof consent !== 'string' || version !== latestVersion || undo === 'broken') return null
  const glance = openGlance(values.glance)
  if (glance === null || glance.of !== changed) return null
  return {
    kind: 'ready',
    ...glance,
    newerVersion: false,
    undo,
    unsaved: 0,
    details: null,
  }
}

function readUndo(value: unknown): ReadyState['undo'] | 'broken' {
  if (value === undefined) return null
  const { id, at } = (value ?? {}) as Values
  const when = Date.parse(String(at))
  if (typeof id !== 'string' || Number.isNaN(when)) return 'broken'
  return { id, at: Temporal.Instant.fromEpochMilliseconds(when) }
}
