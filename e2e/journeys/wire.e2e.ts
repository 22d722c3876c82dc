import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { expect, onTestFinished, test } from 'vitest'
import { browserKinds } from '../browsers.ts'
import { sampleProfile, sections } from '../cases.ts'
import { extensionId, launchChromium } from '../chromium.ts'
import { launchFirefox } from '../firefox.ts'
import { click, fillAll, hook, verdict } from '../pages.ts'
import type { Session } from '../session.ts'
import { builtExtension } from '../session.ts'

/** A server that the control's requests go to, so that the watch is seen to see. */
async function controlServer(): Promise<string> {
  const server = createServer((_request, response) => response.end('seen')).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Through all of the product: consent, form, popup, log, undo, every section, export. */
async function walk(session: Session, watch: (page: Page) => void): Promise<void> {
  const open = async (path: string) => {
    const page = await session.open(path)
    watch(page)
    return page
  }
  const options = await open('options.html')
  await click(options, 'consent-accept')
  await fillAll(options, sampleProfile)
  const popup = await open('popup.html')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
  await click(popup, 'log-entry-seen')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('act')
  await click(popup, 'undo')
  for (const section of sections) {
    const page = await open(`options.html#${section}`)
    await page.waitForSelector(hook(`section-${section}`))
    if (section === 'data') await click(page, 'export-file')
    await page.close()
  }
}

/** An extension that asks the server from its worker and, when told, from its page. */
function controlExtension(server: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'before-you-borrow-control-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const manifest = { manifest_version: 3, name: 'Control', version: '1', background: { service_worker: 'worker.js' } }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'worker.js'), `fetch('${server}/worker')`)
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Control</title>')
  return folder
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number; params?: { url?: string; initiator?: string } }[]
}

/** The addresses that an extension asked for, outside itself, by Chromium's own log of its network. */
function requestsOf(log: NetLog, origin: string): string[] {
  const started = log.constants.logEventTypes.URL_REQUEST_START_JOB
  return log.events
    .filter(({ type, params }) => type === started && params?.initiator === origin)
    .flatMap(({ params }) => params?.url ?? [])
    .filter((url) => !url.startsWith(origin))
}

test.runIf(browserKinds.includes('chromium'))('chromium: no request leaves pages or worker', async () => {
  const server = await controlServer()
  const control = controlExtension(server)
  const netLog = join(mkdtempSync(join(tmpdir(), 'before-you-borrow-log-')), 'log.json')
  onTestFinished(() => rmSync(join(netLog, '..'), { recursive: true }))
  const session = await launchChromium({
    extensions: [builtExtension('chrome-mv3'), control],
    args: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'],
  })
  const origins = await Promise.all(
    [builtExtension('chrome-mv3'), control].map(
      async (folder) => `chrome-extension://${await extensionId(session.browser(), folder)}`,
    ),
  )
  await walk(session, () => undefined)
  const page = await session.browser().newPage()
  await page.goto(`${origins[1]}/page.html`)
  await page.evaluate((address) => fetch(address).catch((error: Error) => error.message), `${server}/page`)
  await session.close()

  const log: NetLog = JSON.parse(readFileSync(netLog, 'utf8'))
  expect(requestsOf(log, origins[1] ?? '').sort()).toEqual([`${server}/page`, `${server}/worker`])
  expect(requestsOf(log, origins[0] ?? '')).toEqual([])
})

test.runIf(browserKinds.includes('firefox'))('firefox: no request leaves the pages', async () => {
  const server = await controlServer()
  const session = await launchFirefox()
  onTestFinished(() => session.close())
  const seen: string[] = []
  const watch = (page: Page) => void page.on('request', (request) => seen.push(request.url()))
  await walk(session, watch)
  expect(seen.filter((url) => !url.startsWith('moz-extension:'))).toEqual([])

  const control = await session.open('manifest.json')
  watch(control)
  await control.goto(`${server}/page`)
  expect(seen).toContain(`${server}/page`)
})
