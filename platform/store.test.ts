import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { InputError } from '../core/records/input.ts'
import { agree } from './agree.ts'
import { keepCapture } from './captures.ts'
import { eraseAll } from './erase.ts'
import { parseItems } from './items.ts'
import { optionsSource } from './options-store.ts'
import type { PageStore, ReadyState } from './page.ts'
import { popupSource } from './popup-store.ts'
import { makeStore } from './store.ts'
import { captureId, goodLight } from './testing/captures.ts'
import { type MemoryBrowser, makeMemoryBrowser } from './testing/memory-browser.ts'
import { layout1 } from './testing/samples.ts'
import { wake } from './wake.ts'
import { applyChange, NotWritable } from './writes.ts'

vi.mock('./browser.ts', () => ({ pagePorts: {}, tellWorker: () => undefined }))

let browser: MemoryBrowser

beforeEach(() => {
  vi.useFakeTimers()
  browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
  browser.values = structuredClone(layout1)
})
afterEach(() => void vi.useRealTimers())

const settle = (ms = 20) => vi.advanceTimersByTimeAsync(ms)
const wakeWorker = () => wake(browser.worker().ports, () => (key) => key)

async function open(kind: 'popup' | 'options'): Promise<PageStore> {
  const source = kind === 'popup' ? popupSource(browser.page(), browser.page().witness) : optionsSource(browser.page())
  const store = makeStore(browser.page(), source)
  await vi.waitFor(() => expect(store.state().kind).not.toBe('loading'))
  return store
}

function ready(store: PageStore): ReadyState {
  const state = store.state()
  if (state.kind !== 'ready') throw new Error(state.kind)
  return state
}

describe.each(['popup', 'options'] as const)('the store of the %s', (kind) => {
  test('shows what is stored', async () => {
    const state = ready(await open(kind))
    expect(state.profile.tier).toBe('active')
    expect(state.settings.discreet).toBe(false)
    expect(state.newerVersion).toBe(false)
    expect(state.details === null).toBe(kind === 'popup')
  })

  test('shows its own click at once, and it is stored', async () => {
    const store = await open(kind)
    const before = ready(store).journal.length
    const saved = store.log({ type: 'verification-failed', step: 'face' })
    await vi.waitFor(() => expect(ready(store).journal.length).toBe(before + 1))
    const event = await saved
    expect(browser.values[`journal:${event.id}`]).toEqual({
      id: event.id,
      at: browser.now.toString(),
      type: 'verification-failed',
      step: 'face',
    })
    expect(ready(store).undo?.id).toBe(event.id)
    await store.undo()
    await settle(1_500)
    expect(browser.values).not.toHaveProperty([`journal:${event.id}`])
    expect(ready(store).journal.length).toBe(before)
    expect(ready(store).undo).toBeNull()
  })

  test('answers a click when it is stored, and where storage is slow after a moment', async () => {
    const page = browser.page()
    const slow = (values: Record<string, unknown>) =>
      new Promise<void>((resolve) => setTimeout(resolve, 1_000)).then(() => page.items.set(values))
    for (const set of [page.items.set, slow]) {
      const ports = { ...page, items: { ...page.items, set } }
      const store = makeStore(ports, kind === 'popup' ? popupSource(ports, page.witness) : optionsSource(ports))
      await vi.waitFor(() => expect(store.state().kind).toBe('ready'))
      const before = ready(store).journal.length
      let isStoredFirst: boolean | null = null
      store.subscribe(() => {
        if (ready(store).journal.length > before) isStoredFirst ??= browser.values.undo !== undefined
      })
      delete browser.values.undo
      const saved = store.log({ type: 'entry-seen' })
      await settle(200)
      expect(isStoredFirst).toBe(set !== slow)
      await settle(1_000)
      await saved
    }
  })

  test('every click is an event', async () => {
    const store = await open(kind)
    const clicks = Array.from({ length: 200 }, () => store.log({ type: 'entry-seen' }))
    const ids = (await Promise.all(clicks)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(200)
    expect(ids).toEqual([...ids].sort())
    for (const id of ids) expect(browser.values).toHaveProperty([`journal:${id}`])
  })

  test('follows what is changed elsewhere', async () => {
    const store = await open(kind)
    await applyChange(browser.page(), { set: { 'setting:discreet': true } })
    await wakeWorker()
    await settle(1_500)
    expect(ready(store).settings.discreet).toBe(true)
  })

  test('says what is not saved, keeps it on the screen and saves it when that works again', async () => {
    const store = await open(kind)
    browser.failingWrites = 1
    const saved = store.set({ discreet: true })
    await settle()
    expect(ready(store)).toMatchObject({ unsaved: 1, settings: { discreet: true } })
    await settle(2_000)
    await saved
    expect(ready(store)).toMatchObject({ unsaved: 0, settings: { discreet: true } })
    expect(browser.values['setting:discreet']).toBe(true)
  })

  test('offers to take out what was logged last for ten minutes', async () => {
    browser.values.undo = { id: 'x', at: '2026-11-24T09:55:00Z' }
    const store = await open(kind)
    expect(ready(store).undo?.id).toBe('x')
    browser.now = browser.now.add({ minutes: 5 })
    await store.dismiss('something')
    expect(ready(store).undo).toBeNull()
  })

  test('asks for consent where nothing is stored, and stores nothing before', async () => {
    browser.values = {}
    const store = await open(kind)
    expect(store.state()).toEqual({ kind: 'unagreed', vanished: null, erasedAt: null })
    await expect(store.log({ type: 'entry-seen' })).rejects.toBeInstanceOf(NotWritable)
    expect(browser.values).toEqual({})
    await store.agree('en')
    await settle()
    expect(ready(store).settings.language).toBe('en')
  })

  test('tells a store that has vanished from a first start', async () => {
    browser.values = {}
    browser.witness = { since: Temporal.Instant.from('2026-01-01T00:00:00Z'), events: 12 }
    const store = await open(kind)
    expect(store.state()).toMatchObject({ kind: 'unagreed', vanished: { events: 12 } })
  })

  test('shows that all was erased elsewhere, and brings nothing of it back', async () => {
    const store = await open(kind)
    await eraseAll(browser.page())
    await settle(1_500)
    expect(store.state()).toMatchObject({ kind: 'unagreed', vanished: null })
    expect(store.state()).toHaveProperty('erasedAt', browser.now)
    await expect(store.dismiss('x')).rejects.toBeInstanceOf(NotWritable)
    expect(Object.keys(browser.values)).toEqual(['erased'])
  })

  test('answers from what parses where a newer version made the store, and writes nothing', async () => {
    browser.values = { ...structuredClone(layout1), version: 999, 'profile:creditCards': 'something new' }
    const before = structuredClone(browser.values)
    const store = await open(kind)
    expect(ready(store)).toMatchObject({ newerVersion: true, profile: { tier: 'active' }, asides: 1 })
    await expect(store.log({ type: 'entry-seen' })).rejects.toBeInstanceOf(NotWritable)
    expect(ready(store).journal.length).toBe(2)
    expect(browser.values).toEqual(before)
  })

  test('sets aside what does not parse and shows how many', async () => {
    browser.values['profile:tier'] = 'text'
    const store = await open(kind)
    expect(ready(store).asides).toBe(1)
    expect(browser.values['aside:profile:tier']).toBe('text')
  })

  test('cannot be read, writes nothing over it, and goes on when it can', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const page = browser.page()
    let isFailing = true
    const items = {
      ...page.items,
      get: (keys: string[] | null) => (isFailing ? Promise.reject(new Error('Corrupted')) : page.items.get(keys)),
    }
    const ports = { ...page, items }
    const store = makeStore(ports, kind === 'popup' ? popupSource(ports, ports.witness) : optionsSource(ports))
    await settle()
    expect(store.state()).toEqual({ kind: 'unreadable' })
    expect(browser.writes).toBe(0)
    isFailing = false
    await settle(2_500)
    await vi.waitFor(() => expect(ready(store).profile.tier).toBe('active'))
    error.mockRestore()
  })
})

