import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/**
 * One file of messages a language (`public/locales/<language>.json`). From it come the `_locales` of the manifest and one
 * module a page and language, so that a page loads only its own words in one language.
 */

export const languages = ['zh_CN', 'en'] as const
type Language = (typeof languages)[number]

/** Which rooms of the message files a page loads. A key's room is its part before the first dot. */
export const roomsOfPage: Record<string, string[]> = {
  popup: ['common', 'popup'],
  // What the popup shows only when asked.
  more: ['more'],
  options: ['common', 'options', 'notification', 'fact', 'contradiction', 'assumption', 'official'],
  rehearsal: ['common', 'rehearsal'],
  background: ['notification'],
}

export type Message = string | Record<string, string>

const root = resolve(import.meta.dirname, '..')

/** All messages of a language by key. */
export function readMessages(language: Language): Record<string, Message> {
  return JSON.parse(readFileSync(resolve(root, `public/locales/${language}.json`), 'utf8'))
}

/** Serves `virtual:messages/<page>/<language>`: a module whose default export is that page's messages. */
export function messageModules(): Plugin {
  const prefix = 'virtual:messages/'
  return {
    name: 'message-modules',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null
      const [page = '', language] = id.slice(prefix.length + 1).split('/')
      const rooms = roomsOfPage[page]
      if (rooms === undefined) throw new Error(`No page named ${page} has messages`)
      const messages = Object.entries(readMessages(language as Language)).filter(([key]) =>
        rooms.includes(key.split('.')[0] ?? ''),
      )
      return `export default ${JSON.stringify(Object.fromEntries(messages))}`
    },
  }
}

/** The manifest's own strings (`manifest.<name>`) as `_locales/<language>/messages.json`, to be copied by WXT. */
export function localeFiles(): { absoluteSrc: string; relativeDest: string }[] {
  return languages.map((language) => {
    const strings = Object.entries(readMessages(language)).filter(([key]) => key.startsWith('manifest.'))
    const content = Object.fromEntries(strings.map(([key, message]) => [key.slice('manifest.'.length), { message }]))
    const relativeDest = `_locales/${language}/messages.json`
    const absoluteSrc = resolve(root, '.cache', relativeDest)
    mkdirSync(resolve(absoluteSrc, '..'), { recursive: true })
    writeFileSync(absoluteSrc, JSON.stringify(content, null, 2))
    return { absoluteSrc, relativeDest }
  })
}
