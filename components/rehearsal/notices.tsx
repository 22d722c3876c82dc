import { Icon } from '../parts/icons.tsx'
import { useWords } from '../parts/words.ts'
import { troubleKind } from './shown.ts'
import type { CameraTrouble, CameraView } from './view.ts'

type Because = Extract<CameraView, { kind: 'off' }>['because']

/** Why the camera is asked for, and what to hold up to it. */
export function OffNotice({ because }: { because: Because }) {
  const t = useWords()
  return (
    <div class="notice">
      <p class="notice-title">{t(`rehearsal.off.${because}`)}</p>
      <ul class="points">
        {['why', 'card', 'stops'].map((line) => (
          <li key={line}>{t(`rehearsal.off.${line}`)}</li>
        ))}
      </ul>
      <UsePhotograph />
    </div>
  )
}

/** The browser's own prompt is up. */
export function AskingNotice() {
  const t = useWords()
  return (
    <div class="notice" role="status">
      <p class="notice-title">{t('rehearsal.asking')}</p>
      <p>{t('rehearsal.asking.what')}</p>
    </div>
  )
}

/** Nothing can be judged: said once, with what to try. */
export function BrokenNotice() {
  const t = useWords()
  return (
    <div class="notice" role="alert" data-testid="judging-broken">
      <p class="notice-title">
        <Icon name="warning" />
        {t('rehearsal.broken')}
      </p>
      <p>{t('rehearsal.broken.what')}</p>
    </div>
  )
}

/** Where each browser, and the system, lets the camera be allowed again. */
const places = ['chrome', 'edge', 'firefox', 'system'] as const

/** Why there is no live picture, and each way on: set it right and try again below, or take a photograph. */
export function TroubleNotice({ trouble }: { trouble: CameraTrouble }) {
  const t = useWords()
  return (
    <div class="notice" role="alert" data-testid="camera-error" data-kind={troubleKind(trouble)}>
      <p class="notice-title">
        <Icon name="warning" />
        {t(`rehearsal.trouble.${trouble}`)}
      </p>
      <p>{t(`rehearsal.trouble.${trouble}.what`)}</p>
      {trouble === 'denied' && (
        <dl class="allow-again">
          {places.map((place) => (
            <div key={place}>
              <dt>{t(`rehearsal.allow.${place}`)}</dt>
              <dd>{t(`rehearsal.allow.${place}.how`)}</dd>
            </div>
          ))}
        </dl>
      )}
      <UsePhotograph />
    </div>
  )
}

function UsePhotograph() {
  const t = useWords()
  return (
    <p>
      <a href="#photograph">{t('rehearsal.usePhoto')}</a>
    </p>
  )
}
