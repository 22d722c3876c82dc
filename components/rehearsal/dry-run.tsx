import { elements as elementCount } from '../../core/systems/verification.ts'
import { SourceChip } from '../parts/source-chip.tsx'
import { useWords } from '../parts/words.ts'
import { atHand, dryRunClock, type Element, elements } from './dry-run-clock.ts'
import type { RehearsalDoing, RehearsalProps, Step } from './view.ts'

/** What the picture above is for while an element is walked through. */
const stepOf: Partial<Record<Element, Step>> = { face: 'light', id: 'card' }

/** The four elements of the check, each with what to have at hand and a calm clock beside the article's mean time. */
export function DryRun({ view, doing }: RehearsalProps) {
  const t = useWords()
  return (
    <section class="panel dry-run" aria-labelledby="dry-run-title">
      <h2 id="dry-run-title">{t('rehearsal.dryRun.title')}</h2>
      <p>
        {t('rehearsal.dryRun.about', { n: elementCount.value })} <SourceChip factIds={[elementCount.id]} />
      </p>
      <ol class="elements">
        {elements.map((element, index) => (
          <ElementCard key={element.id} element={element} number={index + 1} view={view} doing={doing} />
        ))}
      </ol>
    </section>
  )
}

interface ElementCardProps extends RehearsalProps {
  element: (typeof elements)[number]
  number: number
}

function ElementCard({ element: { id, mean }, number, view, doing }: ElementCardProps) {
  const t = useWords()
  const { element: running, since } = view.dryRun
  const isRunning = running === id
  const name = t(`rehearsal.element.${id}`)
  return (
    <li class="element" aria-current={isRunning ? 'step' : undefined}>
      <h3>{t('rehearsal.element.title', { number, name })}</h3>
      <p class="mean">
        {mean === null ? (
          t('rehearsal.element.noMean')
        ) : (
          <>
            {t('rehearsal.element.mean', { seconds: mean.value })} <SourceChip factIds={[mean.id]} />
          </>
        )}
      </p>
      <ul class="points">
        {atHand[id].map(({ name: line, fact }) => (
          <li key={line}>
            {fact === undefined ? (
              t(`rehearsal.hand.${id}.${line}`)
            ) : (
              <>
                {t(`rehearsal.hand.${id}.${line}`, { share: Math.round(fact.value * 100) })}{' '}
                <SourceChip factIds={[fact.id]} />
              </>
            )}
          </li>
        ))}
      </ul>
      <div class="walk">
        {isRunning && since !== null && <RunningClock since={since} now={view.now} mean={mean?.value ?? null} />}
        <ElementButton id={id} name={name} isRunning={isRunning} doing={doing} />
      </div>
    </li>
  )
}

interface RunningClockProps {
  since: Temporal.Instant
  now: Temporal.Instant
  mean: number | null
}

/** Passing the mean is told once, and as nothing bad. */
function RunningClock({ since, now, mean }: RunningClockProps) {
  const t = useWords()
  const { seconds, share, isLonger } = dryRunClock(since, now, mean)
  return (
    <div class="clock" data-testid="dry-run-clock">
      {share !== null && (
        <div class="clock-bar" aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </div>
      )}
      <p class="figures" role="timer">
        {t('rehearsal.clock.seconds', { n: seconds })}
      </p>
      <p class="quiet" role="status">
        {isLonger && t('rehearsal.clock.longer')}
      </p>
    </div>
  )
}

interface ElementButtonProps {
  id: Element
  name: string
  isRunning: boolean
  doing: RehearsalDoing
}

function ElementButton({ id, name, isRunning, doing }: ElementButtonProps) {
  const t = useWords()
  const toggle = () => {
    doing.onDryRun(isRunning ? null : id)
    const step = stepOf[id]
    if (!isRunning && step !== undefined) doing.onStep(step)
  }
  const action = t(isRunning ? 'rehearsal.clock.stop' : 'rehearsal.clock.start')
  return (
    <button
      type="button"
      class="button"
      data-testid={`dry-run-${id}`}
      aria-label={t('rehearsal.clock.button', { action, name })}
      onClick={toggle}
    >
      {action}
    </button>
  )
}
