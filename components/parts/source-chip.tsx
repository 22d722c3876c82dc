import { useWords, type Words } from './words.ts'

/** The rooms of the article's facts in the order of its numbered parts, from 1 on. */
const rooms = ['prequalification', 'credit', 'entry', 'verification', 'limit', 'interest', 'risk', 'growth', 'closing']

/** Facts whose room is not their part of the article: what its introduction says stands with the system it is about. */
const introduction = ['entry.byInvitation']

/** The article's numbered part of a fact, told by its id, so that a chip does not load the whole register. */
export function sectionOf(factId: string): number {
  if (introduction.includes(factId)) return 0
  return rooms.indexOf(factId.split('.')[0] ?? '') + 1
}

/** What a chip shows: `§1` for a fact, `A1` or `C2` as they are, a word for what is published elsewhere. */
function labelOf(id: string, t: Words): string {
  if (/^[AC]\d+$/.test(id)) return id
  return id.startsWith('official.') ? t('common.source.elsewhere') : `§${sectionOf(id)}`
}

/**
 * Small links to where figures come from: one chip a part of the article, one an assumption or contradiction, in the order given.
 * Each opens the first of its ids in the options page's sources.
 */
export function SourceChip({ factIds }: { factIds: readonly string[] }) {
  const t = useWords()
  const first = new Map<string, string>()
  for (const id of factIds) {
    const label = labelOf(id, t)
    if (!first.has(label)) first.set(label, id)
  }
  return (
    <span class="chips">
      {[...first].map(([label, id]) => (
        <a key={id} class="chip" href={`options.html#sources/${id}`} aria-label={t('common.source', { label })}>
          {label}
        </a>
      ))}
    </span>
  )
}
