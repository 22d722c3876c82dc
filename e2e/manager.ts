import type { Page } from 'puppeteer-core'
import type { ChromiumSession } from './chromium.ts'

/** What only the browser's own page of extensions may do. */
interface ManagerApi {
  management: { setEnabled(id: string, isOn: boolean): Promise<void> }
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>
  }
}

export interface Manager {
  /** As the switch of the extension does. */
  setEnabled(isOn: boolean): Promise<void>
  /** Without developer mode an unpacked extension stays off once it has reloaded. */
  useDeveloperMode(): Promise<void>
  /** As the switch "Allow in Incognito" does: the browser reloads the extension. */
  allowIncognito(): Promise<void>
}

/** The browser's page of extensions, for the product's own entry. */
export async function openManager(session: ChromiumSession): Promise<Manager> {
  const id = new URL((await session.bare()).url()).host
  const page: Page = await session.browser().newPage()
  await page.goto('chrome://extensions')
  return {
    setEnabled: (isOn) =>
      page.evaluate((id, isOn) => (chrome as unknown as ManagerApi).management.setEnabled(id, isOn), id, isOn),
    useDeveloperMode: () =>
      page.evaluate(() =>
        (chrome as unknown as ManagerApi).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
      ),
    allowIncognito: () =>
      page.evaluate(
        (extensionId) =>
          (chrome as unknown as ManagerApi).developerPrivate.updateExtensionConfiguration({
            extensionId,
            incognitoAccess: true,
          }),
        id,
      ),
  }
}