describe('the popup', () => {
  test.each([{ id: 'x', at: '2026-13-45T00:00:00Z' }, { id: 7, at: '2026-11-24T10:00:00Z' }, 'text', null])(
    'reads everything where the last click is no such thing: %j',
    async (undo) => {
      await wakeWorker()
      browser.values.undo = undo
      const store = await open('popup')
      await wakeWorker()
      await settle()
      expect(ready(store)).toMatchObject({ undo: null, asides: 1 })
      expect(browser.values['aside:undo']).toEqual(undo)
    },
  )

  test('paints from the glance alone, with the notices that wait', async () => {
    await wakeWorker()
    const loads: (string[] | null)[] = []
    const page = browser.page()
    const items = {
      ...page.items,
      get(keys: string[] | null) {
        loads.push(keys)
        return page.items.get(keys)
      },
    }
    const store = makeStore({ ...page, items }, popupSource({ ...page, items }, page.witness))
    await settle()
    expect(ready(store).profile.registeredOn?.toString()).toBe('2025-11-27')
    expect(ready(store).captures).toEqual(parseItems(layout1).captures)
    expect(loads).toEqual([['glance', 'changed', 'consent', 'version', 'undo']])
  })

  test.each(['popup', 'options'] as const)(
    '%s: shows what was rehearsed elsewhere, with the worker asleep',
    async (page) => {
      await wakeWorker()
      const store = await open(page)
      const kept = await keepCapture(browser.page(), { id: captureId(1), ...goodLight })
      await settle(1_100)
      await vi.waitFor(() => expect(ready(store).captures).toContainEqual(kept))
    },
  )

  test('waits a second for the worker to renew the glance, then reads everything itself', async () => {
    await wakeWorker()
    const store = await open('popup')
    await applyChange(browser.page(), { set: { 'setting:discreet': true } })
    await settle(900)
    expect(ready(store).settings.discreet).toBe(false)
    await settle(300)
    await vi.waitFor(() => expect(ready(store).settings.discreet).toBe(true))
  })
})

