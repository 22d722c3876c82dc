import { growthPlan, reviewDays } from '../../../core/answers/growth-plan.ts'
import { onTimeRepaymentsForReview, reviewEvery } from '../../../core/systems/interest.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { dateText } from '../../parts/times.ts'
import { useSpeech } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import type { GrowthSectionProps } from './props.ts'

/** A year of them. */
const daysShown = 4

/** The repayments on time towards those that may bring a review of the rate, and the days on which one is usual. */
export function Reviews({ profile, journal, now }: GrowthSectionProps) {
  const speech = useSpeech()
  const { t } = speech
  const { onTimeRepayments } = growthPlan(profile, journal, now)
  const needed = onTimeRepaymentsForReview.value
  return (
    <Card
      title={t('options.growth.reviews')}
      aside={<SourceChip factIds={[onTimeRepaymentsForReview.id, reviewEvery.id]} />}
      testId="growth-reviews"
    >
      <p class="on-time">
        <span class="pips" aria-hidden="true">
          {Array.from({ length: needed }, (_, index) => (
            <span key={index} class={index < onTimeRepayments ? 'month kept' : 'month not-kept'} />
          ))}
        </span>
        <span class="figures">{t('options.growth.onTime', { n: onTimeRepayments })}</span>
      </p>
      <p class="claim">{t(`fact.${onTimeRepaymentsForReview.id}`)}</p>
      <p class="claim">
        {[t(`fact.${reviewEvery.id}`), t('options.growth.reviewDays')].join(t('options.betweenSentences'))}
      </p>
      <ul class="review-days figures">
        {reviewDays(journal, now, daysShown).map((day) => (
          <li key={day.toString()}>
            <time dateTime={day.toString()}>{dateText(day, speech)}</time>
          </li>
        ))}
      </ul>
    </Card>
  )
}
