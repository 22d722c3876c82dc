import { expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { launchChromium } from '../chromium.ts'
import { click, hook, isThere, verdict } from '../pages.ts'
import { event, room, seed, stored } from '../storage.ts'

const chromium = browserKinds.includes('chromium')

test.runIf(chromium)(
  'chromium: the toolbar’s popup is 360 px wide and shows verdict and countdown at once',
  async () => {
    const session = await launchChromium()
    onTestFinished(() => session.close())
    await seed(session, { profile: sampleProfile, journal: [event('entry-seen', { hours: 2 }, {})] })
    const popup = await session.toolbarPopup()
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('act')
    const bottoms = await popup.evaluate(
      (selectors) => selectors.map((selector) => document.querySelector(selector)?.getBoundingClientRect().bottom),
      [hook('verdict'), hook('countdown')],
    )
    for (const bottom of bottoms) expect(bottom).toBeLessThan(580)
    const width = await popup.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
    expect(width).toEqual([360, 360])

    await click(popup, 'log-verification-failed')
    await click(popup, 'step-face')
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('wait')
  },
)

test.each(browserKinds)('%s: both shortcuts are there', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  const commands = await (await session.bare()).evaluate(() => chrome.commands.getAll())
  expect(commands.map(({ name }) => name).sort()).toEqual(['_execute_action', 'log-entry-seen'])
  expect(commands.find(({ name }) => name === 'log-entry-seen')?.shortcut).not.toBe('')
})

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
