import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { owed } from '../../../core/answers/loans.ts'
import { type JournalEvent, ofType } from '../../../core/records/events.ts'
import type { LoanTerms } from '../../../core/systems/loan-terms.ts'
import { Icon } from '../../parts/icons.tsx'
import { useSpeech } from '../../parts/words.ts'
import { loanName } from '../journal/event-words.tsx'
import type { NewEvent } from '../journal/props.ts'
import type { CostSectionProps } from './props.ts'

type TakeLoanProps = Pick<CostSectionProps, 'now' | 'journal' | 'readOnly' | 'onAdd' | 'onRemove'> & {
  /** `null` while what is typed is not whole. */
  terms: LoanTerms | null
}

/** A loan that was taken goes to the journal in one step, and out again in one. */
export function TakeLoan({ terms, now, journal, readOnly, onAdd, onRemove }: TakeLoanProps) {
  const speech = useSpeech()
  const { t } = speech
  const takeButton = useRef<HTMLButtonElement>(null)
  const undoButton = useRef<HTMLButtonElement>(null)
  const [addedId, setAddedId] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const noted = useMemo(() => terms && notedLoan(terms, journal, now), [terms, journal, now])
  const added = ofType(journal, 'borrowed').find(({ id }) => id === addedId)

  // The button that was pressed is off by then: whoever goes by keyboard goes on at the undo.
  const isAdded = added !== undefined
  useEffect(() => {
    if (isAdded) undoButton.current?.focus()
  }, [isAdded])

  async function add(taken: LoanTerms): Promise<void> {
    setAdding(true)
    try {
      setAddedId((await onAdd(borrowedEvent(taken))).id)
    } finally {
      setAdding(false)
    }
  }

  async function takeBack(id: string): Promise<void> {
    await onRemove(id)
    takeButton.current?.focus()
  }

  return (
    <>
      <p>{t('options.cost.take.about')}</p>
      {terms !== null && hasExtras(terms) && <p class="remark">{t('options.cost.take.withoutFees')}</p>}
      <div class="actions">
        <button
          ref={takeButton}
          type="button"
          class="button"
          data-testid="cost-take"
          disabled={readOnly || isAdding || terms === null || noted !== null}
          onClick={() => terms !== null && add(terms)}
        >
          {t('options.cost.take')}
        </button>
        <p class="saved-line" role="status">
          {noted !== null && (
            <>
              <Icon name="tick" size={16} />
              {t(noted.id === addedId ? 'options.cost.take.added' : 'options.cost.take.already', {
                loan: loanName(noted, speech),
              })}
            </>
          )}
        </p>
        {added && (
          <button
            ref={undoButton}
            type="button"
            class="button bare"
            data-testid="cost-take-back"
            disabled={readOnly}
            aria-label={t('options.cost.take.undoNamed', { loan: loanName(added, speech) })}
            onClick={() => takeBack(added.id)}
          >
            {t('options.journal.undo')}
          </button>
        )}
      </div>
    </>
  )
}

/** What the journal keeps of a loan: its terms, without fees and interest-free days. */
function borrowedEvent({ principal, dailyRate, instalments, method, startsOn }: LoanTerms): NewEvent {
  return { type: 'borrowed', principal: principal / 100, dailyRate, instalments, method, startsOn }
}

function hasExtras({ fees, interestFreeDays }: LoanTerms): boolean {
  return Boolean(fees?.upfront || fees?.perInstalment || interestFreeDays)
}

/** The loan of the journal with the same terms of which something is still to be paid; `null` where there is none. */
export function notedLoan(
  terms: LoanTerms,
  journal: readonly JournalEvent[],
  now: Temporal.Instant,
): JournalEvent<'borrowed'> | null {
  const same = owed(journal, now).loans.find((loan) => sameTerms(loan.terms, terms))
  return ofType(journal, 'borrowed').find(({ id }) => id === same?.id) ?? null
}

function sameTerms(a: LoanTerms, b: LoanTerms): boolean {
  return (
    a.principal === b.principal &&
    a.dailyRate === b.dailyRate &&
    a.instalments === b.instalments &&
    a.method === b.method &&
    a.startsOn.equals(b.startsOn)
  )
}
