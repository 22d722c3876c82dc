import { latestVersion, toStored } from './layout.ts'
import { newId } from './new-id.ts'
import type { StorePorts, Values } from './ports.ts'

export type WritePorts = Pick<StorePorts, 'items' | 'locks'>

/** What a page changes at once. */
export interface Change {
  set?: Values
  remove?: string[]
}

/** Nothing may be written: all was erased elsewhere, or a newer version made the store. Trying again is no use. */
export class NotWritable extends Error {
  override readonly name = 'NotWritable'
  readonly reason: 'no-consent' | 'newer-version'

  constructor(reason: 'no-consent' | 'newer-version') {
    super(`Nothing may be written: ${reason}`)
    this.reason = reason
  }
}

/**
 * Does the work under the lock, where consent stands and the store is not a newer version's: what is written late
 * must not bring back what was erased in the meantime.
 * @throws NotWritable
 */
export function whileWritable<T>(
  { items, locks }: WritePorts,
  lock: 'shared' | 'alone',
  work: () => Promise<T>,
): Promise<T> {
  return locks[lock](async () => {
    const { consent, version } = await items.get(['consent', 'version'])
    refuseNewer(version)
    if (consent === undefined) throw new NotWritable('no-consent')
    return work()
  })
}

/** @throws NotWritable */
export function refuseNewer(version: unknown): void {
  if (typeof version === 'number' && version > latestVersion) throw new NotWritable('newer-version')
}

/**
 * Stores a change by a person. `changed` gets a new value in the same call, so that no glance made before fits any
 * more; a removal is another call than that, so it is told before and after.
 */
export async function applyChange({ items }: Pick<WritePorts, 'items'>, { set, remove = [] }: Change): Promise<void> {
  await items.set({ ...(toStored(set ?? {}) as Values), ...newChange() })
  if (remove.length === 0) return
  await items.remove(remove)
  await items.set(newChange())
}

/** A new value of `changed`. It holds the time, see `timeOfChange`. */
export function newChange(): { changed: string } {
  return { changed: newId() }
}

/** When a value of `changed` was made, in milliseconds since 1970: the first 48 bits of a UUID version 7. */
export function timeOfChange(changed: string | null): number {
  return Number.parseInt((changed ?? '').replaceAll('-', '').slice(0, 12), 16) || 0
}
