import { expect, test } from 'vitest'
import { inOrder } from './aside.ts'
import { latestVersion } from './layout.ts'
import { type Migration, migrated, migrations } from './migrations.ts'
import { makeMemoryBrowser } from './testing/memory-browser.ts'
import { layout1 } from './testing/samples.ts'

test('every layout there ever was leads to the newest', () => {
  expect(latestVersion).toBe(migrations.length + 1)
  expect(migrated(layout1)).toBeNull()
})

test('a store with data and no version is layout 1, unmarked', async () => {
  const { version: _, ...unmarked } = layout1
  const browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
  browser.values = structuredClone(unmarked)
  await inOrder(browser.page())
  expect(browser.values).toEqual(layout1)
})

test('nothing is done to an empty store, and nothing to a newer one', () => {
  expect(migrated({})).toBeNull()
  expect(migrated({ version: 999, x: 1 })).toBeNull()
})

const renamed: Migration = ({ old, ...others }) => ({ ...others, new: old })
const doubled: Migration = (items) => ({ ...items, new: Number(items.new) * 2 })

test('each step once, all in one call, what is left of the old after it', () => {
  expect(migrated({ version: 1, old: 4, other: 1 }, [renamed, doubled])).toEqual({
    set: { version: 3, new: 8 },
    remove: ['old'],
  })
  expect(migrated({ version: 2, new: 4 }, [renamed, doubled])).toEqual({ set: { version: 3, new: 8 }, remove: [] })
})
