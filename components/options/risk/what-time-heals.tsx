import { officialNotes } from '../../../core/answers/sources.ts'
import { lenderZone } from '../../../core/records/calendar.ts'
import * as credit from '../../../core/systems/credit.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { dateText } from '../../parts/times.ts'
import { useSpeech } from '../../parts/words.ts'
import { printNumber } from '../journal/numbers.ts'
import { Published } from './paid-opening.tsx'
import type { RiskSectionProps } from './props.ts'
import { ageingInquiries } from './what-ages-out.ts'

const repair = officialNotes.filter(({ id }) => id === 'official.creditRepair')
const mostInquiriesListed = 6

/** What no action removes from a credit report, what ages out of it, and when. */
export function WhatTimeHeals({ now, profile, journal }: RiskSectionProps) {
  const speech = useSpeech()
  const { t, language, timeZone } = speech
  const inquiries = ageingInquiries(journal, now)
  const today = now.toZonedDateTimeISO(lenderZone).toPlainDate()
  const answered = (count: number | undefined) =>
    count === undefined
      ? t('options.risk.time.unanswered')
      : t('options.risk.time.answered', { count: printNumber(count, language) })
  return (
    <>
      <p>{t('options.risk.time.about')}</p>
      <dl class="ageing">
        <div>
          <dt>
            {t('options.risk.time.overdue')} <SourceChip factIds={[credit.pbocOverdueMax.id]} />
          </dt>
          <dd>
            {t('options.risk.time.overdue.how', { max: credit.pbocOverdueMax.value })}
            <span class="quiet"> {answered(profile.overdueIn2Years)}</span>
          </dd>
        </div>
        <div>
          <dt>
            {t('options.risk.time.inquiries')} <SourceChip factIds={[credit.pbocInquiriesBelow.id]} />
          </dt>
          <dd>
            {t('options.risk.time.inquiries.how', { below: credit.pbocInquiriesBelow.value })}
            <span class="quiet"> {answered(profile.inquiriesPerQuarter)}</span>
            {inquiries.length > 0 && (
              <ul class="points">
                {inquiries.slice(0, mostInquiriesListed).map(({ event, outOn }) => (
                  <li key={event.id}>
                    {t('options.risk.time.inquiry', {
                      date: dateText(event.at.toZonedDateTimeISO(timeZone).toPlainDate(), speech, today),
                      outOn: dateText(outOn, speech, today),
                    })}
                  </li>
                ))}
                {inquiries.length > mostInquiriesListed && (
                  <li>{t('options.risk.time.moreInquiries', { n: inquiries.length - mostInquiriesListed })}</li>
                )}
              </ul>
            )}
          </dd>
        </div>
        <div>
          <dt>
            {t('options.risk.time.loans')} <SourceChip factIds={[credit.pbocOutstandingLoansBelow.id]} />
          </dt>
          <dd>
            {t('options.risk.time.loans.how', { below: credit.pbocOutstandingLoansBelow.value })}
            <span class="quiet"> {answered(profile.outstandingLoans)}</span>
          </dd>
        </div>
      </dl>
      <ul class="notes">
        {repair.map((note) => (
          <Published key={note.id} note={note} />
        ))}
      </ul>
    </>
  )
}
