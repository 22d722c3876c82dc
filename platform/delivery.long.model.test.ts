import fc from 'fast-check'
import { test, vi } from 'vitest'
import { play } from './testing/deliveries.ts'
import { histories } from './testing/history.ts'

vi.mock('../core/answers/reminders.ts', async (load) => {
  const { shortSighted } = await import('./testing/short-sighted.ts')
  return shortSighted(await load<typeof import('../core/answers/reminders.ts')>())
})

// A file of its own, so that both cores of a small machine have something to do.
test('each reminder is given exactly once over 700 long histories', async () => {
  await fc.assert(
    fc.asyncProperty(histories(24), (steps) => play(steps)),
    { numRuns: 700 },
  )
}, 180_000)
