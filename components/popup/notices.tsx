import { Icon } from '../parts/icons.tsx'
import { when } from '../parts/times.ts'
import { useSpeech } from '../parts/words.ts'
import type { PopupNotice } from './view.ts'

interface NoticesProps {
  notices: readonly PopupNotice[]
  now: Temporal.Instant
  onDismiss: (id: string) => void
}

/** What was given and not dismissed, or could not be shown. */
export function Notices({ notices, now, onDismiss }: NoticesProps) {
  const speech = useSpeech()
  const { t } = speech
  return (
    <>
      {notices.map((notice) => (
        <li key={notice.id}>
          <Icon name="bell" size={18} />
          <span>
            {t(`more.notice.${notice.kind}`)}{' '}
            <span class="quiet">{t(noticeTime(notice), { time: when(notice.dueAt, now, speech) })}</span>
          </span>
          <button
            type="button"
            class="button bare"
            aria-label={t('more.dismiss', { what: t(`more.notice.${notice.kind}`) })}
            onClick={() => onDismiss(notice.id)}
          >
            <Icon name="tick" size={16} />
          </button>
        </li>
      ))}
    </>
  )
}

function noticeTime({ shownAt, late }: PopupNotice): string {
  if (shownAt === undefined) return 'more.notice.unshown'
  return late ? 'more.notice.late' : 'more.notice.given'
}
