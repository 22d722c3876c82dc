import type { Witness, WitnessStore } from './ports.ts'

/** The witness in IndexedDB: another store of the browser, which is not lost with `storage.local`. */

const database = 'before-you-borrow'
const table = 'witness'
const key = 'storage'

export const indexedDbWitness: WitnessStore = {
  async read() {
    // Opening would make the database, and before consent nothing is stored.
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === database)) return null
    const stored = await run('readonly', (records) => records.get(key))
    return stored ? { since: Temporal.Instant.from(stored.since), events: stored.events } : null
  },
  async write({ since, events }: Witness) {
    await run('readwrite', (records) => records.put({ since: since.toString(), events }, key))
  },
  async remove() {
    await answer(indexedDB.deleteDatabase(database))
  },
}

async function run<T>(mode: IDBTransactionMode, work: (records: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(database, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(table)
  const open = await answer(opening)
  try {
    return await answer(work(open.transaction(table, mode).objectStore(table)))
  } finally {
    open.close()
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
