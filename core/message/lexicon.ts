import { compounds } from './lexicon-compounds.ts'
import { moneyWords } from './lexicon-money.ts'
import { peopleWords } from './lexicon-people.ts'
import { stanceWords } from './lexicon-stance.ts'
import { tricksWords } from './lexicon-tricks.ts'

/**
 * The words by what they do in a sentence: who is asked, what to do, with what, when, and what turns a request into
 * its opposite. Of words that begin at the same place the longest counts, so a word in `plain` takes its parts out of
 * play (提交 asks for papers, not for money). Of two that are spelled the same the later counts.
 */
const words = { ...moneyWords, ...tricksWords, ...peopleWords, ...stanceWords }

/** What a word does in a sentence. */
export type Role = keyof typeof words | 'number' | 'sum' | 'foreign' | 'hours' | 'telephone'

/** Every word with its role, as people write it. */
export const lexicon: readonly (readonly [word: string, role: Role])[] = [
  ...compounds(),
  ...Object.entries(words).flatMap(([role, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((word) => [word, role as Role] as const),
  ),
]

/** Roles that the reader makes of figures: a number, one with its unit of money, one of a foreign line, some hours. */
const figureRoles = ['number', 'sum', 'foreign', 'hours', 'telephone']
const letters = new Map([...Object.keys(words), ...figureRoles].map((role, index) => [role, 0x100 + index]))

/** The code of the letter that stands for a role in the line of a sentence. */
export function letterOf(role: Role): number {
  return letters.get(role) as number
}
