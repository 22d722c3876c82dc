import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browsers.mjs'

/**
 * Everything that building and testing need, on a machine that has only Node 20 and npm: the packages of the lock
 * file and two browsers. Quick where all is there.
 */

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The Node that the lock file pins; it has `Temporal` and reads TypeScript. */
export const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * What Debian calls them. The pinned Node needs libatomic, which the smallest systems lack; the fonts are for the
 * screenshots of Chinese pages.
 */
const debianPackages = [
  'libatomic1',
  'chromium',
  'chromium-l10n',
  'firefox-esr',
  'firefox-esr-l10n-zh-cn',
  'fonts-noto-cjk',
]

/**
 * @param {string} command
 * @param {string[]} args
 * @returns whether it ended well; what it prints is shown
 */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  return status === 0
}

/** Installs the packages when they are missing or the lock file has changed since. */
export function setUpPackages() {
  const marker = join(root, 'node_modules/.package-lock.sha256')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(node) && existsSync(marker) && readFileSync(marker, 'utf8').trim() === wanted) return
  console.log('Installing packages (npm ci)')
  if (!run('npm', ['ci', '--loglevel=error'])) throw new Error('npm ci failed: see above')
  writeFileSync(marker, `${wanted}\n`)
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** @param {string} name */
function isInstalled(name) {
  return spawnSync('dpkg', ['-s', name], { encoding: 'utf8' }).stdout.includes('Status: install ok installed')
}

function installOnDebian() {
  const missing = debianPackages.filter((name) => !isInstalled(name))
  if (missing.length === 0) return
  const asRoot = process.getuid?.() === 0
  const sudo = !asRoot && spawnSync('sudo', ['-n', 'true']).status === 0
  if (!asRoot && !sudo) {
    console.log(`Not root and no sudo without a password. Please run: apt-get install ${missing.join(' ')}`)
    return
  }
  console.log(`Installing ${missing.join(', ')} (apt-get)`)
  /** @param {string[]} args */
  const apt = (args) =>
    asRoot
      ? run('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args])
      : run('sudo', ['-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args])
  apt(['-qq', 'update'])
  apt(['-qq', '-y', '-o', 'Dpkg::Use-Pty=0', 'install', '--no-install-recommends', ...missing])
}

/**
 * Sees to the browsers.
 * @param {('chromium' | 'firefox')[]} needed
 * @throws Error that says what to install where one is missing and cannot be installed
 */
export function setUpBrowsers(needed = ['chromium', 'firefox']) {
  if (isDebian()) installOnDebian()
  const missing = needed.filter((kind) => findBrowser(kind) === null)
  if (missing.length === 0) return
  const names = { chromium: 'Chrome, Chromium or Edge (144 or newer)', firefox: 'Firefox (140 or newer)' }
  throw new Error(
    missing
      .map((kind) => `Please install ${names[kind]}, or name its path in the variable ${kind.toUpperCase()}.`)
      .join('\n'),
  )
}

/** The environment in which `node` means the pinned one. */
export const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
}

/**
 * Runs a script under the pinned Node; what it prints is shown.
 * @param {string} script path from the root
 * @param {string[]} args
 * @returns its exit code
 */
export function runUnderPinnedNode(script, ...args) {
  const { status } = spawnSync(node, [join(root, script), ...args], { cwd: root, stdio: 'inherit', env: environment })
  return status ?? 1
}

if (process.argv[1] && resolve(process.argv[1]) === join(root, 'scripts/setup.mjs')) {
  try {
    setUpPackages()
    setUpBrowsers()
    console.log('All is there.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
