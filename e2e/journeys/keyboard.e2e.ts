import type { KeyInput, Page } from 'puppeteer-core'
import { expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { hook, show, verdict } from '../pages.ts'
import { room, stored } from '../storage.ts'

/** Presses Tab until the element has the focus, which must be visible there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await show(page)
  await page.waitForSelector(selector)
  for (let count = 0; count < 200; count++) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate((selector) => {
      const element = document.activeElement
      if (element === null || !element.matches(selector)) return null
      const { outlineStyle, boxShadow } = getComputedStyle(element)
      return { visible: outlineStyle !== 'none' || boxShadow !== 'none' }
    }, selector)
    if (focus === null) continue
    expect(focus.visible, `the focus on ${selector} can be seen`).toBe(true)
    return
  }
  throw new Error(`Tab does not lead to ${selector}`)
}

async function press(page: Page, selector: string, ...keys: KeyInput[]): Promise<void> {
  await tabTo(page, selector)
  for (const key of keys) await page.keyboard.press(key)
}

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
