import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { cases, fraudText, openedJournal, sampleProfile, sections } from './cases.ts'
import type { ChromiumSession } from './chromium.ts'
import { launchChromium } from './chromium.ts'
import { click, hook, pasteMessage, putAll, show } from './pages.ts'
import { root } from './session.ts'
import { event, reseed } from './storage.ts'

/** A picture of every page and kind of verdict in both languages and themes, into .cache/screenshots. */

const folder = join(root, '.cache/screenshots')
const widths = [375, 1200]

async function shoot(page: Page, name: string, width: number): Promise<void> {
  await show(page)
  await page.setViewport({ width, height: 600 })
  await page.evaluate(() => scrollTo(0, 0))
  // Two frames: one for the layout at this width, one for what reacts to it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage: true })
}

/** What someone does on a page before its picture is taken. */
type Doing = (page: Page) => Promise<unknown>

async function shootPopup(session: ChromiumSession, name: string, ready: string, doing?: Doing): Promise<void> {
  const page = await session.open('popup.html')
  await page.waitForSelector(ready)
  await doing?.(page)
  await shoot(page, name, 360)
  await page.close()
}

async function shootOptions(
  session: ChromiumSession,
  path: string,
  name: string,
  ready: string,
  doing?: Doing,
): Promise<void> {
  const page = await session.open(path)
  await page.waitForSelector(ready)
  await doing?.(page)
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

/** Other offers beside a loan that is dearer than what is published, and the figure of the lender's sheet. */
async function holdAgainstOffers(page: Page): Promise<void> {
  for (const kind of ['loan', 'card']) await click(page, `offer-add-${kind}`)
  await putAll(page, { dailyRate: '0.08', upfront: '100', perInstalment: '5', sheetAnnual: '29.2' })
  await putAll(page, { 'offer-1-dailyRate': '0.04', 'offer-1-instalments': '12', 'offer-1-interestFreeDays': '30' })
  await putAll(page, { 'offer-2-monthlyFee': '0.6', 'offer-2-instalments': '12' })
}

async function checkFraud(page: Page): Promise<void> {
  await pasteMessage(page, fraudText)
  await page.waitForSelector(`${hook('message-findings')} mark`)
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
    const shootSection = (section: string, variant: string, ready = hook(`section-${section}`), doing?: Doing) =>
      shootOptions(session, `options.html#${section}`, `options-${variant}-${language}-${theme}`, ready, doing)
    for (const section of sections) await shootSection(section, section)

    await reseed(session, { profile: sampleProfile, journal: openedJournal(), settings: { language } })
    await shootSection('growth', 'growth-opened', hook('growth-months'))
    await shootSection('journal', 'journal-opened')
    await shootSection('cost', 'cost-offers', '[name=sheetAnnual]', holdAgainstOffers)

    const declined = [event('declined', { hours: 50 }, {})]
    await reseed(session, { profile: sampleProfile, journal: declined, settings: { language } })
    await shootSection('risk', 'risk-fraud', hook('message-text'), checkFraud)
    await shootPopup(session, `popup-declined-why-${language}-${theme}`, `${hook('verdict')} summary`, async (page) => {
      await page.click(`${hook('verdict')} summary`)
      await page.waitForSelector(`${hook('verdict')} .reasons a`)
    })
  }
  await session.close()
}
console.log(`screenshots: ${folder}`)
