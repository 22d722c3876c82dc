import { runUnderPinnedNode, setUpPackages } from './setup.mjs'

/** Builds both targets: .output/chrome-mv3 and .output/firefox-mv3. */

setUpPackages()
for (const target of [
  ['-b', 'chrome'],
  ['-b', 'firefox'],
]) {
  process.exitCode = runUnderPinnedNode('node_modules/wxt/bin/wxt.mjs', 'build', '--mv3', ...target)
  if (process.exitCode !== 0) break
}
