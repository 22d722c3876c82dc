import { patientItems, withinPatience } from './patience.ts'
import { applyChange, type Change, NotWritable, type WritePorts, whileWritable } from './writes.ts'

const firstPause = 1_000
const longestPause = 30_000

/** One page's changes on their way into storage. What storage refuses is kept and tried again. */
export interface Writer {
  /**
   * Resolves when it is stored, or when somebody else has stored something newer under the same keys.
   * @throws NotWritable
   */
  write(change: Change): Promise<void>
  /** How many changes storage has refused so far. */
  unsaved(): number
}

interface Waiting {
  change: Change
  refused: boolean
  done(): void
  fail(error: unknown): void
}

/** @param onUnsaved called when `unsaved` may have changed */
export function makeWriter(ports: WritePorts, onUnsaved: () => void): Writer {
  let waiting: Waiting[] = []
  let busy = false
  let pause = firstPause
  let retry: ReturnType<typeof setTimeout> | undefined
  const own = new Set<unknown>()
  const items = patientItems(ports.items)
  const patient: WritePorts = {
    locks: ports.locks,
    items: {
      ...items,
      set(values) {
        own.add(values.changed)
        return items.set(values)
      },
    },
  }

  const drop = (done: readonly Waiting[]) => {
    waiting = waiting.filter((one) => !done.includes(one))
  }

  /** Everything that waits goes in one call: a storm of clicks makes a handful of writes. */
  async function flush(): Promise<void> {
    if (busy) return
    busy = true
    clearTimeout(retry)
    let isAnswering = true
    while (isAnswering && waiting.length > 0) isAnswering = await attempt([...waiting])
    busy = false
  }

  /** @returns false where storage refused */
  async function attempt(batch: readonly Waiting[]): Promise<boolean> {
    try {
      await withinPatience((isOver) =>
        whileWritable(patient, 'shared', async () => {
          if (!isOver()) await applyChange(patient, merge(batch))
        }),
      )
      drop(batch)
      pause = firstPause
      for (const one of batch) one.done()
      return true
    } catch (error) {
      if (error instanceof NotWritable) {
        drop(batch)
        for (const one of batch) one.fail(error)
        return true
      }
      for (const one of batch) one.refused = true
      retry = setTimeout(flush, pause)
      pause = Math.min(pause * 2, longestPause)
      return false
    } finally {
      onUnsaved()
    }
  }

  ports.items.onChanged((changes) => {
    const mark = changes.changed?.newValue
    if (!own.delete(mark)) giveWay(Object.keys(changes).filter((key) => changes[key]?.newValue !== undefined))
    if (waiting.some(({ refused }) => refused)) void flush()
  })

  /** What was refused here is older than what was stored elsewhere since. */
  function giveWay(keys: readonly string[]): void {
    for (const one of waiting.filter(({ refused }) => refused)) {
      const { set = {}, remove = [] } = one.change
      const left = Object.entries(set).filter(([key]) => !keys.includes(key))
      one.change = { set: Object.fromEntries(left), remove: remove.filter((key) => !keys.includes(key)) }
      if (left.length > 0 || one.change.remove?.length) continue
      drop([one])
      one.done()
    }
    onUnsaved()
  }

  return {
    unsaved: () => waiting.filter(({ refused }) => refused).length,
    write: (change) =>
      new Promise((done, fail) => {
        waiting.push({ change, refused: false, done, fail })
        void flush()
      }),
  }
}

/** One change out of several: of two that touch one key the later counts. */
function merge(batch: readonly { change: Change }[]): Change {
  const set = new Map<string, unknown>()
  const remove = new Set<string>()
  for (const { change } of batch) {
    for (const [key, value] of Object.entries(change.set ?? {})) {
      set.set(key, value)
      remove.delete(key)
    }
    for (const key of change.remove ?? []) {
      set.delete(key)
      remove.add(key)
    }
  }
  return { set: Object.fromEntries(set), remove: [...remove] }
}
