import { expect, onTestFinished, test } from 'vitest'
import { backupFile, chooseBackup } from '../backups.ts'
import { browserKinds, launch } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { click, hook, isThere, text } from '../pages.ts'
import { event, notices, room, seed, stored } from '../storage.ts'

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
