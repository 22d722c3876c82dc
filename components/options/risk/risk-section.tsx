import { useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { useAnchor } from '../use-anchor.ts'
import { AfterTheAnswer } from './after-the-answer.tsx'
import { AppealGuide } from './appeal-guide.tsx'
import { MessageCheck } from './message-check.tsx'
import { PaidOpening } from './paid-opening.tsx'
import type { RiskSectionProps } from './props.ts'
import { Triggers } from './triggers.tsx'
import { WhatTimeHeals } from './what-time-heals.tsx'
import '../journal/forms.css'
import './risk.css'

/** What sets risk control off, what to do once it has, whom not to pay, and what only waiting mends. */
export function RiskSection(props: RiskSectionProps) {
  const t = useWords()
  useAnchor(props.anchor)
  return (
    <>
      <Card title={t('options.risk.triggers')}>
        <Triggers {...props} />
      </Card>
      <AppealGuide {...props} />
      <AfterTheAnswer {...props} />
      <Card title={t('options.risk.paid')}>
        <PaidOpening />
      </Card>
      <Card title={t('options.message.title')} id="message">
        <MessageCheck />
      </Card>
      <Card title={t('options.risk.time')}>
        <WhatTimeHeals {...props} />
      </Card>
    </>
  )
}
