import * as verification from '../../core/systems/verification.ts'
import { SourceChip } from '../parts/source-chip.tsx'
import { useWords } from '../parts/words.ts'
import { kindOf, OtherStep } from './caption.tsx'
import { FaceSwitch } from './face-switch.tsx'
import { closedMarks, markNames } from './guides.ts'
import { LightMeter } from './light-meter.tsx'
import { MeasureTable } from './measure-table.tsx'
import { cardMeasures, lightingMeasures } from './measures.ts'
import type { Shown } from './shown.ts'
import type { CardFace, RehearsalView } from './view.ts'

interface ReadoutProps {
  view: RehearsalView
  shown: Shown
  isHidden: boolean
  onFace(face: CardFace): void
}

/** Beside the picture: what the verdict means for the real check, what was measured, and what the article says of it. */
export function Readout(props: ReadoutProps) {
  const t = useWords()
  const { step } = props.view
  return (
    <section class="panel readout" aria-labelledby="readout-title" hidden={props.isHidden}>
      <h2 id="readout-title">{t(`rehearsal.readout.${step}`)}</h2>
      {step === 'light' ? <Light {...props} /> : <Card {...props} />}
      <OtherStep step={step === 'light' ? 'card' : 'light'} shown={props.shown} />
    </section>
  )
}

function Light({ shown }: ReadoutProps) {
  const t = useWords()
  const { lighting, isStill } = shown
  return (
    <>
      <p class="meaning">{t(`rehearsal.light.${kindOf('light', shown)}.means`)}</p>
      <LightMeter brightness={lighting?.brightness ?? null} />
      <MeasureTable title={t('rehearsal.readout.light')} measures={lightingMeasures(lighting)} />
      <p class="quiet colour-temperature">
        {t('rehearsal.cct.advice', { kelvin: verification.lightingColourTemperature.value })}{' '}
        <SourceChip factIds={[verification.lightingColourTemperature.id]} />
        {lighting !== null && lighting.cct === undefined && (
          <span>{t(isStill ? 'rehearsal.cct.still' : 'rehearsal.cct.unknown')}</span>
        )}
      </p>
      <ul class="claims">
        <li>
          {t('rehearsal.claim.light', { share: percent(verification.faceLowLightShare.value) })}{' '}
          <SourceChip factIds={[verification.faceLowLightShare.id]} />
        </li>
        <CooldownClaim />
      </ul>
    </>
  )
}

function Card({ view, shown, onFace }: ReadoutProps) {
  const t = useWords()
  const { idCorners, idMissingEdgesShare } = verification
  return (
    <>
      <p class="meaning">{t(`rehearsal.card.${kindOf('card', shown)}.means`)}</p>
      {!shown.isStill && <FaceSwitch face={view.face} faces={view.faces} onFace={onFace} />}
      <p class="figures">{t('rehearsal.corners', { seen: cornersSeen(view, shown), corners: idCorners.value })}</p>
      <MeasureTable title={t('rehearsal.readout.card')} measures={cardMeasures(shown.card)} />
      <ul class="claims">
        <li>
          {t('rehearsal.claim.card', { share: percent(idMissingEdgesShare.value), corners: idCorners.value })}{' '}
          <SourceChip factIds={[idMissingEdgesShare.id]} />
        </li>
        <CooldownClaim />
      </ul>
    </>
  )
}

/** The text twin of the four marks. */
function cornersSeen({ picture, camera, liveCorners }: RehearsalView, { card }: Shown): number {
  const of = (corners: RehearsalView['liveCorners'], { width, height }: { width: number; height: number }) => {
    const closed = closedMarks(corners, width, height, false)
    return markNames.filter((name) => closed[name]).length
  }
  if (picture.kind === 'read') return of(card?.corners ?? null, picture)
  return camera.kind === 'on' ? of(liveCorners, camera) : 0
}

function CooldownClaim() {
  const t = useWords()
  const { retryAfter, consecutiveFailures, consecutiveFailuresCooldown } = verification
  return (
    <li>
      {t('rehearsal.claim.cooldown', {
        retry: retryAfter.value,
        failures: consecutiveFailures.value,
        hours: consecutiveFailuresCooldown.value,
      })}{' '}
      <SourceChip factIds={[retryAfter.id]} />
    </li>
  )
}

const percent = (share: number) => Math.round(share * 100)
