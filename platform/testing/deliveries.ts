import type { Reminder } from '../../core/answers/reminders.ts'
import { upTo } from '../../core/records/events.ts'
import { parseItems, type Stored } from '../items.ts'
import { planAnew, remindersAhead, remindersDue } from '../planning.ts'
import type { WorkerPorts } from '../ports.ts'
import { settingItems, settingsFrom } from '../settings.ts'
import { wake } from '../wake.ts'
import { applyChange } from '../writes.ts'
import type { Fault, Step } from './history.ts'
import { type Alarm, type Life, type MemoryBrowser, makeMemoryBrowser } from './memory-browser.ts'

/** What a history broke: the test fails with it. */
export class Broken extends Error {}

/** Where a port is changed to see that the harness notices: see the test of the harness itself. */
export type Sabotage = (ports: WorkerPorts) => WorkerPorts

/**
 * Plays a history against the worker and checks after each step what "each reminder exactly once" means:
 *
 * - a wake that comes to its end has given exactly what the stored plan owed and the rules still support; a wake that
 *   died gave nothing else;
 * - what was never planned before it was due (imported, back-dated) never rings;
 * - no notification is shown twice but where the browser was killed between `showing` and `shown`;
 * - no delivery is begun while another is half done, none after a whole wake;
 * - the plan and the alarms are those of the state, and waking again writes nothing.
 * @throws Broken
 */
export async function play(steps: readonly Step[], sabotage: Sabotage = (ports) => ports): Promise<void> {
  const browser = makeMemoryBrowser('2026-11-24T10:00:00Z')
  const world: World = {
    browser,
    sabotage,
    times: new Map(),
    excused: new Map(),
    cutShort: new Set(),
    ids: 0,
    life: null,
    due: new Set(),
    broken: null,
  }
  browser.values = { consent: '2026-11-20T00:00:00Z', version: 1 }
  browser.onShown = (id) => countShown(world, id)
  await wakeUp(world, null)
  for (const step of steps) await playStep(world, step)
  await settle(world)
}

interface World {
  browser: MemoryBrowser
  sabotage: Sabotage
  life: Life | null
  /** How often each reminder was shown, alone or in a summary. */
  times: Map<string, number>
  /** How often it may have been shown again by the one documented case. */
  excused: Map<string, number>
  /** Deliveries that a death or a failed write cut short: they may have been written without being shown. */
  cutShort: Set<string>
  ids: number
  /** What the rules supported when the worker was woken. */
  due: Set<string>
  /** What a notification broke when it was shown. */
  broken: Broken | null
}

async function playStep(world: World, step: Step): Promise<void> {
  const { browser } = world
  switch (step.do) {
    case 'elapse':
      return elapse(world, step.seconds * 1000, step.fault)
    case 'next-alarm':
      return elapse(world, untilNextAlarm(browser), step.fault)
    case 'sleep':
      pass(browser, step.seconds * 1000)
      return fireDue(world, step.fault)
    case 'set-clock':
      browser.setClock(browser.now.add({ seconds: step.seconds }))
      return
    case 'lose-alarms':
      browser.alarms.clear()
      return
    case 'restart':
      restart(world)
      pass(browser, step.offSeconds * 1000)
      return wakeUp(world, step.fault)
    case 'open-page':
      return wakeUp(world, step.fault)
    case 'travel':
      browser.timeZone = step.timeZone
      return
    case 'fail-writes':
      browser.failingWrites = step.calls
      return
    case 'allow':
      browser.notifications = step.notifications
      return
    case 'dismiss-notification':
      // Nobody dismisses within five seconds, and no system hides so soon.
      for (const [id, shownAt] of browser.up)
        if (browser.now.epochMilliseconds - shownAt.epochMilliseconds > 5_000) browser.up.delete(id)
      return
    case 'meanwhile':
      await wakeUp(world, step.fault, async () => {
        for (let turn = 0; turn < step.turns; turn++) await Promise.resolve()
        await applyChange(browser.page(), changeOf(world, step))
      })
      return wakeUp(world, null)
    default:
      await applyChange(browser.page(), changeOf(world, step))
      return wakeUp(world, step.fault)
  }
}

function changeOf(world: World, step: Step): { set?: Record<string, unknown>; remove?: string[] } {
  const { browser } = world
  const now = browser.now.toString()
  // The person's own writes do not fail here: that is the writer's test.
  browser.failingWrites = 0
  switch (step.do) {
    case 'log':
    case 'meanwhile':
      return { set: Object.fromEntries(step.events.map(({ type, ago }) => eventItem(world, type, ago))) }
    case 'take-out': {
      const last = Object.keys(browser.values).findLast((key) => key.startsWith('journal:'))
      return { remove: last ? [last] : [] }
    }
    case 'answer':
      return { set: { [`profile:${step.field}`]: { value: step.value, answeredAt: now } } }
    case 'quiet-hours':
      return { set: settingItems({ quietHours: step.value, urgentInQuietHours: step.urgent }) }
    case 'switch-kind':
      return { set: settingItems({ kinds: { [step.kind]: step.on } }) }
    case 'dismiss-notice':
      return {
        set: Object.fromEntries(parseItems(browser.values).notices.map(({ id }) => [`dismissed:${id}`, now])),
      }
    default:
      throw new Error(`${step.do} changes nothing`)
  }
}

