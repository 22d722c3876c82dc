import { expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { press, tabTo } from '../keyboard.ts'
import { hook, verdict } from '../pages.ts'
import { room, stored } from '../storage.ts'

test.each(browserKinds)('%s: the whole way without a mouse', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())

  const options = await session.open('options.html')
  await press(options, hook('consent-accept'), 'Enter')
  await expect.poll(() => stored(session), { timeout: 5_000 }).toHaveProperty('consent')
  await options.waitForSelector('[name=monthlyPayments]')
  await tabTo(options, '[name=monthlyPayments]')
  await options.keyboard.type('32')
  await press(options, '[name=creditCards]', '2')
  await options.keyboard.press('Tab')
  await expect
    .poll(async () => Object.keys(room(await stored(session), 'profile')).sort(), { timeout: 5_000 })
    .toEqual(['creditCards', 'monthlyPayments'])

  const popup = await session.open('popup.html')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('answer')
  await press(popup, hook('log-entry-seen'), 'Enter')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('act')
  await press(popup, hook('undo'), 'Enter')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('answer')
  await press(popup, hook('log-verification-failed'), ' ')
  await press(popup, hook('step-face'), 'Enter')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('wait')
})
