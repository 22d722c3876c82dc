import { type Action, answerFieldOf } from '../../../core/answers/readiness.ts'
import { lenderToday } from '../../../core/records/calendar.ts'
import { noBursts } from '../../../core/systems/closing.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { dateText } from '../../parts/times.ts'
import { useSpeech, useWords } from '../../parts/words.ts'
import { printPoints } from './print-points.ts'

/** What would help most, what is unmet before what is not answered. No line asks for credit, money or a burst. */
export function Actions({ actions, now }: { actions: readonly Action[]; now: Temporal.Instant }) {
  const t = useWords()
  const unmet = actions.filter((action) => action.state === 'unmet')
  const unanswered = onePerQuestion(actions.filter((action) => action.state === 'unanswered'))
  return (
    <>
      {actions.length === 0 && <p>{t('options.readiness.nothingLeft')}</p>}
      {unmet.length > 0 && (
        <ul class="lines">
          {unmet.map((action) => (
            <Unmet key={action.id} action={action} now={now} />
          ))}
        </ul>
      )}
      {unanswered.length > 0 && (
        <>
          <h3>{t('options.readiness.questions')}</h3>
          <ul class="lines">
            {unanswered.map((action) => (
              <Unanswered key={action.id} action={action} />
            ))}
          </ul>
        </>
      )}
      <NoBursts />
    </>
  )
}

/** One question can answer a factor and a signal. */
function onePerQuestion(actions: readonly Action[]): Action[] {
  const first = new Map<string, Action>()
  for (const action of actions) {
    const field = answerFieldOf(action.id)
    if (!first.has(field)) first.set(field, action)
  }
  return [...first.values()]
}

function Unmet({ action, now }: { action: Action; now: Temporal.Instant }) {
  const speech = useSpeech()
  const { id, gain, metOn } = action
  return (
    <li>
      <span>
        {speech.t(`options.readiness.action.${id}`)}
        {metOn !== null && (
          <span class="quiet block">
            {speech.t('options.readiness.metOn', { date: dateText(metOn, speech, lenderToday(now)) })}
          </span>
        )}
      </span>
      <Gain gain={gain} />
    </li>
  )
}

function Unanswered({ action: { id, gain } }: { action: Action }) {
  const t = useWords()
  const field = answerFieldOf(id)
  return (
    <li>
      <a href={`#profile/${field}`}>{t(`options.profile.${field}.short`)}</a>
      <Gain gain={gain} />
    </li>
  )
}

function Gain({ gain }: { gain: number }) {
  const t = useWords()
  if (gain === 0) return null
  return <span class="gain figures">{t('options.readiness.gain', { points: printPoints(gain) })}</span>
}

/** Every list of what would help says that bursts do not. */
export function NoBursts() {
  const t = useWords()
  return (
    <p class="note">
      {t(`fact.${noBursts.id}`)} <SourceChip factIds={[noBursts.id]} />
    </p>
  )
}
