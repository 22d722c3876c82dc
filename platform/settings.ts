import { defaultSettings, type Settings } from '../core/records/settings.ts'
import type { StoredSettings } from '../core/records/stored-settings.ts'
import type { ReadyState, SettledState } from './page.ts'

/** The settings that count: those stored, over the defaults, in the system's zone. */
export function settingsFrom(stored: StoredSettings, timeZone: string): Settings {
  const defaults = defaultSettings(timeZone)
  return { ...defaults, ...stored, kinds: { ...defaults.kinds, ...stored.kinds }, timeZone }
}

/** A page's state with every setting. */
export function settled(state: ReadyState, timeZone: string): SettledState {
  return { ...state, settings: settingsFrom(state.settings, timeZone) }
}

/** The key of each setting that is given: `setting:<name>`, one key a kind. */
export function settingItems({ kinds, timeZone: _, ...others }: Partial<Settings>): Record<string, unknown> {
  const named = Object.entries(others).map(([name, value]) => [`setting:${name}`, value])
  const switches = Object.entries(kinds ?? {}).map(([kind, value]) => [`setting:kinds.${kind}`, value])
  return Object.fromEntries([...named, ...switches].filter(([, value]) => value !== undefined))
}
