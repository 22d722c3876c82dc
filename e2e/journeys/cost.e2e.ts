import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { parseCsv } from '../csv.ts'
import { choose, press, typeDay, typeInto } from '../keyboard.ts'
import { click, hook, putAll, text } from '../pages.ts'
import { reckon, type Terms } from '../reckoned-loan.ts'
import type { Session } from '../session.ts'
import { reseed, stored } from '../storage.ts'

const instalments: Terms = {
  principal: 10_000,
  dailyRate: 50_000,
  instalments: 12,
  method: 'equal-instalment',
  startsOn: { year: 2027, month: 10, day: 31 },
}

/** From a known calendar: its interest is 331.40 and its effective rate 7.5495 %. */
const vector: Terms = {
  principal: 10_000,
  dailyRate: 20_000,
  instalments: 10,
  method: 'equal-principal',
  startsOn: { year: 2026, month: 1, day: 31 },
}

async function typeTerms(page: Page, terms: Terms): Promise<void> {
  await typeInto(page, 'principal', String(terms.principal))
  await typeDay(page, 'startsOn', Temporal.PlainDate.from(terms.startsOn))
  await typeInto(page, 'dailyRate', String(terms.dailyRate / 1_000_000))
  await typeInto(page, 'instalments', String(terms.instalments))
  await choose(page, 'method', terms.method)
}

async function figures(page: Page) {
  return { interest: await text(page, 'cost-interest'), effective: await text(page, 'cost-effective') }
}

const yuan = (fen: number) => (fen / 100).toFixed(2)

/** The fields that are marked as wrong and say why below. */
async function refused(page: Page): Promise<string[]> {
  return page.$$eval('.cost-form [aria-invalid=true]', (fields) =>
    fields
      .filter((field) => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.matches('.error'))
      .map((field) => field.getAttribute('name') ?? ''),
  )
}

/** The only file in the folder, once it is all there. */
async function savedFile(folder: string): Promise<{ name: string; content: string }> {
  const names = () => readdirSync(folder).filter((name) => !/\.(part|crdownload)$/.test(name))
  const size = () => names().map((name) => readFileSync(join(folder, name)).length)[0] ?? 0
  await expect.poll(size, { timeout: 10_000 }).toBeGreaterThan(0)
  const [name = '', ...others] = names()
  expect(others).toEqual([])
  return { name, content: readFileSync(join(folder, name), 'utf8') }
}

/** What the clipboard holds, pasted where a person would. */
async function pasted(session: Session): Promise<string> {
  const page = await session.open('options.html#risk')
  await page.locator(hook('message-text')).click()
  await page.keyboard.down('Control')
  await page.keyboard.press('v', { commands: ['Paste'] })
  await page.keyboard.up('Control')
  const value = () => page.$eval(hook('message-text'), (area) => (area as HTMLTextAreaElement).value)
  await expect.poll(value, { timeout: 5_000 }).not.toBe('')
  return value()
}

