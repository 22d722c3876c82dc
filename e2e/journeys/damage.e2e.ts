import { expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { fill, hook, text, verdict } from '../pages.ts'
import { event, itemsOf, room, seed, store, stored } from '../storage.ts'

const damaged = {
  'profile:tier': { value: 'golden', answeredAt: '2026-01-01T00:00:00Z' },
  'profile:shoeSize': { value: 42, answeredAt: '2026-01-01T00:00:00Z' },
  'journal:0190a5d4-0000-7000-8000-000000000001': 'not an event',
  'setting:discreet': 7,
  'capture:0190a5d4-0000-7000-8000-000000000002': { picture: 'data:image/png;base64,AAAA' },
  plan: 'tomorrow',
}

test.each(browserKinds)('%s: damaged items are set aside, said, and kept', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  const seen = event('entry-seen', { hours: 1 }, {})
  await seed(session, { profile: sampleProfile, journal: [seen], items: damaged })
  const popup = await session.open('popup.html')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('act')
  const aside = async () => room(await stored(session), 'aside')
  await expect.poll(aside, { timeout: 5_000 }).toEqual(damaged)
  await expect.poll(() => text(popup, 'aside'), { timeout: 5_000 }).toMatch(/6/)
  expect(await stored(session)).not.toHaveProperty(['profile:shoeSize'])
  expect(await stored(session)).toHaveProperty([`journal:${seen.id}`])

  const options = await session.open('options.html#data')
  await options.waitForSelector(hook('aside'))
  await options.waitForSelector(hook('aside-download'))
  await options.evaluate(() => {
    location.hash = '#profile'
  })
  await fill(options, 'tier', 'new')
  await expect.poll(() => stored(session), { timeout: 5_000 }).toHaveProperty(['profile:tier', 'value'], 'new')
  expect(await aside()).toEqual(damaged)
})

test.each(browserKinds)('%s: the same item damaged twice is kept twice', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile, items: { 'profile:tier': 'first' } })
  const aside = async () => room(await stored(session), 'aside')
  const one = await session.open('popup.html')
  await expect.poll(aside, { timeout: 5_000 }).toEqual({ 'profile:tier': 'first' })
  await one.close()
  await store(session, { 'profile:tier': 'second' })
  await session.open('popup.html')
  await expect.poll(aside, { timeout: 5_000 }).toEqual({ 'profile:tier': 'first', 'profile:tier~2': 'second' })
})

test.each(browserKinds)('%s: a store of a newer version is shown and never touched', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  const items = itemsOf({
    profile: sampleProfile,
    items: { ...damaged, version: 999, 'from:later': { any: ['thing'] } },
  })
  await store(session, items)
  for (const path of ['popup.html', 'options.html#profile', 'options.html#data']) {
    const page = await session.open(path)
    await page.waitForSelector(hook('newer-version'), { timeout: 10_000 })
    const writable = await page.$$eval('[name]:enabled, [data-testid^=log-]:enabled', (controls) =>
      controls.map((control) => control.outerHTML.slice(0, 100)),
    )
    expect(writable, path).toEqual([])
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  expect(await stored(session)).toEqual(items)
})
