import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, runUnderPinnedNode, setUpBrowsers, setUpPackages } from './setup.mjs'

/** All tests, on a machine that has only Node and npm. The last line is `N passed, N failed`. */

try {
  setUpPackages()
  setUpBrowsers()
  mkdirSync(join(root, '.cache/test'), { recursive: true })
  process.exitCode = runUnderPinnedNode('scripts/test-steps.ts')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
