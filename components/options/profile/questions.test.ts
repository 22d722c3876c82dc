import { expect, test } from 'vitest'
import { assumptions, contradictions, facts, officialNotes } from '../../../core/answers/sources.ts'
import { profileFields } from '../../../core/records/profile.ts'
import { questionGroups } from './questions.ts'

const questions = questionGroups.flatMap((group) => group.questions)

test('every field of the profile is asked once', () => {
  expect(questions.map(({ field }) => field).sort()).toEqual([...profileFields].sort())
})

test('every chip at a question leads to a source that there is', () => {
  const sources = [facts, assumptions, contradictions, officialNotes].flat().map(({ id }) => id)
  for (const { factIds } of questions) for (const id of factIds) expect(sources).toContain(id)
})
