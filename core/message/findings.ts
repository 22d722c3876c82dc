import { mostWords, type Sentence } from './sentences.ts'
import { endOfCharacter, type Words } from './words.ts'

/** A red flag: by which rule, and where in the text as pasted (UTF-16 units, `to` exclusive). */
export interface MessageFinding {
  rule: string
  from: number
  to: number
}

/** Gathers the places that rules mark in a text. In one message, those of one rule that overlap or touch become one. */
export class Findings {
  /** In the order of their places. */
  readonly all: MessageFinding[] = []
  readonly #text: string
  readonly #rules: readonly string[]
  /** By rule and word of the sentence: one more than the last word of what begins there, 0 where nothing does. */
  readonly #ends: Uint16Array
  readonly #isMarked: Uint8Array
  #marked: number[] = []
  /** What each rule found last in this message. */
  readonly #last: (MessageFinding | undefined)[]
  #firstOfMessage = 0
  /** What this message gave: the rule, the first and the last word of each, in one list. */
  #ofMessage: number[] = []

  /** `rules` are ids, each once, in their order. */
  constructor(text: string, rules: readonly string[]) {
    this.#text = text
    this.#rules = rules
    this.#ends = new Uint16Array(rules.length * mostWords)
    this.#isMarked = new Uint8Array(rules.length)
    this.#last = rules.map(() => undefined)
  }

  /** Whether this message has findings so far. */
  get hasSome(): boolean {
    return this.#ofMessage.length > 0
  }

  /** Marks the words of a sentence, counted from its first, from one to another. */
  mark(rule: number, first: number, last: number): void {
    const at = rule * mostWords + first
    if ((this.#ends[at] as number) <= last) this.#ends[at] = last + 1
    if (this.#isMarked[rule] === 1) return
    this.#isMarked[rule] = 1
    this.#marked.push(rule)
  }

  /** Makes findings of what was marked in the sentence. */
  endSentence(words: Words, { firstWord, afterWords }: Sentence): void {
    if (this.#marked.length === 0) return
    for (let word = firstWord; word < afterWords; word++)
      for (const rule of this.#marked) {
        const at = rule * mostWords + word - firstWord
        const end = this.#ends[at] as number
        if (end === 0) continue
        this.#ends[at] = 0
        this.#add(words, rule, word, firstWord + end - 1)
      }
    for (const rule of this.#marked) this.#isMarked[rule] = 0
    this.#marked = []
  }

  #add(words: Words, rule: number, first: number, final: number): void {
    this.#ofMessage.push(rule, first, final)
    const from = words.firsts[first] as number
    const to = endOfCharacter(this.#text, words.lasts[final] as number)
    const last = this.#last[rule]
    if (last !== undefined && from <= last.to) {
      last.to = Math.max(last.to, to)
      return
    }
    const finding = { rule: this.#rules[rule] as string, from, to }
    this.#last[rule] = finding
    this.all.push(finding)
  }

  /** Finds the same in a message of the same letters. */
  repeat(words: Words, found: readonly number[]): void {
    for (let at = 0; at < found.length; at += 3)
      this.#add(words, found[at] as number, found[at + 1] as number, found[at + 2] as number)
    this.endMessage()
  }

  /** Brings the findings of the message into their order, in which nearly all of them stand; gives them for `repeat`. */
  endMessage(): readonly number[] {
    const { all } = this
    const found = this.#ofMessage
    this.#ofMessage = []
    for (let index = this.#firstOfMessage + 1; index < all.length; index++) {
      const finding = all[index] as MessageFinding
      let at = index
      for (; at > this.#firstOfMessage && isBefore(finding, all[at - 1] as MessageFinding); at--)
        all[at] = all[at - 1] as MessageFinding
      all[at] = finding
    }
    this.#firstOfMessage = all.length
    this.#last.fill(undefined)
    return found
  }
}

function isBefore(a: MessageFinding, b: MessageFinding): boolean {
  return a.from < b.from || (a.from === b.from && (a.to < b.to || (a.to === b.to && a.rule < b.rule)))
}
