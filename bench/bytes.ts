import { readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { importsOf } from '../scripts/imports.ts'
import { languages } from '../scripts/messages.ts'
import budget from './budget.json' with { type: 'json' }

/**
 * The bytes that each part of the built extension loads, raw and after gzip; 1 kB is 1,000 bytes. Fails over the
 * budget. What a page loads is its document with all styles and scripts, and its words in the longer language; what
 * it loads only when asked for (the slow path) is counted apart.
 */

const build = resolve(import.meta.dirname, '../.output/chrome-mv3')

interface Size {
  raw: number
  gzip: number
}

function sizeOf(files: Iterable<string>): Size {
  const size = { raw: 0, gzip: 0 }
  for (const file of files) {
    const content = readFileSync(join(build, file))
    size.raw += content.length
    size.gzip += gzipSync(content, { level: 9 }).length
  }
  return size
}

/** A script with all that it imports at once, and the scripts that these import when asked for. */
function scriptsFrom(entries: string[]): { always: Set<string>; lazy: Set<string> } {
  const always = new Set(entries)
  const lazy = new Set<string>()
  for (const file of always) {
    const imports = importsOf(readFileSync(join(build, file), 'utf8'))
    const inBuild = (from: string) => posix.join(posix.dirname(file), from)
    for (const from of imports.always) always.add(inBuild(from))
    for (const from of imports.lazy) lazy.add(inBuild(from))
  }
  return { always, lazy: lazy.difference(always) }
}

/** The messages are modules named by their language. */
const isMessages = (file: string) => languages.some((language) => posix.basename(file).startsWith(`${language}-`))

/** Of modules of messages the longer one, which a page loads in one language. */
function longest(files: string[]): string[] {
  return files.toSorted((a, b) => sizeOf([b]).gzip - sizeOf([a]).gzip).slice(0, 1)
}

interface Part {
  name: keyof typeof budget & ('popup' | 'options' | 'background')
  loads: Size
  /** Loaded when asked for; `null` where there is nothing. */
  later: Size | null
}

function page(name: 'popup' | 'options'): Part {
  const html = readFileSync(join(build, `${name}.html`), 'utf8')
  const linked = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file)
  const { always, lazy } = scriptsFrom(linked.filter((file) => file.endsWith('.js')))
  const messages = [...lazy].filter(isMessages)
  const [own, others] = [true, false].map((own) =>
    messages.filter((file) => own === readFileSync(join(build, file), 'utf8').includes(`"${name}.`)),
  ) as [string[], string[]]
  if (own.length !== languages.length) throw new Error(`${name}: no messages among ${[...lazy]}`)
  const styles = linked.filter((file) => file.endsWith('.css'))
  const slow = scriptsFrom([...lazy].filter((file) => !isMessages(file))).always.difference(always)
  const later = [...slow, ...longest(others)]
  return {
    name,
    loads: sizeOf([`${name}.html`, ...styles, ...always, ...longest(own)]),
    later: later.length > 0 ? sizeOf(later) : null,
  }
}

function background(): Part {
  const { background } = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'))
  const { always, lazy } = scriptsFrom([background.service_worker])
  return { name: 'background', loads: sizeOf([...always, ...lazy]), later: null }
}

const number = (bytes: number) => bytes.toLocaleString('en').padStart(9)
let over = false
console.log(`${''.padEnd(22)}      raw      gzip    budget`)
for (const { name, loads, later } of [page('popup'), page('options'), background()]) {
  const verdict = loads.gzip > budget[name] ? '  over' : ''
  over ||= loads.gzip > budget[name]
  console.log(`${name.padEnd(20)}${number(loads.raw)} ${number(loads.gzip)} ${number(budget[name])}${verdict}`)
  if (later !== null) console.log(`${`${name}, when asked for`.padEnd(20)}${number(later.raw)} ${number(later.gzip)}`)
}
process.exitCode = over ? 1 : 0
