import type { WorkerEvents } from './browser.ts'
import type { WorkerPorts } from './ports.ts'
import { report } from './report.ts'
import { sectionFor } from './sections.ts'
import { logEntrySeen } from './shortcut.ts'
import { type Speak, wake } from './wake.ts'
import { NotWritable } from './writes.ts'

/** How long the badge says that the shortcut has noted something. */
const tickMs = 3_000

/** The rooms that the worker alone writes: while it is at work their changes are no news to it. */
const ownRooms = ['plan', 'glance', 'score', 'notice']

/** What the background does: when this, do that. */
export function makeWorker(
  ports: WorkerPorts,
  openOptions: (section: string) => Promise<void>,
  speak: Speak,
): WorkerEvents {
  let isAwake = false
  const wakeUp = oneAtATime(async () => {
    isAwake = true
    try {
      await wake(ports, speak)
    } finally {
      isAwake = false
    }
  })

  return {
    onWake: () => void wakeUp(),
    onChanged(keys) {
      if (!isAwake || keys.some((key) => !ownRooms.includes(key.split(':')[0] ?? ''))) void wakeUp()
    },
    async onInstalled() {
      const { consent } = await ports.items.get(['consent'])
      if (consent === undefined) await openOptions('')
    },
    async onNotificationClicked(id) {
      await Promise.all([openOptions(sectionFor(id)), ports.notifications.clear(id)])
    },
    async onCommand(name) {
      if (name !== 'log-entry-seen') return
      try {
        await logEntrySeen(ports)
      } catch (error) {
        if (!(error instanceof NotWritable)) throw error
        await openOptions('')
        return
      }
      await wakeUp()
      await ports.badge.show('✓')
      setTimeout(wakeUp, tickMs)
    },
  }
}

/** What comes in while the work runs makes it run once more. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let isAskedAgain = false

  async function run(): Promise<void> {
    do {
      isAskedAgain = false
      await work().catch(report)
    } while (isAskedAgain)
    running = null
  }

  return () => {
    if (running) isAskedAgain = true
    else running = run()
    return running ?? Promise.resolve()
  }
}
