import type { LanguageSetting } from '../core/records/settings.ts'
import { latestVersion } from './layout.ts'
import type { StorePorts } from './ports.ts'
import { newChange, refuseNewer } from './writes.ts'

/**
 * Consent: the first thing that is ever stored. Given again, as after the item was damaged, what is stored stays.
 * @throws NotWritable where a newer version made the store; the browser's error where storage refuses
 */
export async function agree({ items, locks, clock }: StorePorts, language: LanguageSetting): Promise<void> {
  await locks.alone(async () => {
    const { version, erased: _, ...present } = await items.get(null)
    refuseNewer(version)
    const isFirst = Object.keys(present).length === 0
    await items.set({
      consent: clock.now().toString(),
      'setting:language': language,
      ...(isFirst && { version: latestVersion }),
      ...newChange(),
    })
  })
}
