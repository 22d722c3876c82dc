import { strictEqual as equal, match, deepStrictEqual as same } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from './setup.mjs'

/** What the built packages ask of the browser and promise to it, and what Mozilla's linter says. */

const allowedWarnings = [
  // Preact can set innerHTML where a component asks for it; none here does.
  'UNSAFE_VAR_ASSIGNMENT',
  // The promise to collect nothing is older in Firefox for computers (140) than for Android, which is not a target.
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
]

/** @param {string} target */
function manifestOf(target) {
  return JSON.parse(readFileSync(join(root, '.output', target, 'manifest.json'), 'utf8'))
}

for (const target of ['chrome-mv3', 'firefox-mv3']) {
  const manifest = manifestOf(target)
  equal(manifest.manifest_version, 3, target)
  same([...manifest.permissions].sort(), ['alarms', 'notifications', 'storage'], target)
  for (const key of [
    'host_permissions',
    'optional_permissions',
    'optional_host_permissions',
    'content_scripts',
    'externally_connectable',
    'web_accessible_resources',
  ])
    equal(manifest[key], undefined, `${target}: ${key}`)
  same(
    manifest.content_security_policy,
    { extension_pages: "default-src 'self'; connect-src 'none'; object-src 'none'" },
    target,
  )
  equal(manifest.default_locale, 'zh_CN', target)
  for (const text of [manifest.name, manifest.description, manifest.action.default_title]) match(text, /^__MSG_\w+__$/)
  same(Object.keys(manifest.commands).sort(), ['_execute_action', 'log-entry-seen'], target)
}

const chrome = manifestOf('chrome-mv3')
equal(chrome.minimum_chrome_version, '144')
equal(typeof chrome.background.service_worker, 'string')

const gecko = manifestOf('firefox-mv3').browser_specific_settings.gecko
equal(gecko.strict_min_version, '140.0')
same(gecko.data_collection_permissions, { required: ['none'] })

const lint = spawnSync(
  node,
  ['node_modules/web-ext/bin/web-ext.js', 'lint', '-s', '.output/firefox-mv3', '--no-config-discovery', '-o', 'json'],
  { cwd: root, encoding: 'utf8' },
)
const { errors, warnings } = JSON.parse(lint.stdout)
const refused = [...errors, ...warnings].filter(({ code }) => !allowedWarnings.includes(code))
for (const { code, message, file, line } of refused) console.error(`${code} ${file ?? ''}:${line ?? ''} ${message}`)
equal(refused.length, 0, 'web-ext lint has complaints')
console.log('Both packages ask for what they should, and no more.')
