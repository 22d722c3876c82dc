import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { sampleProfile } from '../e2e/cases.ts'
import type { ChromiumSession } from '../e2e/chromium.ts'
import { extensionId, launchChromium } from '../e2e/chromium.ts'
import { hook } from '../e2e/pages.ts'
import { builtExtension } from '../e2e/session.ts'
import type { Items } from '../e2e/storage.ts'
import { itemsOf, store } from '../e2e/storage.ts'
import { newId } from '../platform/new-id.ts'

/**
 * How long the toolbar's popup takes until the verdict is painted, against a blank extension whose popup shows one
 * sentence; both are opened in turn, now one first and now the other, each from its own manifest's page, with 0, 1,000
 * and 10,000 events stored. Two spans: from the opening, which is what a person waits, and from the start of the
 * popup's navigation, which is what the product can change.
 */

const rounds = Number(process.argv[2] ?? 20)
const warmUpRounds = 3
const blank = resolve(import.meta.dirname, '../.cache/bench/blank')

function writeBlankExtension() {
  rmSync(blank, { recursive: true, force: true })
  mkdirSync(blank, { recursive: true })
  const manifest = { manifest_version: 3, name: 'Blank', version: '1', action: { default_popup: 'popup.html' } }
  writeFileSync(join(blank, 'manifest.json'), JSON.stringify(manifest))
  const body = '<body style="width:360px"><p id="sentence">Nothing is asked of you.</p></body>'
  writeFileSync(join(blank, 'popup.html'), `<!doctype html><meta charset="utf-8"><title>Blank</title>${body}`)
}

/** Old events of the quiet kinds, as years of use leave them. */
function manyEvents(count: number): Items {
  const now = Temporal.Now.instant()
  const types = ['bill-paid', 'cross-platform-spend', 'wealth-transfer', 'entry-gone']
  const events = Array.from({ length: count }, (_, index) => {
    const id = newId()
    const at = now.subtract({ hours: 48 + index * 3 }).toString()
    return [`journal:${id}`, { id, at, type: types[index % types.length] }]
  })
  return Object.fromEntries(events)
}

interface Span {
  /** Milliseconds from the opening to the paint. */
  opened: number
  /** Milliseconds from the start of the navigation to the paint. */
  navigated: number
}

/** Runs in the popup: when what the selector names was painted, from the start of the navigation. */
function paintOf(selector: string): Promise<{ origin: number; painted: number }> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const paints = list.getEntries() as (PerformanceEntry & { element: Element | null })[]
      const paint = paints.find(({ element }) => element?.closest(selector))
      if (paint === undefined) return
      observer.disconnect()
      resolve({ origin: performance.timeOrigin, painted: paint.startTime })
    })
    observer.observe({ type: 'largest-contentful-paint', buffered: true })
  })
}

interface Popup {
  /** A page of the extension that runs none of its code. */
  page: Page
  selector: string
  spans: Span[]
}

/** Opens the popup of the extension that the page belongs to, and closes it again. */
async function openPopup(browser: Browser, { page, selector }: Popup): Promise<Span> {
  const address = new URL('popup.html', page.url()).href
  const before = new Set(browser.targets())
  await page.bringToFront()
  const from = await page.evaluate(async () => {
    const now = performance.timeOrigin + performance.now()
    await chrome.action.openPopup()
    return now
  })
  const target = await browser.waitForTarget((target) => target.url() === address && !before.has(target))
  const popup = await target.asPage()
  const { origin, painted } = await popup.evaluate(paintOf, selector)
  await popup.close()
  return { opened: origin + painted - from, navigated: painted }
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Waits until the background has made the glance of what is stored. */
async function glanceMade(session: ChromiumSession): Promise<void> {
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    const page = await session.bare()
    const { glance, changed } = await page.evaluate(() => chrome.storage.local.get(['glance', 'changed']))
    if (changed !== undefined && (glance as { of?: unknown } | undefined)?.of === changed) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The background made no glance within a minute')
}

function row(name: string, ours: number[], blanks: number[]): string {
  const [one, other] = [median(ours), median(blanks)]
  const ratio = (one / other).toFixed(2)
  return [name.padEnd(24), one.toFixed(0).padStart(8), other.toFixed(0).padStart(8), ratio.padStart(8)].join('')
}

writeBlankExtension()
const session = await launchChromium({ extensions: [builtExtension('chrome-mv3'), blank] })
const ourPage = await session.bare()
const blankPage = await session.browser().newPage()
await blankPage.goto(`chrome-extension://${await extensionId(session.browser(), blank)}/manifest.json`)
// The first page is open in no one's browser once it is read, and it shares the popup's process.
for (const page of await session.browser().pages()) if (page.url().endsWith('/options.html')) await page.close()
await store(session, itemsOf({ profile: sampleProfile }))

console.log(`${'medians in ms'.padEnd(24)}   popup   blank   ratio`)
let count = 0
for (const events of [0, 1_000, 10_000]) {
  const items = Object.entries(manyEvents(events - count))
  count = events
  for (let from = 0; from < items.length; from += 1_000) {
    await store(session, { ...Object.fromEntries(items.slice(from, from + 1_000)), changed: newId() })
  }
  await glanceMade(session)
  const ours: Popup = { page: ourPage, selector: hook('verdict'), spans: [] }
  const blanks: Popup = { page: blankPage, selector: '#sentence', spans: [] }
  for (let round = -warmUpRounds; round < rounds; round++) {
    for (const popup of round % 2 === 0 ? [ours, blanks] : [blanks, ours]) {
      const span = await openPopup(session.browser(), popup)
      if (round >= 0) popup.spans.push(span)
    }
  }
  for (const span of ['opened', 'navigated'] as const) {
    const [one, other] = [ours, blanks].map(({ spans }) => spans.map((each) => each[span]))
    console.log(row(`${events} events, ${span}`, one ?? [], other ?? []))
  }
}
await session.close()
