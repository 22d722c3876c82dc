import { type Page, TimeoutError } from 'puppeteer-core'

/** How a person finds their way in the pages: by the hooks of the design. */

export function hook(id: string): string {
  return `[data-testid="${id}"]`
}

/** A tab behind another one draws nothing, and waits for its next frame for ever. */
export async function show(page: Page): Promise<void> {
  if (await page.evaluate(() => document.hidden)) await page.bringToFront()
}

/** How often the page is brought to the front, each time for so many milliseconds. */
const attempts = 5
const patience = 2_000

/** Waits for the element and clicks it. The first page may open itself in front of this one meanwhile. */
export async function click(page: Page, id: string): Promise<void> {
  const element = page.locator(hook(id)).setTimeout(patience)
  for (let attempt = 1; ; attempt++) {
    await show(page)
    try {
      await element.click()
      return
    } catch (error) {
      if (!(error instanceof TimeoutError) || attempt === attempts) throw error
    }
  }
}

export async function isThere(page: Page, id: string): Promise<boolean> {
  return page.evaluate((selector) => {
    const element = document.querySelector(selector)
    return element?.checkVisibility() ?? false
  }, hook(id))
}

/** The text that is seen; empty where the element is not there. */
export async function text(page: Page, id: string): Promise<string> {
  return page.evaluate((selector) => document.querySelector(selector)?.textContent?.trim() ?? '', hook(id))
}

/** The kind of the verdict that the popup shows, `null` while it shows none. */
export async function verdict(page: Page): Promise<string | null> {
  return page.evaluate(
    (selector) => document.querySelector<HTMLElement>(selector)?.dataset.kind ?? null,
    hook('verdict'),
  )
}

/** The score's bounds, unrounded. */
export async function score(page: Page): Promise<{ low: number; high: number } | null> {
  return page.evaluate((selector) => {
    const data = document.querySelector<HTMLElement>(selector)?.dataset
    return data === undefined ? null : { low: Number(data.low), high: Number(data.high) }
  }, hook('score'))
}

/** Answers a question of a form by the name of its field, as a person would, and leaves the field. */
export async function fill(page: Page, name: string, value: string | number | boolean): Promise<void> {
  const field = `[name="${name}"]`
  await show(page)
  await page.waitForSelector(field)
  const kind = await page.$eval(field, (element) => (element as HTMLInputElement).type)
  if (kind === 'select-one') {
    await page.select(field, String(value))
  } else if (kind === 'radio') {
    await page.click(`${field}[value="${value}"]`)
  } else if (kind === 'checkbox') {
    const checked = await page.$eval(field, (element) => (element as HTMLInputElement).checked)
    if (checked !== value) await page.click(field)
  } else if (kind === 'date' || kind === 'month') {
    // Which keys make a date depends on the browser's language.
    await page.$eval(
      field,
      (element, value) => {
        const input = element as HTMLInputElement
        input.focus()
        input.value = value
        input.dispatchEvent(new Event('input', { bubbles: true }))
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      String(value),
    )
  } else {
    await page.$eval(field, (element) => (element as HTMLInputElement).select())
    await page.keyboard.press('Backspace')
    await page.type(field, String(value))
  }
  await page.$eval(field, (element) => (element as HTMLElement).blur())
}

export type Answers = Record<string, string | number | boolean>

export async function fillAll(page: Page, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) await fill(page, name, value)
}

/** Fills fields of text at once and without keys, where how they are filled is not the point. */
export async function putAll(page: Page, answers: Record<string, string>): Promise<void> {
  await page.evaluate((answers) => {
    for (const [name, value] of Object.entries(answers)) {
      const input = document.querySelector<HTMLInputElement>(`[name="${name}"]`)
      if (input === null) throw new Error(`No field ${name}`)
      input.value = value
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }, answers)
}

/** Puts a text in place of what the message check holds, all at once, as the browser pastes. */
export async function pasteMessage(page: Page, message: string): Promise<void> {
  const area = hook('message-text')
  await show(page)
  await page.waitForSelector(area)
  await page.$eval(
    area,
    (area, message) => {
      ;(area as HTMLTextAreaElement).select()
      if (message === '') document.execCommand('delete')
      else document.execCommand('insertText', false, message)
    },
    message,
  )
}

/** Opens what is folded, so that nothing stays unseen. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
