import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { cases, sampleProfile, sections } from './cases.ts'
import type { ChromiumSession } from './chromium.ts'
import { launchChromium } from './chromium.ts'
import { hook, show } from './pages.ts'
import { root } from './session.ts'
import { event, reseed } from './storage.ts'

/** A picture of every page and kind of verdict in both languages and themes, into .cache/screenshots. */

const folder = join(root, '.cache/screenshots')
const widths = [375, 1200]

async function shoot(page: Page, name: string, width: number): Promise<void> {
  await show(page)
  await page.setViewport({ width, height: 600 })
  // Two frames: one for the layout at this width, one for what reacts to it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage: true })
}

async function shootPopup(session: ChromiumSession, name: string, ready: string): Promise<void> {
  const page = await session.open('popup.html')
  await page.waitForSelector(ready)
  await shoot(page, name, 360)
  await page.close()
}

async function shootOptions(session: ChromiumSession, path: string, name: string, ready: string): Promise<void> {
  const page = await session.open(path)
  await page.waitForSelector(ready)
  for (const width of widths) await shoot(page, `${name}-${width}`, width)
  await page.close()
}

/** A journal with something in every lane of the next 30 days. */
function busyJournal() {
  return [
    event('entry-seen', { hours: 5 }, {}),
    event('risk-blocked', { hours: 80 }, { kind: 'identity' }),
    event('inquiry', { hours: 300 }, { by: '某银行' }),
    ...[90, 60, 30].map((minutes) => event('verification-failed', { minutes }, { step: 'face' as const })),
  ]
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const theme of ['light', 'dark'] as const) {
  const session = await launchChromium({ theme })
  for (const language of ['zh_CN', 'en'] as const) {
    await shootOptions(
      session,
      `options.html?lang=${language}`,
      `options-first-${language}-${theme}`,
      hook('consent-accept'),
    )
  }
  await shootPopup(session, `popup-unagreed-zh_CN-${theme}`, hook('consent-accept'))
  for (const language of ['zh_CN', 'en'] as const) {
    for (const { name, kind, seed } of cases) {
      const seeded = seed()
      await reseed(session, { ...seeded, settings: { ...seeded.settings, language } })
      await shootPopup(session, `popup-${name}-${language}-${theme}`, `${hook('verdict')}[data-kind="${kind}"]`)
    }
    await reseed(session, { profile: sampleProfile, journal: busyJournal(), settings: { language } })
    for (const section of sections) {
      const name = `options-${section}-${language}-${theme}`
      await shootOptions(session, `options.html#${section}`, name, hook(`section-${section}`))
    }
  }
  await session.close()
}
console.log(`screenshots: ${folder}`)
