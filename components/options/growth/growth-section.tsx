import { standing } from '../../../core/answers/standing.ts'
import { Behaviours } from './behaviours.tsx'
import { CostlyAdvice } from './costly-advice.tsx'
import { FirstLimit } from './first-limit.tsx'
import { Months } from './months.tsx'
import { OwnEntries } from './own-entries.tsx'
import type { GrowthSectionProps } from './props.ts'
import { Reviews } from './reviews.tsx'
import { StandingHistory } from './standing-history.tsx'
import '../journal/forms.css'
import './growth.css'

/** Until an account is open the first limit and the entries come first, after that what becomes of limit and rate. */
export function GrowthSection(props: GrowthSectionProps) {
  const terms = standing(props.journal, props.now)
  const before = (
    <>
      <FirstLimit {...props} />
      <OwnEntries {...props} />
    </>
  )
  return (
    <>
      {terms === null && before}
      <Behaviours {...props} isOpen={terms !== null} />
      {terms !== null && (
        <>
          <Months {...props} />
          <Reviews {...props} />
          <StandingHistory {...props} />
        </>
      )}
      <CostlyAdvice terms={terms} />
      {terms !== null && before}
    </>
  )
}