function eventItem(world: World, type: string, ago: number): [string, unknown] {
  world.ids += 1
  const id = `00000000-0000-7000-8000-${String(world.ids).padStart(12, '0')}`
  const { now } = world.browser
  return [`journal:${id}`, { id, at: now.subtract({ seconds: ago }).toString(), type, ...detailsOf(type, now) }]
}

function detailsOf(type: string, now: Temporal.Instant): object {
  if (type === 'verification-failed') return { step: 'face' }
  if (type === 'location-jump') return { km: 800 }
  if (type !== 'borrowed') return {}
  // A loan that falls due in a few days; several of them fall due at once.
  const startsOn = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ months: 1 }).add({ days: 4 })
  return { principal: 1000, dailyRate: 0.0003, instalments: 2, method: 'bullet', startsOn }
}

/** Time passes while the browser runs: each alarm wakes the worker when it is due. */
async function elapse(world: World, ms: number, fault: Fault | null): Promise<void> {
  const { browser } = world
  const end = browser.elapsed + ms
  let next = fault
  for (let wakes = 0; wakes < 5; wakes++) {
    // The heartbeat fires at the end of the span alone: dozens of idle wakes would only cost time.
    const due = dueAlarms(browser, end).filter(([, { period }]) => period === null)[0]
    if (due === undefined) break
    pass(browser, Math.max(0, due[1].dueAtElapsed - browser.elapsed))
    browser.alarms.delete(due[0])
    await wakeUp(world, next)
    next = null
  }
  pass(browser, Math.max(0, end - browser.elapsed))
  await fireDue(world, next)
}

function untilNextAlarm(browser: MemoryBrowser): number {
  const next = dueAlarms(browser, Number.POSITIVE_INFINITY).find(([, { period }]) => period === null)
  return next ? Math.max(0, next[1].dueAtElapsed - browser.elapsed) : 1000
}

async function fireDue(world: World, fault: Fault | null): Promise<void> {
  const { browser } = world
  const due = dueAlarms(browser, browser.elapsed)
  for (const [name, alarm] of due) {
    if (alarm.period === null) browser.alarms.delete(name)
    else alarm.dueAtElapsed = browser.elapsed + alarm.period
  }
  if (due.length > 0) await wakeUp(world, fault)
}

function dueAlarms({ alarms }: MemoryBrowser, elapsed: number): [string, Alarm][] {
  return [...alarms]
    .filter(([, { stranded, dueAtElapsed }]) => !stranded && dueAtElapsed <= elapsed)
    .sort(([, a], [, b]) => a.dueAtElapsed - b.dueAtElapsed)
}

function pass(browser: MemoryBrowser, ms: number): void {
  browser.elapsed += ms
  browser.now = browser.now.add({ milliseconds: ms })
}

/** The one documented case: killed with the browser between `showing` and `shown`, a delivery may be repeated. */
function restart(world: World): void {
  for (const id of leftHalfDone(world.browser)) world.excused.set(id, (world.excused.get(id) ?? 0) + 1)
  world.browser.restart()
  world.life = null
}

/** @param meanwhile what a page does while the worker is awake: the state it woke to is then not the one it leaves */
async function wakeUp(world: World, fault: Fault | null, meanwhile?: () => Promise<void>): Promise<void> {
  const { browser } = world
  if (world.life === null || world.life.isDead()) world.life = browser.worker()
  const { life } = world
  if (fault) life.dieAt(fault)
  const before = stateOf(browser)
  world.due = dueOf(before)
  excuseClock(world, before)
  const page = meanwhile?.()
  const end = await Promise.race([
    wake(world.sabotage(life.ports), speak).then(
      () => 'whole' as const,
      () => 'failed' as const,
    ),
    life.death,
  ])
  await page
  if (world.broken) throw world.broken
  if (end === 'whole' && !meanwhile) checkWhole(world, before)
  else checkCutShort(world, before)
  life.spare()
  if (end === 'dead' && fault?.browser) restart(world)
}

const speak = () => (key: string) => key

interface State {
  stored: Stored
  due: Reminder[]
  ahead: Reminder[]
  notices: Set<string>
  planned: Set<string>
  /** Planned, supported, due, not expired and not given yet. */
  owed: Set<string>
}

