import { runUnderPinnedNode, setUpBrowsers, setUpPackages } from './setup.mjs'

/** Builds the extension and opens it in a real browser; without a display it walks through it and prints the verdict. */

try {
  setUpPackages()
  setUpBrowsers(['chromium'])
  process.exitCode = runUnderPinnedNode('scripts/build.mjs') || runUnderPinnedNode('scripts/open.ts')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
