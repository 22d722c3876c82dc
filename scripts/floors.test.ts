import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { loadedBy } from './imports.ts'

const root = resolve(import.meta.dirname, '..')

/** A module that stands at a path and imports one thing; whether the floors let it. */
const cases: [path: string, code: string, allowed: boolean][] = [
  ['core/records/a.ts', "import { x } from './b.ts'", true],
  ['core/records/a.ts', "import * as x from 'zod/mini'", true],
  ['core/records/a.ts', "import { x } from 'zod'", false],
  ['core/records/a.ts', "import { x } from '../systems/entry.ts'", false],
  ['core/records/a.ts', "import type { x } from '../answers/verdict.ts'", false],
  ['core/records/a.ts', "export { x } from '../systems/entry.ts'", false],
  ['core/records/a.ts', "export const x = import('../systems/entry.ts')", false],
  ['core/records/a.ts', "import { x } from '../index.ts'", false],
  ['core/records/a.ts', "import { x } from 'preact'", false],
  ['core/records/a.ts', 'export const x = () => new Date()', false],
  ['core/records/a.ts', 'export const x = () => crypto.randomUUID()', false],
  ['core/records/a.test.ts', "import { x } from 'vitest'", true],
  ['core/records/a.test.ts', "import { x } from 'zod'", false],
  ['core/systems/a.ts', "import { x } from '../records/events.ts'", true],
  ['core/systems/a.ts', "import { x } from './fact.ts'", true],
  ['core/systems/a.ts', "import { x } from '../answers/verdict.ts'", false],
  ['core/systems/a.ts', "import { x } from '../capture/card.ts'", false],
  ['core/capture/a.ts', "import { x } from '../records/input.ts'", true],
  ['core/capture/a.ts', "import { x } from '../systems/entry.ts'", false],
  ['core/capture/a.ts', "import { x } from '../answers/checklist.ts'", false],
  ['core/message/a.ts', "import { x } from '../records/input.ts'", true],
  ['core/message/a.ts', "import { x } from '../systems/risk.ts'", false],
  ['core/answers/a.ts', "import { x } from '../systems/entry.ts'", true],
  ['core/answers/a.ts', "import { x } from '../capture/card.ts'", true],
  ['core/answers/a.ts', "import { x } from '../files/backup.ts'", false],
  ['core/answers/a.ts', "import { x } from '../../platform/page.ts'", false],
  ['core/files/a.ts', "import { x } from '../answers/reminders.ts'", true],
  ['core/files/a.ts', "import { x } from '../../platform/page.ts'", false],
  ['core/files/a.ts', "import { x } from 'webextension-polyfill'", false],
  ['core/index.ts', "export { x } from './files/backup.ts'", true],
  ['core/index.ts', "export { x } from '../platform/page.ts'", false],
  ['platform/a.ts', "import { x } from '../core/records/events.ts'", true],
  ['platform/a.ts', "import x from 'webextension-polyfill'", true],
  ['platform/a.ts', "import * as x from 'zod/mini'", true],
  ['platform/a.ts', "import { x } from 'zod'", false],
  ['platform/a.ts', "import { x } from '../components/parts/words.ts'", false],
  ['platform/a.ts', "import { x } from '../entrypoints/popup/main.tsx'", false],
  ['platform/a.ts', "import { x } from 'preact/hooks'", false],
  ['components/options/a.ts', "import { x } from '../parts/words.ts'", true],
  ['components/options/a.ts', "import { x } from '../../core/records/profile.ts'", true],
  ['components/options/a.ts', "import type { x } from '../../platform/page.ts'", false],
  ['components/options/a.ts', "import x from 'webextension-polyfill'", false],
  ['components/options/a.ts', 'export const x = () => chrome.storage', false],
  ['components/popup/a.ts', "import type { Profile } from '../../core/records/profile.ts'", true],
  ['components/popup/a.ts', "import { x } from '../../core/records/events.ts'", true],
  ['components/popup/a.ts', "import { x } from '../../core/records/profile.ts'", false],
  ['components/popup/a.ts', "import * as x from 'zod/mini'", false],
  ['components/popup/a.ts', "import { x } from '../options/form.tsx'", false],
  ['components/parts/a.ts', "import type { x } from '../../platform/page.ts'", false],
  ['components/parts/a.ts', "import { x } from '../../core/index.ts'", false],
  ['entrypoints/popup/a.ts', "import { x } from '../../platform/page.ts'", true],
  ['entrypoints/popup/a.ts', "import { x } from '../../components/popup/popup.tsx'", true],
  ['entrypoints/popup/a.ts', "import x from 'webextension-polyfill'", false],
  ['entrypoints/popup/a.ts', "export const x = () => fetch('/a')", false],
]

test('an import goes down or stays in its room', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'floors-')))
  try {
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'))
    // Each case gets a file of its own name, so that one run of the linter judges them all.
    const files = cases.map(([path, code], index) => {
      const numbered = path === 'core/index.ts' ? `core/index${index}.ts` : path.replace('/a.', `/a${index}.`)
      mkdirSync(dirname(join(folder, numbered)), { recursive: true })
      writeFileSync(join(folder, numbered), `${code}\n`)
      return numbered
    })
    const rules = ['style/noRestrictedImports', 'style/noRestrictedGlobals'].map((rule) => `--only=${rule}`)
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const lint = spawnSync(process.execPath, [biome, 'lint', '--reporter=github', '--max-diagnostics=none', ...rules], {
      cwd: folder,
      encoding: 'utf8',
    })
    const refused = new Set(
      [...lint.stdout.matchAll(/^::error .*?file=([^,]+),/gm)].map(([, file = '']) => relative(folder, file)),
    )
    expect(cases.map(([path, code], index) => [path, code, !refused.has(files[index] ?? '')])).toEqual(cases)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what the popup always loads holds no zod', () => {
  const ways = loadedBy(root, 'entrypoints/popup/main.tsx', 'always')
  expect([...ways].filter(([name]) => name.startsWith('zod')).map(([, way]) => way.join(' → '))).toEqual([])
})

test.each(['entrypoints/popup/main.tsx', 'entrypoints/options/main.tsx', 'entrypoints/background.ts'])(
  'nothing made for tests is in %s',
  (entry) => {
    const forTests = /^(vitest|fast-check|preact-render-to-string|ical\.js)|\/testing|\.samples\.ts$/
    expect([...loadedBy(root, entry, 'all').keys()].filter((name) => forTests.test(name))).toEqual([])
  },
)
