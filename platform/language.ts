import type { LanguageSetting } from '../core/records/settings.ts'

export type Language = 'zh_CN' | 'en'

export type Messages = Record<string, string | Record<string, string>>

/** Values for the placeholders of a message; `n` also chooses between singular and plural. */
export type Parameters = Record<string, string | number>

export type Words = (key: string, parameters?: Parameters) => string

/** The language of a setting: `browser` means any `zh` is zh_CN, any `en` is en, all else zh_CN. */
export function chooseLanguage(setting: LanguageSetting, uiLanguage: string): Language {
  if (setting !== 'browser') return setting
  return /^en\b/i.test(uiLanguage) ? 'en' : 'zh_CN'
}

/** `?lang=en` in a page's address: before consent nothing may be stored, so the address says it. */
export function askedLanguage(query: string): LanguageSetting {
  const asked = new URLSearchParams(query).get('lang')
  return asked === 'zh_CN' || asked === 'en' ? asked : 'browser'
}

/** The tag that `Intl` and the attribute `lang` know a language by. */
export function languageTag(language: Language): string {
  return language === 'en' ? 'en' : 'zh-CN'
}

/** The words of one language. A key without a message is shown as it is; while developing and in tests it throws. */
export function makeWords(messages: Messages, language: Language): Words {
  let rules: Intl.PluralRules | undefined
  // Made when first needed: it takes longer than all else that a popup says.
  const form = (n: number) => {
    rules ??= new Intl.PluralRules(languageTag(language))
    return rules.select(n)
  }
  return (key, parameters = {}) => {
    const message = messages[key]
    if (message === undefined) {
      if (import.meta.env.DEV) throw new Error(`No message ${key} in ${language}`)
      return key
    }
    const text = typeof message === 'string' ? message : (message[form(Number(parameters.n))] ?? message.other)
    return (text ?? key).replaceAll(/\{(\w+)\}/g, (place, name: string) => String(parameters[name] ?? place))
  }
}
