import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeMemoryBrowser } from './testing/memory-browser.ts'
import { makeWriter } from './writer.ts'
import { applyChange, NotWritable, newChange, timeOfChange, whileWritable } from './writes.ts'

function agreedBrowser() {
  const browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
  browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
  return browser
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a change', () => {
  test('marks itself in the same call', async () => {
    const browser = agreedBrowser()
    await applyChange(browser.page(), { set: { 'setting:discreet': false } })
    expect(browser.writes).toBe(1)
    expect(browser.values).toMatchObject({ 'setting:discreet': false, changed: expect.any(String) })
  })

  test('that removes is told before and after, under two marks', async () => {
    const browser = agreedBrowser()
    browser.values['journal:x'] = 1
    const marks: unknown[] = []
    browser.page().items.onChanged(({ changed, ...rest }) => marks.push(changed?.newValue ?? Object.keys(rest)))
    await applyChange(browser.page(), { remove: ['journal:x'] })
    expect(marks).toEqual([expect.any(String), ['journal:x'], expect.any(String)])
    expect(new Set(marks).size).toBe(3)
  })

  test('marks the time', () => {
    vi.setSystemTime(1_800_000_000_000)
    expect(timeOfChange(newChange().changed)).toBeGreaterThanOrEqual(1_800_000_000_000)
    expect(timeOfChange('nonsense')).toBe(0)
    expect(timeOfChange(null)).toBe(0)
  })

  test.each([
    [{}, 'no-consent'],
    [{ consent: '2026-11-20T00:00:00Z', version: 999 }, 'newer-version'],
    [{ version: 999 }, 'newer-version'],
  ])('is refused where %j is stored', async (values, reason) => {
    const browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
    browser.values = values
    const work = vi.fn(async () => undefined)
    await expect(whileWritable(browser.page(), 'shared', work)).rejects.toMatchObject({ name: 'NotWritable', reason })
    expect(work).not.toHaveBeenCalled()
  })
})

describe('the writer', () => {
  test('makes a handful of calls of a storm of clicks, and loses none', async () => {
    const browser = agreedBrowser()
    const writer = makeWriter(browser.page(), () => undefined)
    const clicks = Array.from({ length: 200 }, (_, index) => writer.write({ set: { [`journal:${index}`]: index } }))
    await Promise.all(clicks)
    expect(Object.keys(browser.values).filter((key) => key.startsWith('journal:')).length).toBe(200)
    expect(browser.writes).toBeLessThan(6)
  })

  test('of two changes of one key the later counts', async () => {
    const browser = agreedBrowser()
    const writer = makeWriter(browser.page(), () => undefined)
    await Promise.all([
      writer.write({ set: { other: 1 } }),
      writer.write({ set: { a: 1, b: 1 } }),
      writer.write({ remove: ['a'] }),
      writer.write({ set: { b: 2 } }),
    ])
    expect(browser.values).toMatchObject({ b: 2 })
    expect(browser.values).not.toHaveProperty('a')
  })

  test('keeps what storage refuses, says so, and tries again', async () => {
    const browser = agreedBrowser()
    browser.failingWrites = 2
    const told: number[] = []
    const writer = makeWriter(browser.page(), () => told.push(writer.unsaved()))
    const saved = writer.write({ set: { a: 1 } })
    await vi.advanceTimersByTimeAsync(900)
    expect(writer.unsaved()).toBe(1)
    expect(browser.values).not.toHaveProperty('a')
    await vi.advanceTimersByTimeAsync(3_000)
    await saved
    expect(browser.values).toMatchObject({ a: 1 })
    expect(told.at(-1)).toBe(0)
  })

  test('takes a storage that does not answer for one that has not saved', async () => {
    const browser = agreedBrowser()
    const page = browser.page()
    let isHanging = true
    const items = {
      ...page.items,
      set: (values: Record<string, unknown>) =>
        isHanging ? new Promise<never>(() => undefined) : page.items.set(values),
    }
    const writer = makeWriter({ ...page, items }, () => undefined)
    const saved = writer.write({ set: { a: 1 } })
    await vi.advanceTimersByTimeAsync(5_100)
    expect(writer.unsaved()).toBe(1)
    isHanging = false
    await vi.advanceTimersByTimeAsync(1_100)
    await saved
    expect(browser.values).toMatchObject({ a: 1 })
    // The lock is free again.
    await page.locks.alone(async () => undefined)
  })

  test('does not write over what was stored elsewhere since', async () => {
    const browser = agreedBrowser()
    browser.failingWrites = 1
    const writer = makeWriter(browser.page(), () => undefined)
    const saved = writer.write({ set: { a: 'older', b: 'mine' } })
    await vi.advanceTimersByTimeAsync(100)
    await applyChange(browser.page(), { set: { a: 'newer' } })
    await vi.advanceTimersByTimeAsync(2_000)
    await saved
    expect(browser.values).toMatchObject({ a: 'newer', b: 'mine' })
  })

  test('brings nothing back that was erased elsewhere', async () => {
    const browser = agreedBrowser()
    browser.failingWrites = 1
    const writer = makeWriter(browser.page(), () => undefined)
    const saved = writer.write({ set: { a: 1 } })
    const refused = expect(saved).rejects.toBeInstanceOf(NotWritable)
    await vi.advanceTimersByTimeAsync(100)
    browser.values = {}
    await vi.advanceTimersByTimeAsync(2_000)
    await refused
    expect(browser.values).toEqual({})
    expect(writer.unsaved()).toBe(0)
  })
})

test('over random storms, refusals and two pages all that was acknowledged is stored, and nothing else', async () => {
  const step = fc.record({
    page: fc.constantFrom(0, 1),
    what: fc.constantFrom('add', 'add', 'take out', 'refuse', 'wait'),
    many: fc.integer({ min: 1, max: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const browser = agreedBrowser()
      const writers = [0, 1].map(() => makeWriter(browser.page(), () => undefined))
      const expected = new Set<string>()
      let added = 0
      const saved: Promise<void>[] = []
      for (const { page, what, many } of steps) {
        if (what === 'refuse') browser.failingWrites = many
        if (what === 'wait') await vi.advanceTimersByTimeAsync(many * 700)
        if (what === 'add')
          for (let n = 0; n < many; n++) {
            added += 1
            // Each page has events of its own: what the other took out is no business of a page that still shows it.
            const key = `journal:${page}.${added}`
            expected.add(key)
            saved.push(writers[page]?.write({ set: { [key]: added, undo: key } }) ?? Promise.reject(new Error()))
          }
        const last = [...expected].findLast((key) => key.startsWith(`journal:${page}.`))
        if (what === 'take out' && last) {
          expected.delete(last)
          saved.push(writers[page]?.write({ remove: [last] }) ?? Promise.reject(new Error()))
        }
      }
      browser.failingWrites = 0
      await vi.advanceTimersByTimeAsync(120_000)
      await Promise.all(saved)
      const stored = Object.keys(browser.values).filter((key) => key.startsWith('journal:'))
      expect(stored.sort()).toEqual([...expected].sort())
      for (const writer of writers) expect(writer.unsaved()).toBe(0)
    }),
    { numRuns: 300 },
  )
})
