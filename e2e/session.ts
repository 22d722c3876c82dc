import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'

export const root = resolve(import.meta.dirname, '..')

export type BrowserKind = 'chromium' | 'firefox'

export interface LaunchOptions {
  /** Of the browser itself. */
  language?: 'zh_CN' | 'en'
  theme?: 'light' | 'dark'
  /** With a window, for people. */
  window?: boolean
  /** A browser profile to keep; without one it is made anew and removed at the end. */
  profile?: string
  /** A folder into which files are saved without asking. */
  downloads?: string
}

/** The environment of a browser under test: the same zone on every machine. A window for people keeps theirs. */
export function environmentOf({ window, language = 'zh_CN' }: LaunchOptions): NodeJS.ProcessEnv {
  return window ? process.env : { ...process.env, TZ: 'Asia/Shanghai', LANGUAGE: language }
}

/** A real browser with the built extension in it. */
export interface Session {
  kind: BrowserKind
  /** Opens a page of the extension in a new tab: `options.html#data`. */
  open(path: string): Promise<Page>
  /** A page with the extension's rights and none of its code, to look at storage and alarms from outside. */
  bare(): Promise<Page>
  /** The addresses of all tabs. */
  addresses(): Promise<string[]>
  /** SIGKILL: the browser has no chance to write anything. */
  kill(): Promise<void>
  /** Starts the browser again on the same profile. */
  start(): Promise<void>
  /** Ends the browser and removes what it left on the disk. */
  close(): Promise<void>
}

/**
 * The folder of a build.
 * @throws Error where the extension has not been built
 */
export function builtExtension(target: 'chrome-mv3' | 'firefox-mv3'): string {
  const folder = resolve(root, '.output', target)
  if (!existsSync(resolve(folder, 'manifest.json'))) throw new Error('Not built yet: npm run build')
  return folder
}

export function defined<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`There is no ${what}`)
  return value
}

/** SIGKILL, and waits until the process is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const process = defined(browser.process(), 'process of the browser')
  const gone = new Promise((resolve) => process.once('exit', resolve))
  process.kill('SIGKILL')
  await gone
}
