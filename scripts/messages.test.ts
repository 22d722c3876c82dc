import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { officialNotes } from '../core/answers/sources.ts'
import { loadedBy } from './imports.ts'
import type { Message } from './messages.ts'
import { languages, readMessages, roomsOfPage } from './messages.ts'

const root = resolve(import.meta.dirname, '..')
const [chinese, english] = languages.map(readMessages) as [Record<string, Message>, Record<string, Message>]

const rooms = [...new Set(Object.values(roomsOfPage).flat()), 'manifest']
const keyLiteral = new RegExp(`(['"\`])((?:${rooms.join('|')})\\.[^'"\`\\s]*)\\1`, 'g')
const fileName = /\.(html|css|tsx?|json)(#|$)/

const comment = /^\s*(\/\*|\*|\/\/).*$/gm

/** The keys that the code of a file names, and templates of keys: `popup.verdict.${kind}`. */
function keysIn(file: string): string[] {
  const code = readFileSync(resolve(root, file), 'utf8').replaceAll(comment, '')
  const found = [...code.matchAll(keyLiteral)].map(([, , key = '']) => key)
  return found.filter((key) => !key.endsWith('.') && !fileName.test(key))
}

/** A template stands for every key that has something in its gaps. */
function patternOf(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('.+')}$`)
}

const sources = globSync('{core,platform,components,entrypoints}/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.test\.tsx?$/.test(file))
const named = new Map(sources.map((file) => [file, keysIn(file)]))
const all = Object.keys(chinese)

/** The id of a note names a source, as a fact's does, wherever a chip leads to it; its words are only where it is read. */
const isSource = (key: string) => officialNotes.some(({ id }) => id === key)

/** The placeholders of a message; of a plural those of all its forms. */
function placeholders(message: Message | undefined): string[] {
  const forms = typeof message === 'object' ? Object.values(message) : [message ?? '']
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()
}

test('both languages have the same keys', () => {
  expect(Object.keys(english).sort()).toEqual(all.toSorted())
})

test('both languages have the same placeholders', () => {
  const unequal = all.filter((key) => `${placeholders(chinese[key])}` !== `${placeholders(english[key])}`)
  expect(unequal).toEqual([])
})

test('every key that the code names is there', () => {
  const missing = [...named].flatMap(([file, keys]) =>
    keys.filter((key) => !all.some((known) => patternOf(key).test(known))).map((key) => `${file}: ${key}`),
  )
  expect(missing).toEqual([])
})

test('every key is used', () => {
  const patterns = [...new Set([...named.values()].flat())].map(patternOf)
  const manifest = readFileSync(resolve(root, 'wxt.config.ts'), 'utf8')
  const unused = all.filter((key) => {
    const [, ofManifest] = /^manifest\.(.*)$/.exec(key) ?? []
    if (ofManifest !== undefined) return !manifest.includes(`__MSG_${ofManifest}__`)
    return !patterns.some((pattern) => pattern.test(key))
  })
  expect(unused).toEqual([])
})

test.each([
  ['popup', 'entrypoints/popup/main.tsx', 'always', ['popup']],
  ['popup', 'entrypoints/popup/main.tsx', 'all', ['popup', 'more']],
  ['options', 'entrypoints/options/main.tsx', 'all', ['options']],
  ['background', 'entrypoints/background.ts', 'all', ['background']],
] as const)('the words of %s (%s, %s) are in the rooms that it loads', (_page, entry, which, pages) => {
  const own = pages.flatMap((page) => roomsOfPage[page] ?? [])
  const foreign = [...loadedBy(root, entry, which).keys()].flatMap((file) =>
    (named.get(file) ?? [])
      .filter((key) => !own.includes(key.split('.')[0] ?? '') && !isSource(key))
      .map((key) => `${file}: ${key}`),
  )
  expect(foreign).toEqual([])
})
