import type { Page } from 'puppeteer-core'
import { expect, onTestFinished, test } from 'vitest'
import { alteredThroughout } from '../altered.ts'
import { backupFile, chooseBackup } from '../backups.ts'
import { browserKinds } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { type ChromiumSession, launchChromium } from '../chromium.ts'
import { type Answers, click, fillAll, hook, text, verdict } from '../pages.ts'
import { event, notices, room, seed, stored } from '../storage.ts'

/** What everything inherits then, and every `for … in` and careless look-up finds. */
const junk = (...names: string[]) =>
  names
    .map((name) => `Object.assign(${name}.prototype, { junk: () => 'junk', tier: 'junk', consent: { of: 'junk' } })`)
    .join('\n')

async function launchAmongJunk(script: string): Promise<ChromiumSession> {
  const build = alteredThroughout(script)
  onTestFinished(build.remove)
  const session = await launchChromium({ extensions: [build.folder] })
  onTestFinished(() => session.close())
  return session
}

/** Opens a page and sees that the junk is in it. */
async function openAmongJunk(session: ChromiumSession, path: string, errors: unknown[]): Promise<Page> {
  const page = await session.open(path)
  page.on('pageerror', (error) => errors.push(error))
  expect(await page.evaluate(() => 'junk' in [])).toBe(true)
  return page
}

test.runIf(browserKinds.includes('chromium'))(
  'chromium: with junk in what lists inherit, forms, import, popup and reminders behave',
  async () => {
    const session = await launchAmongJunk(junk('Array', 'Function', 'String', 'Map'))
    const errors: unknown[] = []
    const options = await openAmongJunk(session, 'options.html', errors)
    await click(options, 'consent-accept')
    // A field of every sort: date, choice, number, yes or no.
    const { registeredOn, tier, monthlyPayments, platformInfoComplete } = sampleProfile
    const given = { registeredOn, tier, monthlyPayments, platformInfoComplete } as Answers
    await fillAll(options, given)
    const answers = async () =>
      Object.entries(room(await stored(session), 'profile')).map(([field, item]) => [
        field,
        (item as { value: unknown }).value,
      ])
    await expect.poll(async () => Object.fromEntries(await answers()), { timeout: 5_000 }).toEqual(given)

    const data = await openAmongJunk(session, 'options.html#data', errors)
    const failed = event('verification-failed', Temporal.Duration.from({ hours: 2 }).subtract({ seconds: 7 }), {
      step: 'id',
    })
    await chooseBackup(
      data,
      backupFile({ ...sampleProfile, tier: 'new' }, [failed, event('bill-paid', { hours: 9 }, {})]),
    )
    await expect.poll(() => text(data, 'import-summary'), { timeout: 5_000 }).toMatch(/2/)
    await click(data, 'import-apply')
    await expect
      .poll(async () => Object.keys(room(await stored(session), 'journal')), { timeout: 5_000 })
      .toHaveLength(2)
    expect(await answers()).toContainEqual(['tier', 'new'])

    const popup = await openAmongJunk(session, 'popup.html', errors)
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('wait')
    await expect
      .poll(async () => (await notices(session)).map(({ state }) => state), { timeout: 15_000 })
      .toEqual(['shown'])
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
    expect(room(await stored(session), 'aside')).toEqual({})
    expect(errors).toEqual([])
  },
)

/** Puppeteer's own way to click fails among so much junk. */
async function clickByScript(page: Page, id: string): Promise<void> {
  await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), hook(id))
}

// Not the options page: zod, which checks its forms, fails when even a plain object inherits junk.
test.runIf(browserKinds.includes('chromium'))(
  'chromium: with junk in what everything inherits, popup and reminders behave',
  async () => {
    const session = await launchAmongJunk(junk('Array', 'Object'))
    const errors: unknown[] = []
    const failed = event('verification-failed', Temporal.Duration.from({ hours: 2 }).subtract({ seconds: 6 }), {
      step: 'id',
    })
    await seed(session, { profile: sampleProfile, journal: [failed] })
    const popup = await openAmongJunk(session, 'popup.html', errors)
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('wait')
    await expect
      .poll(async () => (await notices(session)).map(({ state }) => state), { timeout: 15_000 })
      .toEqual(['shown'])
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
    await clickByScript(popup, 'log-entry-seen')
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('act')
    await clickByScript(popup, 'undo')
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
    expect(room(await stored(session), 'aside')).toEqual({})
    expect(errors).toEqual([])
  },
)
