import { Icon } from '../../parts/icons.tsx'
import { useSpeech } from '../../parts/words.ts'
import type { TimelineItem } from './timeline-items.ts'
import { itemTimes, itemTitle } from './timeline-words.ts'

interface TimelineTableProps {
  items: readonly TimelineItem[]
  now: Temporal.Instant
  onExport(item: TimelineItem): void
}

/** The timeline for whoever would rather read, or hear, than look. */
export function TimelineTable({ items, now, onExport }: TimelineTableProps) {
  const speech = useSpeech()
  const { t } = speech
  if (items.length === 0) return <p class="quiet">{t('options.journal.nothingAhead')}</p>
  return (
    <table class="timeline-table" data-testid="timeline-table">
      <thead>
        <tr>
          <th scope="col">{t('options.journal.column.what')}</th>
          <th scope="col">{t('options.journal.column.when')}</th>
          <th scope="col">
            <span class="unseen">{t('options.journal.column.calendar')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">{itemTitle(item, speech)}</th>
            <td>{itemTimes(item, now, speech)}</td>
            <td>
              <button
                type="button"
                class="button bare"
                aria-label={t('options.journal.exportItem', { item: itemTitle(item, speech) })}
                onClick={() => onExport(item)}
              >
                <Icon name="calendar" size={16} />
                <span class="button-words">{t('options.journal.toCalendar')}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
