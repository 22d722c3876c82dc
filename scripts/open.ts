import { mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sampleProfile } from '../e2e/cases.ts'
import { launchChromium } from '../e2e/chromium.ts'
import { click, fillAll, hook, verdict } from '../e2e/pages.ts'
import { root } from '../e2e/session.ts'

/** The built extension in a real browser, for a person where there is a display. */

const folder = join(root, '.cache/start')

async function forPeople(): Promise<void> {
  const profile = join(folder, 'profile')
  rmSync(profile, { recursive: true, force: true })
  const session = await launchChromium({ window: true, profile })
  console.log('Its button is behind the puzzle piece in the toolbar, where it can be pinned. Close the browser to end.')
  await new Promise<void>((resolve) => session.browser().once('disconnected', () => resolve()))
}

/** The way of the sample profile through the real pages, to its verdict. */
async function withoutDisplay(): Promise<void> {
  const session = await launchChromium()
  try {
    const options = await session.open('options.html')
    await click(options, 'consent-accept')
    await fillAll(options, sampleProfile)
    // An answer is stored within half a second of leaving its field.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const popup = await session.toolbarPopup()
    await popup.waitForSelector(hook('verdict'))
    const picture = join(folder, 'popup.png') as `${string}.png`
    await popup.screenshot({ path: picture })
    console.log(`verdict: ${await verdict(popup)}`)
    console.log(`screenshot: ${relative(root, picture)}`)
  } finally {
    await session.close()
  }
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
mkdirSync(folder, { recursive: true })
if (hasDisplay) {
  await forPeople()
} else {
  const minutes = 4
  setTimeout(() => {
    console.error(`No verdict within ${minutes} minutes`)
    process.exit(1)
  }, minutes * 60_000).unref()
  await withoutDisplay()
}
