import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { expect, onTestFinished, test, vi } from 'vitest'
import { alteredBuild } from '../altered.ts'
import { browserKinds } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { type ChromiumSession, launchChromium } from '../chromium.ts'
import { click, hook } from '../pages.ts'
import { event, type Items, notices, room, type StoredNotice, seed, store, stored } from '../storage.ts'

/** A popup that has answered within this time, in milliseconds, has stored it first; later it answers in any case. */
const longestSilence = 150

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The worker keeps a list of the notifications that it made. */
const countingNotifications = `globalThis.created = []
{
  const create = chrome.notifications.create.bind(chrome.notifications)
  chrome.notifications.create = (id, ...rest) => {
    globalThis.created.push(id)
    return create(id, ...rest)
  }
}`

const created = async (session: ChromiumSession) =>
  (await session.worker()).evaluate(() => (globalThis as unknown as { created: string[] }).created)

/** Logs two kinds of event in turn, as fast as the popup answers; every click and every answer is told at once. */
async function logWithoutPause(popup: Page, told: { clicked: number; answered: number }): Promise<void> {
  await popup.exposeFunction('tell', (what: 'clicked' | 'answered') => {
    told[what] += 1
  })
  const logging = popup.evaluate(
    async (buttons, undo, silence) => {
      const { tell } = globalThis as unknown as { tell(what: string): void }
      const nextTurn = () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = resolve
          port2.postMessage(null)
        })
      const inTurn = buttons.map((button) => document.querySelector<HTMLElement>(button))
      const nameOf = (button: HTMLElement | null | undefined) => button?.textContent?.trim() ?? '-'
      const isLogged = (name: string) => document.querySelector(undo)?.parentElement?.textContent?.includes(name)
      // What was logged before the browser was killed still stands there.
      if (isLogged(nameOf(inTurn[0]))) inTurn.reverse()
      for (let count = 0; ; count++) {
        const button = inTurn[count % 2]
        tell('clicked')
        const from = performance.now()
        button?.click()
        while (!isLogged(nameOf(button))) await nextTurn()
        if (performance.now() - from < silence) tell('answered')
      }
    },
    [hook('log-entry-seen'), hook('log-entry-gone')],
    hook('undo'),
    longestSilence,
  )
  // It ends with the browser.
  logging.catch((error: Error) => error.message)
}

/** Types one number after the other into a question; the last is what is stored, or one that came before it. */
async function answerWithoutPause(options: Page, first: number): Promise<void> {
  await options.waitForSelector('[name=monthlyPayments]')
  const typing = options.evaluate(async (first) => {
    const input = document.querySelector<HTMLInputElement>('[name=monthlyPayments]')
    for (let value = first; input; value++) {
      input.value = String(value)
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }, first)
  typing.catch((error: Error) => error.message)
}

/** What the disk holds of a delivery at the moment of death: the newest writes stand in the database's log as they are. */
function stateOnDisk(profile: string, id: string, notice: string): string | null {
  const folder = join(profile, 'Default/Local Extension Settings', id)
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'))
  const text = logs
    .sort()
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('')
  const record = text.slice(text.lastIndexOf(`notice:${notice}`))
  return record.startsWith('notice:') ? (/"state":"(\w+)"/.exec(record)?.[1] ?? null) : null
}

interface Glance {
  of: string
  profile: { monthlyPayments: number }
  notices: StoredNotice[]
}

function expectAgreement(items: Items, { clicked, answered }: { clicked: number; answered: number }, jumps: number) {
  expect(room(items, 'aside')).toEqual({})
  const events = Object.keys(room(items, 'journal'))
  expect(events.length).toBeGreaterThanOrEqual(answered + jumps)
  expect(events.length).toBeLessThanOrEqual(clicked + jumps)
  if (items.undo) expect(events).toContain((items.undo as { id: string }).id)
  const { monthlyPayments } = room(items, 'profile') as { monthlyPayments: { value: number } }
  const glance = items.glance as Glance
  expect(glance.of).toBe(items.changed)
  expect(glance.profile.monthlyPayments).toBe(monthlyPayments.value)
  const given = Object.values(room(items, 'notice')) as StoredNotice[]
  expect(glance.notices.map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort())
}

const rounds = 20

/** A reminder is planned so many milliseconds before it is due. */
const lead = 1_000

test.runIf(browserKinds.includes('chromium'))(
  `chromium: killed in mid-write ${rounds} times: what was answered is there, all agrees, each reminder is given once`,
  async () => {
    const build = alteredBuild(countingNotifications)
    onTestFinished(build.remove)
    const profile = mkdtempSync(join(tmpdir(), 'before-you-borrow-kills-'))
    onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))
    const session = await launchChromium({ extensions: [build.folder], profile })
    onTestFinished(() => session.close())
    await seed(session, { profile: { ...sampleProfile, monthlyPayments: 0 } })
    const told = { clicked: 0, answered: 0 }
    const reminders: string[] = []
    for (let round = 1; round <= rounds; round++) {
      const options = await session.open('options.html#profile')
      const popup = await session.open('popup.html')
      await click(popup, 'log-other')
      // The cooldown of seven days ends while the pages write.
      const ago = Temporal.Duration.from({ hours: 7 * 24 }).subtract({ milliseconds: lead })
      const jump = event('location-jump', ago, { km: 600 })
      const dueAt = performance.now() + lead
      await store(session, { [`journal:${jump.id}`]: jump, changed: jump.id })
      const planned = async () => {
        const plan = (await stored(session)).plan as { id: string; causes: string[] }[] | undefined
        return plan?.find(({ causes }) => causes.includes(jump.id))?.id
      }
      await expect.poll(planned, { timeout: lead, interval: 10 }).toBeDefined()
      const reminder = (await planned()) ?? ''
      reminders.push(reminder)
      await answerWithoutPause(options, round * 1_000)
      await logWithoutPause(popup, told)
      // From shortly before the reminder is given to shortly after.
      await pause(dueAt - performance.now() + (round - rounds / 2) * 40)
      await session.kill()
      const id = new URL(popup.url()).host
      const atDeath = stateOnDisk(profile, id, reminder)

      await session.start()
      const given = async () => (await notices(session)).filter(({ state }) => state === 'shown').map(({ id }) => id)
      await expect.poll(async () => (await given()).sort(), { timeout: 10_000 }).toEqual([...reminders].sort())
      await vi.waitFor(async () => expectAgreement(await stored(session), told, round), { timeout: 5_000 })
      const anew = await created(session)
      expect(anew.filter((id) => id !== reminder)).toEqual([])
      expect(anew.length).toBeLessThanOrEqual(atDeath === 'shown' ? 0 : 1)
    }
    expect(told.answered).toBeGreaterThan(0)
  },
  180_000,
)
