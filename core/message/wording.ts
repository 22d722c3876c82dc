import { letterOf, type Role } from './lexicon.ts'
import { firstLetter, mostRoles, type RoleSet } from './roles.ts'
import { mostTokens, readTokens, tokenOf } from './tokens.ts'
import { bias, learnedRoles, learnedWords } from './wording-weights.ts'
import { longestSentence } from './words.ts'

/**
 * How much the wording of a message is that of fraud, whatever is asked in it: the sum of learned weights of its
 * tokens, of their pairs and of the roles of its words, each counted once. It finds what no rule foresees, and stands
 * against a rule where all the rest speaks of an ordinary message. `scripts/learn-wording.ts` learns the weights.
 */

/** So many to one in which the weights are written. */
export const weightScale = 20

/** From this weight on a message is one of fraud by its wording alone, */
export const fraudulentFrom = 0.75
/** and from this on even where it says no to something. */
export const clearlyFraudulentFrom = 1
/** Up to this one no rule alone makes it one. */
const ordinaryUpTo = -1.5
/** In a longer message, a few words of fraud have too little weight for what stands around them. */
const longestOrdinary = 200

/** The weight of each token alone. */
const tokenWeights = new Int8Array(mostTokens)

const slotBits = 15
const slots = 1 << slotBits
/** A pair by all 32 bits that its two tokens are mixed to; that another pair gives the same is as good as impossible. */
const pairs = new Int32Array(slots)
const pairWeights = new Int8Array(slots)
const pairOf = (first: number, second: number) => Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) | 1

/** Where a pair stands in the table, or the free place for it. */
function slotOf(pair: number): number {
  let slot = pair >>> (32 - slotBits)
  while (pairs[slot] !== 0 && pairs[slot] !== pair) slot = (slot + 1) & (slots - 1)
  return slot
}

/** Each line of a list is a weight and what has it. */
function* entriesOf(list: string): Iterable<[feature: string, weight: number]> {
  for (const line of list.trim().split('\n')) {
    const [weight, ...features] = line.split(' ')
    for (const feature of features) yield [feature, Number(weight)]
  }
}

for (const [feature, weight] of entriesOf(learnedWords)) {
  const [first, second] = tokensOf(feature)
  if (second === 0) {
    tokenWeights[first] = weight
    continue
  }
  const slot = slotOf(pairOf(first, second))
  pairs[slot] = pairOf(first, second)
  pairWeights[slot] = weight
}

/** 先交, pay, pay·first: one token or two (0 for none), with a point between them where one is a Latin word. */
function tokensOf(feature: string): [number, number] {
  const parts = feature.includes('·') ? feature.split('·') : /^[a-z]+$/.test(feature) ? [feature] : [...feature]
  const [first, second] = parts
  return [tokenOf(first as string), second === undefined ? 0 : tokenOf(second)]
}

const roleWeights = new Int8Array(mostRoles)
for (const [role, weight] of entriesOf(learnedRoles)) roleWeights[letterOf(role as Role) - firstLetter] = weight

/** Weighs the sentences of one message after another. */
export class Wording {
  #sum = 0
  #length = 0
  #messageCount = 0
  /** The message in which each token and each pair was seen last. */
  readonly #tokenIn = new Int32Array(mostTokens)
  readonly #pairIn = new Int32Array(slots)
  readonly #tokens = new Int32Array(longestSentence)

  begin(): void {
    this.#sum = bias
    this.#length = 0
    this.#messageCount++
  }

  /** Adds a sentence to the message, and gives what it weighs by itself. */
  add(text: string, places: Int32Array, length: number): number {
    const tokens = this.#tokens
    const count = readTokens(text, places, length, tokens)
    this.#length += count
    let sum = 0
    let before = 0
    for (let index = 0; index < count; index++) {
      const token = tokens[index] as number
      sum += this.#weighToken(token)
      if (before !== 0) sum += this.#weighPair(pairOf(before, token))
      before = token
    }
    return sum
  }

  #weighToken(token: number): number {
    const weight = tokenWeights[token] as number
    if (weight !== 0 && this.#tokenIn[token] !== this.#messageCount) {
      this.#tokenIn[token] = this.#messageCount
      this.#sum += weight
    }
    return weight
  }

  #weighPair(pair: number): number {
    const slot = slotOf(pair)
    const weight = pairWeights[slot] as number
    if (weight !== 0 && this.#pairIn[slot] !== this.#messageCount) {
      this.#pairIn[slot] = this.#messageCount
      this.#sum += weight
    }
    return weight
  }

  /** How much the message is one of fraud by its wording, with the roles of its words: above 0 more likely than not. */
  weightOf(present: RoleSet): number {
    let sum = this.#sum
    for (let part = 0; part < present.length; part++)
      for (let left = present[part] as number; left !== 0; left &= left - 1)
        sum += roleWeights[32 * part + 31 - Math.clz32(left & -left)] as number
    return sum / weightScale
  }

  /** Whether the message of this weight is so ordinary that one rule alone does not make it one of fraud. */
  isOrdinary(weight: number): boolean {
    return weight <= ordinaryUpTo && this.#length <= longestOrdinary
  }
}
