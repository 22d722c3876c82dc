import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { expect, onTestFinished, test } from 'vitest'
import { backupFile, chooseBackup, temporaryFolder } from '../backups.ts'
import { browserKinds } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { type ChromiumSession, launchChromium } from '../chromium.ts'
import { click, fill, hook, isThere, text, verdict } from '../pages.ts'
import { defined } from '../session.ts'
import { mountSmallDisk } from '../small-disk.ts'
import { event, room, seed, stored } from '../storage.ts'

const chromium = browserKinds.includes('chromium')

/** Where files that the pages offer are saved. */
async function downloadsOf(session: ChromiumSession): Promise<string> {
  const folder = temporaryFolder()
  const client = await session.browser().target().createCDPSession()
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  return folder
}

/** Does it again until the page says that it could not be saved: the browser makes a little room by itself. */
async function untilUnsaved(page: Page, act: (attempt: number) => Promise<void>): Promise<number> {
  for (let attempt = 1; attempt <= 50; attempt++) {
    await act(attempt)
    await new Promise((resolve) => setTimeout(resolve, 200))
    if (await isThere(page, 'unsaved')) return attempt
  }
  throw new Error('Everything was saved')
}

/** Seen by mounting one: containers refuse it to root, too. */
function mayMount(): boolean {
  const disk = mountSmallDisk(1)
  disk?.remove()
  return disk !== null
}

const lacksRight = chromium && !mayMount()

test.runIf(chromium && !lacksRight)(
  `chromium: on a full disk it says so, what helps, and gives a backup${lacksRight ? ' (not run: it needs the right to mount a disk)' : ''}`,
  async () => {
    const disk = defined(mountSmallDisk(96), 'right to mount')
    onTestFinished(disk.remove)
    const session = await launchChromium({ profile: join(disk.folder, 'profile') })
    onTestFinished(() => session.close())
    const downloads = await downloadsOf(session)
    await seed(session, { profile: sampleProfile, settings: { language: 'en' } })
    const popup = await session.open('popup.html')
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
    const options = await session.open('options.html#profile')
    await options.waitForSelector('[name=monthlyPayments]')

    const answer = await untilUnsaved(options, async (attempt) => {
      disk.fill()
      await fill(options, 'monthlyPayments', attempt)
    })
    expect(await text(options, 'unsaved')).toMatch(/restart the browser/)
    await options.click(`${hook('unsaved')} button`)
    const files = () => readdirSync(downloads).filter((name) => name.endsWith('.json'))
    await expect.poll(files, { timeout: 5_000 }).toHaveLength(1)
    const backup = JSON.parse(readFileSync(join(downloads, files()[0] ?? ''), 'utf8'))
    expect(backup.profile).toMatchObject({ ...sampleProfile, monthlyPayments: answer })
    await untilUnsaved(popup, async () => {
      disk.fill()
      await click(popup, 'log-entry-seen')
    })
    expect(await text(popup, 'unsaved')).toMatch(/restart the browser/)
    expect(await verdict(popup)).toBe('act')

    // From here on Chromium takes what is stored, and loses it when it ends: so the advice must stay.
    disk.makeRoom()
    for (const page of [options, popup]) {
      await expect.poll(() => isThere(page, 'unsaved'), { timeout: 35_000 }).toBe(false)
      expect(await text(page, 'was-unsaved')).toMatch(/restart the browser/)
    }
  },
)

/** Leaves so few bytes of the browser's limit that hardly anything goes in. */
async function fillStorage(session: ChromiumSession, left: number): Promise<void> {
  await (await session.bare()).evaluate(async (left) => {
    const area = chrome.storage.local as typeof chrome.storage.local & { QUOTA_BYTES: number }
    const used = await area.getBytesInUse()
    const key = 'aside:setting:discreet'
    await area.set({ [key]: '.'.repeat(area.QUOTA_BYTES - used - key.length - 2 - left) })
  }, left)
}

test.runIf(chromium)(
  'chromium: at the limit of storage an import is refused whole, a click is said not to be saved, erasing works',
  async () => {
    const session = await launchChromium()
    onTestFinished(() => session.close())
    const seen = event('entry-gone', { hours: 1 }, {})
    await seed(session, { profile: sampleProfile, journal: [seen] })
    const popup = await session.open('popup.html')
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
    await expect.poll(async () => (await stored(session)).glance, { timeout: 5_000 }).toBeDefined()
    await fillStorage(session, 1_000)
    const options = await session.open('options.html#data')
    await options.waitForSelector(hook('aside'))
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const before = await stored(session)

    const journal = Array.from({ length: 200 }, (_, hours) => event('bill-paid', { hours }, {}))
    await chooseBackup(options, backupFile({}, journal))
    await click(options, 'import-apply')
    await expect.poll(() => text(options, 'import-error'), { timeout: 10_000 }).not.toBe('')
    expect(await text(options, 'storage-usage')).toMatch(/10\.5.*10\.5/)
    expect(await stored(session)).toEqual(before)

    await untilUnsaved(popup, () => click(popup, 'log-entry-seen'))
    const noted = room(await stored(session), 'journal')
    expect(noted).toHaveProperty(seen.id)

    await click(options, 'erase-all')
    await options.waitForSelector(hook('erase-for-good'), { timeout: 10_000 })
    expect(room(await stored(session), 'journal')).toEqual(noted)
    await click(options, 'erase-for-good')
    await options.waitForSelector(hook('consent-accept'), { timeout: 10_000 })
    await expect.poll(() => isThere(popup, 'consent-accept'), { timeout: 5_000 }).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(await stored(session)).toEqual({})
  },
)
