import type { Browser } from 'webextension-polyfill'
import type { StorePorts } from './ports.ts'
import { report } from './report.ts'

/** What every page needs of the real browser. The polyfill stays out: it is an eighth of the popup's bytes. */

/** Older Chromium has no `browser`; what is called here, its `chrome` answers by the same promises. */
const { chrome, browser: api = chrome } = globalThis as unknown as { chrome: Browser; browser?: Browser }

/** What a page tells the worker when it opens. */
export const pageOpened = 'page-opened'

const lockName = 'items'

export const storePorts: StorePorts = {
  items: {
    get: (keys) => api.storage.local.get(keys),
    set: (items) => api.storage.local.set(items),
    remove: (keys) => api.storage.local.remove(keys),
    onChanged(listener) {
      api.storage.local.onChanged.addListener(listener)
      return () => api.storage.local.onChanged.removeListener(listener)
    },
  },
  locks: {
    shared: (work) => navigator.locks.request(lockName, { mode: 'shared' }, work),
    alone: (work) => navigator.locks.request(lockName, { mode: 'exclusive' }, work),
  },
  clock: { now: () => Temporal.Now.instant(), timeZone: () => Temporal.Now.timeZoneId() },
}

/** The language of the browser's own interface. */
export function browserLanguage(): string {
  return api.i18n.getUILanguage()
}

/** A page that opens is another reason for the worker to wake. */
export function tellWorker(): void {
  api.runtime.sendMessage(pageOpened).catch(report)
}
