import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { click, hook, isThere, text } from '../pages.ts'
import type { StoredEvent } from '../storage.ts'
import { event, notices, room, seed, stored } from '../storage.ts'

const folder = mkdtempSync(join(tmpdir(), 'before-you-borrow-backups-'))
afterAll(() => rmSync(folder, { recursive: true }))

function backup(name: string, profile: object, journal: StoredEvent[]): string {
  const path = join(folder, name)
  const exportedAt = Temporal.Now.instant().toString()
  writeFileSync(
    path,
    JSON.stringify({ format: 'before-you-borrow', version: 1, exportedAt, profile, journal, settings: {} }),
  )
  return path
}

async function choose(page: Page, path: string): Promise<void> {
  const input = (await page.waitForSelector(hook('import-file'))) as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
}

test.each(browserKinds)('%s: importing an old journal rings for nothing', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, {})
  const journal = [
    event('entry-seen', { hours: 15 }, {}),
    ...[30, 29, 28].map((hours) => event('verification-failed', { hours }, { step: 'face' })),
    event('device-login', { hours: 40 }, { device: 'A phone' }),
  ]
  const page = await session.open('options.html#data')
  await choose(page, backup('old.json', sampleProfile, journal))
  await expect.poll(() => text(page, 'import-summary'), { timeout: 5_000 }).toMatch(/5/)
  expect(room(await stored(session), 'journal'), 'nothing before it is confirmed').toEqual({})
  await click(page, 'import-apply')
  await expect.poll(async () => Object.keys(room(await stored(session), 'journal')).length, { timeout: 5_000 }).toBe(5)
  await expect.poll(async () => Object.keys(room(await stored(session), 'profile')).length).toBe(16)
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  expect(await notices(session)).toEqual([])
})

test.each(browserKinds)('%s: a file with an error changes nothing and says where', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile })
  const page = await session.open('options.html#data')
  await page.waitForSelector(hook('import-file'))
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const before = await stored(session)
  await choose(page, backup('bad.json', { tencentScore: 1001 }, []))
  await expect.poll(() => text(page, 'import-error'), { timeout: 5_000 }).toContain('profile.tencentScore')
  expect(await isThere(page, 'import-apply')).toBe(false)
  expect(await stored(session)).toEqual(before)
})
