import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ElementHandle } from 'puppeteer-core'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../backups.ts'
import { browserKinds } from '../browsers.ts'
import { capture, fakeCamera, fakeCameraPreferences } from '../camera.ts'
import { fraudText, sampleProfile, sections } from '../cases.ts'
import { extensionId, launchChromium } from '../chromium.ts'
import { launchFirefox } from '../firefox.ts'
import { click, fillAll, hook, pasteMessage, verdict } from '../pages.ts'
import type { Session } from '../session.ts'
import { builtExtension } from '../session.ts'

/** A server that the control's requests go to, so that the watch is seen to see. */
async function controlServer(): Promise<string> {
  const server = createServer((_request, response) => response.end('seen')).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Through all of the product: consent, form, popup, log, undo, every section, a loan taken, a message checked, export, a rehearsal. */
async function walk(session: Session): Promise<void> {
  const options = await session.open('options.html')
  await click(options, 'consent-accept')
  await fillAll(options, sampleProfile)
  const popup = await session.open('popup.html')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
  await click(popup, 'log-entry-seen')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('act')
  await click(popup, 'undo')
  for (const section of sections) {
    const page = await session.open(`options.html#${section}`)
    await page.waitForSelector(hook(`section-${section}`))
    if (section === 'data') await click(page, 'export-file')
    if (section === 'cost') await click(page, 'cost-take')
    if (section === 'risk') {
      await pasteMessage(page, fraudText)
      await page.waitForSelector(`${hook('message-findings')} mark`)
    }
    await page.close()
  }
  const rehearsal = await session.open('rehearsal.html')
  await click(rehearsal, 'camera-start')
  await rehearsal.waitForSelector(hook('camera-stop'))
  await rehearsal.waitForSelector(`${hook('lighting-verdict')}:not([data-kind=waiting])`)
  await click(rehearsal, 'camera-stop')
  const input = (await rehearsal.waitForSelector(hook('picture-file'))) as ElementHandle<HTMLInputElement>
  await input.uploadFile(capture('light-ok'))
  await rehearsal.waitForSelector(`${hook('lighting-verdict')}[data-kind=ok]`)
  await click(rehearsal, 'keep')
}

/** An extension that asks the server from its worker and, when told, from its page. */
function controlExtension(server: string): string {
  const folder = temporaryFolder()
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
  const netLog = join(temporaryFolder(), 'log.json')
  const session = await launchChromium({
    extensions: [builtExtension('chrome-mv3'), control],
    args: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything', ...fakeCamera(null)],
  })
  const origins = await Promise.all(
    [builtExtension('chrome-mv3'), control].map(
      async (folder) => `chrome-extension://${await extensionId(session.browser(), folder)}`,
    ),
  )
  await walk(session)
  const page = await session.browser().newPage()
  await page.goto(`${origins[1]}/page.html`)
  await page.evaluate((address) => fetch(address).catch((error: Error) => error.message), `${server}/page`)
  await session.close()

  const log: NetLog = JSON.parse(readFileSync(netLog, 'utf8'))
  expect(requestsOf(log, origins[1] ?? '').sort()).toEqual([`${server}/page`, `${server}/worker`])
  expect(requestsOf(log, origins[0] ?? '')).toEqual([])
})

/** The same for Firefox: its background asks at once, its page when told. */
function firefoxControl(server: string): string {
  const folder = temporaryFolder()
  const manifest = {
    manifest_version: 2,
    name: 'Control',
    version: '1',
    background: { scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: controlId } },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'background.js'), `fetch('${server}/background')`)
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Control</title><script src="page.js"></script>')
  writeFileSync(join(folder, 'page.js'), `fetch('${server}/page')`)
  return folder
}

const controlId = 'control@example.org'

/** Firefox itself notes every request, and for whom it is made. */
const noteRequests = `
  window.noted = []
  const note = (subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel)
    window.noted.push({ url: URI.spec, of: (loadInfo.triggeringPrincipal ?? loadInfo.loadingPrincipal)?.origin })
  }
  Services.obs.addObserver(note, 'http-on-modify-request')`

test.runIf(browserKinds.includes('firefox'))('firefox: no request leaves pages or event page', async () => {
  const server = await controlServer()
  // Suspended so soon, the event page starts anew many times on the way.
  const session = await launchFirefox({
    preferences: { ...fakeCameraPreferences, 'extensions.background.idle.timeout': 500 },
  })
  onTestFinished(() => session.close())
  await session.inside(noteRequests)
  await walk(session)
  await session.browser().installExtension(firefoxControl(server))
  const control = await session.inside<string>(
    `return 'moz-extension://' + WebExtensionPolicy.getByID('${controlId}').mozExtensionHostname`,
  )
  const page = await session.browser().newPage()
  await page.goto(`${control}/page.html`, { timeout: 1_000 }).catch((error: Error) => error.message)
  const noted = async (origin: string) =>
    (await session.inside<{ url: string; of?: string }[]>('return window.noted'))
      .filter(({ of }) => of === origin)
      .map(({ url }) => url)
      .sort()
  await expect.poll(() => noted(control), { timeout: 5_000 }).toEqual([`${server}/background`, `${server}/page`])
  const own = await session.bare()
  const origin = await own.evaluate(() => location.origin)
  expect(await noted(origin)).toEqual([])
  // The policy lets nothing else out: a page that leaves shows that the product's own origin is seen, too.
  const leaving = own.evaluate((address) => location.assign(address), `${server}/own`)
  await leaving.catch((error: Error) => error.message)
  await expect.poll(() => noted(origin), { timeout: 5_000 }).toEqual([`${server}/own`])
})
