import { letterOf, type Role } from './lexicon.ts'
import { overlaps, type RoleSet, roleSet } from './roles.ts'

/** Words in an order and at most so far apart: `first 8 pay 10 fee/sum`. */
export interface Phrase {
  /** The sets of roles that must each be there, the one that is there least often first. */
  steps: RoleSet[]
  expression: RegExp
}

const usualGap = 8

/**
 * A phrase from its description: roles in their order, `/` between those that may stand in one place, and between two
 * places the most letters that may lie there (8 where no number stands).
 */
export function phrase(description: string): Phrase {
  const steps: Role[][] = []
  let source = ''
  let gap = usualGap
  for (const part of description.split(' ')) {
    if (/^\d+$/.test(part)) {
      gap = Number(part)
      continue
    }
    const roles = part.split('/').flatMap((role) => [role, ...(narrower[role] ?? [])]) as Role[]
    // Every repetition has an end: a match never looks further than the sum of the gaps.
    if (source !== '') source += `.{0,${gap}}?`
    source += `[${String.fromCharCode(...roles.map(letterOf))}]`
    steps.push(roles)
    gap = usualGap
  }
  steps.sort((a, b) => frequencyOf(a) - frequencyOf(b))
  return { steps: steps.map(roleSet), expression: new RegExp(source, 'g') }
}

/** Roles that a phrase means too where it names another: every fee of fraud is a fee. */
const narrower: Record<string, readonly Role[]> = { fee: ['lureFee'], payout: ['handed'] }

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

/** Whether each place of the phrase could be filled from these roles. */
export function couldStand({ steps }: Phrase, present: RoleSet): boolean {
  for (const step of steps) if (!overlaps(present, step)) return false
  return true
}

/** Calls `takes` with each match in the line, from left to right; one that it takes is not entered again. */
export function eachMatch(line: string, { expression }: Phrase, takes: (from: number, to: number) => boolean): void {
  // Where the search begins is set here and after each match, so nothing stays from an earlier text.
  expression.lastIndex = 0
  for (let match = expression.exec(line); match !== null; match = expression.exec(line)) {
    const to = match.index + match[0].length
    expression.lastIndex = takes(match.index, to) ? to : match.index + 1
  }
  expression.lastIndex = 0
}
