import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import * as risk from '../../../core/systems/risk.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { absolute, clock, dateText } from '../../parts/times.ts'
import { useSpeech } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { EventDetail, eventName, loansById } from '../journal/event-words.tsx'
import { caseHistory } from './case-history.ts'
import type { RiskSectionProps } from './props.ts'

const steps = ['stop', 'find', 'gather', 'handIn', 'keep'] as const
const papers = ['identity', 'phone', 'insurance', 'address'] as const

/** One page to print: what to do after a block, what to bring, where to hand it in, and what happened when. */
export function AppealGuide({ now, journal, onPrint }: RiskSectionProps) {
  const speech = useSpeech()
  const { t, timeZone } = speech
  const [isPrinting, setPrinting] = useState(false)
  const print = useRef(onPrint)
  print.current = onPrint

  // The style sheet prints this page alone while it is marked; without the mark the browser prints what is shown.
  useEffect(() => {
    if (!isPrinting) return
    print.current()
    setPrinting(false)
  }, [isPrinting])

  const { events, leftOut } = useMemo(() => caseHistory(journal, now), [journal, now])
  const loans = useMemo(() => loansById(journal), [journal])

  return (
    <Card
      title={t('options.risk.appeal')}
      aside={
        <button type="button" class="button" data-testid="appeal-print" onClick={() => setPrinting(true)}>
          {t('options.risk.print')}
        </button>
      }
    >
      <div class={isPrinting ? 'appeal printing' : 'appeal'} data-testid="appeal">
        <p class="print-title">{t('options.risk.appeal.title')}</p>
        <p>
          {t(`fact.${risk.adviceAppeal.id}`)} <SourceChip factIds={[risk.adviceAppeal.id]} />
        </p>
        <p class="only-there">
          <strong>{t('options.risk.onlyThere')}</strong>
        </p>
        <h3>{t('options.risk.steps')}</h3>
        <ol class="points">
          {steps.map((step) => (
            <li key={step}>{t(`options.risk.step.${step}`)}</li>
          ))}
        </ol>
        <h3>{t('options.risk.papers')}</h3>
        <ul class="points">
          {papers.map((paper) => (
            <li key={paper}>{t(`options.risk.paper.${paper}`)}</li>
          ))}
        </ul>
        <h3>{t('options.risk.history')}</h3>
        {events.length === 0 ? (
          <p class="quiet">{t('options.risk.history.none')}</p>
        ) : (
          <table class="history" data-testid="appeal-history">
            <thead>
              <tr>
                <th scope="col">{t('options.risk.history.when')}</th>
                <th scope="col">{t('options.risk.history.what')}</th>
              </tr>
            </thead>
            <tbody>
              {events.map((event) => (
                <tr key={event.id}>
                  <td>
                    <time dateTime={event.at.toString()}>
                      {dateText(event.at.toZonedDateTimeISO(timeZone).toPlainDate(), speech)} {clock(event.at, speech)}
                    </time>
                  </td>
                  <td>
                    {eventName(event.type, speech)}{' '}
                    <span class="quiet">
                      <EventDetail event={event} loans={loans} speech={speech} />
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {leftOut > 0 && <p class="quiet">{t('options.risk.history.leftOut', { n: leftOut })}</p>}
        <p class="quiet">{t('options.risk.history.own', { time: absolute(now, speech), timeZone })}</p>
      </div>
    </Card>
  )
}
