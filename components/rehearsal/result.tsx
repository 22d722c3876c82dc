import { captureHours } from '../../core/answers/checklist.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { Icon } from '../parts/icons.tsx'
import { clock } from '../parts/times.ts'
import { useSpeech } from '../parts/words.ts'
import { kindOf, VerdictIcon } from './caption.tsx'
import { MeasureTable } from './measure-table.tsx'
import { cardMeasures, lightingMeasures, type Measure } from './measures.ts'
import type { KeptView, RehearsalView, ResultView, Step } from './view.ts'

const steps: readonly Step[] = ['light', 'card']

interface ResultProps {
  view: Pick<RehearsalView, 'result' | 'kept' | 'canKeep'>
  onKeep(): void
}

/** What the run has shown so far, in words and in a table, and the button that gives it to the checklist. */
export function Result({ view: { result, kept, canKeep }, onKeep }: ResultProps) {
  const { t } = useSpeech()
  const hasResult = result.lighting !== null || result.card !== null
  // After the run what was kept of it stays to be read.
  const shown = hasResult ? result : (kept ?? result)
  const parts = steps.filter((step) => kindOf(step, shown) !== 'waiting')
  return (
    <section class="panel" aria-labelledby="result-title" data-testid="result">
      <h2 id="result-title">{t('rehearsal.result.title')}</h2>
      {parts.length === 0 && <p class="quiet">{t('rehearsal.result.none')}</p>}
      {parts.map((step) => (
        <ResultPart key={step} step={step} result={shown} />
      ))}
      <p>{t('rehearsal.result.numbersOnly', { n: captureHours })}</p>
      {canKeep ? (
        <button type="button" class="button main" data-testid="keep" disabled={!hasResult} onClick={onKeep}>
          {t('rehearsal.result.keep')}
        </button>
      ) : (
        <p class="cannot-keep" data-testid="cannot-keep">
          {t('rehearsal.result.cannotKeep')} <a href="options.html">{t('rehearsal.result.where')}</a>
        </p>
      )}
      <p class="kept" role="status" data-testid="kept">
        {kept !== null && <Kept kept={kept} />}
      </p>
    </section>
  )
}

function Kept({ kept }: { kept: KeptView }) {
  const speech = useSpeech()
  const until = kept.at.add({ hours: captureHours })
  return (
    <>
      <Icon name="tick" size={16} />
      {speech.t('rehearsal.result.kept', { at: clock(kept.at, speech), until: clock(until, speech) })}
    </>
  )
}

function ResultPart({ step, result }: { step: Step; result: ResultView }) {
  const { t } = useSpeech()
  const measures = step === 'light' ? lightingMeasures(result.lighting) : cardMeasures(result.card)
  const measured = measures.filter(isMeasured)
  const title = t(`rehearsal.step.${step}`)
  const kind = kindOf(step, result)
  return (
    <div class="result-part">
      <h3>
        <VerdictIcon kind={kind} />
        {t('rehearsal.result.part', {
          step: title,
          verdict: t(step === 'light' ? `rehearsal.light.${kind}` : `rehearsal.card.${kind}`),
        })}
      </h3>
      {measured.length > 0 && (
        <>
          <ul class="points">
            {measured.map(({ name, value }) => (
              <li key={name}>{t(`rehearsal.says.${name}`, { value })}</li>
            ))}
          </ul>
          <Disclosure summary={t('rehearsal.result.table')}>
            <MeasureTable title={title} measures={measures} />
          </Disclosure>
        </>
      )}
    </div>
  )
}

function isMeasured(measure: Measure): measure is Measure & { value: string } {
  return measure.value !== null
}
