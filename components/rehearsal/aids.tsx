import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { lightingColourTemperature } from '../../core/systems/verification.ts'
import { SourceChip } from '../parts/source-chip.tsx'
import { useWords } from '../parts/words.ts'
import { lampEffect } from './measures.ts'
import type { LampView, RehearsalProps } from './view.ts'

/** What helps while the camera is on: the lamp and the tone. */
export function Aids({ view: { camera, lamp, tone }, doing }: RehearsalProps) {
  const t = useWords()
  if (camera.kind !== 'on') return null
  return (
    <div class="aids">
      <Toggle name="lamp" isOn={lamp.isOn} onChange={doing.onLamp}>
        {t('rehearsal.lamp.about', { kelvin: lightingColourTemperature.value })}{' '}
        {!lamp.isOn && <SourceChip factIds={[lightingColourTemperature.id]} />}
      </Toggle>
      <LampEffect lamp={lamp} />
      {!lamp.isOn && (
        <Toggle name="tone" isOn={tone} onChange={doing.onTone}>
          {t('rehearsal.tone.about')}
        </Toggle>
      )}
    </div>
  )
}

interface ToggleProps {
  name: 'lamp' | 'tone'
  isOn: boolean
  onChange(isOn: boolean): void
  /** One line of explanation, read with it. */
  children: ComponentChildren
}

function Toggle({ name, isOn, onChange, children }: ToggleProps) {
  const t = useWords()
  const id = useId()
  return (
    <div class="toggle">
      <button type="button" class="button" data-testid={name} aria-describedby={id} onClick={() => onChange(!isOn)}>
        {t(isOn ? `rehearsal.${name}.off` : `rehearsal.${name}.on`)}
      </button>
      <p class="quiet" id={id}>
        {children}
      </p>
    </div>
  )
}

/** Brightness before and after, and what came of it: also where nothing did. */
function LampEffect({ lamp: { isOn, before, after } }: { lamp: LampView }) {
  const t = useWords()
  if (!isOn && after === null) return null
  const effect = before === null || after === null ? null : lampEffect(before, after)
  const printed = (brightness: number | null) => (brightness === null ? '–' : brightness.toFixed(0))
  return (
    <div class="lamp-effect" data-testid="lamp-effect">
      <dl>
        <div>
          <dt>{t('rehearsal.lamp.before')}</dt>
          <dd class="figures">{printed(before)}</dd>
        </div>
        <div>
          <dt>{t('rehearsal.lamp.after')}</dt>
          <dd class="figures">{printed(after)}</dd>
        </div>
      </dl>
      <p role="status">
        {effect === null ? t('rehearsal.lamp.measuring') : t(`rehearsal.lamp.${effect.kind}`, { by: effect.by })}
      </p>
    </div>
  )
}