describe('the options page', () => {
  test('has the details, and follows them', async () => {
    const store = await open('options')
    expect(ready(store).details?.plan.length).toBe(1)
    expect(ready(store).details?.log[0]?.kind).toBe('batch-opens')
    await store.answer('creditCards', 3)
    await settle()
    expect(ready(store).profile.creditCards).toBe(3)
    expect(ready(store).details?.answeredAt.creditCards?.toString()).toBe('2026-11-24T10:00:00Z')
    await wakeWorker()
    await settle()
    expect(ready(store).details?.scores.at(-1)?.changed).toContain('creditCards')
    await store.answer('creditCards', undefined)
    await settle()
    expect(ready(store).profile).not.toHaveProperty('creditCards')
    expect(browser.values).not.toHaveProperty('profile:creditCards')
  })

  test('refuses what is out of range before it is stored', async () => {
    const store = await open('options')
    const { writes } = browser
    await expect(store.answer('tencentScore', 1001)).rejects.toMatchObject({ path: 'tencentScore' })
    await expect(store.answer('registeredOn', '2026-11-26')).rejects.toBeInstanceOf(InputError)
    await expect(store.log({ type: 'location-jump', km: -1 })).rejects.toBeInstanceOf(InputError)
    expect(browser.writes).toBe(writes)
  })

  test('takes out any event and puts it back', async () => {
    const store = await open('options')
    const [event] = ready(store).journal
    if (event === undefined) throw new Error('No event')
    await store.removeEvent(event.id)
    await settle()
    expect(ready(store).journal).not.toContainEqual(event)
    await store.restoreEvent(event)
    await settle()
    expect(ready(store).journal).toContainEqual(event)
    expect(browser.values[`journal:${event.id}`]).toMatchObject({ principal: 5000, startsOn: '2026-11-23' })
  })

  test('takes no quiet hours for a choice', async () => {
    delete browser.values['setting:quietHours']
    const store = await open('options')
    await store.set({ quietHours: null })
    expect(browser.values).toHaveProperty(['setting:quietHours'], null)
    const { writes } = browser
    await store.set({ quietHours: null })
    expect(browser.writes).toBe(writes)
  })

  test('forgets what storage answered later than it answered a later question', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const page = browser.page()
    let answerFirst: (values: Record<string, unknown>) => void = () => undefined
    let calls = 0
    const items = {
      ...page.items,
      get(keys: string[] | null) {
        calls += 1
        if (calls > 1) return page.items.get(keys)
        return new Promise<Record<string, unknown>>((resolve) => {
          answerFirst = resolve
        })
      },
    }
    const store = makeStore({ ...page, items }, optionsSource({ ...page, items }))
    await settle(5_100)
    expect(store.state().kind).toBe('unreadable')
    await settle(2_100)
    expect(ready(store).profile.tier).toBe('active')
    answerFirst({ consent: '2026-11-20T08:00:00Z', version: 1 })
    await store.set({ discreet: true })
    await settle(100)
    expect(ready(store)).toMatchObject({ profile: { tier: 'active' }, settings: { discreet: true } })
    error.mockRestore()
  })

  test('stores only the settings that differ', async () => {
    const store = await open('options')
    const { writes } = browser
    const { settings } = ready(store)
    await store.set({ ...settings, kinds: { ...settings.kinds } })
    expect(browser.writes).toBe(writes)
    await store.set({ kinds: { milestone: false } })
    expect(browser.values).toHaveProperty(['setting:kinds.milestone'], false)
    expect(browser.values).not.toHaveProperty(['setting:kinds.batch-opens'])
    expect(ready(store).settings.kinds).toMatchObject({ milestone: false, 'grace-ends': true })
  })
})

test('two pages that answer at once lose nothing', async () => {
  browser.values = {}
  await agree(browser.page(), 'browser')
  const stores = [await open('options'), await open('options')]
  const rounds = Array.from({ length: 50 }, (_, index) => index)
  await Promise.all([
    ...rounds.map((index) => stores[index % 2]?.log({ type: 'location-jump', km: index })),
    ...rounds.map((index) => stores[index % 2]?.answer('monthlyPayments', index)),
  ])
  await settle()
  const kms = Object.values(browser.values).flatMap((value) => (value as { km?: number } | null)?.km ?? [])
  expect(new Set(kms).size).toBe(50)
  for (const store of stores) {
    expect(ready(store).journal.length).toBe(50)
    expect(ready(store).profile.monthlyPayments).toBe(
      (browser.values['profile:monthlyPayments'] as { value: number }).value,
    )
  }
})
