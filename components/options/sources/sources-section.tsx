import { useEffect, useRef, useState } from 'preact/hooks'
import { assumptions, contradictions, officialNotes } from '../../../core/answers/sources.ts'
import { useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { FactEntry } from './fact-entry.tsx'
import { type Filter, noFilter, passes } from './filter.ts'
import { Note } from './note.tsx'
import { assumedOf, register } from './register.ts'
import './sources.css'

/** The article's numbered parts, its introduction first. */
const sections = [...new Set(register.map(({ fact }) => fact.section))].sort((a, b) => a - b)

/** Every figure: what the article says, where it contradicts itself, what we assume, what is published elsewhere. */
export function SourcesSection({ anchor }: { anchor: string | null }) {
  const t = useWords()
  const [filter, setFilter] = useState(noFilter)
  const reached = useRef<string | null>(null)
  useEffect(() => {
    // What an address points to is shown, whatever was filtered before.
    if (anchor !== null) setFilter(noFilter)
  }, [anchor])
  useEffect(() => {
    const target = anchor === null || anchor === reached.current ? null : document.getElementById(anchor)
    if (target === null) return
    reached.current = anchor
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'center' })
  })

  const shown = register.filter((sourced) => passes(sourced, filter, t))
  return (
    <>
      <p class="intro">{t('options.sources.intro')}</p>
      <FilterBar filter={filter} onChange={setFilter} />
      <p class="quiet figures" role="status">
        {t('options.sources.shown', { n: shown.length, all: register.length })}
      </p>
      {shown.length === 0 && <p>{t('options.sources.none')}</p>}
      {sections.map((section) => {
        const entries = shown.filter(({ fact }) => fact.section === section)
        return entries.length === 0 ? null : (
          <Card
            key={section}
            title={t('options.sources.section', { number: section, name: t(`options.sources.section.${section}`) })}
          >
            <ul class="facts">
              {entries.map((sourced) => (
                <FactEntry key={sourced.fact.id} sourced={sourced} />
              ))}
            </ul>
          </Card>
        )
      })}
      {filter === noFilter && <Registers />}
    </>
  )
}

/** The contradictions, assumptions and notes, each in one list: here their chips lead. */
function Registers() {
  const t = useWords()
  return (
    <>
      <Card title={t('options.sources.contradictions')}>
        <ul class="facts">
          {contradictions.map(({ id, between }) => (
            <li key={id} id={id} tabIndex={-1}>
              <p>
                <b>{id}</b> {t(`contradiction.${id}.is`)}
              </p>
              <p>{t('options.sources.resolution', { text: t(`contradiction.${id}.resolution`) })}</p>
              <FactLinks ids={between} />
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('options.sources.assumptions')}>
        <ul class="facts">
          {assumptions.map(({ id }) => (
            <li key={id} id={id} tabIndex={-1}>
              <p>
                <b>{id}</b> {t(`assumption.${id}`)}
              </p>
              <FactLinks ids={assumedOf[id].map((fact) => fact.id)} />
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('options.sources.official')}>
        <p class="quiet">{t('options.sources.official.about')}</p>
        <ul class="facts">
          {officialNotes.map((note) => (
            <li key={note.id} id={note.id} tabIndex={-1}>
              <Note note={note} />
              <FactLinks ids={note.bearsOn} />
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

function FactLinks({ ids }: { ids: readonly string[] }) {
  const t = useWords()
  if (ids.length === 0) return null
  return (
    <ul class="fact-links">
      {ids.map((id) => (
        <li key={id}>
          <a href={`#sources/${id}`}>{t(`fact.${id}`)}</a>
        </li>
      ))}
    </ul>
  )
}

const elsewheres = ['any', 'agrees', 'different', 'not-published'] as const
const besides = ['any', 'contradiction', 'assumption', 'official'] as const

function FilterBar({ filter, onChange }: { filter: Filter; onChange(filter: Filter): void }) {
  const t = useWords()
  return (
    <search class="filter">
      <label>
        <span>{t('options.sources.find')}</span>
        <input
          type="search"
          name="source-text"
          value={filter.text}
          onInput={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('options.sources.part')}</span>
        <select
          name="source-section"
          value={filter.section ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, section: value === '' ? null : Number(value) })
          }
        >
          <option value="">{t('options.sources.all')}</option>
          {sections.map((section) => (
            <option key={section} value={section}>
              {t('options.sources.section', { number: section, name: t(`options.sources.section.${section}`) })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('options.sources.beside')}</span>
        <select
          name="source-beside"
          value={filter.beside}
          onChange={(event) => onChange({ ...filter, beside: event.currentTarget.value as Filter['beside'] })}
        >
          {besides.map((beside) => (
            <option key={beside} value={beside}>
              {t(`options.sources.beside.${beside}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('options.sources.elsewhere')}</span>
        <select
          name="source-elsewhere"
          value={filter.elsewhere}
          onChange={(event) => onChange({ ...filter, elsewhere: event.currentTarget.value as Filter['elsewhere'] })}
        >
          {elsewheres.map((elsewhere) => (
            <option key={elsewhere} value={elsewhere}>
              {t(`options.sources.elsewhere.${elsewhere}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}
