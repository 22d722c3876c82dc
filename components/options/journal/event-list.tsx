import { useMemo, useRef, useState } from 'preact/hooks'
import { byAtThenId, type JournalEvent } from '../../../core/records/events.ts'
import { clock, dateText, dayText } from '../../parts/times.ts'
import { useSpeech } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { EventDetail, eventName, loansById } from './event-words.tsx'
import { groupByDay, pageOf } from './pages.ts'
import type { JournalSectionProps } from './props.ts'
import { RemovedRow } from './removed-row.tsx'

type EventListProps = Pick<JournalSectionProps, 'now' | 'journal' | 'readOnly' | 'onRemove' | 'onRestore'>

/** The journal, newest first by day, a page at a time. What is taken out keeps its place until it can no longer return. */
export function EventList({ now, journal, readOnly, onRemove, onRestore }: EventListProps) {
  const speech = useSpeech()
  const { t, timeZone } = speech
  const list = useRef<HTMLDivElement>(null)
  const [wantedPage, setPage] = useState(0)
  const [removed, setRemoved] = useState<readonly JournalEvent[]>([])

  const loans = useMemo(() => loansById(journal), [journal])
  const newestFirst = useMemo(() => withRemoved(journal, removed).reverse(), [journal, removed])
  const { events, page, pages, first } = pageOf(newestFirst, wantedPage)
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()

  const forget = (event: JournalEvent) => setRemoved((before) => before.filter(({ id }) => id !== event.id))

  function turnTo(next: number): void {
    setPage(next)
    list.current?.focus()
  }

  return (
    <Card
      title={t('options.journal.list')}
      aside={<span class="quiet">{t('options.journal.count', { n: journal.length })}</span>}
    >
      {newestFirst.length === 0 && <p class="quiet">{t('options.journal.empty')}</p>}
      <div ref={list} tabIndex={-1} class="event-list" data-testid="journal-list">
        {groupByDay(events, timeZone).map(({ day, events: ofDay }) => (
          <section key={day.toString()} class="day">
            <h3>
              <time dateTime={day.toString()}>{dayText(day, today, speech)}</time>
              {isNear(day, today) && <span class="quiet"> {dateText(day, speech, today)}</span>}
            </h3>
            <ul>
              {ofDay.map((event) =>
                removed.includes(event) ? (
                  <RemovedRow
                    key={event.id}
                    name={eventName(event.type, speech)}
                    onRestore={async () => {
                      await onRestore(event)
                      forget(event)
                    }}
                    onExpire={() => forget(event)}
                  />
                ) : (
                  <li key={event.id} class="event">
                    <time dateTime={event.at.toString()}>{clock(event.at, speech)}</time>
                    <p class="event-words">
                      <strong>{eventName(event.type, speech)}</strong>
                      {Temporal.Instant.compare(event.at, now) > 0 && (
                        <span class="ahead">{t('options.journal.ahead')}</span>
                      )}
                      <span class="quiet">
                        <EventDetail event={event} loans={loans} speech={speech} />
                      </span>
                    </p>
                    <button
                      type="button"
                      class="button bare"
                      disabled={readOnly}
                      aria-label={t('options.journal.removeEvent', {
                        event: eventName(event.type, speech),
                        time: `${dateText(day, speech, today)} ${clock(event.at, speech)}`,
                      })}
                      onClick={() => {
                        setRemoved((before) => [...before, event])
                        return onRemove(event.id)
                      }}
                    >
                      {t('options.journal.remove')}
                    </button>
                  </li>
                ),
              )}
            </ul>
          </section>
        ))}
      </div>
      {pages > 1 && (
        <nav class="pager" aria-label={t('options.journal.pages')}>
          <button type="button" class="button" disabled={page === 0} onClick={() => turnTo(page - 1)}>
            {t('options.journal.newer')}
          </button>
          <span class="figures" role="status">
            {t('options.journal.shown', { from: first + 1, until: first + events.length, total: newestFirst.length })}
          </span>
          <button type="button" class="button" disabled={page === pages - 1} onClick={() => turnTo(page + 1)}>
            {t('options.journal.older')}
          </button>
        </nav>
      )}
    </Card>
  )
}

/** Near enough to be named by a word, which then has its date beside it. */
function isNear(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const { days } = today.until(day)
  return days >= -1 && days <= 6
}

/** The journal with what was just taken out still in its place. */
function withRemoved(journal: readonly JournalEvent[], removed: readonly JournalEvent[]): JournalEvent[] {
  const removedIds = new Set(removed.map(({ id }) => id))
  return [...journal.filter(({ id }) => !removedIds.has(id)), ...removed].sort(byAtThenId)
}
