import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Capture } from '../core/answers/checklist.ts'
import { canKeepCaptures, forgetCaptures, isRecent, keepCapture } from './captures.ts'
import { eraseAll } from './erase.ts'
import { parseItems } from './items.ts'
import { captureId, goodLight, reports } from './testing/captures.ts'
import { type MemoryBrowser, makeMemoryBrowser } from './testing/memory-browser.ts'

let browser: MemoryBrowser

beforeEach(() => {
  browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
  browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
})
afterEach(() => void vi.useRealTimers())

const keep = (number: number, measured = goodLight) =>
  keepCapture(browser.page(), { id: captureId(number), ...measured })
const captures = () => parseItems(browser.values).captures
const forget = (values = browser.values) => forgetCaptures(browser.page(), parseItems(values), browser.now)

describe('a rehearsal', () => {
  test('is kept under its id as made now, with a new mark in the same call', async () => {
    const kept = await keep(1)
    expect(kept).toEqual({ id: captureId(1), at: browser.now, ...goodLight })
    expect(browser.values).toEqual({
      consent: '2026-11-20T00:00:00Z',
      version: 1,
      changed: expect.any(String),
      [`capture:${captureId(1)}`]: { id: captureId(1), at: '2026-11-24T10:00:00Z', ...goodLight },
    })
    expect(browser.writes).toBe(1)
  })

  test('takes the place of what the same run kept before', async () => {
    await keep(1)
    browser.now = browser.now.add({ minutes: 61 })
    const later = await keep(1, { ...goodLight, card: null, lighting: null })
    expect(captures()).toEqual([later])
  })

  test('removes what is older than an hour, to the millisecond', async () => {
    await keep(1)
    browser.now = browser.now.add({ milliseconds: 1 })
    const second = await keep(2)
    browser.now = browser.now.add({ hours: 1 })
    const third = await keep(3)
    expect(captures()).toEqual([second, third])
  })

  test('removes what a clock that ran ahead has left', async () => {
    browser.now = Temporal.Instant.from('2036-01-01T00:00:00Z')
    await keep(1)
    browser.now = Temporal.Instant.from('2026-11-24T10:00:00Z')
    const second = await keep(2)
    expect(captures()).toEqual([second])
  })

  test('leaves alone what does not parse: it is set aside by who reads', async () => {
    browser.values['capture:x'] = 'broken'
    await keep(1)
    expect(browser.values['capture:x']).toBe('broken')
  })

  test.each([
    [{}, 'no-consent'],
    [{ consent: '2026-11-20T00:00:00Z', version: 999 }, 'newer-version'],
  ])('is not kept where %j is stored', async (values, reason) => {
    browser.values = values
    expect(await canKeepCaptures(browser.page())).toBe(false)
    await expect(keep(1)).rejects.toMatchObject({ name: 'NotWritable', reason })
    expect(browser.values).toBe(values)
    expect(browser.writes).toBe(0)
  })

  test('can be kept after consent', async () => {
    expect(await canKeepCaptures(browser.page())).toBe(true)
    expect(browser.writes).toBe(0)
  })

  test('is refused whole where storage refuses, and can be kept again', async () => {
    browser.failingWrites = 1
    await expect(keep(1)).rejects.toThrow('No space left')
    expect(captures()).toEqual([])
    const kept = await keep(1)
    expect(captures()).toEqual([kept])
  })

  test.each([
    ['a number that is none', { ...goodLight, lighting: { ...goodLight.lighting, brightness: Number.NaN } }],
    ['a picture', { ...goodLight, picture: 'data:image/png;base64,AAAA' }],
  ])('with %s is not kept', async (_name, measured) => {
    await expect(keep(1, measured as typeof goodLight)).rejects.toMatchObject({ name: 'InputError', path: 'capture' })
    expect(browser.writes).toBe(0)
  })

  test('ends, and lets others write, where storage does not answer', async () => {
    vi.useFakeTimers()
    const page = browser.page()
    const silent = { ...page, items: { ...page.items, set: () => new Promise<void>(() => undefined) } }
    const kept = keepCapture(silent, { id: captureId(1), ...goodLight }).catch((error: Error) => error.message)
    const other = keep(2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await kept).toBe('Storage does not answer')
    expect(captures()).toEqual([await other])
  })
})

describe('forgetting', () => {
  test('removes what is older than an hour and nothing else, and writes nothing where there is none', async () => {
    await keep(1)
    browser.now = browser.now.add({ minutes: 30 })
    const second = await keep(2)
    browser.now = browser.now.add({ minutes: 30 })
    const { writes } = browser
    await forget()
    expect(browser.writes).toBe(writes)
    browser.now = browser.now.add({ milliseconds: 1 })
    await forget()
    expect(captures()).toEqual([second])
    expect(browser.values).toMatchObject({ consent: '2026-11-20T00:00:00Z', version: 1, changed: expect.any(String) })
  })

  test('does not take what was kept anew since it was read', async () => {
    await keep(1)
    browser.now = browser.now.add({ hours: 2 })
    const before = structuredClone(browser.values)
    const anew = await keep(1)
    await forget(before)
    expect(captures()).toEqual([anew])
  })
})

/** What the pages and the background do at once, in whatever order their calls are answered. */
type Step =
  | { do: 'keep'; run: number; measured: typeof goodLight }
  | { do: 'forget' }
  | { do: 'wait'; minutes: number }
  | { do: 'settle' }
  | { do: 'erase' }

const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('keep' as const), run: fc.nat(3), measured: reports }) },
    { weight: 3, arbitrary: fc.constant<Step>({ do: 'forget' }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 29, 30, 61) }),
    },
    { weight: 3, arbitrary: fc.constant<Step>({ do: 'settle' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'erase' }) },
  ),
  { maxLength: 20 },
)

test('however keeping, forgetting and erasing mix: what is left parses, and no run that still counts is lost', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.scheduler(), async (all, scheduler) => {
      const browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
      browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
      const page = browser.page()
      // Each call is answered when the scheduler says.
      const items = {
        ...page.items,
        get: scheduler.scheduleFunction(page.items.get),
        set: scheduler.scheduleFunction(page.items.set),
        remove: scheduler.scheduleFunction(page.items.remove),
      }
      const ports = { ...page, items }
      const work: Promise<unknown>[] = []
      const newest = new Map<string, Capture>()
      let isErased = false
      for (const step of all) {
        if (step.do === 'settle') await scheduler.waitFor(Promise.allSettled(work))
        if (step.do === 'wait') browser.now = browser.now.add({ minutes: step.minutes })
        if (step.do === 'erase') {
          isErased = true
          work.push(eraseAll(ports))
        }
        if (step.do === 'forget') work.push(forgetCaptures(ports, parseItems(browser.values), browser.now))
        if (step.do === 'keep') {
          const id = captureId(step.run)
          work.push(keepCapture(ports, { id, ...step.measured }).then((kept) => newest.set(id, kept)))
        }
      }
      const results = await scheduler.waitFor(Promise.allSettled(work))
      const refused = results.filter((result) => result.status === 'rejected')
      expect(refused.every(({ reason }) => isErased && reason.name === 'NotWritable')).toBe(true)

      const stored = parseItems(browser.values)
      expect(stored.broken).toEqual([])
      if (isErased) {
        expect(Object.keys(browser.values).filter((key) => key !== 'erased')).toEqual([])
        return
      }
      const left = new Map(stored.captures.map((capture) => [capture.id, capture]))
      for (const [id, kept] of newest) if (isRecent(kept, browser.now)) expect(left.get(id)).toEqual(kept)
    }),
    { numRuns: 1000 },
  )
})
