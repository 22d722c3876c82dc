import { describe, expect, test } from 'vitest'
import { readBackup } from '../core/files/backup.ts'
import { agree } from './agree.ts'
import { keepCapture } from './captures.ts'
import { backupText, bytesInUse, importBackup, readBackupFile } from './data.ts'
import { encryptBackup } from './encryption.ts'
import { parseItems } from './items.ts'
import type { SettledState } from './page.ts'
import { pageState } from './page-state.ts'
import { settled } from './settings.ts'
import { captureId, goodLight } from './testing/captures.ts'
import { type MemoryBrowser, makeMemoryBrowser } from './testing/memory-browser.ts'
import { layout1 } from './testing/samples.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')

async function shown(browser: MemoryBrowser): Promise<SettledState> {
  const state = await pageState(browser.page(), browser.values, parseItems(browser.values), true)
  if (state.kind !== 'ready') throw new Error(state.kind)
  return settled(state, 'Asia/Shanghai')
}

function fullBrowser(): MemoryBrowser {
  const browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
  browser.values = structuredClone(layout1)
  return browser
}

async function freshBrowser(): Promise<MemoryBrowser> {
  const browser = makeMemoryBrowser('2026-11-24T12:00:00Z')
  await agree(browser.page(), 'browser')
  return browser
}

describe('import', () => {
  test('of one’s own export into a fresh store gives the same export', async () => {
    const text = backupText(await shown(fullBrowser()), now)
    const browser = await freshBrowser()
    const reading = await readBackupFile(new Blob([text]), now)
    if (reading.kind !== 'backup') throw new Error(reading.kind)
    for (let times = 0; times < 2; times++) {
      await importBackup(browser.page(), reading.backup)
      expect(backupText(await shown(browser), now)).toBe(text)
    }
    expect(browser.values['profile:tier']).toEqual({ value: 'active', answeredAt: now.toString() })
  })

  test('knows nothing of what was rehearsed, and leaves what was rehearsed here', async () => {
    const text = backupText(await shown(fullBrowser()), now)
    expect(text).not.toContain('capture')
    expect(text).not.toContain('brightness')
    const browser = await freshBrowser()
    const kept = await keepCapture(browser.page(), { id: captureId(1), ...goodLight })
    await importBackup(browser.page(), readBackup(JSON.parse(text), now))
    expect(parseItems(browser.values).captures).toEqual([kept])
    const smuggled = JSON.stringify({ ...JSON.parse(text), captures: [] })
    expect(await readBackupFile(new Blob([smuggled]), now)).toMatchObject({ kind: 'refused', path: 'captures' })
  })

  test('answers were given when the file was made, but never later than now', async () => {
    const browser = await freshBrowser()
    const file = { format: 'before-you-borrow', version: 1, profile: { creditCards: 2 }, journal: [], settings: {} }
    await importBackup(browser.page(), readBackup({ ...file, exportedAt: '2026-11-01T00:00:00Z' }, now))
    expect(browser.values['profile:creditCards']).toEqual({ value: 2, answeredAt: '2026-11-01T00:00:00Z' })
    await importBackup(browser.page(), readBackup({ ...file, exportedAt: '2030-11-01T00:00:00Z' }, now))
    expect(browser.values['profile:creditCards']).toEqual({ value: 2, answeredAt: browser.now.toString() })
  })

  test('merges by id, whichever comes first, and leaves what the file does not have', async () => {
    const id = '019a9f3c-0000-7000-8000-00000000000a'
    const journal = (km: number) => [{ id, at: '2026-11-01T00:00:00Z', type: 'location-jump', km }]
    const backup = (km: number) =>
      readBackup({ format: 'before-you-borrow', version: 1, profile: {}, journal: journal(km), settings: {} }, now)
    for (const order of [
      [5, 6],
      [6, 5],
    ]) {
      const browser = await freshBrowser()
      browser.values['profile:tier'] = layout1['profile:tier']
      for (const km of order) await importBackup(browser.page(), backup(km))
      expect(browser.values[`journal:${id}`]).toMatchObject({ km: 5 })
      expect(browser.values['profile:tier']).toEqual(layout1['profile:tier'])
    }
  })

  test('is one call: refused, it changes nothing', async () => {
    const browser = await freshBrowser()
    const before = structuredClone(browser.values)
    const { writes } = browser
    browser.failingWrites = 1
    const { profile, journal, settings } = await shown(fullBrowser())
    await expect(importBackup(browser.page(), { profile, journal, settings })).rejects.toThrow('No space left')
    expect(browser.values).toEqual(before)
    await importBackup(browser.page(), { profile, journal, settings })
    expect(browser.writes).toBe(writes + 1)
  })

  test('sets aside what does not parse before it writes in its place', async () => {
    const browser = await freshBrowser()
    browser.values['profile:creditCards'] = 'text'
    const file = { format: 'before-you-borrow', version: 1, profile: { creditCards: 2 }, journal: [], settings: {} }
    await importBackup(browser.page(), readBackup(file, now))
    expect(browser.values).toMatchObject({ 'profile:creditCards': { value: 2 }, 'aside:profile:creditCards': 'text' })
  })
})

describe('a chosen file', () => {
  test('may be encrypted', async () => {
    const text = backupText(await shown(fullBrowser()), now)
    const file = new Blob([await encryptBackup(text, 'a passphrase')])
    expect(await readBackupFile(file, now)).toEqual({ kind: 'locked' })
    expect(await readBackupFile(file, now, 'another')).toEqual({ kind: 'wrong-passphrase' })
    expect(await readBackupFile(file, now, 'a passphrase')).toMatchObject({ kind: 'backup' })
  })

  test('that is no backup is refused with its place', async () => {
    expect(await readBackupFile(new Blob(['{']), now)).toEqual({ kind: 'refused', path: 'file', reason: 'not-json' })
    const large = new Blob([new Uint8Array(11_000_000)])
    expect(await readBackupFile(large, now)).toEqual({ kind: 'refused', path: 'file', reason: 'too-large' })
  })
})

test('bytes are counted as Chromium counts them', async () => {
  const browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
  browser.values = { a: '微', bc: 1 }
  expect(await bytesInUse(browser.page())).toBe(1 + 5 + 2 + 1)
})
