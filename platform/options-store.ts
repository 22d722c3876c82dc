import { InputError } from '../core/records/input.ts'
import { parseJournal } from '../core/records/journal.ts'
import { inOrder, needsOrder } from './aside.ts'
import { pagePorts } from './browser.ts'
import { parseItems } from './items.ts'
import { toStored } from './layout.ts'
import type { PageStore } from './page.ts'
import { tellWorker } from './page-browser.ts'
import { pageState } from './page-state.ts'
import type { PagePorts, Values } from './ports.ts'
import { makeStore, type Source } from './store.ts'

/** The store of the options page: everything that is stored, with its details. It then wakes the worker. */
export function openOptionsStore(): PageStore {
  const store = makeStore(pagePorts, optionsSource(pagePorts))
  const stop = store.subscribe(() => {
    stop()
    tellWorker()
  })
  return store
}

/** It reads everything once and follows the changes: reading thousands of items again at each key press takes long. */
export function optionsSource(ports: PagePorts): Source {
  let known: Values | null = null
  let readings = 0
  return {
    async read(dirty) {
      readings += 1
      const reading = readings
      let values = known && dirty ? await renewed(ports, known, dirty) : (await inOrder(ports)).values
      let stored = parseItems(values)
      if (needsOrder(values, stored)) ({ values, stored } = await inOrder(ports))
      // A reading that storage answered late does not replace what a later one has found.
      if (reading === readings) known = values
      return pageState(ports, values, stored, true)
    },
    check(event) {
      const [checked] = parseJournal([toStored(event)])
      if (checked === undefined) throw new InputError('', 'missing')
      return checked
    },
  }
}

/** The same objects for what did not change: each is parsed once. */
async function renewed({ items }: PagePorts, values: Values, dirty: readonly string[]): Promise<Values> {
  const changed = new Set(dirty)
  const unchanged = Object.entries(values).filter(([key]) => !changed.has(key))
  return { ...Object.fromEntries(unchanged), ...(await items.get([...dirty])) }
}