/** What the design says of the state that is stored, from the rules alone. */
function stateOf(browser: MemoryBrowser): State {
  const stored = parseItems(browser.values)
  const { now, timeZone } = browser
  // From the whole journal: the worker plans from the part that counts.
  const journal = upTo(stored.journal, now)
  const state = { profile: stored.profile, journal, settings: settingsFrom(stored.settings, timeZone) }
  const [due, ahead] = [remindersDue(state, now), remindersAhead(state, now)]
  const notices = new Set(stored.notices.map(({ id }) => id))
  const planned = new Set(stored.plan.map(({ id }) => id))
  const owed = new Set(due.map(({ id }) => id).filter((id) => planned.has(id) && !notices.has(id)))
  return { stored, due, ahead, notices, planned, owed }
}

function checkWhole(world: World, before: State): void {
  const { browser } = world
  const after = parseItems(browser.values)
  const given = new Set(after.notices.map(({ id }) => id))
  expectSame('the notices', given, before.notices.union(before.owed))
  expectSame('half done', new Set(leftHalfDone(browser)), new Set())
  const planned = planAnew(before.ahead, given)
  expectSame('the plan', new Set(after.plan.map(({ id }) => id)), new Set(planned.map(({ id }) => id)))
  const next = browser.alarms.get('next')?.when ?? null
  if (next !== (planned[0]?.at.epochMilliseconds ?? null)) throw new Broken(`The next alarm is at ${next}`)
  if (!browser.alarms.has('heartbeat')) throw new Broken('No heartbeat')
  for (const { id, late, at, shownAt } of after.notices.filter(({ id }) => before.owed.has(id)))
    if (shownAt && late !== browser.now.epochMilliseconds - at.epochMilliseconds >= 60_000)
      throw new Broken(`${id} is marked late: ${late}`)
  for (const { id, shownAt } of after.notices)
    if (shownAt && !world.times.has(id) && !world.cutShort.has(id)) throw new Broken(`${id} was never shown`)
}

function checkCutShort(world: World, before: State): void {
  const { browser } = world
  const after = parseItems(browser.values)
  const given = new Set(after.notices.map(({ id }) => id))
  if (!before.notices.isSubsetOf(given)) throw new Broken('A notice is gone')
  if (!given.isSubsetOf(before.notices.union(before.owed))) throw new Broken('What was not owed was given')
  const left = after.notices.filter(({ state }) => state === 'showing')
  const deliveries = new Set(left.map(({ token, shownAt }) => `${token} ${shownAt}`))
  // What is left of one summary may be given again one by one; nothing new is begun meanwhile.
  if (deliveries.size > 1 && left.some(({ id }) => before.owed.has(id)))
    throw new Broken('A delivery was begun while another was half done')
  for (const { id } of left) world.cutShort.add(id)
}

function dueOf({ due }: State): Set<string> {
  return new Set(due.map(({ id }) => id))
}

function countShown(world: World, notificationId: string): void {
  const { browser, times, excused } = world
  const ids = notificationId.startsWith('summary:') ? leftHalfDone(browser) : [notificationId]
  const isDue = world.due.union(dueOf(stateOf(browser)))
  for (const id of ids) {
    times.set(id, (times.get(id) ?? 0) + 1)
    if (!isDue.has(id)) world.broken ??= new Broken(`${id} is not due`)
    // Thrown here it would reach the worker, which takes it for a refusal.
    if ((times.get(id) ?? 0) > 1 + (excused.get(id) ?? 0)) world.broken ??= new Broken(`${id} was shown twice`)
  }
}

/** A clock set back into the five seconds after `showing`, with no wake since and the notification dismissed. */
function excuseClock({ browser, times, excused }: World, { stored }: State): void {
  for (const { id, state, shownAt } of stored.notices) {
    if (state !== 'showing' || !times.has(id) || browser.up.has(id) || shownAt === undefined) continue
    const since = browser.now.epochMilliseconds - shownAt.epochMilliseconds
    if (since >= 0 && since < 5_000) excused.set(id, (excused.get(id) ?? 0) + 1)
  }
}

function leftHalfDone(browser: MemoryBrowser): string[] {
  const { notices } = parseItems(browser.values)
  return notices.filter(({ state }) => state === 'showing').map(({ id }) => id)
}

/** When all is quiet again the next wake comes to its end, and one more has nothing to do. */
async function settle(world: World): Promise<void> {
  const { browser } = world
  browser.failingWrites = 0
  await wakeUp(world, null)
  const { writes } = browser
  await wakeUp(world, null)
  if (browser.writes !== writes) throw new Broken('A wake with nothing to do wrote')
}

function expectSame(what: string, actual: Set<string>, expected: Set<string>): void {
  const [extra, missing] = [[...actual.difference(expected)], [...expected.difference(actual)]]
  if (extra.length + missing.length > 0)
    throw new Broken(`${what}: too many ${JSON.stringify(extra)}, missing ${JSON.stringify(missing)}`)
}
