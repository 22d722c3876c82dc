import type { Profile } from '../../../core/records/profile.ts'
import { continuousIncome, linkedCardFlow, salaryCardMonths, salaryCardRaise } from '../../../core/systems/limit.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useSpeech } from '../../parts/words.ts'
import { printYuan } from '../journal/numbers.ts'

/** What the article names beside the first limit without a share of it, and what was answered to it. */
export function OnlyMentioned({ profile }: { profile: Profile }) {
  const { t, language } = useSpeech()
  const { linkedCardFlow: flow, salaryTransferMonths: months } = profile
  const gap = t('options.betweenSentences')
  return (
    <div class="limit-more" data-testid="limit-mentioned">
      <h3>{t('options.limit.mentioned')}</h3>
      <ul class="points">
        <li>
          {[
            t(`fact.${linkedCardFlow.id}`),
            ...(flow === undefined ? [] : [t('options.limit.yourFlow', { amount: printYuan(flow, language) })]),
          ].join(gap)}{' '}
          <SourceChip factIds={[linkedCardFlow.id]} />
        </li>
        <li>
          {[
            t(`fact.${salaryCardMonths.id}`),
            t(`fact.${salaryCardRaise.id}`),
            t('options.limit.notAdded'),
            ...(months === undefined ? [] : [t('options.limit.yourSalary', { n: months })]),
          ].join(gap)}{' '}
          <SourceChip factIds={[salaryCardMonths.id, salaryCardRaise.id]} />
        </li>
        <li>
          {t(`fact.${continuousIncome.id}`)} <SourceChip factIds={[continuousIncome.id]} />
        </li>
      </ul>
    </div>
  )
}
