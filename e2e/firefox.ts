import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { launch, TimeoutError } from 'puppeteer-core'
import { findBrowser } from '../scripts/browsers.mjs'
import type { LaunchOptions, Session } from './session.ts'
import { builtExtension, defined, environmentOf, killBrowser, root } from './session.ts'

/** The extension's address in Firefox, which is otherwise drawn by lot. */
const uuid = '6f6e7f3a-2d4b-4a63-9b5d-0c6b2f1a9e11'

/** The build as a package, laid into the profile: so it is still there after a restart. */
const packagePath = resolve(root, '.cache/firefox.xpi')

/** Packs the Firefox build for all sessions of a run. */
export function packFirefoxExtension() {
  const webExt = resolve(root, 'node_modules/web-ext/bin/web-ext.js')
  const folders = ['-s', builtExtension('firefox-mv3'), '-a', resolve(packagePath, '..')]
  const rest = ['-n', 'firefox.xpi', '--overwrite-dest', '--no-config-discovery']
  execFileSync(process.execPath, [webExt, 'build', ...folders, ...rest], { stdio: 'pipe' })
}

function geckoId(): string {
  const manifest = JSON.parse(readFileSync(join(builtExtension('firefox-mv3'), 'manifest.json'), 'utf8'))
  return manifest.browser_specific_settings.gecko.id
}

/** Whether a page of the extension loads within 3 s. */
async function appears(page: Page): Promise<boolean> {
  const deadline = performance.now() + 3_000
  while (performance.now() < deadline) {
    const address = await page.evaluate(() => (document.readyState === 'complete' ? document.documentURI : ''))
    if (address.startsWith('moz-extension:')) return true
    if (address.startsWith('about:neterror')) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

export interface FirefoxOptions extends LaunchOptions {
  /** Preferences of the browser beside those of every test. */
  preferences?: Record<string, string | number | boolean>
}

export interface FirefoxSession extends Session {
  browser(): Browser
  /** Runs a function body with the rights of Firefox's own window; what it returns comes back by way of JSON. */
  inside<T>(body: string): Promise<T>
}

/** The part of Puppeteer's connection that its types leave out. */
interface BidiConnection {
  connection: { send(method: string, parameters: object): Promise<{ result: unknown }> }
}

/** What Firefox answers about its own windows, as far as it is read here. */
interface WindowTree {
  contexts: { context: string; url: string }[]
}

type Evaluated =
  | { type: 'success'; result: { value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } }

export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxSession> {
  const profile = mkdtempSync(join(tmpdir(), 'before-you-borrow-firefox-'))
  const id = geckoId()
  if (!existsSync(packagePath)) packFirefoxExtension()
  mkdirSync(join(profile, 'extensions'))
  copyFileSync(packagePath, join(profile, 'extensions', `${id}.xpi`))
  let browser: Browser
  let outside: Page

  const url = (path: string) => `moz-extension://${uuid}/${path}`

  async function start() {
    browser = await launch({
      browser: 'firefox',
      executablePath: defined(findBrowser('firefox'), 'Firefox: npm run setup'),
      headless: !options.window,
      userDataDir: profile,
      env: environmentOf(options),
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
        'xpinstall.signatures.required': false,
        'extensions.autoDisableScopes': 0,
        'intl.locale.requested': options.language === 'en' ? 'en-US' : 'zh-CN',
        'layout.css.prefers-color-scheme.content-override': options.theme === 'dark' ? 0 : 1,
        ...(options.downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': options.downloads } : {}),
        ...options.preferences,
      },
    })
    // The package is installed while the browser starts; until then its pages cannot be found.
    outside = await open('manifest.json')
  }

  async function open(path: string) {
    const page = await browser.newPage()
    for (let attempt = 0; attempt < 20; attempt++) {
      // Firefox shows the page but never tells that the navigation is over.
      await page.goto(url(path), { timeout: 200 }).catch((error: unknown) => {
        if (!(error instanceof TimeoutError)) throw error
      })
      if (await appears(page)) return page
    }
    throw new Error(`Firefox did not open ${path}`)
  }

  async function inside<T>(body: string): Promise<T> {
    const { connection } = browser as unknown as BidiConnection
    const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as WindowTree
    const window = tree.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml')
    const expression = `(async () => { ${body} })().then((value) => JSON.stringify(value ?? null))`
    const target = { context: defined(window, 'window of Firefox').context }
    const answer = await connection.send('script.evaluate', { expression, target, awaitPromise: true })
    const evaluated = answer.result as Evaluated
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text)
    return JSON.parse(evaluated.result.value)
  }

  await start()
  return {
    kind: 'firefox',
    browser: () => browser,
    inside,
    open,
    start,
    async bare() {
      if (outside.isClosed()) outside = await open('manifest.json')
      return outside
    },
    // Puppeteer does not learn of navigations to pages of extensions.
    addresses: async () => {
      const pages = await browser.pages()
      return Promise.all(pages.map((page) => page.evaluate(() => document.documentURI)))
    },
    kill: () => killBrowser(browser),
    async close() {
      await browser.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
