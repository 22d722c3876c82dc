import type { ComponentChildren } from 'preact'
import type { Profile } from '../../../core/records/profile.ts'
import * as limit from '../../../core/systems/limit.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useSpeech } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { printPercent, printYuan } from '../journal/numbers.ts'
import { placeOf, stretchOf } from './limit-scale.ts'
import { OnlyMentioned } from './only-mentioned.tsx'
import { printYuanRange } from './print-range.ts'

/** In pixels: one amount, or what lies beyond the end of the scale, is still seen. */
const leastWidth = 4

/** The answers that the estimate is made of. */
const fields = ['monthlySpend', 'licaitongHolding', 'userType'] as const

/** The span that the article's shares leave for the first limit, each part of it, and what would narrow it. */
export function FirstLimit({ profile }: { profile: Profile }) {
  const { t, language } = useSpeech()
  const estimate = limit.estimateFirstLimit(profile)
  const open = fields.filter((field) => profile[field] === undefined)
  return (
    <Card
      title={t('options.limit')}
      aside={<SourceChip factIds={[limit.min.id, limit.max.id, 'A7']} />}
      testId="first-limit"
    >
      <p class="intro">
        {t('options.limit.about', {
          min: printYuan(limit.min.value, language),
          max: printYuan(limit.max.value, language),
        })}
      </p>
      {estimate === null ? <p>{t('options.limit.unknown')}</p> : <Estimate profile={profile} estimate={estimate} />}
      {(['monthlySpend', 'licaitongHolding'] as const)
        .filter((field) => profile[field] === 0)
        .map((field) => (
          <p key={field} class="quiet">
            {t('options.limit.zero', { field: t(`options.profile.${field}.short`) })}
          </p>
        ))}
      {open.length > 0 && (
        <div class="limit-more" data-testid="limit-open">
          <h3>{t('options.limit.open')}</h3>
          <ul class="lines">
            {open.map((field) => (
              <li key={field}>
                <a href={`#profile/${field}`}>{t(`options.profile.${field}.short`)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <OnlyMentioned profile={profile} />
    </Card>
  )
}

function Estimate({ profile, estimate }: { profile: Profile; estimate: limit.LimitEstimate }) {
  const { t, language } = useSpeech()
  const { spend, licaitong, meet } = limit.limitParts(profile)
  const { reference, prior } = estimate.parts
  const how = meet === null ? (prior ? 'prior' : 'reference') : meet ? 'overlap' : 'apart'
  return (
    <div class="limit-picture">
      <ul class="limit-rows">
        {spend && (
          <Row range={spend} factIds={[limit.annualSpendLow.id]}>
            {t('options.limit.spend', {
              low: printPercent(limit.annualSpendLow.value, language),
              high: printPercent(limit.annualSpendHigh.value, language),
            })}
          </Row>
        )}
        {licaitong && (
          <Row range={licaitong} factIds={[limit.licaitongHolding.id]}>
            {t('options.limit.licaitong', { share: printPercent(limit.licaitongHolding.value, language) })}
          </Row>
        )}
        {spend && licaitong && reference && (
          <Row range={reference} factIds={['A7']}>
            {t('options.limit.reference')}
          </Row>
        )}
        {prior && profile.userType && <TypeRow userType={profile.userType} range={prior} />}
        <li class="limit-row estimate" data-testid="limit-estimate" data-low={estimate.low} data-high={estimate.high}>
          <span>{t('options.limit.estimate')}</span>
          <strong class="figures">{printYuanRange(estimate, language)}</strong>
          <Track range={estimate} />
        </li>
      </ul>
      <p class="limit-ends quiet figures" aria-hidden="true">
        <span>{printYuan(limit.min.value, language)}</span>
        <span>{printYuan(limit.max.value, language)}</span>
      </p>
      <p>{t(`options.limit.how.${how}`)}</p>
    </div>
  )
}

function TypeRow({ userType, range }: { userType: NonNullable<Profile['userType']>; range: limit.YuanRange }) {
  const { t, language } = useSpeech()
  const [mean, spread] = limit.userTypeFigures[userType]
  return (
    <Row range={range} factIds={[mean.id, spread.id]} mean={mean.value}>
      {t('options.limit.type', {
        type: t(`options.profile.userType.${userType}`),
        mean: printYuan(mean.value, language),
        spread: printPercent(spread.value, language),
      })}
    </Row>
  )
}

interface RowProps {
  range: limit.YuanRange
  factIds: readonly string[]
  mean?: number
  /** What the range is. */
  children: ComponentChildren
}

function Row({ range, factIds, mean, children }: RowProps) {
  const { language } = useSpeech()
  return (
    <li class="limit-row">
      <span>
        {children} <SourceChip factIds={factIds} />
      </span>
      <span class="figures">{printYuanRange(range, language)}</span>
      <Track range={range} mean={mean} />
    </li>
  )
}

/** The same range on the scale; the figures beside it say it to those who do not see it. */
function Track({ range, mean }: { range: limit.YuanRange; mean?: number | undefined }) {
  const { from, width } = stretchOf(range)
  return (
    <span class="limit-track" aria-hidden="true">
      <span
        class="limit-span"
        style={{ left: `min(${from * 100}%, 100% - ${leastWidth}px)`, width: `${width * 100}%`, minWidth: leastWidth }}
      />
      {mean !== undefined && <span class="limit-mean" style={{ left: `${placeOf(mean) * 100}%` }} />}
    </span>
  )
}
