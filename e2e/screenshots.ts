import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { capture, fakeCamera, writeFilm } from './camera.ts'
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

const film = join(root, '.cache/rehearsal.mjpeg')

/** The rehearsal with the camera off, with it on, without one, and with a photograph. */
async function shootRehearsal(session: ChromiumSession, name: string): Promise<void> {
  const verdict = (step: 'lighting' | 'card', kind: string) => `${hook(`${step}-verdict`)}[data-kind="${kind}"]`
  const shots: [variant: string, ready: string, doing: Doing][] = [
    ['off', hook('camera-start'), async () => undefined],
    ['too-dark', verdict('lighting', 'too-dark'), (page) => click(page, 'camera-start')],
    ['card-ok', verdict('card', 'ok'), startCard],
    ['card-cut', verdict('card', 'edge-missing'), startCard],
    ['busy', `${hook('camera-error')}[data-kind=busy]`, startBusy],
    ['photograph', verdict('card', 'glare'), givePhotograph],
  ]
  for (const [variant, ready, doing] of shots) {
    await shootOptions(
      session,
      'rehearsal.html',
      `rehearsal-${variant}-${name}`,
      hook('camera-start'),
      async (page) => {
        await doing(page)
        await page.waitForSelector(ready)
      },
    )
  }
}

async function startCard(page: Page): Promise<void> {
  await click(page, 'step-card')
  await click(page, 'camera-start')
}

async function startBusy(page: Page): Promise<void> {
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotReadableError'))
  })
  await click(page, 'camera-start')
}

async function givePhotograph(page: Page): Promise<void> {
  await click(page, 'step-card')
  const input = (await page.waitForSelector(hook('picture-file'))) as ElementHandle<HTMLInputElement>
  await input.uploadFile(capture('card-glare'))
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
writeFilm(film, ['light-too-dark', 'card-ok', 'card-edge-missing'], 4)
for (const theme of ['light', 'dark'] as const) {
  const session = await launchChromium({ theme, args: fakeCamera(film) })
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
    await shootRehearsal(session, `${language}-${theme}`)

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
