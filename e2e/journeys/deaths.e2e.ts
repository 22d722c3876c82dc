import { expect, onTestFinished, test } from 'vitest'
import { alteredBuild } from '../altered.ts'
import { browserKinds, launch } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { type ChromiumSession, launchChromium } from '../chromium.ts'
import { launchFirefox } from '../firefox.ts'
import { openManager } from '../manager.ts'
import { hook, verdict } from '../pages.ts'
import type { Session } from '../session.ts'
import { event, notices, room, seed, store, stored } from '../storage.ts'

const chromium = browserKinds.includes('chromium')
const firefox = browserKinds.includes('firefox')

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000))

/** A failure whose cooldown of two hours ends so many seconds from now. */
function failure(secondsLeft: number) {
  const ago = Temporal.Duration.from({ hours: 2 }).subtract({ seconds: secondsLeft })
  return event('verification-failed', ago, { step: 'face' })
}

async function given(session: Session): Promise<string[]> {
  return (await notices(session)).filter(({ state }) => state === 'shown').map(({ kind }) => kind)
}

test.each(browserKinds)('%s: what the popup has answered is stored, however soon it is closed', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile })
  for (let round = 1; round <= 5; round++) {
    const popup = await session.open('popup.html')
    await popup.waitForSelector(hook('log-entry-seen'))
    // Clicks, and closes itself in the turn in which it sees the answer.
    const closing = popup.evaluate(
      (button, undo) => {
        const before = document.querySelector(undo)?.textContent
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          if (document.querySelector(undo)?.textContent === before) port2.postMessage(null)
          else window.close()
        }
        document.querySelector<HTMLElement>(button)?.click()
        port2.postMessage(null)
      },
      hook('log-entry-seen'),
      hook('verdict'),
    )
    await closing.catch((error: Error) => error.message)
    await pause(1)
    expect(Object.keys(room(await stored(session), 'journal')), `round ${round}`).toHaveLength(1)
    if (!popup.isClosed()) await popup.close()
    const journal = Object.keys(await stored(session)).filter((key) => key.startsWith('journal:'))
    await (await session.bare()).evaluate(async (keys) => {
      await chrome.storage.local.remove(keys)
      await chrome.storage.local.set({ changed: crypto.randomUUID() })
    }, journal)
    await pause(0.5)
  }
})

test.runIf(firefox)(
  'firefox: the event page suspended after half a second is woken by ten alarms in a row, once each',
  async () => {
    const session = await launchFirefox({ preferences: { 'extensions.background.idle.timeout': 500 } })
    onTestFinished(() => session.close())
    await seed(session, { profile: sampleProfile })
    for (let round = 1; round <= 10; round++) {
      const { id, ...failed } = failure(4)
      await store(session, { [`journal:${id}`]: { id, ...failed }, changed: id })
      await expect.poll(() => given(session), { timeout: 12_000 }).toHaveLength(round)
      await (await session.bare()).evaluate((key) => chrome.storage.local.remove(key), `journal:${id}`)
      await pause(1)
    }
    expect(await given(session)).toEqual(Array(10).fill('cooldown-over'))
    expect((await notices(session)).some(({ late }) => late)).toBe(false)
  },
  180_000,
)

/** Every call to storage by the worker takes this long to begin. */
const slowStorage = (milliseconds: number) => `for (const name of ['get', 'set', 'remove']) {
  const area = chrome.storage.local
  const call = area[name].bind(area)
  area[name] = async (...given) => {
    await new Promise((resolve) => setTimeout(resolve, ${milliseconds}))
    return call(...given)
  }
}`

/** The worker cannot read until somebody says so. */
const failingStorage = `{
  const area = chrome.storage.local
  const get = area.get.bind(area)
  globalThis.isFailing = true
  area.get = async (keys) => {
    if (globalThis.isFailing) throw new Error('An unexpected error occurred')
    return get(keys)
  }
}`

async function launchAltered(script: string): Promise<ChromiumSession> {
  const build = alteredBuild(script)
  onTestFinished(build.remove)
  const session = await launchChromium({ extensions: [build.folder] })
  onTestFinished(() => session.close())
  return session
}

