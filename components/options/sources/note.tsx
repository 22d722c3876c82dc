import type { OfficialNote } from '../../../core/answers/sources.ts'
import { useWords } from '../../parts/words.ts'

/** What is published elsewhere, with its trust mark. */
export function Note({ note: { id, trust, conflicting, since, stance, asOf } }: { note: OfficialNote }) {
  const t = useWords()
  const about = [
    ...trust.map((mark) => t(`official.trust.${mark}`)),
    ...(conflicting ? [t('options.sources.conflicting')] : []),
    t(`official.stance.${stance}`),
    ...(since === undefined ? [] : [t('options.sources.since', { date: since })]),
    t('options.sources.asOf', { month: asOf }),
  ]
  return (
    <>
      <p>
        <span class="trust">{trust.join(' ')}</span> {t(id)}
      </p>
      <p class="parts quiet">{about.join('\u00a0· ')}</p>
    </>
  )
}
