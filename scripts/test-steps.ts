import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { environment, root } from './setup.mjs'

/** Every step of `npm test`, in order. A failure does not end the run, so that one run shows all of them. */

interface Step {
  name: string
  /** A script of the pinned Node, with its arguments. */
  command: string[]
  /** Of vitest: its tests are counted one by one. A step without tests counts as one. */
  tests?: boolean
  browser?: 'chromium' | 'firefox'
}

const biome = 'node_modules/@biomejs/biome/bin/biome'
const tsc = 'node_modules/typescript/bin/tsc'
const vitest = 'node_modules/vitest/vitest.mjs'
const e2e = [vitest, 'run', '--config', 'e2e/vitest.config.ts']

const steps: Step[] = [
  { name: 'format and lint', command: [biome, 'check', '--error-on-warnings', '.'] },
  { name: 'floors and messages', command: [vitest, 'run', 'scripts/'], tests: true },
  { name: 'types', command: [tsc, '--noEmit'] },
  { name: 'unit', command: [vitest, 'run', 'core/', 'platform/', 'components/', 'entrypoints/'], tests: true },
  { name: 'build', command: ['scripts/build.mjs'] },
  { name: 'package', command: ['scripts/lint-package.mjs'] },
  { name: 'bytes', command: ['bench/bytes.ts'] },
  { name: 'Chromium', command: e2e, tests: true, browser: 'chromium' },
  { name: 'Firefox', command: e2e, tests: true, browser: 'firefox' },
]

interface Outcome {
  passed: number
  failed: number
  /** What to read about the failures. */
  report: string
  /** Tests that this machine does not let run; their names say why: `(not run: …)`. */
  skipped: string[]
}

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[]
  }[]
}

function readReport(path: string, exitCode: number, output: string): Outcome {
  if (!existsSync(path)) return { passed: 0, failed: 1, report: output, skipped: [] }
  const report: VitestReport = JSON.parse(readFileSync(path, 'utf8'))
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  })
  const failures = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => `${relative(root, name)}: ${test.fullName}\n${shorten((test.failureMessages ?? []).join('\n'))}`),
  )
  const unread = broken.map(({ name, message }) => `${relative(root, name)}\n${shorten(message)}`)
  // vitest ends badly without a failed test when something is thrown outside of every test.
  const outside = exitCode !== 0 && report.numFailedTests === 0 && broken.length === 0 ? [output] : []
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length + outside.length,
    report: [...failures, ...unread, ...outside].join('\n\n'),
    skipped: report.testResults.flatMap(({ assertionResults }) =>
      assertionResults
        .filter(({ status, fullName }) => status === 'skipped' && fullName.includes('(not run:'))
        .map(({ fullName }) => fullName),
    ),
  }
}

function shorten(text: string): string {
  const lines = text.split('\n').filter((line) => !line.includes('node_modules/'))
  return lines.slice(0, 30).join('\n')
}

function run(step: Step): Promise<Outcome> {
  const base = join(root, '.cache/test', step.name.replaceAll(' ', '-'))
  const json = `${base}.json`
  rmSync(json, { force: true })
  const reporters = step.tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`] : []
  const child = spawn(process.execPath, [...step.command, ...reporters], {
    cwd: root,
    env: { ...environment, NO_COLOR: '1', ...(step.browser ? { E2E_BROWSER: step.browser } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((settle) => {
    child.on('close', (code) => {
      writeFileSync(`${base}.log`, output)
      const exitCode = code ?? 1
      if (step.tests) settle(readReport(json, exitCode, output))
      else if (exitCode === 0) settle({ passed: 1, failed: 0, report: '', skipped: [] })
      else settle({ passed: 0, failed: 1, report: output, skipped: [] })
    })
  })
}

let passed = 0
let failed = 0
for (const step of steps) {
  const from = performance.now()
  const outcome = await run(step)
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  passed += outcome.passed
  failed += outcome.failed
  if (outcome.failed > 0) console.log(`\n${outcome.report.trimEnd()}\n`)
  const mark = outcome.failed === 0 ? '✓' : '✗'
  console.log(`${mark} ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`)
  for (const name of outcome.skipped) console.log(`  skipped: ${name}`)
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
