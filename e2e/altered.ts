import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtExtension } from './session.ts'

/**
 * A copy of the Chromium build whose worker first runs this script, to make the browser's own calls slow or fail.
 * @returns its folder and a function that removes it
 */
export function alteredBuild(script: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'before-you-borrow-altered-'))
  cpSync(builtExtension('chrome-mv3'), folder, { recursive: true })
  const { background } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const worker = join(folder, background.service_worker)
  writeFileSync(worker, `${script}\n${readFileSync(worker, 'utf8')}`)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
