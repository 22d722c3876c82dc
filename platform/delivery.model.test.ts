import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { WorkerPorts } from './ports.ts'
import { Broken, play, type Sabotage } from './testing/deliveries.ts'
import { histories } from './testing/history.ts'

vi.mock('../core/answers/reminders.ts', async (load) => {
  const { shortSighted } = await import('./testing/short-sighted.ts')
  return shortSighted(await load<typeof import('../core/answers/reminders.ts')>())
})

// With the long histories of delivery.long.model.test.ts more than two thousand: all of them, or the test fails.
test('each reminder is given exactly once over 1,500 short histories', async () => {
  await fc.assert(
    fc.asyncProperty(histories(12), (steps) => play(steps)),
    { numRuns: 1_500 },
  )
}, 180_000)

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
