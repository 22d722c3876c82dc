import { type Capture, captureHours } from '../core/answers/checklist.ts'
import { InputError } from '../core/records/input.ts'
import { parseItems, type Stored } from './items.ts'
import { toStored } from './layout.ts'
import { patientItems } from './patience.ts'
import type { StorePorts } from './ports.ts'
import { readCapture } from './stored-captures.ts'
import { applyChange, type WritePorts, whileWritable } from './writes.ts'

/**
 * Keeps what a rehearsal has measured as made now, in place of what the same run kept before, and removes what is older
 * than an hour. Numbers only; there is no place for a picture.
 * @param reports with the run's id, made once by `newId`
 * @returns the capture as it is stored
 * @throws NotWritable before consent, and where a newer version made the store; InputError `capture` where it could not
 *   be read again; the browser's error where storage refuses
 */
export async function keepCapture(ports: StorePorts, reports: Omit<Capture, 'at'>): Promise<Capture> {
  const { clock, locks } = ports
  const items = patientItems(ports.items)
  const capture = readCapture(toStored({ ...reports, at: clock.now().round('millisecond') }))
  if (capture === undefined) throw new InputError('capture', 'wrong-type')
  // Alone: what another run has just kept anew is not to be removed for what it was before.
  await whileWritable({ items, locks }, 'alone', async () => {
    const others = parseItems(await items.get(null)).captures.filter(({ id }) => id !== capture.id)
    const remove = keysOfOutdated(others, capture.at)
    await applyChange({ items }, { set: { [`capture:${capture.id}`]: capture }, remove })
  })
  return capture
}

/** Whether a capture could be kept now: after consent, in a store that no newer version made and that answers. */
export function canKeepCaptures({ items, locks }: WritePorts): Promise<boolean> {
  return whileWritable({ items: patientItems(items), locks }, 'shared', async () => true).catch(() => false)
}

/** Removes what is older than an hour. It bears on no answer any more, so no page has to be told. */
export async function forgetCaptures(ports: WritePorts, { captures }: Stored, now: Temporal.Instant): Promise<void> {
  const keys = keysOfOutdated(captures, now)
  if (keys.length === 0) return
  await whileWritable(ports, 'alone', async () => {
    const remove = keysOfOutdated(parseItems(await ports.items.get(keys)).captures, now)
    if (remove.length > 0) await ports.items.remove(remove)
  })
}

/** True up to an hour from `at`, on both sides: a clock set back must not keep numbers for days. */
export function isRecent({ at }: Capture, now: Temporal.Instant): boolean {
  return Math.abs(now.epochMilliseconds - at.epochMilliseconds) <= captureHours * 3_600_000
}

function keysOfOutdated(captures: readonly Capture[], now: Temporal.Instant): string[] {
  return captures.filter((capture) => !isRecent(capture, now)).map(({ id }) => `capture:${id}`)
}
