import { expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { fill, fillAll, score, verdict } from '../pages.ts'
import { room, seed, stored } from '../storage.ts'

test.each(browserKinds)('%s: filling the profile leads to ready, a failed gate to fix', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, {})
  const popup = await session.open('popup.html')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('set-up')

  const options = await session.open('options.html#profile')
  await fillAll(options, sampleProfile)
  const answers = async () =>
    Object.fromEntries(
      Object.entries(room(await stored(session), 'profile')).map(([field, item]) => [
        field,
        (item as { value: unknown }).value,
      ]),
    )
  await expect.poll(answers, { timeout: 5_000 }).toEqual(sampleProfile)
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
  // Of the score's factors all are answered: nothing is left open between its bounds.
  const bounds = await score(popup)
  expect(bounds?.low).toBe(bounds?.high)

  await fill(options, 'overdueIn2Years', 4)
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('fix')
  expect(await score(popup), 'a gate never changes the score').toEqual(bounds)

  await fill(options, 'overdueIn2Years', '')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('answer')
  expect(await answers()).not.toHaveProperty('overdueIn2Years')
})

test.each(browserKinds)('%s: an answer is stored within half a second, without a button', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, {})
  const options = await session.open('options.html#profile')
  await fill(options, 'monthlyPayments', 32)
  await expect
    .poll(() => stored(session), { timeout: 500, interval: 20 })
    .toHaveProperty(['profile:monthlyPayments', 'value'], 32)
})
