import { expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { click, fillAll, hook, isThere, verdict } from '../pages.ts'
import { room, seed, stored } from '../storage.ts'

test.each(browserKinds)('%s: two popups that log 50 events each at once lose none', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile })
  const popups = [await session.open('popup.html'), await session.open('popup.html')]
  for (const popup of popups) await popup.waitForSelector(hook('log-entry-seen'))
  const clicks = popups.map((popup) =>
    popup.evaluate(async (selector) => {
      for (let count = 0; count < 50; count++) {
        document.querySelector<HTMLElement>(selector)?.click()
        await Promise.resolve()
      }
    }, hook('log-entry-seen')),
  )
  await Promise.all(clicks)
  await expect
    .poll(async () => Object.keys(room(await stored(session), 'journal')).length, { timeout: 20_000 })
    .toBe(100)
  for (const popup of popups) expect(await verdict(popup)).toBe('act')
})

test.each(browserKinds)('%s: two options pages that fill different fields at once keep all', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, {})
  const [one, two] = [await session.open('options.html#profile'), await session.open('options.html#profile')]
  const numbers = Object.entries(sampleProfile).filter(([, value]) => typeof value === 'number')
  await Promise.all([
    fillAll(one, Object.fromEntries(numbers.slice(0, 4))),
    fillAll(two, Object.fromEntries(numbers.slice(4))),
  ])
  await expect
    .poll(async () => Object.keys(room(await stored(session), 'profile')).sort(), { timeout: 5_000 })
    .toEqual(numbers.map(([field]) => field).sort())
})

test.each(browserKinds)('%s: undo takes out what was logged last, from any popup', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile })
  const events = async () => Object.keys(room(await stored(session), 'journal')).length
  const one = await session.open('popup.html')
  const two = await session.open('popup.html')
  await click(one, 'log-entry-seen')
  await expect.poll(() => isThere(two, 'undo'), { timeout: 5_000 }).toBe(true)
  await one.close()
  const three = await session.open('popup.html')
  await expect.poll(() => verdict(three), { timeout: 5_000 }).toBe('act')
  await click(three, 'undo')
  await expect.poll(() => verdict(two), { timeout: 5_000 }).toBe('ready')
  await expect.poll(events).toBe(0)
  await expect.poll(() => isThere(two, 'undo')).toBe(false)
})
