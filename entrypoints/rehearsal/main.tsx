import { render } from 'preact'
import '../../components/parts/tokens.css'
import '../../components/parts/controls.css'
import { SpeechContext } from '../../components/parts/words.ts'
import { Rehearsal } from '../../components/rehearsal/rehearsal.tsx'
import { fixedWhiteBalance, makeCamera } from '../../platform/camera.ts'
import { canKeepCaptures, keepCapture } from '../../platform/captures.ts'
import { watchFrames } from '../../platform/frames.ts'
import { makeJudging } from '../../platform/judging.ts'
import {
  askedLanguage,
  chooseLanguage,
  type Language,
  languageTag,
  makeWords,
  type Words,
} from '../../platform/language.ts'
import { newId } from '../../platform/new-id.ts'
import { browserLanguage, storePorts } from '../../platform/page-browser.ts'
import { openPopupStore } from '../../platform/popup-store.ts'
import { report } from '../../platform/report.ts'
import { makeTone } from '../../platform/tone.ts'
import { makeKeeping } from './keeping.ts'
import { makeRehearsing } from './rehearsing.ts'

const messages = {
  zh_CN: () => import('virtual:messages/rehearsal/zh_CN'),
  en: () => import('virtual:messages/rehearsal/en'),
}

const second = 1_000

const { clock } = storePorts
/** What the popup reads is enough: consent, language, and whether anything may be written. */
const store = openPopupStore()
const root = document.getElementById('rehearsal') ?? document.body

let spoken: { language: Language; t: Words } | null = null
let mayKeep = false
let isPaintDue = false
let timer: ReturnType<typeof setTimeout> | undefined

const rehearsing = makeRehearsing({
  makeCamera: (onChange) => makeCamera(navigator.mediaDevices, onChange),
  watchFrames,
  fixedWhiteBalance,
  judging: makeJudging(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })),
  makeKeeping: () =>
    makeKeeping({
      mayKeep: () => mayKeep,
      newId,
      keep: (reports) => keepCapture(storePorts, reports),
      report,
      onChange: paintSoon,
    }),
  tone: makeTone(),
  now: clock.now,
  elapsed: () => performance.now(),
  onChange: paintSoon,
})

async function speak(language: Language): Promise<void> {
  const module = await messages[language]()
  spoken = { language, t: makeWords(module.default, language) }
  document.documentElement.lang = languageTag(language)
  document.title = `${spoken.t('rehearsal.title')} · ${spoken.t('rehearsal.name')}`
  paint()
}

/** Once for all that changes in one turn. */
function paintSoon(): void {
  if (isPaintDue) return
  isPaintDue = true
  queueMicrotask(() => {
    isPaintDue = false
    paint()
  })
}

function paint(): void {
  const state = store.state()
  if (state.kind === 'loading') return
  const setting = state.kind === 'ready' ? (state.settings.language ?? 'browser') : askedLanguage(location.search)
  const language = chooseLanguage(setting, browserLanguage())
  if (spoken?.language !== language) {
    speak(language)
    return
  }
  const view = rehearsing.view(mayKeep)
  render(
    <SpeechContext.Provider value={{ ...spoken, timeZone: clock.timeZone() }}>
      <Rehearsal view={view} doing={rehearsing.doing} />
    </SpeechContext.Provider>,
    root,
  )
  clearTimeout(timer)
  if (view.dryRun.element !== null) timer = setTimeout(paint, second)
}

async function followStore(): Promise<void> {
  mayKeep = await canKeepCaptures(storePorts)
  paint()
}

store.subscribe(followStore)
document.addEventListener('visibilitychange', () => {
  if (document.hidden) rehearsing.leave()
})
addEventListener('pagehide', () => rehearsing.leave())
followStore()
