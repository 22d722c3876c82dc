import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page, WebWorker } from 'puppeteer-core'
import { launch } from 'puppeteer-core'
import { findBrowser } from '../scripts/browsers.mjs'
import type { LaunchOptions, Session } from './session.ts'
import { builtExtension, defined, environmentOf, killBrowser } from './session.ts'

export interface ChromiumSession extends Session {
  browser(): Browser
  /** The popup as the toolbar opens it. */
  toolbarPopup(): Promise<Page>
  /** The background worker; started where it sleeps. */
  worker(): Promise<WebWorker>
  /** Ends the worker as the browser may at any time; events wake it again. */
  killWorker(): Promise<void>
  /** The ids of the notifications that the system shows. */
  notifications(): Promise<string[]>
}

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Room for the whole of a toolbar popup, which is 600 px high.
  '--window-size=1280,1000',
  '--screen-info={1280x1000}',
]

export interface ChromiumOptions extends LaunchOptions {
  /** Folders of extensions to load; the product's first. */
  extensions?: string[]
  args?: string[]
}

/** The id of an extension that the browser loads from a folder. */
export async function extensionId(browser: Browser, folder: string | undefined): Promise<string> {
  const deadline = performance.now() + 10_000
  while (performance.now() < deadline) {
    const extension = [...(await browser.extensions()).values()].find(({ path }) => path === folder)
    if (extension !== undefined) return extension.id
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Chromium did not load ${folder}`)
}

export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumSession> {
  const extensions = options.extensions ?? [builtExtension('chrome-mv3')]
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'before-you-borrow-chromium-'))
  let browser: Browser
  let id: string
  let outside: Page | null

  const url = (path: string) => `chrome-extension://${id}/${path}`

  async function start() {
    outside = null
    browser = await launch({
      executablePath: defined(findBrowser('chromium'), 'Chromium: npm run setup'),
      headless: !options.window,
      ...(options.window ? { defaultViewport: null } : {}),
      pipe: true,
      enableExtensions: extensions,
      userDataDir: profile,
      ...(options.downloads ? { downloadBehavior: { policy: 'allow', downloadPath: options.downloads } } : {}),
      // Chromium's sandbox refuses root.
      args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(options.args ?? [])],
      env: environmentOf(options),
    })
    id = await extensionId(browser, extensions[0])
  }

  async function open(path: string) {
    const page = await browser.newPage()
    if (options.theme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.theme }])
    await page.goto(url(path))
    return page
  }

  async function bare() {
    if (outside === null || outside.isClosed()) {
      outside = await browser.newPage()
      await outside.goto(url('manifest.json'))
    }
    return outside
  }

  const isWorker = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith(url(''))

  async function worker() {
    // Any message wakes the worker; that nobody answers it does not matter.
    await (await bare()).evaluate(() => chrome.runtime.sendMessage({}).catch((error: Error) => error.message))
    const target = await browser.waitForTarget(isWorker)
    return defined(await target.worker(), 'worker')
  }

  await start()
  return {
    kind: 'chromium',
    browser: () => browser,
    open,
    bare,
    start,
    worker,
    addresses: async () => (await browser.pages()).map((page) => page.url()),
    async toolbarPopup() {
      const page = await bare()
      const before = new Set(browser.targets())
      await page.evaluate(() => chrome.action.openPopup())
      const target = await browser.waitForTarget((target) => target.url() === url('popup.html') && !before.has(target))
      return target.asPage()
    },
    async killWorker() {
      await (await worker()).close()
    },
    async notifications() {
      return Object.keys(await (await bare()).evaluate(() => chrome.notifications.getAll()))
    },
    kill: () => killBrowser(browser),
    async close() {
      await browser.close()
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
