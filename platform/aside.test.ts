import { expect, test, vi } from 'vitest'
import { asideFile, inOrder } from './aside.ts'
import { makeMemoryBrowser } from './testing/memory-browser.ts'
import { garbage, layout1 } from './testing/samples.ts'

function browserWith(values: Record<string, unknown>) {
  const browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
  browser.values = structuredClone({ ...layout1, ...values })
  return browser
}

test('what does not parse is moved, the others stay', async () => {
  const browser = browserWith({ 'profile:tier': 'text' })
  const { stored } = await inOrder(browser.page())
  expect(browser.values).not.toHaveProperty('profile:tier')
  expect(browser.values['aside:profile:tier']).toBe('text')
  expect(stored.profile.walletBalance).toBe(1200.5)
  expect(stored.asides).toBe(1)
  expect(asideFile(browser.values)).toBe('{\n  "profile:tier": "text"\n}')
})

test('a second broken item of the same key is kept beside the first', async () => {
  const browser = browserWith({ 'profile:tier': 'text' })
  await inOrder(browser.page())
  for (const [next, kept] of [
    ['again', 2],
    ['once more', 3],
    ['again', 3],
  ] as const) {
    browser.values['profile:tier'] = next
    await inOrder(browser.page())
    expect(Object.keys(browser.values).filter((key) => key.startsWith('aside:')).length).toBe(kept)
  }
  expect(browser.values['aside:profile:tier~2']).toBe('again')
})

test.each(Object.keys(layout1).filter((key) => !/^later|^somebody|^consent/.test(key)))(
  'killed at any call while %s is set aside, it is there once in the end',
  async (key) => {
    for (const value of garbage.slice(0, 3))
      for (let call = 1; call <= 8; call++)
        for (const side of ['before', 'after'] as const) {
          const browser = browserWith({ [key]: value })
          const parses = (await inOrder(browser.page())).stored.asides === 0
          if (parses) continue
          browser.values = structuredClone({ ...layout1, [key]: value })
          const life = browser.worker()
          life.dieAt({ from: 'wake', call, side })
          await Promise.race([inOrder(life.ports), life.death])
          await inOrder(browser.page())
          const asides = Object.entries(browser.values).filter(([name]) => name.startsWith('aside:'))
          expect(asides).toEqual([[`aside:${key}`, value]])
        }
  },
)

test('nothing is touched before consent, or where a newer version made the store', async () => {
  for (const values of [
    { version: 999, 'profile:tier': 'text' },
    { consent: undefined, 'profile:tier': 'text' },
  ]) {
    const browser = browserWith(values)
    const before = structuredClone(browser.values)
    await inOrder(browser.page())
    expect(browser.values).toEqual(before)
  }
})

test('a version that does not parse is set aside, and the layout is the first', async () => {
  const browser = browserWith({ version: 'one' })
  await inOrder(browser.page())
  expect(browser.values.version).toBe(1)
  expect(browser.values['aside:version']).toBe('one')
})

test('where there is no room for the copies, everything stays in its place and is served', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const browser = browserWith({ 'profile:tier': 'text' })
  browser.failingWrites = 1
  const { stored } = await inOrder(browser.page())
  expect(stored.profile.walletBalance).toBe(1200.5)
  expect(browser.values['profile:tier']).toBe('text')
  expect(error).toHaveBeenCalledOnce()
  error.mockRestore()
})
