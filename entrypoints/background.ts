import en from 'virtual:messages/background/en'
import zh from 'virtual:messages/background/zh_CN'
import { defineBackground } from 'wxt/utils/define-background'
import type { LanguageSetting } from '../core/records/settings.ts'
import { listen, openOptions, workerPorts } from '../platform/browser.ts'
import { chooseLanguage, makeWords } from '../platform/language.ts'
import { browserLanguage } from '../platform/page-browser.ts'
import { makeWorker } from '../platform/worker.ts'

const words = { zh_CN: makeWords(zh, 'zh_CN'), en: makeWords(en, 'en') }

/** Every start of the worker is a wake too: a restart of the browser forgets alarms and tells nobody. */
export default defineBackground(() => {
  const speak = (setting: LanguageSetting) => words[chooseLanguage(setting, browserLanguage())]
  const worker = makeWorker(workerPorts, openOptions, speak)
  listen(worker)
  worker.onWake()
})
