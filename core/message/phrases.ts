import { letterOf, type Role } from './lexicon.ts'
import { firstLetter, overlaps, type RoleSet, type RoleTable, roleSet, roleTable } from './roles.ts'
import type { Words } from './words.ts'

/** Words in an order and at most so far apart: `first 8 pay 10 fee/sum`. */
export interface Phrase {
  /** The sets of roles that must each be there, the one that is there least often first. */
  steps: RoleSet[]
  /** The roles, counted from 0, with which it begins. */
  firstRoles: number[]
  /** The same sets in the order of the phrase. */
  order: RoleTable[]
  /** How many letters at most lie between each place and the one before it; 0 for the first. */
  gaps: number[]
}

const usualGap = 8

/**
 * A phrase from its description: roles in their order, `/` between those that may stand in one place, and between two
 * places the most letters that may lie there (8 where no number stands).
 */
export function phrase(description: string): Phrase {
  const steps: Role[][] = []
  const gaps: number[] = []
  let gap = 0
  for (const part of description.split(' ')) {
    if (/^\d+$/.test(part)) {
      gap = Number(part)
      continue
    }
    steps.push(part.split('/').flatMap((role) => [role, ...(narrower[role] ?? [])]) as Role[])
    gaps.push(gap)
    gap = usualGap
  }
  const rarestFirst = steps.toSorted((a, b) => frequencyOf(a) - frequencyOf(b))
  return {
    steps: rarestFirst.map(roleSet),
    firstRoles: (steps[0] as Role[]).map((role) => letterOf(role) - firstLetter),
    order: steps.map(roleTable),
    gaps,
  }
}

/** Roles that a phrase means too where it names another: every fee of fraud is a fee. */
const narrower: Record<string, readonly Role[]> = {
  fee: ['lureFee'],
  payout: ['handed'],
  code: ['secret'],
  password: ['secret'],
}

/** Roles that stand in many sentences of any kind. */
const everyday: readonly Role[] = [
  'must',
  'you',
  'next',
  'first',
  'pay',
  'sum',
  'number',
  'softFee',
  'reach',
  'borrow',
  'loan',
  'bank',
]

function frequencyOf(roles: readonly Role[]): number {
  return roles.reduce((sum, role) => sum + (everyday.includes(role) ? 10 : 1), 0)
}

/** Whether each place of the phrase could be filled from these roles; the two rarest are known to be there. */
export function couldStand({ steps }: Phrase, present: RoleSet): boolean {
  for (let step = 2; step < steps.length; step++) if (!overlaps(present, steps[step] as RoleSet)) return false
  return true
}

/**
 * The last word of the phrase that begins with `word`, which is one of its first; -1 where none does. `until` is the
 * end of the sentence's words. The nearest words count. It never looks further than the sum of the gaps.
 */
export function endOfPhrase(words: Words, { order, gaps }: Phrase, word: number, until: number): number {
  return order.length === 1 ? word : endOfSteps(words, order, gaps, 1, word, until)
}

function endOfSteps(
  words: Words,
  order: readonly RoleTable[],
  gaps: readonly number[],
  step: number,
  word: number,
  until: number,
): number {
  const table = order[step] as RoleTable
  const furthest = (words.letters[word] as number) + (gaps[step] as number) + 1
  for (let next = word + 1; next < until && (words.letters[next] as number) <= furthest; next++) {
    if (table[words.roles[next] as number] === 0) continue
    if (step + 1 === order.length) return next
    const end = endOfSteps(words, order, gaps, step + 1, next, until)
    if (end >= 0) return end
  }
  return -1
}
