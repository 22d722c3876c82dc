import { latestVersion } from './layout.ts'
import type { Values } from './ports.ts'

/** Everything in the next layout, from everything in one layout. */
export type Migration = (items: Values) => Values

/**
 * Number n (from 0) leads from layout n + 1 to layout n + 2; a store with data and no `version` is layout 1, unmarked.
 * A migration is never changed once it was published, and leaves keys alone that it does not know.
 */
export const migrations: readonly Migration[] = []

/** The layout of these items. Nothing stored yet is as good as the newest. */
export function versionOf({ version, ...items }: Values): number {
  if (typeof version === 'number') return version
  return Object.keys(items).length === 0 ? latestVersion : 1
}

/**
 * What has to be set, in one call, and removed, after it, to bring these items to the newest layout. Killed in
 * between, everything is there in the new layout and what is left of the old one is set aside at the next start.
 * @returns null where there is nothing to do
 */
export function migrated(
  items: Values,
  steps: readonly Migration[] = migrations,
): { set: Values; remove: string[] } | null {
  const newest = steps.length + 1
  if (items.version === newest) return null
  const from = versionOf(items)
  if (from > newest || Object.keys(items).length === 0) return null
  const next = steps.slice(from - 1).reduce((before, step) => step(before), items)
  return {
    set: {
      ...Object.fromEntries(Object.entries(next).filter(([key, value]) => items[key] !== value)),
      version: newest,
    },
    remove: Object.keys(items).filter((key) => !Object.hasOwn(next, key)),
  }
}
