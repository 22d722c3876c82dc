import { type Phrase, phrase } from './phrases.ts'
import { addSet, type LetterTable, letterTable, type RoleSet, roleSet } from './roles.ts'
import { moneyRules } from './rules-money.ts'
import { peopleRules } from './rules-people.ts'
import { tricksRules } from './rules-tricks.ts'

/** A sign of fraud in a message, and where the rule comes from. */
export interface MessageRule {
  id: string
  /** Ids of what is published elsewhere and of the article's facts. */
  sources: readonly string[]
}

export interface RuleWords extends MessageRule {
  /** Without one of these in the message none of its phrases can stand. */
  needs: RoleSet
  /** What is asked. Refused, it is no sign. */
  asked: Phrase[]
  /** What stays a demand in spite of the refusals in it: 不交保证金不能放款. */
  anyhow: Phrase[]
  /** What is asked for in the form of a question. */
  evenAsQuestion: Phrase[]
  /** One role of each of these stands somewhere in the message. */
  about: RoleSet[]
  /** None of these stands in the place or just before it: what is repaid is no fee. */
  unless: RoleSet
  unlessLetters: LetterTable
  /** None of these stands anywhere in the message. */
  never: RoleSet
}

export const ruleWords: readonly RuleWords[] = [...moneyRules, ...tricksRules, ...peopleRules].map((described) => {
  const asked = described.asked?.map(phrase) ?? []
  const anyhow = described.anyhow?.map(phrase) ?? []
  const evenAsQuestion = described.evenAsQuestion?.map(phrase) ?? []
  const needs: RoleSet = [0, 0, 0, 0]
  for (const { steps } of [...asked, ...anyhow, ...evenAsQuestion]) addSet(needs, steps[0] as RoleSet)
  return {
    id: described.id,
    sources: described.sources,
    needs,
    asked,
    anyhow,
    evenAsQuestion,
    about: (described.about ?? []).map(roleSet),
    unless: roleSet(described.unless ?? []),
    unlessLetters: letterTable(described.unless ?? []),
    never: roleSet(described.never ?? []),
  }
})

/** No phrase: the wording of the whole is that of fraud. */
export const wordingRule: MessageRule = { id: 'wording', sources: [] }

/** The rules that a message is held against, each once, with the ids of its sources. */
export const messageRules: readonly MessageRule[] = [
  ...ruleWords
    .filter(({ id }, index) => ruleWords.findIndex((rule) => rule.id === id) === index)
    .map(({ id, sources }) => ({ id, sources })),
  wordingRule,
]
