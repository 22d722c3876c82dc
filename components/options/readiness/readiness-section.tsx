import { nextActions } from '../../../core/answers/next-actions.ts'
import { assessReadiness } from '../../../core/answers/readiness.ts'
import type { Profile } from '../../../core/records/profile.ts'
import { useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { Actions, NoBursts } from './actions.tsx'
import { Breakdown } from './breakdown.tsx'
import { Gates, Signals } from './gates.tsx'
import { History } from './history.tsx'
import type { ScoreDay } from './history-shape.ts'
import { WhatIf } from './what-if.tsx'
import './readiness.css'

export interface ReadinessSectionProps {
  now: Temporal.Instant
  profile: Profile
  /** The score's history by date. */
  scores: readonly ScoreDay[]
}

/** What the index is made of, what would move it, and how it moved. */
export function ReadinessSection({ now, profile, scores }: ReadinessSectionProps) {
  const t = useWords()
  const readiness = assessReadiness(profile, now)
  return (
    <>
      <Card title={t('options.readiness.breakdown')}>
        <p class="quiet">{t('options.readiness.breakdown.about')}</p>
        <Breakdown {...readiness} />
      </Card>
      <Card title={t('options.readiness.actions')}>
        <Actions actions={nextActions(profile, now)} now={now} />
      </Card>
      <Card title={t('options.readiness.gates')}>
        <p class="quiet">{t('options.readiness.gates.about')}</p>
        <Gates gates={readiness.gates} />
      </Card>
      <Card title={t('options.readiness.whatIf')}>
        <WhatIf profile={profile} now={now} />
      </Card>
      <Card title={t('options.readiness.signals')}>
        <p class="quiet">{t('options.readiness.signals.about')}</p>
        <Signals signals={readiness.signals} />
        <NoBursts />
      </Card>
      <Card title={t('options.readiness.history')}>
        <History days={scores} now={now} />
      </Card>
    </>
  )
}
