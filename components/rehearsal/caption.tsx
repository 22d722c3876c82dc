import type { CardReport, LightingReport } from '../../core/capture/reports.ts'
import { Icon } from '../parts/icons.tsx'
import { useWords, type Words } from '../parts/words.ts'
import { asSeen } from './as-seen.ts'
import type { Shown } from './shown.ts'
import type { ResultView, Step } from './view.ts'

/** The verdict of the chosen step and the one thing that helps most. Both are held steady, so each is announced once. */
export function Caption({ step, shown }: { step: Step; shown: Shown }) {
  const t = useWords()
  const kind = kindOf(step, shown)
  return (
    <div class="caption" data-testid={hookOf(step)} data-kind={kind} role="status">
      <p class="verdict">
        <VerdictIcon kind={kind} />
        {verdictText(step, shown, t)}
      </p>
      <p class="instruction">{instructionText(step, shown, t)}</p>
    </div>
  )
}

/** The step that is not chosen, in one line. */
export function OtherStep({ step, shown }: { step: Step; shown: Shown }) {
  const t = useWords()
  const kind = kindOf(step, shown)
  return (
    <p class="other-step" data-testid={hookOf(step)} data-kind={kind}>
      <VerdictIcon kind={kind} />
      {t('rehearsal.otherStep', { step: t(`rehearsal.step.${step}`), verdict: verdictText(step, shown, t) })}
    </p>
  )
}

const hookOf = (step: Step) => (step === 'light' ? 'lighting-verdict' : 'card-verdict')

type Kind = LightingReport['verdict'] | CardReport['verdict'] | 'waiting'

export function kindOf(step: Step, { lighting, card }: ResultView): Kind {
  return (step === 'light' ? lighting : card)?.verdict ?? 'waiting'
}

export function VerdictIcon({ kind }: { kind: Kind }) {
  return <Icon name={kind === 'ok' ? 'check' : kind === 'waiting' ? 'circle' : 'wrench'} />
}

/** The verdict in a few words; of a cut card with the sides past which it runs, as they are seen. */
function verdictText(step: Step, shown: Shown, t: Words): string {
  const { lighting, card, isMirrored } = shown
  if (step === 'light') return t(lighting === null ? 'rehearsal.waiting' : `rehearsal.light.${lighting.verdict}`)
  if (card === null) return t('rehearsal.waiting')
  if (card.verdict !== 'edge-missing' || card.cut.length === 0) return t(`rehearsal.card.${card.verdict}`)
  const sides = card.cut.map((side) => asSeen(side, isMirrored)).map((side) => t(`rehearsal.side.${side}`))
  return t('rehearsal.card.cut', { sides: sides.join(t('rehearsal.and')) })
}

function instructionText(step: Step, { lighting, card, isStill, isMirrored }: Shown, t: Words): string {
  const report = step === 'light' ? lighting : card
  if (report === null) return ''
  const direction = asSeen(report.instruction, isMirrored)
  const instruction = t(`rehearsal.do.${direction}`)
  if (!isStill) return instruction
  return report.verdict === 'ok' ? '' : t('rehearsal.doNextTime', { instruction })
}
