import { expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { fill, text } from '../pages.ts'
import { seed } from '../storage.ts'

const languageOf = () => document.documentElement.lang.slice(0, 2)

test.each(browserKinds)('%s: a setting forces the language at once, in every open page', async (kind) => {
  const session = await launch(kind, { language: 'zh_CN' })
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile })
  const popup = await session.open('popup.html')
  await expect.poll(() => text(popup, 'verdict'), { timeout: 5_000 }).toMatch(/\p{Script=Han}/u)
  const options = await session.open('options.html#reminders')
  expect(await options.evaluate(languageOf)).toBe('zh')
  await fill(options, 'language', 'en')
  for (const page of [popup, options]) await expect.poll(() => page.evaluate(languageOf), { timeout: 5_000 }).toBe('en')
  await expect.poll(() => text(popup, 'verdict'), { timeout: 5_000 }).not.toMatch(/\p{Script=Han}/u)
})

test.each(browserKinds)('%s: without a setting the language is the browser’s', async (kind) => {
  const session = await launch(kind, { language: 'en' })
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile })
  const popup = await session.open('popup.html')
  await expect.poll(() => text(popup, 'verdict'), { timeout: 5_000 }).toMatch(/[a-z]/)
  expect(await popup.evaluate(languageOf)).toBe('en')
  await fill(await session.open('options.html#reminders'), 'language', 'zh_CN')
  await expect.poll(() => popup.evaluate(languageOf), { timeout: 5_000 }).toBe('zh')
})
