import { expect, test } from 'vitest'
import { facts } from '../../core/answers/sources.ts'
import { SourceChip, sectionOf } from './source-chip.tsx'
import { render, speechOf } from './testing.tsx'

test('the part of the article is told by the id of each fact', () => {
  for (const fact of facts) expect([fact.id, sectionOf(fact.id)]).toEqual([fact.id, fact.section])
})

test('one chip a part of the article and one an assumption, each a link to its source', () => {
  const factIds = ['entry.actWithin', 'entry.new.retention', 'A5', 'official.grace']
  const html = render(<SourceChip factIds={factIds} />, speechOf('en'))
  const links = [...html.matchAll(/href="([^"]+)"[^>]*>([^<]+)</g)].map(([, href, text]) => [href, text])
  expect(links).toEqual([
    ['options.html#sources/entry.actWithin', '§3'],
    ['options.html#sources/A5', 'A5'],
    ['options.html#sources/official.grace', 'Elsewhere'],
  ])
})
