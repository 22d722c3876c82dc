import { render } from 'preact'
import '../../components/parts/tokens.css'
import '../../components/parts/controls.css'
import '../../components/parts/ruler.css'
import '../../components/parts/score-strip.css'
import '../../components/popup/popup.css'
import { SpeechContext } from '../../components/parts/words.ts'
import { type More, Popup } from '../../components/popup/popup.tsx'
import { needsMore, untilNextPaint, viewOf } from '../../components/popup/view.ts'
import {
  chooseLanguage,
  type Language,
  languageTag,
  type Messages,
  makeWords,
  type Words,
} from '../../platform/language.ts'
import { browserLanguage } from '../../platform/page-browser.ts'
import { openPopupStore } from '../../platform/popup-store.ts'

const messages = {
  zh_CN: () => import('virtual:messages/popup/zh_CN'),
  en: () => import('virtual:messages/popup/en'),
}

const moreMessages = {
  zh_CN: () => import('virtual:messages/more/zh_CN'),
  en: () => import('virtual:messages/more/en'),
}

// While storage is read the words are too: those of the browser's language, which nearly everyone keeps.
void messages[chooseLanguage('browser', browserLanguage())]()
const store = openPopupStore()
const root = document.getElementById('popup') ?? document.body

/** Words and parts of one language; `more` and its words come together, when they are asked for. */
let spoken: { language: Language; messages: Messages; t: Words; more: More | null } | null = null
let timer: ReturnType<typeof setTimeout> | undefined

async function speak(language: Language): Promise<void> {
  const { default: words } = await messages[language]()
  spoken = { language, messages: words, t: makeWords(words, language), more: null }
  document.documentElement.lang = languageTag(language)
  document.title = spoken.t('popup.title')
  paint()
}

async function loadMore(): Promise<void> {
  if (spoken === null || spoken.more) return
  const { language, messages } = spoken
  const [more, words] = await Promise.all([import('../../components/popup/more.ts'), moreMessages[language]()])
  if (spoken.language !== language) return
  const all = { ...messages, ...words.default }
  spoken = { language, messages: all, t: makeWords(all, language), more }
  paint()
}

/** Paints what is stored as it reads at this moment: the clock is read each time, so that sleep cannot mislead it. */
function paint(): void {
  const state = store.state()
  if (state.kind === 'loading') return
  const language = chooseLanguage(
    state.kind === 'ready' ? (state.settings.language ?? 'browser') : 'browser',
    browserLanguage(),
  )
  if (spoken?.language !== language) return void speak(language)
  if (needsMore(state) && !spoken.more) return void loadMore()
  const now = Temporal.Now.instant()
  const view = viewOf(state, now)
  const { t, more } = spoken
  render(
    <SpeechContext.Provider value={{ t, language, timeZone: Temporal.Now.timeZoneId() }}>
      <Popup
        view={view}
        now={now}
        more={more}
        onAgree={() => store.agree('browser')}
        onLog={(event) => store.log(event)}
        onUndo={() => store.undo()}
        onDismiss={(id) => store.dismiss(id)}
        onMore={loadMore}
      />
    </SpeechContext.Provider>,
    root,
  )
  clearTimeout(timer)
  timer = setTimeout(paint, untilNextPaint(view, now))
}

store.subscribe(paint)
document.addEventListener('visibilitychange', paint)
paint()
