import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { expect, onTestFinished, test } from 'vitest'
import { newId } from '../../platform/new-id.ts'
import { backupFile, chooseBackup, temporaryFolder } from '../backups.ts'
import { browserKinds, launch } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { click, hook, isThere, text, unfold } from '../pages.ts'
import { event, notices, rehearse, room, seed, stored } from '../storage.ts'

test.each(browserKinds)('%s: importing an old journal rings for nothing', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, {})
  const journal = [
    event('entry-seen', { hours: 15 }, {}),
    ...[30, 29, 28].map((hours) => event('verification-failed', { hours }, { step: 'face' })),
    event('device-login', { hours: 40 }, { device: 'A phone' }),
  ]
  const page = await session.open('options.html#data')
  await chooseBackup(page, backupFile(sampleProfile, journal))
  await expect.poll(() => text(page, 'import-summary'), { timeout: 5_000 }).toMatch(/5/)
  expect(room(await stored(session), 'journal'), 'nothing before it is confirmed').toEqual({})
  await click(page, 'import-apply')
  await expect.poll(async () => Object.keys(room(await stored(session), 'journal')).length, { timeout: 5_000 }).toBe(5)
  await expect.poll(async () => Object.keys(room(await stored(session), 'profile')).length).toBe(16)
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  expect(await notices(session)).toEqual([])
})

test.each(browserKinds)('%s: a file with an error changes nothing and says where', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile })
  const page = await session.open('options.html#data')
  await page.waitForSelector(hook('import-file'))
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const before = await stored(session)
  await chooseBackup(page, backupFile({ tencentScore: 1001 }, []))
  await expect.poll(() => text(page, 'import-error'), { timeout: 5_000 }).toContain('profile.tencentScore')
  expect(await isThere(page, 'import-apply')).toBe(false)
  expect(await stored(session)).toEqual(before)
})

/** What the popup's checklist makes of the light and the card. */
function rehearsed(popup: Page): Promise<(string | undefined)[]> {
  return popup.evaluate(() =>
    ['light', 'card'].map(
      (item) => document.querySelector(`[data-testid="rehearse-${item}"]`)?.closest('li')?.dataset.status,
    ),
  )
}

test.each(browserKinds)(
  '%s: what was rehearsed counts for an hour, is in no backup and is erased with all else',
  async (kind) => {
    const downloads = temporaryFolder()
    const session = await launch(kind, { downloads })
    onTestFinished(() => session.close())
    await seed(session, { profile: sampleProfile })
    const popup = await session.open('popup.html')
    await popup.waitForSelector(hook('checklist'))
    expect(await popup.$eval(hook('open-rehearsal'), (link) => link.getAttribute('href'))).toBe('rehearsal.html')
    await unfold(popup)
    await expect.poll(() => rehearsed(popup), { timeout: 5_000 }).toEqual(['unknown', 'unknown'])

    const id = newId()
    const lighting = { verdict: 'ok', instruction: 'keep', brightness: 131.5, sideRatio: 1.25, burnt: 0 } as const
    const noCard = { corners: null, cut: [], cover: null, tilt: null, blur: null, glare: null }
    const card = { verdict: 'no-card', instruction: 'show-card', ...noCard } as const
    await rehearse(session, { id, lighting, card })
    await expect.poll(() => rehearsed(popup), { timeout: 5_000 }).toEqual(['done', 'open'])
    expect(Object.keys(room(await stored(session), 'capture'))).toEqual([id])

    const options = await session.open('options.html#data')
    await click(options, 'export-file')
    const saved = () => readdirSync(downloads).map((name) => readFileSync(join(downloads, name), 'utf8'))
    await expect.poll(() => saved().join(''), { timeout: 5_000 }).toMatch(/\}\n$/)
    const [backup = ''] = saved()
    expect(Object.keys(JSON.parse(backup).profile).sort()).toEqual(Object.keys(sampleProfile).sort())
    expect(backup).not.toMatch(/capture|brightness|131\.5/)

    // The same run, more than an hour ago: the background removes it.
    await rehearse(session, { id, lighting, card }, { minutes: 61 })
    await expect.poll(() => rehearsed(popup), { timeout: 5_000 }).toEqual(['unknown', 'unknown'])
    await expect.poll(async () => room(await stored(session), 'capture'), { timeout: 5_000 }).toEqual({})

    await rehearse(session, { id, lighting, card })
    await click(options, 'erase-all')
    await options.waitForSelector(hook('consent-accept'), { timeout: 10_000 })
    await expect.poll(async () => Object.keys(await stored(session)), { timeout: 5_000 }).toEqual(['erased'])
  },
)
