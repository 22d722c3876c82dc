import type { Elsewhere } from '../../../core/answers/sources.ts'
import type { Words } from '../../parts/words.ts'
import type { SourcedFact } from './register.ts'

export interface Filter {
  /** Words that must all be in what is shown of a fact. */
  text: string
  /** The article's numbered part; `null` for all. */
  section: number | null
  beside: 'any' | 'contradiction' | 'assumption' | 'official'
  elsewhere: 'any' | Elsewhere
}

export const noFilter: Filter = { text: '', section: null, beside: 'any', elsewhere: 'any' }

/** Whether a fact is shown. */
export function passes(sourced: SourcedFact, filter: Filter, t: Words): boolean {
  if (filter.section !== null && sourced.fact.section !== filter.section) return false
  if (!hasBeside(sourced, filter.beside)) return false
  if (filter.elsewhere !== 'any' && sourced.elsewhere !== filter.elsewhere) return false
  const shown = textOf(sourced, t)
  return wordsOf(filter.text).every((word) => shown.includes(word))
}

function hasBeside({ contradictions, assumptions, notes }: SourcedFact, beside: Filter['beside']): boolean {
  if (beside === 'contradiction') return contradictions.length > 0
  if (beside === 'assumption') return assumptions.length > 0
  return beside === 'any' || notes.length > 0
}

function textOf({ fact, contradictions, assumptions, notes }: SourcedFact, t: Words): string {
  return [
    fact.id,
    t(`fact.${fact.id}`),
    ...contradictions.flatMap(({ id }) => [id, t(`contradiction.${id}.is`)]),
    ...assumptions.flatMap((id) => [id, t(`assumption.${id}`)]),
    ...notes.map(({ id }) => t(id)),
  ]
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
}
