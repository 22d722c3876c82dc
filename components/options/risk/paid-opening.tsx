import { type OfficialNote, officialNotes, redFlags } from '../../../core/answers/sources.ts'
import { Icon } from '../../parts/icons.tsx'
import { useWords } from '../../parts/words.ts'

/** What is published on paid opening, on fees and on who may make contact. */
const noteIds = ['official.noPaidOpening', 'official.noFeeBeforePayout', 'official.contact']
const notes = officialNotes.filter(({ id }) => noteIds.includes(id))

/** The warning about 强开 and the signs by which such an offer is known. */
export function PaidOpening() {
  const t = useWords()
  return (
    <>
      <p class="problem">
        <Icon name="warning" size={16} />
        <strong>{t('options.risk.paid.never')}</strong>
      </p>
      <ul class="notes">
        {notes.map((note) => (
          <Published key={note.id} note={note} />
        ))}
      </ul>
      <h3>{t('options.risk.flags')}</h3>
      <ul class="flags">
        {redFlags.map((flag) => (
          <li key={flag}>
            <Icon name="cross" size={16} />
            {t(`official.redFlag.${flag}`)}
          </li>
        ))}
      </ul>
      <p class="quiet">{t('options.risk.flags.none')}</p>
    </>
  )
}

/** One note with its trust mark and the month in which it was looked up. */
export function Published({ note }: { note: OfficialNote }) {
  const t = useWords()
  return (
    <li class="published">
      {t(note.id)}{' '}
      <span class="quiet">
        {t('options.risk.published', {
          trust: note.trust.map((mark) => t(`official.trust.${mark}`)).join(' / '),
          month: note.asOf,
        })}
      </span>
    </li>
  )
}
