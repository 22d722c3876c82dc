import { canonicalJson } from '../core/records/canonical.ts'
import { isNewer, parseItems, type Stored } from './items.ts'
import { isWayBackOpen, wayBackEnd } from './layout.ts'
import type { PagePorts } from './ports.ts'
import { newChange, whileWritable } from './writes.ts'

/** Nothing was erased within the last 10 minutes, or the person has begun anew since. */
export class NoWayBack extends Error {
  override readonly name = 'NoWayBack'
}

/**
 * Erases everything, consent included, with a way back for 10 minutes. The copy is stored before the originals go:
 * killed in between, nothing was erased (see `forgetErased`).
 * @throws NotWritable; the browser's error where there is no room for the copy, see `eraseForGood`
 */
export async function eraseAll(ports: PagePorts): Promise<void> {
  const { items, clock } = ports
  await whileWritable(ports, 'alone', async () => {
    const { erased: _, ...all } = await items.get(null)
    await items.set({ erased: { at: clock.now().toString(), items: all } })
    await items.remove(Object.keys(all))
    await ports.witness.remove()
  })
}

/** Erases everything at once, what can still be brought back too. */
export async function eraseForGood({ items, locks, witness }: PagePorts): Promise<void> {
  await locks.alone(async () => {
    await items.remove(Object.keys(await items.get(null)))
    // Under the lock: a worker at work must not write it anew afterwards.
    await witness.remove()
  })
}

/**
 * Brings back what was erased.
 * @throws NoWayBack
 */
export async function bringBack({ items, locks, clock }: PagePorts): Promise<void> {
  await locks.alone(async () => {
    const { consent, erased } = parseItems(await items.get(['consent', 'erased']))
    if (consent !== null || erased === null || !isWayBackOpen(erased.at, clock.now())) throw new NoWayBack()
    await items.set({ ...erased.items, ...newChange() })
    await items.remove(['erased'])
  })
}

/**
 * Removes what was erased once its 10 minutes are over, and the copy that an unfinished erasing or bringing back left
 * beside what it copies.
 * @returns when to look again
 */
export async function forgetErased(
  { items, locks, witness }: PagePorts,
  { consent, erased }: Stored,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  if (erased === null) return null
  const isLeft = await locks.alone(async () => {
    const stored = parseItems(await items.get(['consent', 'erased', 'version']))
    if (stored.erased === null || isNewer(stored)) return false
    const copied = stored.erased.items.consent
    const isCopy = stored.consent !== null && canonicalJson(copied) === canonicalJson(stored.consent)
    if (!isCopy && isWayBackOpen(stored.erased.at, now)) return stored.consent === null
    await items.remove(['erased'])
    return false
  })
  if (consent === null) await witness.remove()
  return isLeft ? wayBackEnd(erased.at) : null
}
