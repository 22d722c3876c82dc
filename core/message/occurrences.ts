import { mostRoles } from './roles.ts'
import { type Message, mostWords, type Sentence } from './sentences.ts'

const parts = Math.ceil(mostWords / 32)

/** Where each role stands in one sentence: a bit a word, so that a search passes over all words of other roles. */
export class Occurrences {
  readonly #bits = new Int32Array(mostRoles * parts)

  add({ words }: Message, { firstWord, afterWords }: Sentence): void {
    for (let word = firstWord; word < afterWords; word++) {
      const at = word - firstWord
      const part = (words.roles[word] as number) * parts + (at >> 5)
      this.#bits[part] = (this.#bits[part] as number) | (1 << (at & 31))
    }
  }

  remove({ words }: Message, { firstWord, afterWords }: Sentence): void {
    for (let word = firstWord; word < afterWords; word++)
      this.#bits[(words.roles[word] as number) * parts + ((word - firstWord) >> 5)] = 0
  }

  /** The first word at or after `from`, counted from the sentence's first, that has one of these roles; -1 for none. */
  next(roles: readonly number[], from: number, wordCount: number): number {
    let mask = -1 << (from & 31)
    for (let part = from >> 5; part << 5 < wordCount; part++) {
      let found = 0
      for (const role of roles) found |= this.#bits[role * parts + part] as number
      found &= mask
      if (found !== 0) return (part << 5) + 31 - Math.clz32(found & -found)
      mask = -1
    }
    return -1
  }
}
