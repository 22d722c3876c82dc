import { beforeEach, describe, expect, test, vi } from 'vitest'
import { keepCapture } from './captures.ts'
import { eraseForGood } from './erase.ts'
import { openGlance } from './glance.ts'
import { goodLight } from './testing/captures.ts'
import { type MemoryBrowser, makeMemoryBrowser } from './testing/memory-browser.ts'
import { wake } from './wake.ts'
import { applyChange } from './writes.ts'

const speak = () => (key: string) => key
const hour = 3_600_000

let browser: MemoryBrowser

beforeEach(() => {
  browser = makeMemoryBrowser('2026-11-24T02:00:00Z')
  browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
})

const wakeUp = () => wake(browser.worker().ports, speak)
const id = (n: number) => `019a9f3c-0000-7000-8000-00000000000${n}`

async function log(n: number, type: string, details: object = {}): Promise<void> {
  const event = { id: id(n), at: browser.now.toString(), type, ...details }
  await applyChange(browser.page(), { set: { [`journal:${id(n)}`]: event } })
}

async function failTimes(times: number): Promise<void> {
  for (let n = 1; n <= times; n++) await log(n, 'verification-failed', { step: 'face' })
  await wakeUp()
}

describe('a wake', () => {
  test('plans, sets alarms, badge, glance and witness', async () => {
    await failTimes(1)
    const end = browser.now.add({ hours: 2 })
    expect(browser.values.plan).toContainEqual(
      expect.objectContaining({ kind: 'cooldown-over', at: end.toString(), causes: [id(1)] }),
    )
    expect(browser.alarms.get('next')?.when).toBe(end.epochMilliseconds)
    expect(browser.alarms.get('heartbeat')?.period).toBe(hour / 2)
    expect(browser.session.get('alarmsRefused')).toBe(false)
    expect(browser.badge).toEqual({ text: '≤2h', title: 'notification.badge.wait' })
    expect(openGlance(browser.values.glance)).toMatchObject({ of: browser.values.changed, journal: [{ id: id(1) }] })
    expect(browser.witness).toMatchObject({ events: 1 })
  })

  test('with nothing to do writes nothing', async () => {
    await failTimes(3)
    const { writes } = browser
    await wakeUp()
    browser.now = browser.now.add({ minutes: 30 })
    await wakeUp()
    expect(browser.writes).toBe(writes)
  })

  test('copies what was rehearsed into the glance for an hour, then removes it', async () => {
    const kept = await keepCapture(browser.page(), { id: id(1), ...goodLight })
    await wakeUp()
    expect(openGlance(browser.values.glance)?.captures).toEqual([kept])
    browser.now = browser.now.add({ hours: 1 })
    await wakeUp()
    expect(openGlance(browser.values.glance)?.captures).toEqual([kept])
    browser.now = browser.now.add({ minutes: 1 })
    await wakeUp()
    expect(openGlance(browser.values.glance)?.captures).toEqual([])
    expect(browser.values).not.toHaveProperty(`capture:${id(1)}`)
    const { writes } = browser
    await wakeUp()
    expect(browser.writes).toBe(writes)
  })

  test('after three failures gives one reminder at the end of the day of waiting', async () => {
    await failTimes(3)
    browser.now = browser.now.add({ hours: 24 })
    await wakeUp()
    expect(browser.shown.length).toBe(1)
    expect(browser.badge.text).toBe('!')
    await wakeUp()
    expect(browser.shown.length).toBe(1)
    const [notice] = openGlance(browser.values.glance)?.notices ?? []
    await applyChange(browser.page(), { set: { [`dismissed:${notice?.id}`]: browser.now.toString() } })
    await wakeUp()
    expect(browser.badge.text).toBe('')
    expect(openGlance(browser.values.glance)?.notices).toEqual([])
  })

  test('gives nothing for what was imported with its time past', async () => {
    await wakeUp()
    const at = browser.now.subtract({ hours: 3 }).toString()
    const event = { id: id(1), at, type: 'verification-failed', step: 'face' }
    await applyChange(browser.page(), { set: { [`journal:${id(1)}`]: event } })
    await wakeUp()
    await wakeUp()
    expect(browser.shown).toEqual([])
  })

  test('a change of the quiet hours neither loses nor doubles what was planned', async () => {
    browser.now = Temporal.Instant.from('2026-11-24T13:30:00Z')
    await failTimes(1)
    // 23:30 in Shanghai lies in the quiet hours: planned for 08:00.
    expect(browser.alarms.get('next')?.when).toBe(Temporal.Instant.from('2026-11-25T00:00:00Z').epochMilliseconds)
    browser.now = Temporal.Instant.from('2026-11-24T16:00:00Z')
    await applyChange(browser.page(), { set: { 'setting:quietHours': null } })
    await wakeUp()
    expect(browser.shown.length).toBe(1)
    await applyChange(browser.page(), { set: { 'setting:quietHours': { from: '22:00', until: '08:00' } } })
    await wakeUp()
    browser.now = Temporal.Instant.from('2026-11-25T00:00:00Z')
    await wakeUp()
    expect(browser.shown.length).toBe(1)
  })

  test('revives the alarms that a clock set back has stranded', async () => {
    await failTimes(1)
    browser.setClock(browser.now.subtract({ hours: 24 }))
    expect(browser.alarms.get('heartbeat')?.stranded).toBe(true)
    await wakeUp()
    expect([...browser.alarms.values()].some(({ stranded }) => stranded)).toBe(false)
  })

  test('keeps all notices though the clock runs ten years ahead for a while', async () => {
    await failTimes(1)
    browser.now = browser.now.add({ hours: 2 })
    await wakeUp()
    const notices = () => Object.keys(browser.values).filter((key) => key.startsWith('notice:'))
    expect(notices().length).toBe(1)
    browser.now = browser.now.add({ hours: 3650 * 24 })
    await wakeUp()
    expect(notices().length).toBe(1)
  })

  test('removes a notice 400 days after it expired, once a person has been there since', async () => {
    await failTimes(1)
    browser.now = browser.now.add({ hours: 2 })
    await wakeUp()
    const [key = ''] = Object.keys(browser.values).filter((name) => name.startsWith('notice:'))
    const later = browser.now.add({ hours: (400 + 8) * 24 })
    vi.useFakeTimers({ now: later.epochMilliseconds })
    browser.now = later
    await log(2, 'entry-gone')
    vi.useRealTimers()
    await wakeUp()
    expect(browser.values).not.toHaveProperty([key])
  })

  test('says it where the browser refuses alarms', async () => {
    browser.alarmsReject = true
    await wakeUp()
    expect(browser.session.get('alarmsRefused')).toBe(true)
  })

  test('writes nothing where storage cannot be read, and goes on when it can', async () => {
    await failTimes(1)
    browser.now = browser.now.add({ hours: 2 })
    const { writes } = browser
    const { ports } = browser.worker()
    const get = () => Promise.reject(new Error('An unexpected error occurred'))
    await expect(wake({ ...ports, items: { ...ports.items, get } }, speak)).rejects.toThrow('unexpected')
    expect(browser.writes).toBe(writes)
    expect(browser.alarms.has('retry')).toBe(true)
    await wakeUp()
    expect(browser.shown.length).toBe(1)
  })

  test('of fifty overdue after a restart gives one summary, all in the list', async () => {
    for (let n = 10; n < 60; n++) {
      const loan = { principal: 1000, dailyRate: 0.0003, instalments: 1, method: 'bullet', startsOn: '2026-10-25' }
      const event = { id: id(0).slice(0, -2) + n, at: browser.now.toString(), type: 'borrowed', ...loan }
      await applyChange(browser.page(), { set: { [`journal:${event.id}`]: event } })
    }
    await wakeUp()
    browser.restart()
    browser.now = Temporal.Instant.from('2026-11-25T02:00:00Z')
    await wakeUp()
    expect(browser.shown.map(({ id }) => id.split(':')[0])).toEqual(['summary'])
    expect(openGlance(browser.values.glance)?.notices.filter(({ late }) => late).length).toBe(50)
    await wakeUp()
    expect(browser.shown.length).toBe(1)
  })

  test('writes no witness of a store that is erased meanwhile', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await failTimes(1)
    await log(2, 'entry-seen')
    const { ports } = browser.worker()
    const show = async () => eraseForGood(browser.page())
    await wake({ ...ports, badge: { show } }, speak)
    expect(browser.values).toEqual({})
    expect(browser.witness).toBeNull()
    error.mockRestore()
  })

  test('touches nothing where the store came back empty, and keeps the witness', async () => {
    await failTimes(1)
    const { witness } = browser
    browser.values = {}
    await wakeUp()
    expect(browser.values).toEqual({})
    expect(browser.witness).toEqual(witness)
    expect(witness).not.toBeNull()
  })

  test('tries again soon where storage fails', async () => {
    await failTimes(1)
    browser.now = browser.now.add({ hours: 2 })
    browser.failingWrites = 1
    await expect(wakeUp()).rejects.toThrow('No space left')
    expect(browser.alarms.get('retry')?.when).toBe(browser.now.epochMilliseconds + 60_000)
    expect(browser.alarms.has('heartbeat')).toBe(true)
    await wakeUp()
    expect(browser.shown.length).toBe(1)
    expect(browser.alarms.has('retry')).toBe(false)
  })
})

describe('a wake does nothing', () => {
  test('before consent', async () => {
    browser.values = {}
    await wakeUp()
    expect(browser.values).toEqual({})
    expect(browser.alarms.size).toBeLessThan(2)
    expect(browser.witness).toBeNull()
  })

  test('to the store of a newer version', async () => {
    browser.values = { consent: '2026-11-20T00:00:00Z', version: 999, 'profile:tier': 'something new' }
    const before = structuredClone(browser.values)
    await wakeUp()
    expect(browser.values).toEqual(before)
    expect(browser.writes).toBe(0)
  })
})
