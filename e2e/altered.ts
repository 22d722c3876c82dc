import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtExtension } from './session.ts'

export interface BuildCopy {
  folder: string
  remove(): void
}

/** A copy of the Chromium build, to be altered. */
export function copiedBuild(): BuildCopy {
  const folder = mkdtempSync(join(tmpdir(), 'before-you-borrow-altered-'))
  cpSync(builtExtension('chrome-mv3'), folder, { recursive: true })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** A copy of the Chromium build whose worker first runs this script, to make the browser's own calls slow or fail. */
export function alteredBuild(script: string): BuildCopy {
  const build = copiedBuild()
  const { background } = JSON.parse(readFileSync(join(build.folder, 'manifest.json'), 'utf8'))
  const worker = join(build.folder, background.service_worker)
  writeFileSync(worker, `${script}\n${readFileSync(worker, 'utf8')}`)
  return build
}

/** The same where the pages first run the script, too. */
export function alteredThroughout(script: string): BuildCopy {
  const build = alteredBuild(script)
  writeFileSync(join(build.folder, 'altering.js'), script)
  for (const name of readdirSync(build.folder).filter((name) => name.endsWith('.html'))) {
    const page = join(build.folder, name)
    const html = readFileSync(page, 'utf8')
    writeFileSync(page, html.replace('<head>', '<head><script src="/altering.js"></script>'))
  }
  return build
}
