import { render } from 'preact'
import '../../components/parts/tokens.css'
import '../../components/parts/controls.css'
import '../../components/parts/score-strip.css'
import { addressOf, placeOf } from '../../components/options/place.ts'
import { SpeechContext } from '../../components/parts/words.ts'
import { calendarFile } from '../../core/files/calendar.ts'
import { comeWhenCalled, pagePorts, workerPorts } from '../../platform/browser.ts'
import { asidesText, backupText, copyText, importBackup, readBackupFile, saveFile } from '../../platform/data.ts'
import { encryptBackup } from '../../platform/encryption.ts'
import { bringBack, eraseAll, eraseForGood } from '../../platform/erase.ts'
import {
  askedLanguage,
  chooseLanguage,
  type Language,
  languageTag,
  makeWords,
  type Words,
} from '../../platform/language.ts'
import { openOptionsStore } from '../../platform/options-store.ts'
import type { SettledState } from '../../platform/page.ts'
import { browserLanguage } from '../../platform/page-browser.ts'
import { settled } from '../../platform/settings.ts'
import { showTestNotification } from '../../platform/test-notification.ts'
import { calendarEntries } from './calendar-entries.ts'
import { type Doing, type LaterSections, OptionsPage } from './page.tsx'
import { firstSurroundings, readSurroundings } from './surroundings.ts'

const messages = {
  zh_CN: () => import('virtual:messages/options/zh_CN'),
  en: () => import('virtual:messages/options/en'),
}

const laterSections = {
  cost: () => import('../../components/options/cost/cost-section.tsx'),
  growth: () => import('../../components/options/growth/growth-section.tsx'),
}

const { clock } = pagePorts
const store = openOptionsStore()
const root = document.getElementById('options') ?? document.body

let later: LaterSections = {}
const asked = new Set<keyof LaterSections>()
let surroundings = firstSurroundings
let spoken: { language: Language; t: Words } | null = null
let timer: ReturnType<typeof setTimeout> | undefined

const doing: Doing = {
  store,
  journal: { onExport: (entry) => saveCalendar('item', calendarFile([entry], clock.now())) },
  cost: {
    onSaveSchedule: (csv) => saveFile(`${fileName('schedule')}.csv`, 'text/csv', csv),
    onCopy: copyText,
  },
  data: {
    async onExport() {
      saveJson('backup', backupText(ready(), clock.now()))
    },
    async onExportEncrypted(passphrase) {
      saveJson('encrypted', await encryptBackup(backupText(ready(), clock.now()), passphrase))
    },
    onReadFile: (file, passphrase) => readBackupFile(file, clock.now(), passphrase),
    onImport: (backup) => importBackup(pagePorts, backup),
    async onExportCalendar() {
      const now = clock.now()
      const plan = ready().details?.plan ?? []
      saveCalendar('reminders', calendarFile(calendarEntries(plan, now, telling().t), now))
    },
    async onDownloadAsides() {
      saveJson('aside', await asidesText(pagePorts))
    },
    onErase: () => eraseAll(pagePorts),
    onEraseForGood: () => eraseForGood(pagePorts),
  },
  async onTest() {
    const shown = await showTestNotification(workerPorts.notifications, telling())
    await lookAround()
    return shown
  },
  onBringBack: () => bringBack(pagePorts),
  onPrint: () => print(),
  onGo(place) {
    location.hash = addressOf(place)
  },
}

function ready(): SettledState {
  const state = shown()
  if (state.kind !== 'ready') throw new Error('Nothing is stored that could be given out')
  return state
}

function shown() {
  const state = store.state()
  return state.kind === 'ready' ? settled(state, clock.timeZone()) : state
}

function telling() {
  if (spoken === null) throw new Error('The page does not speak yet')
  return { ...spoken, timeZone: clock.timeZone(), now: clock.now() }
}

function saveJson(what: string, text: string): void {
  saveFile(`${fileName(what)}.json`, 'application/json', text)
}

function saveCalendar(what: string, text: string): void {
  saveFile(`${fileName(what)}.ics`, 'text/calendar', text)
}

function fileName(what: string): string {
  const today = clock.now().toZonedDateTimeISO(clock.timeZone()).toPlainDate()
  return `before-you-borrow-${what}-${today}`
}

async function speak(language: Language): Promise<void> {
  const module = await messages[language]()
  spoken = { language, t: makeWords(module.default, language) }
  document.documentElement.lang = languageTag(language)
  paint()
}

/** Asks once for a section; the page is painted when it is there. */
async function loadSection(name: keyof LaterSections): Promise<void> {
  if (asked.has(name)) return
  asked.add(name)
  later = { ...later, [name]: await laterSections[name]() }
  paint()
}

async function lookAround(): Promise<void> {
  surroundings = await readSurroundings(placeOf(location.hash).section === 'data')
  paint()
}

function paint(): void {
  const state = shown()
  if (state.kind === 'loading') return
  const asked = askedLanguage(location.search)
  const language = chooseLanguage(state.kind === 'ready' ? state.settings.language : asked, browserLanguage())
  if (spoken?.language !== language) {
    speak(language)
    return
  }
  const place = placeOf(location.hash)
  const { section } = place
  if ((section === 'cost' || section === 'growth') && !later[section]) {
    loadSection(section)
    return
  }
  const { t } = spoken
  const name = t('options.shell.name')
  document.title = state.kind === 'ready' ? `${t(`options.shell.section.${section}`)} · ${name}` : name
  render(
    <SpeechContext.Provider value={{ ...spoken, timeZone: clock.timeZone() }}>
      <OptionsPage
        state={state}
        place={place}
        now={clock.now()}
        language={asked}
        surroundings={surroundings}
        doing={doing}
        later={later}
      />
    </SpeechContext.Provider>,
    root,
  )
  clearTimeout(timer)
  timer = setTimeout(paint, millisecondsToNextMinute())
}

function millisecondsToNextMinute(): number {
  return 60_000 - (clock.now().epochMilliseconds % 60_000)
}

store.subscribe(paint)
addEventListener('hashchange', () => {
  paint()
  lookAround()
})
document.addEventListener('visibilitychange', lookAround)
comeWhenCalled((section) => {
  location.hash = `#${section}`
})
lookAround()
