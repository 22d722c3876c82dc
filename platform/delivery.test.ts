import { beforeEach, describe, expect, test } from 'vitest'
import type { Reminder } from '../core/answers/reminders.ts'
import { deliver, type Texts } from './delivery.ts'
import { parseItems } from './items.ts'
import type { Notice } from './page.ts'
import { type MemoryBrowser, makeMemoryBrowser } from './testing/memory-browser.ts'

const due = Temporal.Instant.from('2026-11-24T10:00:00Z')

function reminder(id: string, minutesAgo = 0): Reminder {
  const at = due.subtract({ minutes: minutesAgo })
  return { id, kind: 'cooldown-over', at, dueAt: at, expiresAt: at.add({ hours: 24 }), causes: [] }
}

const texts: Texts = {
  one: ({ id, late }) => ({ title: id, message: late ? 'late' : 'in time' }),
  summary: (notices) => ({ title: 'summary', message: String(notices.length) }),
}

let browser: MemoryBrowser

beforeEach(() => {
  browser = makeMemoryBrowser(due.toString())
  browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
})

const notices = () => parseItems(browser.values).notices

/** What a wake does with these reminders planned, as long as they have no notice. */
function wakeWith(planned: readonly Reminder[], life = browser.worker()): Promise<Notice[]> {
  const given = new Set(notices().map(({ id }) => id))
  const owed = planned.filter(({ id }) => !given.has(id))
  return deliver(life.ports, notices(), owed, planned, texts)
}

describe('a reminder', () => {
  test('is written before it is shown and after', async () => {
    const states: unknown[] = []
    browser.onShown = (id) => states.push([id, notices()[0]?.state])
    await wakeWith([reminder('a')])
    expect(states).toEqual([['a', 'showing']])
    expect(notices()).toMatchObject([{ id: 'a', state: 'shown', late: false }])
    expect(notices()[0]?.shownAt?.toString()).toBe(due.toString())
    expect(browser.shown).toEqual([{ id: 'a', text: { title: 'a', message: 'in time' } }])
  })

  test.each([
    [59, false],
    [60, true],
    [7200, true],
  ])('%i s after its time is late: %s', async (seconds, late) => {
    browser.now = due.add({ seconds })
    await wakeWith([reminder('a')])
    expect(notices()).toMatchObject([{ late }])
  })

  test.each(['refused', 'rejecting'] as const)('that the system has %s counts as given, not as shown', async (how) => {
    browser.notifications = how
    await wakeWith([reminder('a')])
    expect(notices()).toMatchObject([{ id: 'a', state: 'shown' }])
    expect(notices()[0]).not.toHaveProperty('shownAt')
  })

  test('is shown once, wherever the worker dies', async () => {
    const calls = 12
    for (let call = 1; call <= calls; call++)
      for (const side of ['before', 'after'] as const) {
        browser = makeMemoryBrowser(due.toString())
        browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
        const life = browser.worker()
        life.dieAt({ from: 'wake', call, side })
        await Promise.race([wakeWith([reminder('a')], life), life.death])
        browser.now = browser.now.add({ seconds: 2 })
        await wakeWith([reminder('a')])
        expect(browser.shown.length, `${side} call ${call}`).toBe(1)
        expect(notices()).toMatchObject([{ id: 'a', state: 'shown' }])
      }
  })

  test('that was dismissed after the worker died does not come again', async () => {
    const life = browser.worker()
    browser.onShown = () => life.dieAt({ from: 'wake', call: 1, side: 'before' })
    await Promise.race([wakeWith([reminder('a')], life), life.death])
    expect(notices()).toMatchObject([{ state: 'showing' }])
    browser.up.clear()
    browser.now = due.add({ seconds: 6 })
    await wakeWith([reminder('a')])
    expect(browser.shown.length).toBe(1)
    expect(notices()).toMatchObject([{ state: 'shown' }])
  })

  test('left half done by a killed browser comes once more, unless it has expired', async () => {
    for (const [hours, times] of [
      [1, 2],
      [25, 1],
    ] as const) {
      browser = makeMemoryBrowser(due.toString())
      browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
      const life = browser.worker()
      browser.onShown = () => life.dieAt({ from: 'wake', call: 1, side: 'before' })
      await Promise.race([wakeWith([reminder('a')], life), life.death])
      browser.onShown = () => undefined
      browser.restart()
      browser.now = due.add({ hours })
      await wakeWith(hours < 24 ? [reminder('a')] : [])
      expect(browser.shown.length).toBe(times)
      expect(notices()).toMatchObject([{ state: 'shown', late: times === 2 }])
    }
  })

  test('left half done is not repeated where the clock was set back', async () => {
    const life = browser.worker()
    browser.onShown = () => life.dieAt({ from: 'wake', call: 1, side: 'before' })
    await Promise.race([wakeWith([reminder('a')], life), life.death])
    browser.up.clear()
    browser.now = due.subtract({ hours: 1 })
    await wakeWith([reminder('a')])
    expect(browser.shown.length).toBe(1)
  })
})

describe('several at once', () => {
  test('up to three come one by one', async () => {
    await wakeWith([reminder('a', 2), reminder('b', 1), reminder('c', 0)])
    expect(browser.shown.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('fifty come as one summary, each with its notice', async () => {
    const many = Array.from({ length: 50 }, (_, index) => reminder(`r${String(index).padStart(2, '0')}`))
    await wakeWith(many)
    expect(browser.shown).toEqual([{ id: 'summary:r00', text: { title: 'summary', message: '50' } }])
    expect(notices().length).toBe(50)
    expect(notices().every(({ state }) => state === 'shown')).toBe(true)
    expect(await wakeWith(many)).toEqual([])
  })

  test('the summary too comes once, wherever the worker dies', async () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => reminder(id))
    for (let call = 1; call <= 12; call++)
      for (const side of ['before', 'after'] as const) {
        browser = makeMemoryBrowser(due.toString())
        browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
        const life = browser.worker()
        life.dieAt({ from: 'wake', call, side })
        await Promise.race([wakeWith(four, life), life.death])
        browser.now = browser.now.add({ seconds: 2 })
        await wakeWith(four)
        expect(
          browser.shown.map(({ id }) => id),
          `${side} call ${call}`,
        ).toEqual(['summary:a'])
        expect(notices().map(({ state }) => state)).toEqual(['shown', 'shown', 'shown', 'shown'])
      }
  })
})

test('a write that fails stops the delivery; the next wake completes it', async () => {
  browser.failingWrites = 1
  await expect(wakeWith([reminder('a')])).rejects.toThrow('No space left')
  expect(browser.shown).toEqual([])
  await wakeWith([reminder('a')])
  expect(browser.shown.length).toBe(1)
})
