import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Message, readMessages } from '../../scripts/messages.ts'
import { type Parameters, type Speech, SpeechContext, type Words } from './words.ts'

/** What component tests share: the real words of a language, strict about every key and placeholder. */

export type Language = Speech['language']

const locales: Record<Language, string> = { zh_CN: 'zh-CN', en: 'en' }
const messages = { zh_CN: readMessages('zh_CN'), en: readMessages('en') }

/** @throws Error for a key that has no message, and for a placeholder that is not filled */
export function wordsOf(language: Language): Words {
  return (key, parameters = {}) => {
    const message = messages[language][key]
    if (message === undefined) throw new Error(`No message ${key} in ${language}`)
    return pick(message, language, parameters).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = parameters[name]
      if (value === undefined) throw new Error(`No value for {${name}} of ${key}`)
      return String(value)
    })
  }
}

function pick(message: Message, language: Language, parameters: Parameters): string {
  if (typeof message === 'string') return message
  const form = new Intl.PluralRules(locales[language]).select(Number(parameters.n))
  const text = message[form] ?? message.other
  if (text === undefined) throw new Error(`No form ${form}`)
  return text
}

export function speechOf(language: Language, timeZone = 'Asia/Shanghai'): Speech {
  return { t: wordsOf(language), language, timeZone }
}

export function render(children: ComponentChildren, speech: Speech): string {
  return renderToString(<SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>)
}
