import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Reminder } from '../core/answers/reminders.ts'
import { compareInstants, hoursLater } from '../core/records/calendar.ts'
import type { WorkerPorts } from './ports.ts'
import { Broken, play, type Sabotage } from './testing/deliveries.ts'
import { histories } from './testing/history.ts'

/**
 * Histories last days: looking weeks ahead instead of 400 days, and answering once what worker and harness both ask,
 * makes thousands of them possible within a minute.
 */
vi.mock('../core/answers/reminders.ts', async (load) => {
  const real = await load<typeof import('../core/answers/reminders.ts')>()
  const answers = new Map<string, Reminder[]>()
  const planReminders: typeof real.planReminders = (state, from, until) => {
    const end = hoursLater(from, 41 * 24)
    const question = JSON.stringify([state, from, until])
    const known = answers.get(question)
    if (known) return known
    const answer = real.planReminders(state, from, compareInstants(end, until) < 0 ? end : until)
    if (answers.size > 20) answers.clear()
    answers.set(question, answer)
    return answer
  }
  return { ...real, planReminders }
})

describe('each reminder is given exactly once', () => {
  test('over thousands of random histories of deaths, clock changes, lost alarms, restarts and failing writes', async () => {
    await fc.assert(
      fc.asyncProperty(histories(20), (steps) => play(steps)),
      // Three thousand on a quiet machine; a busy one stops after as many as it gets through in a minute.
      { numRuns: 3000, interruptAfterTimeLimit: 55_000 },
    )
  }, 180_000)
})

/** Each breaks one rule of the delivery by changing what goes through a port. */
const sabotages: Record<string, Sabotage> = {
  'shown first, logged after': withNotices((state) => (state === 'showing' ? null : state)),
  'logged as shown before it is': withNotices(() => 'shown'),
  'left half done, always repeated': (ports) => ({
    ...ports,
    session: { ...ports.session, get: (key) => ports.session.get(key).then(() => undefined) },
    notifications: { ...ports.notifications, getAll: async () => [] },
  }),
  'never planned': (ports) => withSet(ports, ({ plan: _, ...items }) => items),
  'alarms not cleared': (ports) => ({ ...ports, alarms: { ...ports.alarms, create: async () => undefined } }),
}

function withNotices(stateFor: (state: unknown) => unknown): Sabotage {
  return (ports) =>
    withSet(ports, (items) =>
      Object.fromEntries(
        Object.entries(items).flatMap(([key, value]) => {
          if (!key.startsWith('notice:')) return [[key, value]]
          const state = stateFor((value as { state: unknown }).state)
          return state === null ? [] : [[key, { ...(value as object), state }]]
        }),
      ),
    )
}

function withSet(ports: WorkerPorts, change: (items: Record<string, unknown>) => Record<string, unknown>): WorkerPorts {
  return { ...ports, items: { ...ports.items, set: (items) => ports.items.set(change(items)) } }
}

describe('the harness notices', () => {
  test.each(Object.entries(sabotages))('%s', async (_name, sabotage) => {
    const result = await fc.check(
      fc.asyncProperty(histories(30), (steps) => play(steps, sabotage)),
      {
        numRuns: 500,
        endOnFailure: true,
      },
    )
    expect(result.failed).toBe(true)
    expect(result.errorInstance).toBeInstanceOf(Broken)
  })
})
