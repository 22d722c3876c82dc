import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { fraudText, sampleProfile } from '../cases.ts'
import { press } from '../keyboard.ts'
import { hook, isThere, pasteMessage, text, verdict } from '../pages.ts'
import type { Session } from '../session.ts'
import { event, reseed, stored } from '../storage.ts'

async function marked(page: Page): Promise<string[]> {
  return page.$$eval(`${hook('message-findings')} mark`, (marks) => marks.map((mark) => mark.textContent ?? ''))
}

/** What the extension itself sees of its tabs: also of those that a link has opened. */
async function addressesInTabs(session: Session): Promise<string[]> {
  return (await session.bare()).evaluate(() => {
    const { extension } = chrome as unknown as { extension: { getViews(which: { type: 'tab' }): Window[] } }
    return extension.getViews({ type: 'tab' }).map((view) => view.location.hash)
  })
}

describe.each(browserKinds)('%s', (kind) => {
  let session: Session
  beforeAll(async () => {
    session = await launch(kind)
  })
  afterAll(() => session.close())

  test.each(['zh_CN', 'en'])('a fraud is marked, no message is called safe, and none is kept: %s', async (language) => {
    await reseed(session, { profile: sampleProfile, settings: { language } })
    const page = await session.open('options.html#risk')
    await page.waitForSelector(hook('message-text'))
    // Until the background has planned.
    await expect.poll(async () => 'glance' in (await stored(session)), { timeout: 5_000 }).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const before = await stored(session)

    await pasteMessage(page, fraudText)
    await expect.poll(async () => (await marked(page)).length, { timeout: 5_000 }).toBeGreaterThanOrEqual(2)
    const marks = await marked(page)
    expect(marks.some((mark) => mark.includes('保证金'))).toBe(true)
    expect(marks.some((mark) => mark.includes('验证码'))).toBe(true)
    for (const mark of marks) expect(fraudText).toContain(mark)
    const pasted = await page.$$eval(`${hook('message-findings')} bdi`, (pieces) =>
      pieces.map((piece) => piece.textContent).join(''),
    )
    expect(pasted, 'the text stands there as it was pasted').toBe(fraudText)
    const withoutSource = await page.$$eval(`${hook('message-findings')} [data-testid^=message-rule-]`, (rules) =>
      rules.filter((rule) => rule.querySelector('a.chip, p.quiet') === null).map((rule) => rule.textContent),
    )
    expect(withoutSource).toEqual([])

    await pasteMessage(page, '【微信支付】您本月的账单已出，可在钱包里查看。')
    await expect.poll(() => marked(page), { timeout: 5_000 }).toEqual([])
    const said = await text(page, 'message-findings')
    expect(said).toMatch(/没有找到|No known red flag/)
    // Said of safety is only that there is none.
    expect(said.replace(/不等于它安全|does not make it safe/, '')).not.toMatch(/安全|safe/i)

    await pasteMessage(page, '')
    await expect.poll(() => text(page, 'message-findings'), { timeout: 5_000 }).toBe('')
    expect(await stored(session)).toEqual(before)
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])
    expect(kept).toEqual([0, 0, ''])
  })

  test('after a refusal the popup leads to what can be done, which is marked', async () => {
    await reseed(session, { profile: sampleProfile, journal: [event('declined', { hours: 50 }, {})] })
    const popup = await session.open('popup.html')
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('declined')
    await press(popup, `${hook('verdict')} summary`, 'Enter')
    await press(popup, `${hook('verdict')} a[href$="#risk/after-the-answer"]`, 'Enter')
    await expect.poll(() => addressesInTabs(session), { timeout: 5_000 }).toContain('#risk/after-the-answer')

    const page = await session.open('options.html#risk/after-the-answer')
    await expect.poll(() => isThere(page, 'after-declined'), { timeout: 5_000 }).toBe(true)
    const situations = await page.$$eval(`${hook('after-the-answer')} > .situation`, (parts) =>
      parts.map((part) => [part.getAttribute('data-testid'), part.querySelector('.now-mark') !== null]),
    )
    expect(situations).toEqual([
      ['after-declined', true],
      ['after-pending', false],
      ['after-beware', false],
    ])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('after-the-answer')
  })
})
