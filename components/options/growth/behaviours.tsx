import { type GrowthBehaviour, growthPlan } from '../../../core/answers/growth-plan.ts'
import { lenderToday } from '../../../core/records/calendar.ts'
import { plusService } from '../../../core/systems/closing.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { dateText } from '../../parts/times.ts'
import { useSpeech } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { printPercent } from '../journal/numbers.ts'
import { NoBursts } from '../readiness/actions.tsx'
import type { GrowthSectionProps } from './props.ts'

/** What the article says bears on the limit, and once an account is open how far each of it was kept. */
export function Behaviours({ profile, journal, now, isOpen }: GrowthSectionProps & { isOpen: boolean }) {
  const { t, language } = useSpeech()
  const { behaviours, undisclosed } = growthPlan(profile, journal, now)
  return (
    <Card title={t('options.growth')} testId="growth-behaviours">
      {!isOpen && <p class="quiet">{t('options.growth.afterOpening')}</p>}
      <p class="intro">{t('options.growth.about')}</p>
      <div class="influence" aria-hidden="true">
        {behaviours.map(({ id, weight }) => (
          <span key={id} style={{ flexGrow: weight }}>
            {printPercent(weight, language)}
          </span>
        ))}
        <span class="undisclosed" style={{ flexGrow: undisclosed }} />
      </div>
      <ul class="behaviours">
        {behaviours.map((behaviour) => (
          <Behaviour key={behaviour.id} behaviour={behaviour} now={now} isOpen={isOpen} />
        ))}
        <li>
          <h3>
            {t('options.growth.undisclosed')} <SourceChip factIds={['C7']} />
          </h3>
          <p class="claim">{t('options.growth.undisclosed.about', { share: printPercent(undisclosed, language) })}</p>
        </li>
      </ul>
      <p>{t('options.growth.noNeed')}</p>
      <p class="claim">
        {t(`fact.${plusService.id}`)} <SourceChip factIds={[plusService.id]} />
      </p>
      <NoBursts />
    </Card>
  )
}

interface BehaviourProps {
  behaviour: GrowthBehaviour
  now: Temporal.Instant
  isOpen: boolean
}

function Behaviour({ behaviour, now, isOpen }: BehaviourProps) {
  const speech = useSpeech()
  const { t, language } = speech
  const { id, weight, periods, monthsKept, nextCheck, factIds } = behaviour
  return (
    <li data-testid={`behaviour-${id}`}>
      <h3>
        {t(`options.growth.behaviour.${id}`)} <SourceChip factIds={factIds} />
      </h3>
      <p class="claim">{t('options.growth.claim', { share: printPercent(weight, language), n: periods })}</p>
      {isOpen && (
        <p class="figures">
          {monthsKept === 0 ? t('options.growth.notKept') : t('options.growth.kept', { n: monthsKept, periods })}
          {nextCheck &&
            t('options.betweenSentences') +
              t('options.growth.nextCheck', { date: dateText(nextCheck, speech, lenderToday(now)) })}
        </p>
      )}
    </li>
  )
}
