import type { KeyInput, Page } from 'puppeteer-core'
import { expect } from 'vitest'

/** How a person finds their way without a mouse. */

/** Presses Tab until the element has the focus, which must be visible there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector)
  // Keys reach a tab that is not in front, but its focus is not shown there.
  if (!(await page.evaluate(() => document.hasFocus()))) await page.bringToFront()
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

export async function press(page: Page, selector: string, ...keys: KeyInput[]): Promise<void> {
  await tabTo(page, selector)
  for (const key of keys) await page.keyboard.press(key)
}

/** Types over what stands in the field, which Tab has selected. */
export async function typeInto(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`)
  await page.keyboard.type(value)
}

/** Chooses by the arrow keys, from the first choice on. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const field = `[name="${name}"]`
  await tabTo(page, field)
  const choices = await page.$$eval(`${field} option`, (options) => options.map((option) => option.value))
  await page.keyboard.press('Home')
  for (let steps = choices.indexOf(value); steps > 0; steps--) await page.keyboard.press('ArrowDown')
}

/** Types a day in the order of its parts in the browser's language. */
export async function typeDay(page: Page, name: string, day: Temporal.PlainDate): Promise<void> {
  await tabTo(page, `[name="${name}"]`)
  const order = await page.evaluate(() =>
    new Intl.DateTimeFormat(navigator.language).formatToParts().map(({ type }) => type),
  )
  const [year = '', month = '', date = ''] = day.toString().split('-')
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { year, month, day: date }
  for (const part of order) await page.keyboard.type(parts[part] ?? '')
}
