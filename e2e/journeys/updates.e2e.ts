import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { copiedBuild } from '../altered.ts'
import { browserKinds } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { type ChromiumSession, launchChromium } from '../chromium.ts'
import { openManager } from '../manager.ts'
import { event, notices, seed, stored } from '../storage.ts'

/** The extension starts anew while a reminder is on its way: the browser has forgotten the alarm and says `update`. */

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000))

const version = async (session: ChromiumSession) =>
  (await session.bare()).evaluate(() => chrome.runtime.getManifest().version)

/** Writes the next version into the copy and lets the browser load it. */
async function update(session: ChromiumSession, folder: string, next: string): Promise<void> {
  const path = join(folder, 'manifest.json')
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version: next }))
  await restartBy(session, async () => {
    await (await session.bare()).evaluate(() => setTimeout(() => chrome.runtime.reload()))
  })
  expect(await version(session)).toBe(next)
}

/** Does what makes the extension start anew, and waits until it has: its pages close meanwhile. */
async function restartBy(session: ChromiumSession, act: () => Promise<void>): Promise<void> {
  const page = await session.bare()
  const closed = new Promise((resolve) => page.once('close', resolve))
  await act()
  await closed
  await expect.poll(() => version(session).catch(() => null), { timeout: 10_000 }).not.toBe(null)
}

async function firstPages(session: ChromiumSession): Promise<number> {
  return (await session.addresses()).filter((address) => address.includes('/options.html')).length
}

async function closeFirstPage(session: ChromiumSession): Promise<void> {
  await expect.poll(() => firstPages(session), { timeout: 10_000 }).toBe(1)
  for (const page of await session.browser().pages()) if (page.url().includes('/options.html')) await page.close()
}

async function alarmNames(session: ChromiumSession): Promise<string[]> {
  return (await (await session.bare()).evaluate(() => chrome.alarms.getAll())).map(({ name }) => name).sort()
}

const ways = ['a new version', 'the switch for incognito windows'] as const

test.runIf(browserKinds.includes('chromium')).each(ways)(
  'chromium: %s with a reminder on its way: planned again, given once, no first page',
  async (way) => {
    const build = copiedBuild()
    onTestFinished(build.remove)
    const session = await launchChromium({ extensions: [build.folder] })
    onTestFinished(() => session.close())
    const manager = await openManager(session)
    await manager.useDeveloperMode()
    await closeFirstPage(session)
    // Also before consent: the first page is for an installation alone.
    await update(session, build.folder, '0.1.0.1')

    const ago = Temporal.Duration.from({ hours: 2 }).subtract({ seconds: 8 })
    await seed(session, {
      profile: sampleProfile,
      journal: [event('verification-failed', ago, { step: 'face' })],
    })
    await expect.poll(() => alarmNames(session), { timeout: 5_000 }).toEqual(['heartbeat', 'next'])
    expect(await firstPages(session)).toBe(0)
    if (way === 'a new version') await update(session, build.folder, '0.1.0.2')
    else await restartBy(session, () => manager.allowIncognito())
    await expect.poll(() => alarmNames(session), { timeout: 5_000 }).toEqual(['heartbeat', 'next'])
    expect(await notices(session)).toEqual([])

    await expect.poll(() => session.notifications(), { timeout: 20_000 }).toHaveLength(1)
    await pause(2)
    expect(await notices(session)).toMatchObject([{ kind: 'cooldown-over', state: 'shown', late: false }])
    expect(await session.notifications()).toHaveLength(1)
    expect(await firstPages(session)).toBe(0)
    expect(await stored(session)).toHaveProperty('consent')
  },
)
