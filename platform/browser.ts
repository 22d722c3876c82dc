import browser from 'webextension-polyfill'
import { alarmsRefusedKey } from './alarms.ts'
import { pageOpened, storePorts } from './page-browser.ts'
import type { PagePorts, WorkerPorts } from './ports.ts'
import { indexedDbWitness } from './witness.ts'

/** What the worker and the options page need of the real browser, through the polyfill. */

export const pagePorts: PagePorts = { ...storePorts, witness: indexedDbWitness }

export const workerPorts: WorkerPorts = {
  ...pagePorts,
  session: {
    get: async (key) => (await browser.storage.session.get(key))[key],
    set: (key, value) => browser.storage.session.set({ [key]: value }),
  },
  alarms: {
    clearAll: () => browser.alarms.clearAll(),
    // Called in the caller's turn: Firefox answers nothing, Chromium a promise.
    create: async (name, info) => browser.alarms.create(name, info),
  },
  notifications: {
    async create(id, text) {
      if ((await notificationPermission()) === 'denied') return false
      await browser.notifications.create(id, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('icons/128.png'),
        ...text,
        // Firefox rejects a notification that asks for it.
        ...(import.meta.env.BROWSER === 'firefox' ? {} : { requireInteraction: true }),
      })
      return true
    },
    clear: (id) => browser.notifications.clear(id),
    getAll: async () => Object.keys(await browser.notifications.getAll()),
  },
  badge: {
    async show(text, title) {
      await browser.action.setBadgeText({ text })
      if (title !== undefined) await browser.action.setTitle({ title })
    },
  },
}

/** Whether the system lets the browser show notifications; `unknown` where it cannot be asked (Firefox). */
export async function notificationPermission(): Promise<'granted' | 'denied' | 'unknown'> {
  const notifications: object = browser.notifications
  if (!hasPermissionLevel(notifications)) return 'unknown'
  return (await notifications.getPermissionLevel()) === 'denied' ? 'denied' : 'granted'
}

/** The shortcuts as the person has them; `shortcut` is empty where none is assigned. */
export async function assignedShortcuts(): Promise<{ name?: string; shortcut?: string }[]> {
  return (await browser.commands.getAll()).map(({ name, shortcut }) => ({ name, shortcut }))
}

/** False where the browser refused the alarms of the worker's last wake. */
export async function doAlarmsWork(): Promise<boolean> {
  return (await workerPorts.session.get(alarmsRefusedKey)) !== true
}

/** How many bytes storage holds at most; `null` where the browser names no limit (Firefox). */
export function storageQuota(): number | null {
  const area: object = browser.storage.local
  return 'QUOTA_BYTES' in area && typeof area.QUOTA_BYTES === 'number' ? area.QUOTA_BYTES : null
}

/** Chromium's own, which the polyfill's types leave out. */
function hasPermissionLevel(api: object): api is { getPermissionLevel(): Promise<string> } {
  return 'getPermissionLevel' in api
}

/** What the background does when the browser calls it. */
export interface WorkerEvents {
  /** An alarm, a start of the browser, an update, a page that was opened. */
  onWake(): void
  onInstalled(): void
  onChanged(keys: readonly string[]): void
  onNotificationClicked(id: string): void
  onCommand(name: string): void
}

/** Registers everything in the turn in which it is called: what woke a worker is told to no later listener. */
export function listen(events: WorkerEvents): void {
  browser.alarms.onAlarm.addListener(events.onWake)
  browser.runtime.onStartup.addListener(events.onWake)
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') events.onInstalled()
    events.onWake()
  })
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message !== pageOpened) return undefined
    events.onWake()
    return Promise.resolve(true)
  })
  browser.storage.local.onChanged.addListener((changes) => events.onChanged(Object.keys(changes)))
  browser.notifications.onClicked.addListener(events.onNotificationClicked)
  browser.commands.onCommand.addListener(events.onCommand)
}

/** Opens the options page at a section (or, without, as it opens), or brings the one that is open to the front. */
export async function openOptions(section: string): Promise<void> {
  // Nobody answers where no options page is open, and the browser then rejects.
  const isShown = await browser.runtime.sendMessage({ show: section }).catch(() => false)
  if (isShown !== true)
    await browser.tabs.create({ url: browser.runtime.getURL(`options.html${section && `#${section}`}`) })
}

/** Lets the worker bring this page to the front, at a section. For the options page. */
export function comeWhenCalled(show: (section: string) => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const section = typeof message === 'object' && message !== null && 'show' in message ? message.show : undefined
    return typeof section === 'string' ? comeToFront(() => show(section)) : undefined
  })
}

async function comeToFront(show: () => void): Promise<true> {
  const tab = await browser.tabs.getCurrent()
  if (tab?.id !== undefined) await browser.tabs.update(tab.id, { active: true })
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
  show()
  return true
}
