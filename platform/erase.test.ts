import { describe, expect, test } from 'vitest'
import { agree } from './agree.ts'
import { bringBack, eraseAll, eraseForGood, forgetErased, NoWayBack } from './erase.ts'
import { parseItems } from './items.ts'
import { type MemoryBrowser, makeMemoryBrowser } from './testing/memory-browser.ts'
import { layout1 } from './testing/samples.ts'
import { NotWritable } from './writes.ts'

function fullBrowser(): MemoryBrowser {
  const browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
  browser.values = structuredClone(layout1)
  browser.witness = { since: Temporal.Instant.from('2026-11-20T08:00:00Z'), events: 2 }
  return browser
}

const forget = (browser: MemoryBrowser) => forgetErased(browser.page(), parseItems(browser.values), browser.now)

const { changed: _, ...everything } = layout1

describe('erasing', () => {
  test('leaves one key and no witness', async () => {
    const browser = fullBrowser()
    await eraseAll(browser.page())
    expect(Object.keys(browser.values)).toEqual(['erased'])
    expect(browser.witness).toBeNull()
  })

  test('can be taken back for ten minutes', async () => {
    const browser = fullBrowser()
    await eraseAll(browser.page())
    browser.now = browser.now.add({ minutes: 9 })
    expect((await forget(browser))?.toString()).toBe('2026-11-24T10:10:00Z')
    await bringBack(browser.page())
    expect(browser.values).toMatchObject(everything)
    expect(browser.values).not.toHaveProperty('erased')
    expect(browser.values.changed).not.toBe(layout1.changed)
  })

  test.each([{ minutes: 10 }, { hours: 72 }, { minutes: -11 }])('is final after %j', async (later) => {
    const browser = fullBrowser()
    await eraseAll(browser.page())
    browser.now = browser.now.add(later)
    await expect(bringBack(browser.page())).rejects.toBeInstanceOf(NoWayBack)
    expect(await forget(browser)).toBeNull()
    expect(browser.values).toEqual({})
  })

  test('that was cut short has erased nothing', async () => {
    for (let call = 1; call <= 6; call++)
      for (const side of ['before', 'after'] as const) {
        const browser = fullBrowser()
        const life = browser.worker()
        life.dieAt({ from: 'wake', call, side })
        await Promise.race([eraseAll(life.ports), life.death])
        await forget(browser)
        if (browser.values.consent === undefined) await bringBack(browser.page())
        expect(browser.values).toMatchObject(everything)
        expect(browser.values).not.toHaveProperty('erased')
      }
  })

  test('can be brought back whole, wherever that is cut short', async () => {
    for (let call = 1; call <= 5; call++)
      for (const side of ['before', 'after'] as const) {
        const browser = fullBrowser()
        await eraseAll(browser.page())
        const life = browser.worker()
        life.dieAt({ from: 'wake', call, side })
        await Promise.race([bringBack(life.ports), life.death])
        if (browser.values.consent === undefined) await bringBack(browser.page())
        await forget(browser)
        expect(browser.values).toMatchObject(everything)
        expect(browser.values).not.toHaveProperty('erased')
      }
  })

  test('is not undone where somebody has begun anew', async () => {
    const browser = fullBrowser()
    await eraseAll(browser.page())
    browser.now = browser.now.add({ minutes: 1 })
    await agree(browser.page(), 'en')
    await expect(bringBack(browser.page())).rejects.toBeInstanceOf(NoWayBack)
    await forget(browser)
    expect(browser.values).toHaveProperty('erased')
    browser.now = browser.now.add({ minutes: 10 })
    await forget(browser)
    expect(Object.keys(browser.values).sort()).toEqual(['changed', 'consent', 'setting:language', 'version'])
  })

  test('that was cut short at its very end leaves no witness of a loss', async () => {
    const browser = fullBrowser()
    await eraseAll(browser.page())
    browser.witness = { since: browser.now, events: 2 }
    browser.now = browser.now.add({ hours: 1 })
    await forget(browser)
    expect(browser.witness).toBeNull()
  })

  test('for good leaves nothing', async () => {
    const browser = fullBrowser()
    await eraseForGood(browser.page())
    expect(browser.values).toEqual({})
    expect(browser.witness).toBeNull()
  })
})

describe('consent', () => {
  test('is the first thing that is stored', async () => {
    const browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
    await agree(browser.page(), 'browser')
    expect(browser.values).toEqual({
      consent: '2026-11-24T10:00:00Z',
      version: 1,
      'setting:language': 'browser',
      changed: expect.any(String),
    })
  })

  test('is refused where a newer version made the store', async () => {
    const browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
    browser.values = { version: 2 }
    await expect(agree(browser.page(), 'en')).rejects.toBeInstanceOf(NotWritable)
    expect(browser.values).toEqual({ version: 2 })
  })
})
