import { Icon } from '../parts/icons.tsx'
import { when } from '../parts/times.ts'
import { type Speech, useSpeech } from '../parts/words.ts'
import { noticeWords } from './notice-words.ts'
import type { PopupNotice, Stored } from './view.ts'

interface NoticesProps {
  stored: Stored
  now: Temporal.Instant
  onDismiss: (id: string) => void
}

/** What was given and not dismissed, or could not be shown. */
export function Notices({ stored: { notices, journal }, now, onDismiss }: NoticesProps) {
  const speech = useSpeech()
  const { t } = speech
  return (
    <>
      {notices.map((notice) => (
        <li key={notice.id}>
          <Icon name="bell" size={18} />
          <span>
            {noticeWords(notice, journal, now, speech)} <span class="quiet">{reminded(notice, now, speech)}</span>
          </span>
          <button
            type="button"
            class="button bare"
            aria-label={t('more.dismiss', { what: noticeWords(notice, journal, now, speech) })}
            onClick={() => onDismiss(notice.id)}
          >
            <Icon name="tick" size={16} />
          </button>
        </li>
      ))}
    </>
  )
}

/** When it was given, or should have been. */
function reminded({ dueAt, shownAt, late }: PopupNotice, now: Temporal.Instant, speech: Speech): string {
  if (shownAt === undefined) return speech.t('more.notice.unshown', { time: when(dueAt, now, speech) })
  if (late) return speech.t('more.notice.late', { time: when(dueAt, now, speech) })
  return speech.t('more.notice.given', { time: when(shownAt, now, speech) })
}
