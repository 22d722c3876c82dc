import { type OfficialNote, officialNotes } from '../../../core/answers/sources.ts'
import { dailyMax, dailyMin } from '../../../core/systems/interest.ts'
import { ceiling24, isAboveCeiling, isPublishedRate } from '../../../core/systems/loan-official.ts'
import { Icon } from '../../parts/icons.tsx'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useSpeech } from '../../parts/words.ts'
import { printPercent } from '../journal/numbers.ts'
import { Note } from '../sources/note.tsx'
import { printAnnual } from './print.ts'
import type { PricedLoan } from './schedule.ts'

/** What is to be said of the rate itself: outside what the article publishes, above the line that courts protect. */
export function RateNotes({ loan: { terms, cost } }: { loan: PricedLoan }) {
  const { t, language } = useSpeech()
  return (
    <>
      {!isPublishedRate(terms.dailyRate) && (
        <div class="cost-note" data-testid="cost-outside-range">
          <p class="remark">
            <Icon name="question" size={16} />
            <span>
              {t('options.cost.outsideRange', {
                rate: printPercent(terms.dailyRate, language),
                min: printPercent(dailyMin.value, language),
                max: printPercent(dailyMax.value, language),
              })}{' '}
              <SourceChip factIds={[dailyMin.id, dailyMax.id]} />
            </span>
          </p>
          <Elsewhere id="official.rateRange" />
        </div>
      )}
      {isAboveCeiling(cost) && (
        <div class="cost-note" data-testid="cost-above-ceiling">
          <p class="problem">
            <Icon name="warning" size={16} />
            {t('options.cost.aboveCeiling', {
              rate: printAnnual(cost.effective, language),
              ceiling: printPercent(ceiling24.value, language),
            })}
          </p>
          <Elsewhere id={ceiling24.id} />
        </div>
      )}
    </>
  )
}

/** One note of what is published elsewhere, with its trust mark. */
export function Elsewhere({ id }: { id: OfficialNote['id'] }) {
  const note = officialNotes.find((each) => each.id === id)
  if (note === undefined) throw new Error(`No note ${id}`)
  return (
    <div class="beside-fact">
      <Note note={note} />
    </div>
  )
}
