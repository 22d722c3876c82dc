import {
  fewestMonths,
  fewestStays,
  type OwnEntries as Own,
  ownEntries,
  type TierBeside,
} from '../../../core/answers/own-entries.ts'
import { retentionHours } from '../../../core/systems/entry.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useSpeech, useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { printNumber } from '../journal/numbers.ts'
import type { GrowthSectionProps } from './props.ts'

/** How long the own entries stayed and how often they came, beside what the article says; silent where too few. */
export function OwnEntries({ profile, journal, now }: GrowthSectionProps) {
  const { t, language } = useSpeech()
  const own = ownEntries(profile, journal, now)
  return (
    <Card title={t('options.ownEntries')} testId="own-entries">
      <p class="intro">{t('options.ownEntries.about', { n: retentionHours(profile.tier) })}</p>
      {own.sightings.n === 0 && own.sightings.perMonth === null ? (
        <p>{t('options.ownEntries.none')}</p>
      ) : (
        <>
          <Stays stays={own.stays} />
          <Frequency sightings={own.sightings} />
        </>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('options.ownEntries.tier')}</th>
            <th scope="col">{t('options.ownEntries.retention')}</th>
            <th scope="col">{t('options.ownEntries.triggers')}</th>
          </tr>
        </thead>
        <tbody>
          {own.tiers.map((tier) => (
            <Tier key={tier.tier} tier={tier} isOwn={tier.tier === profile.tier} language={language} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function Stays({ stays: { n, cutShort, hours } }: Pick<Own, 'stays'>) {
  const { t, language } = useSpeech()
  return (
    <p data-testid="own-stays">
      {hours === null
        ? t('options.ownEntries.fewStays', { n, needed: fewestStays })
        : t('options.ownEntries.stays', {
            n,
            shortest: printNumber(hours.shortest, language),
            median: printNumber(hours.median, language),
            longest: printNumber(hours.longest, language),
          })}
      {cutShort > 0 && ` ${t('options.ownEntries.cutShort', { n: cutShort })}`}
    </p>
  )
}

function Frequency({ sightings: { n, months, perMonth } }: Pick<Own, 'sightings'>) {
  const { t, language } = useSpeech()
  // What falls short of the months needed is not rounded up to them.
  const tenths = (perMonth === null ? Math.floor : Math.round)(months * 10)
  const counted = { n, months: printNumber(tenths / 10, language) }
  return (
    <p data-testid="own-frequency">
      {perMonth === null
        ? t('options.ownEntries.shortTime', { ...counted, needed: fewestMonths })
        : t('options.ownEntries.frequency', { ...counted, rate: printNumber(perMonth, language) })}
    </p>
  )
}

interface TierProps {
  tier: TierBeside
  /** It is the tier that the person chose. */
  isOwn: boolean
  language: 'zh_CN' | 'en'
}

function Tier({ tier: { tier, retentionHours: hours, triggersPerMonth, stays, factIds }, isOwn, language }: TierProps) {
  const t = useWords()
  return (
    <tr class={isOwn ? 'own-tier' : undefined}>
      <th scope="row">
        {t(`options.profile.tier.${tier}`)}
        {isOwn && <span class="quiet block">{t('options.ownEntries.yourTier')}</span>}
      </th>
      <td>
        {t('common.time.hours', { n: hours })} <SourceChip factIds={[factIds.retention]} />
        {stays && <span class="quiet block">{t('options.ownEntries.beside', { ...stays })}</span>}
      </td>
      <td>
        {t('options.ownEntries.perMonth', { rate: printNumber(triggersPerMonth, language) })}{' '}
        <SourceChip factIds={[factIds.triggersPerMonth]} />
      </td>
    </tr>
  )
}
