import { type ChecklistItem, type JudgedCapture, latestCapture } from '../../core/answers/checklist.ts'
import type { ChecklistItemId } from '../../core/records/events.ts'
import { Icon, type IconName } from '../parts/icons.tsx'
import { clock, left } from '../parts/times.ts'
import { type Speech, useSpeech } from '../parts/words.ts'

/** Items that the person ticks. */
const ticked: readonly ChecklistItemId[] = ['phone', 'device', 'network', 'papers']

/** The part of a rehearsal that answers an item; what is neither ticked nor rehearsed follows from the journal. */
const rehearsed: Partial<Record<ChecklistItemId, 'lighting' | 'card'>> = { light: 'lighting', card: 'card' }

const icons: Record<ChecklistItem['status'], IconName> = {
  done: 'check',
  open: 'circle',
  blocked: 'pause',
  unknown: 'circle',
}

interface ChecklistProps {
  items: readonly ChecklistItem[]
  captures: readonly JudgedCapture[]
  now: Temporal.Instant
  disabled: boolean
  onCheck: (item: ChecklistItemId) => void
}

/** What to have in order before the attempt. */
export function Checklist({ items, captures, now, disabled, onCheck }: ChecklistProps) {
  return (
    <ul class="checklist">
      {items.map((item) => {
        const part = rehearsed[item.id]
        return part ? (
          <RehearsedItem
            key={item.id}
            item={item}
            verdict={latestCapture(captures, part, now)?.[part]?.verdict}
            now={now}
          />
        ) : (
          <Item key={item.id} item={item} disabled={disabled} onCheck={onCheck} />
        )
      })}
    </ul>
  )
}

function Item({ item, disabled, onCheck }: Pick<ChecklistProps, 'disabled' | 'onCheck'> & { item: ChecklistItem }) {
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
        <span class="unseen"> {t(`more.status.${status}`)}</span>
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

interface RehearsedItemProps {
  item: ChecklistItem
  /** Of the newest rehearsal of the last hour. */
  verdict: string | undefined
  now: Temporal.Instant
}

/** Of a rehearsal that was not good yet it says what was wrong, in place of the hint. */
function RehearsedItem({ item: { id, status, since }, verdict, now }: RehearsedItemProps) {
  const { t } = useSpeech()
  const isWrong = status === 'open'
  const name = t(`popup.item.${id}`)
  return (
    <li data-status={status}>
      <Icon name={icons[status]} size={18} />
      <span>
        {name} <span class="quiet">{t(isWrong ? `more.${id}.${verdict}` : `more.item.${id}.hint`)}</span>
        {since && <span class="quiet"> · {howLongAgo(since, now, t)}</span>}
        <span class="unseen"> {t(isWrong ? 'more.status.notYet' : `more.status.${status}`)}</span>
      </span>
      <a class="button bare" href="rehearsal.html" data-testid={`rehearse-${id}`}>
        {t(since ? 'more.rehearseAgain' : 'more.rehearse')}
        <span class="unseen"> {name}</span>
      </a>
    </li>
  )
}

function howLongAgo(since: Temporal.Instant, now: Temporal.Instant, t: Speech['t']): string {
  const minutes = Math.floor(left(now, since) / 60_000)
  return minutes === 0 ? t('more.rehearsedNow') : t('more.rehearsed', { n: minutes })
}
