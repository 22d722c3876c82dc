import { expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { launchChromium } from '../chromium.ts'
import { click, isThere, text, verdict } from '../pages.ts'
import type { BrowserKind, Session } from '../session.ts'
import type { Seed } from '../storage.ts'
import { event, notices, room, seed, stored } from '../storage.ts'

/** The tests start this long before a reminder is due: the browsers' alarms need 3 s. */
const lead = { seconds: 5 }

async function started(kind: BrowserKind): Promise<Session> {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  return session
}

/** Three failures in a row whose cooldown of 24 hours ends after the lead. */
function cooldownAboutToEnd(): Seed {
  const day = Temporal.Duration.from({ hours: 24 })
  const journal = [{ minutes: 20 }, { minutes: 10 }, { seconds: 0 }].map((earlier) =>
    event('verification-failed', day.add(earlier).subtract(lead), { step: 'face' }),
  )
  return { profile: sampleProfile, journal }
}

async function kinds(session: Session): Promise<string[]> {
  return (await notices(session)).filter(({ state }) => state === 'shown').map(({ kind }) => kind)
}

async function planned(session: Session): Promise<string[]> {
  const { plan } = await stored(session)
  return Array.isArray(plan) ? plan.map(({ kind }) => kind) : []
}

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000))

test.each(browserKinds)('%s: entry seen leads to act, with a countdown', async (kind) => {
  const session = await started(kind)
  await seed(session, { profile: sampleProfile })
  const popup = await session.open('popup.html')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
  expect(await isThere(popup, 'countdown')).toBe(false)
  await click(popup, 'log-entry-seen')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('act')
  // The tier "active" keeps its entry for a day, so 12 hours count: 11 hours and 59 minutes are left.
  expect(await text(popup, 'countdown')).toMatch(/(11.*59|12.*0)/)
  expect(Object.values(room(await stored(session), 'journal'))).toMatchObject([{ type: 'entry-seen' }])
})

test.each(browserKinds)('%s: one reminder an hour before act-by', async (kind) => {
  const session = await started(kind)
  const ago = Temporal.Duration.from({ hours: 11 }).subtract(lead)
  await seed(session, { profile: sampleProfile, journal: [event('entry-seen', ago, {})] })
  await expect.poll(() => kinds(session), { timeout: 15_000 }).toEqual(['entry-act-by'])
  await pause(3)
  expect(await notices(session)).toMatchObject([{ kind: 'entry-act-by', state: 'shown', late: false }])
  const popup = await session.open('popup.html')
  await expect.poll(() => text(popup, 'notices'), { timeout: 5_000 }).not.toBe('')
})

test.each(browserKinds)('%s: three failures lead to wait', async (kind) => {
  const session = await started(kind)
  await seed(session, { profile: sampleProfile })
  const popup = await session.open('popup.html')
  for (const step of ['step-face', 'step-phone', 'step-signature']) {
    await click(popup, 'log-verification-failed')
    await click(popup, step)
    await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('wait')
  }
  await expect.poll(() => text(popup, 'countdown'), { timeout: 5_000 }).toMatch(/(23.*59|24.*0)/)
  const steps = async () =>
    Object.values(room(await stored(session), 'journal')).map((item) => (item as { step: string }).step)
  await expect.poll(async () => (await steps()).sort()).toEqual(['face', 'phone', 'signature'])
})

test.each(browserKinds)('%s: at the end of a cooldown one reminder, and the open popup changes', async (kind) => {
  const session = await started(kind)
  await seed(session, cooldownAboutToEnd())
  const popup = await session.open('popup.html')
  await expect.poll(() => verdict(popup), { timeout: 3_000 }).toBe('wait')
  await expect.poll(() => verdict(popup), { timeout: 15_000 }).toBe('ready')
  await expect.poll(() => kinds(session), { timeout: 15_000 }).toEqual(['cooldown-over'])
  await pause(3)
  expect(await notices(session)).toMatchObject([{ kind: 'cooldown-over', state: 'shown', late: false }])
})

test.each(browserKinds)(
  '%s: killed before the due time and started after it: one, marked late',
  async (kind) => {
    const session = await started(kind)
    await seed(session, cooldownAboutToEnd())
    await expect.poll(() => planned(session), { timeout: 4_000, interval: 50 }).toContain('cooldown-over')
    await session.kill()
    // A reminder is late from one minute on.
    await pause(66)
    await session.start()
    await expect.poll(() => kinds(session), { timeout: 15_000 }).toEqual(['cooldown-over'])
    await pause(3)
    expect(await notices(session)).toMatchObject([{ kind: 'cooldown-over', state: 'shown', late: true }])
    const popup = await session.open('popup.html')
    await expect.poll(() => text(popup, 'notices'), { timeout: 5_000 }).toMatch(/\d\d:\d\d/)
  },
  150_000,
)

test.runIf(browserKinds.includes('chromium'))('chromium: worker killed before the due time: still one', async () => {
  const session = await launchChromium()
  onTestFinished(() => session.close())
  await seed(session, cooldownAboutToEnd())
  await expect.poll(() => planned(session), { timeout: 4_000, interval: 50 }).toContain('cooldown-over')
  await session.killWorker()
  await expect.poll(() => kinds(session), { timeout: 15_000 }).toEqual(['cooldown-over'])
  const [notice] = await notices(session)
  expect(await session.notifications()).toEqual([notice?.id])
  await pause(3)
  expect(await session.notifications()).toEqual([notice?.id])
  expect(await notices(session)).toHaveLength(1)
})
