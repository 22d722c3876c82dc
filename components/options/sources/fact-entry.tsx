import { useWords } from '../../parts/words.ts'
import { Note } from './note.tsx'
import type { SourcedFact } from './register.ts'

/** One figure of the article and all that stands beside it. Its id is the address that chips lead to. */
export function FactEntry({
  sourced: { fact, contradictions, assumptions, notes, elsewhere },
}: {
  sourced: SourcedFact
}) {
  const t = useWords()
  return (
    <li id={fact.id} tabIndex={-1}>
      <p>{t(`fact.${fact.id}`)}</p>
      <p class="quiet" data-elsewhere={elsewhere}>
        {t(`options.sources.elsewhere.${elsewhere}`)}
      </p>
      {contradictions.map(({ id }) => (
        <div key={id} class="beside-fact">
          <p>
            <b>
              <a href={`#sources/${id}`}>{id}</a> {t('options.sources.contradiction')}
            </b>{' '}
            {t(`contradiction.${id}.is`)}
          </p>
          <p>{t('options.sources.resolution', { text: t(`contradiction.${id}.resolution`) })}</p>
        </div>
      ))}
      {assumptions.map((id) => (
        <p key={id} class="beside-fact">
          <b>
            <a href={`#sources/${id}`}>{id}</a> {t('options.sources.assumption')}
          </b>{' '}
          {t(`assumption.${id}`)}
        </p>
      ))}
      {notes.map((note) => (
        <div key={note.id} class="beside-fact">
          <Note note={note} />
        </div>
      ))}
    </li>
  )
}
