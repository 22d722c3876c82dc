import type { Phrase } from './phrases.ts'
import { addSet, hasRole, type RoleSet } from './roles.ts'
import { messageRules, type RuleWords, ruleWords } from './rules.ts'

/** All rules' phrases by their rarest role, so that a sentence is held only against those that could stand in it. */

/** The ids of the rules, each once, in their order. */
export const ruleIds: readonly string[] = messageRules.map(({ id }) => id).sort()

export type Kind = 'asked' | 'anyhow' | 'evenAsQuestion'

/** A phrase of a rule. */
export interface Candidate {
  /** Its place among all. */
  index: number
  phrase: Phrase
  kind: Kind
  rule: RuleWords
  /** The place of the rule's words among `ruleWords`, and of its id among `ruleIds`. */
  wordsIndex: number
  idIndex: number
}

const kinds: readonly Kind[] = ['asked', 'anyhow', 'evenAsQuestion']

export const candidates: readonly Candidate[] = ruleWords
  .flatMap((rule, wordsIndex) =>
    kinds.flatMap((kind) =>
      rule[kind].map((phrase) => ({ phrase, kind, rule, wordsIndex, idIndex: ruleIds.indexOf(rule.id) })),
    ),
  )
  .map((candidate, index) => ({ index, ...candidate }))

/** For a phrase of one word. */
const everyRole: RoleSet = [-1, -1, -1, -1]

/** The roles that are the rarest of some phrase. */
export const rarest: RoleSet = [0, 0, 0, 0]
for (const { phrase } of candidates) addSet(rarest, phrase.steps[0] as RoleSet)

/** The phrases whose rarest words include a role. */
export interface Group {
  candidates: readonly Candidate[]
  /** For each of them the set of its second rarest words, as four numbers in one list: it rules out most at once. */
  second: Int32Array
}

const groups: readonly Group[] = Array.from({ length: 32 * rarest.length }, (_, role) => {
  const members = candidates.filter(({ phrase }) => hasRole(phrase.steps[0] as RoleSet, role))
  return { candidates: members, second: Int32Array.from(members.flatMap(({ phrase }) => phrase.steps[1] ?? everyRole)) }
})

/** The phrases whose rarest words include this role, counted from 0. */
export function groupOf(role: number): Group {
  return groups[role] as Group
}
