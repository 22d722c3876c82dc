import { useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { AppealGuide } from './appeal-guide.tsx'
import { PaidOpening } from './paid-opening.tsx'
import type { RiskSectionProps } from './props.ts'
import { Triggers } from './triggers.tsx'
import { WhatTimeHeals } from './what-time-heals.tsx'
import '../journal/forms.css'
import './risk.css'

/** What sets risk control off, what to do once it has, whom not to pay, and what only waiting mends. */
export function RiskSection(props: RiskSectionProps) {
  const t = useWords()
  return (
    <>
      <Card title={t('options.risk.triggers')}>
        <Triggers {...props} />
      </Card>
      <AppealGuide {...props} />
      <Card title={t('options.risk.paid')}>
        <PaidOpening />
      </Card>
      <Card title={t('options.risk.time')}>
        <WhatTimeHeals {...props} />
      </Card>
    </>
  )
}
