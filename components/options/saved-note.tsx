import { clock } from '../parts/times.ts'
import { useSpeech } from '../parts/words.ts'

/** Says that changes save themselves and when one last did. To the minute, so that it does not talk at each key. */
export function SavedNote({ savedAt, unsaved }: { savedAt: Temporal.Instant | null; unsaved: number }) {
  const speech = useSpeech()
  const { t } = speech
  return (
    <p class="quiet figures saved" role="status" data-testid="saved">
      {unsaved > 0
        ? t('options.shell.notSaved')
        : savedAt === null
          ? t('options.shell.savesItself')
          : t('options.shell.saved', { time: clock(savedAt, speech) })}
    </p>
  )
}
