import type { ChecklistItem } from '../../core/answers/checklist.ts'
import type { ChecklistItemId } from '../../core/records/events.ts'
import { Icon, type IconName } from '../parts/icons.tsx'
import { clock } from '../parts/times.ts'
import { useSpeech } from '../parts/words.ts'

/** Items that the person ticks; the others follow from the journal or a rehearsal. */
const ticked: readonly ChecklistItemId[] = ['phone', 'device', 'network', 'papers']

const icons: Record<ChecklistItem['status'], IconName> = {
  done: 'check',
  open: 'circle',
  blocked: 'pause',
  unknown: 'circle',
}

interface ChecklistProps {
  items: readonly ChecklistItem[]
  disabled: boolean
  onCheck: (item: ChecklistItemId) => void
}

/** What to have in order before the attempt. */
export function Checklist({ items, disabled, onCheck }: ChecklistProps) {
  return (
    <ul class="checklist">
      {items.map((item) => (
        <Item key={item.id} item={item} disabled={disabled} onCheck={onCheck} />
      ))}
    </ul>
  )
}

function Item({ item, disabled, onCheck }: Omit<ChecklistProps, 'items'> & { item: ChecklistItem }) {
  const speech = useSpeech()
  const { t } = speech
  const { id, status, since } = item
  return (
    <li data-status={status}>
      <Icon name={icons[status]} size={18} />
      <span>
        {t(`popup.item.${id}`)} <span class="quiet">{t(`more.item.${id}.hint`)}</span>
        {status === 'done' && since !== undefined && ticked.includes(id) && (
          <span class="quiet"> · {t('more.checkedAt', { time: clock(since, speech) })}</span>
        )}
        <span class="unseen">{t(`more.status.${status}`)}</span>
      </span>
      {ticked.includes(id) && (
        <button
          type="button"
          class="button bare"
          data-testid={`check-${id}`}
          disabled={disabled}
          aria-label={t('more.checkItem', { item: t(`popup.item.${id}`) })}
          onClick={() => onCheck(id)}
        >
          {t(status === 'done' ? 'more.checkAgain' : 'more.check')}
        </button>
      )}
    </li>
  )
}
