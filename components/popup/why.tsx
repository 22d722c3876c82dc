import { SourceChip } from '../parts/source-chip.tsx'
import { useSpeech } from '../parts/words.ts'
import { reasonsOf } from './reasons.ts'
import type { ReadyView } from './view.ts'

/** Why the verdict is what it is, each sentence with where its figures come from. */
export function Why({ stored, answers, now }: ReadyView & { now: Temporal.Instant }) {
  const speech = useSpeech()
  const { kind } = answers.verdict
  return (
    <ul class="reasons">
      {reasonsOf(answers, stored.profile, now, speech).map(({ text, factIds }) => (
        <li key={text}>
          {text} <SourceChip factIds={factIds} />
        </li>
      ))}
      {(kind === 'pending' || kind === 'declined') && (
        <li>
          <a href="options.html#risk/after-the-answer">{speech.t('more.why.afterTheAnswer')}</a>
        </li>
      )}
    </ul>
  )
}
