import type { Page } from 'puppeteer-core'
import { expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { cases, sampleProfile } from '../cases.ts'
import { launchChromium } from '../chromium.ts'
import { type FirefoxSession, launchFirefox } from '../firefox.ts'
import { click, hook, isThere, verdict } from '../pages.ts'
import { reseed, room, seed, stored } from '../storage.ts'

const chromium = browserKinds.includes('chromium')
const firefox = browserKinds.includes('firefox')

interface Size {
  width: number
  contentWidth: number
  kind: string
  /** Where verdict and countdown end, in px from the top. */
  bottoms: number[]
}

/** Opens the toolbar's popup, measures it once it shows its verdict, and closes it. */
async function measurePopup(page: Page, kind: string): Promise<Size> {
  return page.evaluate(
    async (kind, verdict, countdown) => {
      const { action, extension } = chrome as unknown as {
        action: { openPopup(): Promise<void> }
        extension: { getViews(which: { type: 'popup' }): Window[] }
      }
      const popup = () => extension.getViews({ type: 'popup' })[0]
      const until = async (isSo: () => boolean) => {
        while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
      }
      await action.openPopup()
      const shown = () => popup()?.document.querySelector<HTMLElement>(verdict)
      await until(() => shown()?.dataset.kind === kind && popup()?.innerWidth !== 0)
      // Firefox brings its popup to the size of the page in steps.
      let width = 0
      let looks = 0
      await until(() => {
        const now = popup()?.innerWidth ?? 0
        looks = now === width ? looks + 1 : 0
        width = now
        return looks === 10
      })
      const view = popup() as Window
      const { document } = view
      const parts = [verdict, countdown].flatMap((part) => document.querySelector(part) ?? [])
      const size = {
        width: view.innerWidth,
        contentWidth: document.documentElement.scrollWidth,
        kind: shown()?.dataset.kind ?? '',
        bottoms: parts.map((part) => part.getBoundingClientRect().bottom),
      }
      view.close()
      await until(() => popup() === undefined)
      return size
    },
    kind,
    hook('verdict'),
    hook('countdown'),
  )
}

test.each(browserKinds)(
  '%s: the toolbar’s popup is 360 px wide, with verdict and countdown above 580 px, whatever it says',
  async (browser) => {
    const session = await launch(browser)
    onTestFinished(() => session.close())
    for (const language of ['zh_CN', 'en']) {
      for (const { name, kind, seed } of cases) {
        const seeded = seed()
        await reseed(session, { ...seeded, settings: { ...seeded.settings, language } })
        const { width, contentWidth, bottoms } = await measurePopup(await session.bare(), kind)
        expect([width, contentWidth], `${name}, ${language}`).toEqual([360, 360])
        if (kind === 'act' || kind === 'wait') expect(bottoms, name).toHaveLength(2)
        for (const bottom of bottoms) expect(bottom, `${name}, ${language}`).toBeLessThan(580)
      }
    }
  },
)

test.runIf(chromium)('chromium: clicks in the toolbar’s popup are logged', async () => {
  const session = await launchChromium()
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile })
  const popup = await session.toolbarPopup()
  await click(popup, 'log-entry-seen')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('act')
  await click(popup, 'log-verification-failed')
  await click(popup, 'step-face')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('wait')
})

test.each(browserKinds)('%s: both shortcuts are there', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  const commands = await (await session.bare()).evaluate(() => chrome.commands.getAll())
  expect(commands.map(({ name }) => name).sort()).toEqual(['_execute_action', 'log-entry-seen'])
  expect(commands.find(({ name }) => name === 'log-entry-seen')?.shortcut).not.toBe('')
})

/** Presses a shortcut as Firefox does: through the key that its window has for it. */
async function pressInFirefox(session: FirefoxSession, letter: string): Promise<void> {
  await session.inside(`document.querySelector('keyset[id^=ext-keyset] key[key=${letter}]').doCommand()`)
}

const popupsOf = async (session: FirefoxSession) =>
  (await session.bare()).evaluate(() => {
    const { extension } = chrome as unknown as { extension: { getViews(which: { type: 'popup' }): Window[] } }
    return extension.getViews({ type: 'popup' }).length
  })

test.runIf(firefox)(
  'firefox: one shortcut logs an entry seen and marks the badge, the other opens the popup',
  async () => {
    const session = await launchFirefox()
    onTestFinished(() => session.close())
    await seed(session, { profile: sampleProfile })
    await pressInFirefox(session, 'K')
    const badge = async () => (await session.bare()).evaluate(() => chrome.action.getBadgeText({}))
    await expect.poll(badge, { timeout: 3_000, interval: 20 }).toBe('✓')
    expect(Object.values(room(await stored(session), 'journal'))).toMatchObject([{ type: 'entry-seen' }])
    const popup = await session.open('popup.html')
    await click(popup, 'undo')
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
    await pressInFirefox(session, 'J')
    await expect.poll(() => popupsOf(session), { timeout: 5_000 }).toBe(1)
  },
)

/** Presses the shortcut as the browser would tell the worker. */
async function pressLogEntrySeen(session: Awaited<ReturnType<typeof launchChromium>>): Promise<void> {
  const worker = await session.worker()
  await worker.evaluate(() => {
    const event = chrome.commands.onCommand as unknown as { dispatch(command: string): void }
    event.dispatch('log-entry-seen')
  })
}

test.runIf(chromium)('chromium: the shortcut logs an entry seen, marks the badge and can be undone', async () => {
  const session = await launchChromium()
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile })
  await pressLogEntrySeen(session)
  await expect
    .poll(async () => Object.values(room(await stored(session), 'journal')), { timeout: 5_000 })
    .toMatchObject([{ type: 'entry-seen' }])
  const badge = async () => (await session.bare()).evaluate(() => chrome.action.getBadgeText({}))
  await expect.poll(badge, { timeout: 3_000, interval: 20 }).toBe('✓')
  const popup = await session.open('popup.html')
  await expect.poll(() => isThere(popup, 'undo'), { timeout: 5_000 }).toBe(true)
  await click(popup, 'undo')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
})

test.runIf(chromium)('chromium: before consent the shortcut opens the first page and stores nothing', async () => {
  const session = await launchChromium()
  onTestFinished(() => session.close())
  const pages = async () => (await session.addresses()).filter((url) => url.includes('/options.html')).length
  await expect.poll(pages, { timeout: 10_000 }).toBe(1)
  for (const page of await session.browser().pages()) if (page.url().includes('/options.html')) await page.close()
  await pressLogEntrySeen(session)
  await expect.poll(pages, { timeout: 5_000 }).toBe(1)
  expect(await stored(session)).toEqual({})
})
