import type { WorkerPorts } from './ports.ts'
import { report } from './report.ts'

const heartbeatMinutes = 30
const retryMinutes = 1

/** The key in the session under which the options page reads whether the browser took the last alarms. */
export const alarmsRefusedKey = 'alarmsRefused'

type AlarmPorts = Pick<WorkerPorts, 'alarms' | 'session' | 'clock'>

/**
 * One alarm for what comes next, beside a heartbeat. A clock set back strands alarms, and only clearing revives them;
 * all three calls leave in one turn, so that a worker killed in between leaves no gap.
 */
export async function setAlarms({ alarms, session }: AlarmPorts, next: Temporal.Instant | null): Promise<void> {
  const calls = [alarms.clearAll()]
  if (next) calls.push(alarms.create('next', { when: roundedUp(next) }))
  calls.push(alarms.create('heartbeat', { periodInMinutes: heartbeatMinutes }))
  const refused = (await Promise.allSettled(calls)).filter(({ status }) => status === 'rejected')
  await session.set(alarmsRefusedKey, refused.length > 0)
}

/** Storage failed, so what comes next is not known: the alarms that stand are left, and it is tried again soon. */
export function retrySoon({ alarms, clock }: AlarmPorts): void {
  const when = clock.now().add({ minutes: retryMinutes }).epochMilliseconds
  const calls = [alarms.create('retry', { when }), alarms.create('heartbeat', { periodInMinutes: heartbeatMinutes })]
  Promise.all(calls).catch(report)
}

/** Whole milliseconds, never before the instant: an alarm that comes early finds nothing to do. */
function roundedUp(instant: Temporal.Instant): number {
  return instant.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' }).epochMilliseconds
}