test.runIf(chromium)(
  'chromium: with a storage slower by five seconds the alarm that wakes the worker is still handled',
  async () => {
    const session = await launchAltered(slowStorage(5_000))
    const failed = failure(26)
    await seed(session, { profile: sampleProfile, journal: [failed] })
    const isPlanned = async () => (await stored(session)).plan !== undefined
    await expect.poll(isPlanned, { timeout: 35_000, interval: 500 }).toBe(true)
    await pause(2)
    await session.killWorker()
    await expect.poll(() => given(session), { timeout: 90_000, interval: 500 }).toEqual(['cooldown-over'])
    await pause(12)
    expect(await session.notifications()).toHaveLength(1)
  },
  240_000,
)

test.runIf(chromium)('chromium: a worker that cannot read writes nothing, and goes on when it can', async () => {
  const session = await launchAltered(failingStorage)
  await seed(session, { profile: sampleProfile, journal: [failure(3_600)] })
  const before = await stored(session)
  await pause(2)
  expect(await stored(session)).toEqual(before)
  const names = async () =>
    (await (await session.bare()).evaluate(() => chrome.alarms.getAll())).map(({ name }) => name)
  expect((await names()).sort()).toEqual(['heartbeat', 'retry'])
  await (await session.worker()).evaluate(() => Object.assign(globalThis, { isFailing: false }))
  const popup = await session.open('popup.html')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('wait')
  await expect.poll(async () => (await names()).sort(), { timeout: 5_000 }).toEqual(['heartbeat', 'next'])
})

test.runIf(chromium)('chromium: alarms taken away behind its back are there again when a page opens', async () => {
  const session = await launchChromium()
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile, journal: [failure(8)] })
  const alarms = async () => (await (await session.bare()).evaluate(() => chrome.alarms.getAll())).length
  await expect.poll(alarms, { timeout: 5_000 }).toBe(2)
  // Until the worker has nothing more to do.
  await pause(1)
  await (await session.bare()).evaluate(() => chrome.alarms.clearAll())
  expect(await alarms()).toBe(0)
  const popup = await session.open('popup.html')
  await expect.poll(alarms, { timeout: 5_000 }).toBe(2)
  await popup.close()
  await expect.poll(() => given(session), { timeout: 15_000 }).toEqual(['cooldown-over'])
})

test.runIf(chromium)('chromium: switched off over the due time and on again it tells once', async () => {
  const session = await launchChromium()
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile, journal: [failure(5)] })
  const isPlanned = async () => (await stored(session)).plan !== undefined
  await expect.poll(isPlanned, { timeout: 4_000, interval: 50 }).toBe(true)
  const manager = await openManager(session)
  await manager.setEnabled(false)
  await pause(7)
  await manager.setEnabled(true)
  await expect.poll(() => given(session), { timeout: 15_000 }).toEqual(['cooldown-over'])
  await pause(2)
  expect(await session.notifications()).toHaveLength(1)
})

test.runIf(chromium)('chromium: a click on a notification opens its page once, the worker dead or alive', async () => {
  const session = await launchChromium()
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile, journal: [failure(4)] })
  await expect.poll(() => session.notifications(), { timeout: 15_000 }).toHaveLength(1)
  const [id = ''] = await session.notifications()
  for (const page of await session.browser().pages()) if (page.url().includes('/options.html')) await page.close()
  for (let round = 1; round <= 2; round++) {
    await session.killWorker()
    await (await session.worker()).evaluate((id) => {
      const clicked = chrome.notifications.onClicked as unknown as { dispatch(id: string): void }
      clicked.dispatch(id)
    }, id)
    const pages = async () => (await session.addresses()).filter((address) => address.includes('/options.html'))
    await expect.poll(pages, { timeout: 5_000 }).toEqual([expect.stringMatching(/#journal$/)])
    await pause(1)
    expect(await pages()).toHaveLength(1)
    expect(await session.notifications()).toEqual([])
  }
})
