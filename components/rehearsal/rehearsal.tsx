import { useEffect } from 'preact/hooks'
import { useWords } from '../parts/words.ts'
import { Aids } from './aids.tsx'
import { CameraControls } from './camera-controls.tsx'
import { Caption } from './caption.tsx'
import { DryRun } from './dry-run.tsx'
import { Photograph } from './photograph.tsx'
import { Readout } from './readout.tsx'
import { Result } from './result.tsx'
import { shownReports } from './shown.ts'
import { Stage } from './stage.tsx'
import { useGivenPictures } from './use-given-pictures.ts'
import type { RehearsalProps, Step } from './view.ts'
import './rehearsal.css'
import './stage.css'
import './lamp.css'

const steps: readonly Step[] = ['light', 'card']

/** The whole page: the picture with its verdict, what was measured, the photograph, the result, the dry run. */
export function Rehearsal({ view, doing }: RehearsalProps) {
  const t = useWords()
  const isDragged = useGivenPictures(doing.onPicture)
  // A lamp lights a face for the camera: without one there is nothing to light.
  const isLit = view.lamp.isOn && view.camera.kind === 'on'
  useEscape(isLit, () => doing.onLamp(false))
  const shown = shownReports(view)

  return (
    <div class={isLit ? 'rehearsal lamp' : 'rehearsal'}>
      <header class="rehearsal-head" hidden={isLit}>
        <p class="product">
          <img src="/icons/32.png" width={24} height={24} alt="" />
          {t('rehearsal.name')}
        </p>
        <a href="options.html#readiness">{t('rehearsal.back')}</a>
      </header>
      <main>
        <div class="opening" hidden={isLit}>
          <h1>{t('rehearsal.title')}</h1>
          <p>{t('rehearsal.intro')}</p>
          <p class="quiet">{t('rehearsal.private')}</p>
        </div>
        <div class="workbench">
          <section class="bench" aria-labelledby="bench-title">
            <h2 id="bench-title" class="unseen">
              {t('rehearsal.bench')}
            </h2>
            <Steps step={view.step} onStep={doing.onStep} />
            <div class="screen">
              <Stage view={view} shown={shown} />
              <Caption step={view.step} shown={shown} />
              <CameraControls view={view} doing={doing} />
            </div>
            <Aids view={view} doing={doing} />
          </section>
          <Readout view={view} shown={shown} isHidden={isLit} onFace={doing.onFace} />
        </div>
        <div class="below" hidden={isLit}>
          <Photograph picture={view.picture} isDragged={isDragged} doing={doing} />
          <Result view={view} onKeep={doing.onKeep} />
          <DryRun view={view} doing={doing} />
        </div>
      </main>
    </div>
  )
}

/** Light or card: switched freely, in either order. */
function Steps({ step, onStep }: { step: Step; onStep(step: Step): void }) {
  const t = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons of which one is pressed are no form, so no fieldset.
    <div class="steps" role="group" aria-label={t('rehearsal.steps')}>
      {steps.map((each) => (
        <button
          key={each}
          type="button"
          class="button"
          data-testid={`step-${each}`}
          aria-pressed={each === step}
          onClick={() => onStep(each)}
        >
          {t(`rehearsal.step.${each}`)}
        </button>
      ))}
    </div>
  )
}

function useEscape(isListening: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isListening) return
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && onEscape()
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  })
}
