import { canonicalJson } from '../core/records/canonical.ts'
import { isNewer, parseItems, type Stored } from './items.ts'
import { migrated } from './migrations.ts'
import type { Items, PagePorts, Values } from './ports.ts'
import { report } from './report.ts'

/**
 * Brings the store in order before anyone relies on it: migrates an older layout and sets aside what does not parse.
 * Nothing is touched before consent, or where a newer version made the store.
 * @returns everything as it stands afterwards
 */
export async function inOrder({ items, locks }: Pick<PagePorts, 'items' | 'locks'>): Promise<{
  values: Values
  stored: Stored
}> {
  const values = await items.get(null)
  const stored = parseItems(values)
  if (!needsOrder(values, stored)) return { values, stored }
  try {
    await locks.alone(async () => {
      // A `version` that does not parse is set aside first: migrating writes in its place.
      await setAside(items, (key) => key === 'version')
      await migrate(items)
      await setAside(items, () => true)
    })
  } catch (error) {
    // Where there is no room for the copies, what does not parse stays in its place and the rest is served.
    report(error)
    return { values, stored }
  }
  const after = await items.get(null)
  return { values: after, stored: parseItems(after) }
}

/** Whether there is something to migrate or to set aside, and it may be done. */
export function needsOrder(values: Values, stored: Stored): boolean {
  const isAgreed = stored.consent !== null || stored.broken.includes('consent')
  return isAgreed && !isNewer(stored) && (stored.broken.length > 0 || migrated(values) !== null)
}

async function migrate(items: Items): Promise<void> {
  const change = migrated(await items.get(null))
  if (change === null) return
  await items.set(change.set)
  if (change.remove.length > 0) await items.remove(change.remove)
}

/** The copies are written before the originals go: killed in between, the next time finds its own copy and goes on. */
async function setAside(items: Items, isMeant: (key: string) => boolean): Promise<void> {
  const values = await items.get(null)
  const stored = parseItems(values)
  const broken = isNewer(stored) ? [] : stored.broken.filter(isMeant)
  if (broken.length === 0) return
  const copies: Values = {}
  for (const key of broken) copies[placeFor(key, values[key], { ...values, ...copies })] = values[key]
  await items.set(copies)
  await items.remove(broken)
}

/** `aside:<key>`, or `~2`, `~3`… after it where that is taken by something else. */
function placeFor(key: string, value: unknown, taken: Values): string {
  const content = canonicalJson(value)
  for (let copy = 1; ; copy++) {
    const place = copy === 1 ? `aside:${key}` : `aside:${key}~${copy}`
    if (!Object.hasOwn(taken, place) || canonicalJson(taken[place]) === content) return place
  }
}

/** Everything that was set aside, by its former key, as the file that `aside-download` offers. */
export function asideFile(values: Values): string {
  const asides = Object.entries(values).filter(([key]) => key.startsWith('aside:'))
  return JSON.stringify(Object.fromEntries(asides.map(([key, value]) => [key.slice('aside:'.length), value])), null, 2)
}
