import { launchChromium } from './chromium.ts'
import { launchFirefox } from './firefox.ts'
import type { BrowserKind, LaunchOptions, Session } from './session.ts'

/** The browsers to test in: both, or the one that the environment names. */
export const browserKinds: BrowserKind[] = (['chromium', 'firefox'] as const).filter(
  (kind) => (process.env.E2E_BROWSER ?? kind) === kind,
)

export function launch(kind: BrowserKind, options: LaunchOptions = {}): Promise<Session> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options)
}
