import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { openedJournal, sampleProfile } from '../cases.ts'
import { hook, isThere, text } from '../pages.ts'
import type { Session } from '../session.ts'
import { reseed } from '../storage.ts'

async function estimate(page: Page) {
  return page.$eval(hook('limit-estimate'), (element) => {
    const { low, high } = (element as HTMLElement).dataset
    return { low: Number(low), high: Number(high) }
  })
}

/** The cells of a table's body, a list a row. */
async function cells(page: Page, selector: string): Promise<string[][]> {
  return page.$$eval(`${selector} tbody tr`, (rows) =>
    [...rows].map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
  )
}

describe.each(browserKinds)('%s', (kind) => {
  let session: Session
  beforeAll(async () => {
    session = await launch(kind)
  })
  afterAll(() => session.close())

  test('before opening: the estimate, and a quiet note that there is nothing to do', async () => {
    await reseed(session, { profile: sampleProfile })
    const page = await session.open('options.html#growth')
    await page.waitForSelector(hook('limit-estimate'))
    // 15 to 20 % of 12 × 2,600 and 10 % of 8,000 lie below 8,400 less 25 %: the span is that over all of them.
    expect(await estimate(page)).toEqual({ low: 800, high: 10_500 })
    expect(await text(page, 'growth-behaviours')).toContain('现在什么都不用做')
    for (const id of ['growth-months', 'growth-reviews', 'standing-history'])
      expect(await isThere(page, id), id).toBe(false)
  })

  test('after opening: the months kept, the next check, and how limit and rate changed', async () => {
    await reseed(session, { profile: sampleProfile, journal: openedJournal() })
    const page = await session.open('options.html#growth')
    await page.waitForSelector(hook('growth-months'))
    const repaying = await text(page, 'behaviour-onTimeRepayment')
    expect(repaying).toContain('连续 2 个月，满 3 个月')
    const nextMonth = Temporal.Now.plainDateISO('Asia/Shanghai').add({ months: 1 }).month
    expect(repaying).toContain(`${nextMonth} 月 1 日`)
    expect(await text(page, 'behaviour-wealth')).not.toMatch(/连续 \d/)
    expect(await text(page, 'growth-behaviours')).not.toContain('现在什么都不用做')
    expect(await estimate(page)).toEqual({ low: 800, high: 10_500 })

    const months = await page.$$eval(`${hook('months-onTimeRepayment')} td`, (months) =>
      months.map((month) => month.getAttribute('data-state')),
    )
    // Twelve months: those before the opening, that of the opening and the next without a repayment, two kept, this one.
    expect(months).toEqual([...Array(7).fill('before'), 'not-kept', 'not-kept', 'kept', 'kept', 'current'])
    const changes = await cells(page, hook('standing-history'))
    expect(changes.map(([, ...levels]) => levels)).toEqual([
      ['¥12,000', '0.04%'],
      ['¥15,000', ''],
      ['', '0.035%'],
    ])
  })
})