describe.each(browserKinds)('%s', (kind) => {
  let session: Session
  let downloads: string
  beforeAll(async () => {
    downloads = mkdtempSync(join(tmpdir(), 'before-you-borrow-downloads-'))
    session = await launch(kind, { downloads })
  })
  beforeEach(() => reseed(session, {}))
  afterAll(async () => {
    await session.close()
    rmSync(downloads, { recursive: true })
  })

  test.each([instalments, vector])('a loan typed by keyboard costs what is reckoned apart: $method', async (terms) => {
    const page = await session.open('options.html')
    await press(page, 'a[href="#cost"]', 'Enter')
    await typeTerms(page, terms)
    const { interest, effective } = reckon(terms)
    await expect.poll(() => figures(page), { timeout: 5_000 }).toEqual({ interest: yuan(interest), effective })
    if (terms === vector) expect({ interest, effective }).toEqual({ interest: 33_140, effective: '7.55' })
    expect(Object.keys(await stored(session)).filter((key) => /^(journal|profile):/.test(key))).toEqual([])
  })

  test('what is no loan has no figures, and its fields say so', async () => {
    const page = await session.open('options.html#cost')
    await page.waitForSelector('[name=principal]')
    await putAll(page, { dailyRate: '1.5' })
    await expect.poll(() => refused(page), { timeout: 5_000 }).toEqual(['dailyRate'])
    expect(await figures(page)).toEqual({ interest: '', effective: '' })
    await putAll(page, { principal: 'ten thousand', startsOn: '' })
    await expect.poll(() => refused(page), { timeout: 5_000 }).toEqual(['principal', 'startsOn', 'dailyRate'])
    expect(await figures(page)).toEqual({ interest: '', effective: '' })
    await putAll(page, { principal: '10000', startsOn: '2026-01-31', dailyRate: '0.02', instalments: '10' })
    await expect.poll(() => refused(page), { timeout: 5_000 }).toEqual([])
    expect(await figures(page)).toEqual({ interest: '331.40', effective: '7.55' })
  })

  test('the schedule saved and copied adds up to the figures of the page', async () => {
    const page = await session.open('options.html#cost')
    await page.waitForSelector('[name=principal]')
    await putAll(page, { principal: '12345.67', dailyRate: '0.0351', instalments: '7', startsOn: '2026-08-31' })
    await putAll(page, { upfront: '99.99', perInstalment: '3.5' })
    await expect.poll(() => text(page, 'cost-fees'), { timeout: 5_000 }).toBe('124.49')
    await click(page, 'cost-csv')

    const { name, content } = await savedFile(downloads)
    expect(name).toMatch(/^before-you-borrow-schedule-\d{4}-\d\d-\d\d\.csv$/)
    expect(content.startsWith('\uFEFF')).toBe(true)
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const rows = parseCsv(content.slice(1))
    // Its head, the fee kept back at the payout, seven instalments, the sums.
    expect(rows.map((row) => row.length)).toEqual(Array(10).fill(7))
    const instalments = rows.slice(1, -1)
    const sumOf = (column: number) =>
      yuan(instalments.reduce((fen, row) => fen + Math.round(Number(row[column]) * 100), 0))
    const sums = [2, 3, 4, 5].map(sumOf)
    const shown = await Promise.all(['cost-total', 'cost-interest', 'cost-fees'].map((id) => text(page, id)))
    expect(sums).toEqual([shown[0], '12345.67', shown[1], shown[2]])
    expect(rows.at(-1)?.slice(2, 6)).toEqual(sums)
    expect(instalments.at(-1)?.at(-1), 'nothing is left').toBe('0.00')

    await click(page, 'cost-copy')
    await page.waitForSelector(`${hook('cost-copy')} ~ .saved-line svg`, { timeout: 5_000 })
    const lines = (await pasted(session)).split('\n').map((line) => line.split('\t'))
    expect(lines).toEqual(rows)
  })

  test('the chip of a figure opens what stands behind it', async () => {
    const page = await session.open('options.html#cost')
    await press(page, '.cost-figures a.chip[href$="#sources/C5"]', 'Enter')
    await page.waitForSelector(hook('section-sources'))
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await expect.poll(focused, { timeout: 5_000 }).toBe('C5')
    expect(await page.evaluate(() => location.hash)).toBe('#sources/C5')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/8\.28 ?%/)
  })

  test('the sources are filtered by keyboard for what others publish differently', async () => {
    const page = await session.open('options.html#sources')
    await page.waitForSelector('[data-elsewhere]')
    const marks = () =>
      page.$$eval('[data-elsewhere]', (marks) => marks.map((mark) => mark.getAttribute('data-elsewhere')))
    const different = (await marks()).filter((mark) => mark === 'different')
    expect(different.length).toBeGreaterThan(0)
    await choose(page, 'source-elsewhere', 'different')
    await expect.poll(marks, { timeout: 5_000 }).toEqual(different)
    const said = await page.$eval(`${hook('section-sources')} [role=status]`, (status) => status.textContent)
    expect(said).toMatch(new RegExp(`\\b${different.length}\\b`))
  })
})
