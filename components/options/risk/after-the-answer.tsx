import type { ComponentChildren } from 'preact'
import { declinedHours, declinedSince, pendingHours, pendingSince } from '../../../core/answers/after-the-attempt.ts'
import { nextActions } from '../../../core/answers/next-actions.ts'
import { type Action, assessReadiness } from '../../../core/answers/readiness.ts'
import { hoursLater } from '../../../core/records/calendar.ts'
import { noBursts } from '../../../core/systems/closing.ts'
import { pbocInquiriesBelow } from '../../../core/systems/credit.ts'
import { nextBatch, triggerBatchFirstDay } from '../../../core/systems/entry.ts'
import { elements } from '../../../core/systems/verification.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { daysText, when } from '../../parts/times.ts'
import { useSpeech } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { eventName } from '../journal/event-words.tsx'
import type { RiskSectionProps } from './props.ts'
import { ageingInquiries } from './what-ages-out.ts'
import './after-the-answer.css'

type AfterTheAnswerProps = Pick<RiskSectionProps, 'now' | 'profile' | 'journal'>

/** While the answer is awaited, and after a refusal: what it tells, what can be checked, when the next time is. */
export function AfterTheAnswer(props: AfterTheAnswerProps) {
  const { now, journal } = props
  const { t } = useSpeech()
  const pending = pendingSince(journal, now)
  const declined = declinedSince(journal, now)
  const parts = [
    <Pending key="pending" {...props} since={pending} />,
    <Declined key="declined" {...props} since={declined} />,
  ]
  return (
    <Card title={t('options.after')} id="after-the-answer" testId="after-the-answer">
      {declined === null ? parts : parts.toReversed()}
      <Beware />
    </Card>
  )
}

/** One of the two situations; marked while it is the one at hand. */
function Situation({ name, isNow, children }: { name: string; isNow: boolean; children: ComponentChildren }) {
  const { t } = useSpeech()
  return (
    <section class={isNow ? 'situation at-hand' : 'situation'} data-testid={`after-${name}`}>
      <h3>
        {t(`options.after.${name}`)}
        {isNow && <span class="now-mark">{t('options.after.now')}</span>}
      </h3>
      {children}
    </section>
  )
}

/** @param since when the pass was noted whose outcome is awaited; `null` where none is */
function Pending({ now, since }: AfterTheAnswerProps & { since: Temporal.Instant | null }) {
  const speech = useSpeech()
  const { t } = speech
  const hearing = { opened: eventName('opened', speech), declined: eventName('declined', speech) }
  return (
    <Situation name="pending" isNow={since !== null}>
      <ul class="points">
        <li>
          {since !== null &&
            t('options.after.pending.since', {
              since: when(since, now, speech),
              until: when(hoursLater(since, pendingHours), now, speech),
            })}
          {t('options.after.pending.how', { n: pendingHours / 24 })}
        </li>
        <li>
          {t('options.after.pending.hear', hearing)} <a href="#journal">{t('options.after.toJournal')}</a>
        </li>
        <li>
          {t('options.after.pending.noTap')} <SourceChip factIds={['official.inquiryOnView', pbocInquiriesBelow.id]} />
        </li>
      </ul>
    </Situation>
  )
}

/** @param since when the refusal was noted that still stands; `null` where none does */
function Declined({ now, profile, journal, since }: AfterTheAnswerProps & { since: Temporal.Instant | null }) {
  const speech = useSpeech()
  const { t } = speech
  const { from, until } = nextBatch(now)
  const inquiries = ageingInquiries(journal, now).length
  return (
    <Situation name="declined" isNow={since !== null}>
      <h4>{t('options.after.tells')}</h4>
      <ul class="points">
        <li>
          {t('options.after.tells.reason', { declined: eventName('declined', speech) })}{' '}
          <SourceChip factIds={['official.declined']} />
        </li>
        <li>{t('options.after.tells.noScore')}</li>
      </ul>
      <h4>{t('options.after.check')}</h4>
      <ul class="points">
        <li>
          <OwnAnswers profile={profile} now={now} />
        </li>
        <li>
          {t('options.after.check.report')} <SourceChip factIds={['official.freeReports']} />
        </li>
        <li>
          {t('options.after.check.inquiries', { n: inquiries, below: pbocInquiriesBelow.value })}{' '}
          <SourceChip factIds={['official.inquiryOnView', pbocInquiriesBelow.id]} />
        </li>
        <li>
          {t('options.after.check.same')} <SourceChip factIds={[elements.id]} />
        </li>
      </ul>
      <h4>{t('options.after.next')}</h4>
      <ul class="points">
        <li>
          {t('options.after.next.batch', { days: daysText(from, until, now, speech) })}{' '}
          <SourceChip factIds={[triggerBatchFirstDay.id, 'A4']} />
        </li>
        <li>
          {since !== null && t('options.after.next.since', { since: when(since, now, speech) })}
          {t('options.after.next.rest', { n: declinedHours / 24 })}
        </li>
      </ul>
    </Situation>
  )
}

/** What of the own answers is short of the article's lines: failed gates and unmet factors. */
function OwnAnswers({ profile, now }: Pick<AfterTheAnswerProps, 'profile' | 'now'>) {
  const { t } = useSpeech()
  const actions = nextActions(profile, now).filter(({ kind }) => kind !== 'signal')
  const unmet = actions.filter(({ state }) => state === 'unmet')
  const unanswered = actions.length - unmet.length
  const { gates, factors } = assessReadiness(profile, now)
  const isNothingAnswered = unanswered === gates.length + factors.length
  const sources = ({ id }: Action) => [...gates, ...factors].find((asked) => asked.id === id)?.factIds ?? []
  return (
    <>
      {!isNothingAnswered && t(unmet.length === 0 ? 'options.after.check.noneUnmet' : 'options.after.check.unmet')}
      {unmet.length > 0 && (
        <>
          <ul class="points own-unmet">
            {unmet.map((action) => (
              <li key={action.id}>
                {t(`options.readiness.action.${action.id}`)} <SourceChip factIds={sources(action)} />
              </li>
            ))}
          </ul>
          <p class="quiet">
            {t(`fact.${noBursts.id}`)} <SourceChip factIds={[noBursts.id]} />
          </p>
        </>
      )}
      {unanswered > 0 && (
        <>
          {' '}
          <a href="#profile">{t('options.after.check.unanswered', { n: unanswered })}</a>
        </>
      )}
    </>
  )
}

/** Who calls at such a time, and where to have a message looked at. */
function Beware() {
  const { t } = useSpeech()
  return (
    <section class="situation" data-testid="after-beware">
      <h3>{t('options.after.beware')}</h3>
      <ul class="points">
        <li>
          {t('options.after.beware.opening')} <SourceChip factIds={['official.noPaidOpening']} />
        </li>
        <li>
          {t('options.after.beware.fee')} <SourceChip factIds={['official.noFeeBeforePayout']} />
        </li>
        <li>
          {t('options.after.beware.contact')} <SourceChip factIds={['official.contact']} />
        </li>
      </ul>
      <p>
        <a href="#risk/message">{t('options.after.beware.check')}</a>
      </p>
    </section>
  )
}
