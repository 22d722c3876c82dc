import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../axe.ts'
import { browserKinds, launch } from '../browsers.ts'
import { cases, sampleProfile, sections } from '../cases.ts'
import { hook, verdict } from '../pages.ts'
import type { Session } from '../session.ts'
import { event, reseed } from '../storage.ts'

const themes = ['light', 'dark'] as const
const languages = ['zh_CN', 'en'] as const

/** Opens what is folded, so that nothing stays unseen. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
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
        await unfold(page)
        expect(await violations(page)).toEqual([])
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
        await unfold(page)
        expect(await violations(page)).toEqual([])
        await page.close()
      })
    })
  },
)
