import { newId } from './new-id.ts'
import type { PagePorts } from './ports.ts'
import { applyChange, whileWritable } from './writes.ts'

/**
 * Notes an entry seen now, as the popup's button does; `undo` offers to take it out.
 * @throws NotWritable
 */
export function logEntrySeen(ports: PagePorts): Promise<void> {
  const at = ports.clock.now().round('millisecond')
  const event = { id: newId(), at, type: 'entry-seen' }
  const set = { [`journal:${event.id}`]: event, undo: { id: event.id, at } }
  return whileWritable(ports, 'shared', () => applyChange(ports, { set }))
}
