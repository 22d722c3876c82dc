import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { reminderKinds } from '../core/records/settings.ts'
import { sectionFor } from './sections.ts'
import { type MemoryBrowser, makeMemoryBrowser } from './testing/memory-browser.ts'
import { makeWorker, oneAtATime } from './worker.ts'

let browser: MemoryBrowser
let opened: string[]

beforeEach(() => {
  vi.useFakeTimers()
  browser = makeMemoryBrowser('2026-11-24T02:00:00Z')
  opened = []
})
afterEach(() => void vi.useRealTimers())

function worker() {
  const open = async (section: string) => void opened.push(section)
  return makeWorker(browser.worker().ports, open, () => (key) => key)
}

describe('the background', () => {
  test('opens the first page when it is installed, unless somebody has agreed before', async () => {
    await worker().onInstalled()
    expect(opened).toEqual([''])
    browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
    await worker().onInstalled()
    expect(opened).toEqual([''])
  })

  test('notes an entry by shortcut, says so for a moment, and offers to take it out', async () => {
    browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
    await worker().onCommand('log-entry-seen')
    const [event] = Object.entries(browser.values).filter(([key]) => key.startsWith('journal:'))
    expect(event?.[1]).toMatchObject({ type: 'entry-seen', at: browser.now.toString() })
    expect(browser.values.undo).toEqual({ id: event?.[0].slice('journal:'.length), at: browser.now.toString() })
    expect(browser.badge.text).toBe('✓')
    await vi.advanceTimersByTimeAsync(3_500)
    expect(browser.badge.text).toBe('≤6h')
  })

  test('opens the first page where the shortcut may not note anything', async () => {
    await worker().onCommand('log-entry-seen')
    expect(opened).toEqual([''])
    expect(browser.values).toEqual({})
    await worker().onCommand('something-else')
    expect(opened).toEqual([''])
  })

  test('opens what a notification is about, and clears it', async () => {
    browser.up.set('milestone_realNameOn_2026-11-27', browser.now)
    await worker().onNotificationClicked('milestone_realNameOn_2026-11-27')
    expect(opened).toEqual(['readiness'])
    expect(browser.up.size).toBe(0)
  })

  test('is not woken by what it writes itself, but by whoever else changes that', async () => {
    browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
    const reads = vi.fn()
    const { ports } = browser.worker()
    const items = {
      ...ports.items,
      get(keys: string[] | null) {
        if (keys === null) reads()
        return ports.items.get(keys)
      },
    }
    const background = makeWorker(
      { ...ports, items },
      async () => undefined,
      () => (key) => key,
    )
    const stop = browser.page().items.onChanged((changes) => background.onChanged(Object.keys(changes)))
    background.onWake()
    await vi.advanceTimersByTimeAsync(10)
    expect(browser.values).toHaveProperty('plan')
    expect(reads).toHaveBeenCalledTimes(1)
    await browser.page().items.remove(['plan'])
    await vi.advanceTimersByTimeAsync(10)
    expect(browser.values).toHaveProperty('plan')
    stop()
  })
})

test.each([
  ['summary:cooldown-over_x', 'reminders'],
  ['test', 'reminders'],
  ['constructor_x', 'reminders'],
  ['entry-act-by_x_2026-11-24T10:00:00Z', 'journal'],
  ['repayment-due_x_2026-11-24', 'journal'],
])('a click on %s opens %s', (id, section) => {
  expect(sectionFor(id)).toBe(section)
})

test('every kind of reminder leads to a section', () => {
  for (const kind of reminderKinds) expect(['journal', 'readiness']).toContain(sectionFor(`${kind}_x`))
})

test('one wake at a time: what comes in meanwhile makes one more', async () => {
  let running = 0
  let runs = 0
  const wakeUp = oneAtATime(async () => {
    running += 1
    expect(running).toBe(1)
    await vi.advanceTimersByTimeAsync(5)
    running -= 1
    runs += 1
  })
  await Promise.all([wakeUp(), wakeUp(), wakeUp()])
  expect(runs).toBe(2)
  await wakeUp()
  expect(runs).toBe(3)
})
