import type { BrowserName, OperatingSystem } from '../../components/options/reminders/props.ts'
import {
  assignedShortcuts,
  doAlarmsWork,
  notificationPermission,
  pagePorts,
  storageQuota,
} from '../../platform/browser.ts'
import { bytesInUse } from '../../platform/data.ts'
import { report } from '../../platform/report.ts'
import type { Surroundings } from './page.tsx'

/** What is known without asking. */
export const firstSurroundings: Surroundings = {
  permission: 'unknown',
  alarmsWork: true,
  ...ofUserAgent(navigator.userAgent),
  shortcuts: null,
  usage: null,
}

/**
 * Asks the browser what the page shows of it.
 * @param withUsage measuring reads everything that is stored
 */
export async function readSurroundings(withUsage: boolean): Promise<Surroundings> {
  const [permission, alarmsWork, shortcuts, usage] = await Promise.all([
    notificationPermission(),
    doAlarmsWork(),
    assignedShortcuts(),
    withUsage ? measureUsage() : null,
  ])
  return { ...firstSurroundings, permission, alarmsWork, shortcuts, usage }
}

/** `null` where storage cannot be read, which the page says by itself. */
async function measureUsage(): Promise<Surroundings['usage']> {
  try {
    return { bytes: await bytesInUse(pagePorts), quota: storageQuota() }
  } catch (error) {
    report(error)
    return null
  }
}

/** Which help stands first: a wrong guess costs the reader a line. */
function ofUserAgent(userAgent: string): { system: OperatingSystem; browser: BrowserName } {
  const systems = { Windows: 'windows', Macintosh: 'macos', Linux: 'linux' } as const
  const [, system = 'other'] = Object.entries(systems).find(([name]) => userAgent.includes(name)) ?? []
  const browser = userAgent.includes('Firefox/') ? 'firefox' : userAgent.includes('Edg/') ? 'edge' : 'chrome'
  return { system, browser }
}
