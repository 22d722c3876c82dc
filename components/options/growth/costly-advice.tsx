import type { ComponentChildren } from 'preact'
import type { Standing } from '../../../core/answers/standing.ts'
import { triggerLicaitongPurchase, triggerPaymentFailed } from '../../../core/systems/entry.ts'
import * as growth from '../../../core/systems/growth.ts'
import { monthInterest, utilisationInterest } from '../../../core/systems/growth-cost.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useSpeech, useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { printPercent, printYuan } from '../journal/numbers.ts'
import { printYuanRange } from './print-range.ts'

/** What makes one borrow, buy or fail to pay: the article's claim beside its cost, and nothing to do about it (C6). */
export function CostlyAdvice({ terms }: { terms: Standing | null }) {
  const { t, language } = useSpeech()
  return (
    <Card title={t('options.growth.costly')} testId="costly-advice">
      <p class="intro">{t('options.growth.costly.about')}</p>
      <ul class="costly">
        <Claim
          factIds={[growth.utilisationLow.id, growth.utilisationHigh.id, 'C6', 'A9']}
          cost={<UtilisationCost terms={terms} />}
        >
          {t('options.growth.costly.utilisation', {
            low: printPercent(growth.utilisationLow.value, language),
            high: printPercent(growth.utilisationHigh.value, language),
          })}
        </Claim>
        <Claim
          factIds={[growth.billsLow.id]}
          cost={
            <>
              {t('options.growth.cost.bills') + t('options.betweenSentences')}
              <ThousandCost terms={terms} />
            </>
          }
        >
          {t('options.growth.costly.bills', {
            low: growth.billsLow.value,
            high: growth.billsHigh.value,
            months: growth.billsMonths.value,
          })}
        </Claim>
        <Claim
          factIds={[growth.instalments.id]}
          cost={
            <>
              {t('options.growth.cost.instalments') + t('options.betweenSentences')}
              <ThousandCost terms={terms} /> <a href="#cost">{t('options.growth.cost.reckon')}</a>
            </>
          }
        >
          {t(`fact.${growth.instalments.id}`)}
        </Claim>
        <Claim factIds={[growth.otherServices.id]} cost={t('options.growth.cost.otherServices')}>
          {t(`fact.${growth.otherServices.id}`)}
        </Claim>
        <Claim factIds={[growth.lingqiantong.id]} cost={t('options.growth.cost.lingqiantong')}>
          {t(`fact.${growth.lingqiantong.id}`)}
        </Claim>
        <Claim factIds={[triggerLicaitongPurchase.id]} cost={t('options.growth.cost.licaitongPurchase')}>
          {t(`fact.${triggerLicaitongPurchase.id}`)}
        </Claim>
        <Claim factIds={[triggerPaymentFailed.id]} cost={t('options.growth.cost.paymentFailed')}>
          {t(`fact.${triggerPaymentFailed.id}`)}
        </Claim>
      </ul>
    </Card>
  )
}

function UtilisationCost({ terms }: { terms: Standing | null }) {
  const { t, language } = useSpeech()
  if (terms === null) return <>{t('options.growth.cost.noTerms')}</>
  const fen = utilisationInterest(terms.limit, terms.dailyRate)
  return (
    <span data-testid="utilisation-cost">
      {t('options.growth.cost.utilisation', {
        limit: printYuan(terms.limit, language),
        rate: printPercent(terms.dailyRate, language),
        interest: printYuanRange({ low: fen.low / 100, high: fen.high / 100 }, language),
      })}
    </span>
  )
}

/** What an amount that anyone can scale costs at the user's own rate, where the article names no amount. */
const example = 1000

function ThousandCost({ terms }: { terms: Standing | null }) {
  const { t, language } = useSpeech()
  if (terms === null) return null
  return (
    <>
      {t('options.growth.cost.thousand', {
        amount: printYuan(example, language),
        rate: printPercent(terms.dailyRate, language),
        interest: printYuan(monthInterest(example, terms.dailyRate) / 100, language),
      })}
    </>
  )
}

interface ClaimProps {
  factIds: readonly string[]
  cost: ComponentChildren
  /** What the article says. */
  children: ComponentChildren
}

function Claim({ factIds, cost, children }: ClaimProps) {
  const t = useWords()
  return (
    <li>
      <p>
        {children} <SourceChip factIds={factIds} />
      </p>
      <p class="claim-cost">
        <span class="quiet">{t('options.growth.cost')}</span> {cost}
      </p>
    </li>
  )
}
