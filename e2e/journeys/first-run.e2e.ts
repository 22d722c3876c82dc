import { expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { click, isThere, verdict } from '../pages.ts'
import { stored } from '../storage.ts'

test.each(browserKinds)('%s: the first page opens by itself and leads from consent to set-up', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await expect.poll(async () => (await session.addresses()).join(), { timeout: 10_000 }).toMatch(/options\.html/)

  const popup = await session.open('popup.html')
  await popup.waitForSelector('[data-testid=consent-accept]')
  expect(await verdict(popup)).toBe(null)

  const first = await session.open('options.html')
  await click(first, 'consent-accept')
  await expect.poll(() => stored(session), { timeout: 5_000 }).toHaveProperty('consent')
  await expect.poll(() => isThere(first, 'consent-accept')).toBe(false)
  await expect.poll(() => isThere(first, 'section-profile')).toBe(true)
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('set-up')
})

test.each(browserKinds)('%s: nothing is stored before consent', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  const first = await session.open('options.html')
  await first.waitForSelector('[data-testid=consent-accept]')
  const inEnglish = await session.open('options.html?lang=en')
  await inEnglish.waitForSelector('[data-testid=consent-accept]')
  expect(await first.evaluate(() => document.documentElement.lang)).toMatch(/^zh/)
  expect(await inEnglish.evaluate(() => document.documentElement.lang)).toMatch(/^en/)
  const popup = await session.open('popup.html')
  await popup.waitForSelector('[data-testid=consent-accept]')
  // Longer than any wake of the background takes.
  await new Promise((resolve) => setTimeout(resolve, 2_000))

  expect(await stored(session)).toEqual({})
  const elsewhere = await popup.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    document.cookie,
  ])
  expect(elsewhere).toEqual([0, 0, 0, ''])
})
