import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { RehearsalLink } from '../rehearsal-link.tsx'
import type { BrowserName } from '../reminders/props.ts'
import './first-run.css'

interface FirstStepsProps {
  browser: BrowserName
  /** The test notification. */
  test: ComponentChildren
  /** Goes to the first question of the form below. */
  onQuestion(): void
  onDone(): void
}

/** After consent, above the form: pin the button, try a notification, answer the first question. */
export function FirstSteps({ browser, test, onQuestion, onDone }: FirstStepsProps) {
  const t = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that led here is gone, and the focus with it.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="cards first-steps" data-testid="first-steps">
      <h2 class="intro" tabIndex={-1} ref={heading}>
        {t('options.first.steps')}
      </h2>
      <Card title={t('options.first.pin')}>
        <p>{t('options.first.pin.why')}</p>
        <ol class="points">
          <li>{t(`options.first.pin.${browser}.1`)}</li>
          <li>{t(`options.first.pin.${browser}.2`)}</li>
        </ol>
        <p class="pin-mark">
          <img src="/icons/32.png" width={24} height={24} alt="" />
          <span class="quiet">{t('options.first.pin.mark')}</span>
        </p>
      </Card>
      <Card title={t('options.first.test')}>{test}</Card>
      <Card title={t('options.first.question')}>
        <p>{t('options.first.question.why')}</p>
        <RehearsalLink />
        <p class="buttons">
          <button type="button" class="button main" onClick={onQuestion}>
            {t('options.first.question.go')}
          </button>
          <button type="button" class="button" onClick={onDone}>
            {t('options.first.done')}
          </button>
        </p>
      </Card>
    </div>
  )
}
