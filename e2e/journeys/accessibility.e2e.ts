import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../axe.ts'
import { browserKinds, launch } from '../browsers.ts'
import { cases, fraudText, openedJournal, sampleProfile, sections } from '../cases.ts'
import { click, hook, pasteMessage, putAll, unfold, verdict } from '../pages.ts'
import { picturesOn } from '../pictures.ts'
import type { Session } from '../session.ts'
import { event, reseed } from '../storage.ts'

const themes = ['light', 'dark'] as const
const languages = ['zh_CN', 'en'] as const

/** What is drawn in each section before an account is open. */
const pictures: Record<string, string[]> = {
  profile: ['score'],
  readiness: ['score', 'history of the score'],
  journal: ['next 30 days'],
  cost: ['months of a loan', 'costs side by side'],
  growth: ['first limit', 'influence'],
}
const growthPictures = ['first limit', 'influence', 'months kept', 'repayments on time', 'limit and rate']

/** Opens what is folded, so that nothing stays unseen, and looks for what someone could not read or reach. */
async function expectClean(page: Page): Promise<void> {
  await unfold(page)
  expect(await violations(page)).toEqual([])
  expect((await picturesOn(page)).unexplained).toEqual([])
}

describe.each(browserKinds.flatMap((kind) => themes.map((theme) => [kind, theme] as const)))(
  '%s, %s',
  (kind, theme) => {
    let session: Session
    beforeAll(async () => {
      session = await launch(kind, { theme })
    })
    afterAll(() => session.close())

    test.each(languages)('first page and popup before consent, %s', async (language) => {
      for (const path of [`options.html?lang=${language}`, 'popup.html']) {
        const page = await session.open(path)
        await page.waitForSelector(hook('consent-accept'))
        expect(await violations(page), path).toEqual([])
        await page.close()
      }
    })

    describe.each(languages)('%s', (language) => {
      test.each(cases)('popup: $name', async ({ kind: verdictKind, seed }) => {
        const seeded = seed()
        await reseed(session, { ...seeded, settings: { ...seeded.settings, language } })
        const page = await session.open('popup.html')
        await expect.poll(() => verdict(page), { timeout: 5_000 }).toBe(verdictKind)
        await expectClean(page)
        await page.close()
      })

      test.each(sections)('options: %s', async (section) => {
        const journal = [
          event('entry-seen', { hours: 30 }, {}),
          event('risk-blocked', { hours: 9 }, { kind: 'identity' }),
          event('verification-failed', { minutes: 20 }, { step: 'face' }),
        ]
        await reseed(session, { profile: sampleProfile, journal, settings: { language } })
        const page = await session.open(`options.html#${section}`)
        await page.waitForSelector(hook(`section-${section}`))
        const names = pictures[section] ?? []
        await expect.poll(async () => (await picturesOn(page)).names, { timeout: 5_000 }).toEqual(names)
        await expectClean(page)
        await page.close()
      })

      test('options: cost with an offer, a figure of the sheet and notes; then not valid', async () => {
        await reseed(session, { settings: { language } })
        const page = await session.open('options.html#cost')
        await click(page, 'offer-add-card')
        await putAll(page, { dailyRate: '0.08', upfront: '100', perInstalment: '5', sheetAnnual: '12' })
        await putAll(page, { 'offer-1-monthlyFee': '0.6', 'offer-1-instalments': '12' })
        await click(page, 'cost-take')
        await page.waitForSelector(hook('cost-take-back'))
        await expectClean(page)
        await putAll(page, { principal: '', instalments: '0', startsOn: '', sheetAnnual: 'x' })
        await putAll(page, { 'offer-1-instalments': '0' })
        await page.waitForSelector('[name=principal][aria-invalid=true]')
        await expectClean(page)
        await page.close()
      })

      test('options: growth after opening', async () => {
        await reseed(session, { profile: sampleProfile, journal: openedJournal(), settings: { language } })
        const page = await session.open('options.html#growth')
        await page.waitForSelector(hook('growth-months'))
        await expectClean(page)
        expect((await picturesOn(page)).names).toEqual(growthPictures)
        await page.close()
      })

      test('options: risk after a refusal, with a fraud marked', async () => {
        const journal = [event('declined', { hours: 50 }, {})]
        await reseed(session, { profile: sampleProfile, journal, settings: { language } })
        const page = await session.open('options.html#risk')
        await pasteMessage(page, fraudText)
        await page.waitForSelector(`${hook('message-findings')} mark`)
        await expectClean(page)
        await page.close()
      })
    })
  },
)
