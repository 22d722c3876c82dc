import {
  begins,
  fullStop,
  isFigure,
  isLargeUnit,
  isLatin,
  isNumeral,
  longestWord,
  plus,
  symbolOfUnit,
  symbols,
  type Word,
} from './dictionary.ts'
import { letterOf } from './lexicon.ts'
import { addLetter, type RoleSet } from './roles.ts'
import type { Message } from './sentences.ts'

const filler = '_'.charCodeAt(0)
export const clauseEnd = ','
const clause = clauseEnd.charCodeAt(0)

const letter = {
  number: letterOf('number'),
  sum: letterOf('sum'),
  foreign: letterOf('foreign'),
  hours: letterOf('hours'),
  deadline: letterOf('deadline'),
  amountUnit: letterOf('amountUnit'),
  portion: letterOf('portion'),
  minuteUnit: letterOf('minuteUnit'),
  hourUnit: letterOf('hourUnit'),
  plain: letterOf('plain'),
  url: letterOf('url'),
}

/** What a unit makes of the number before it; 0 for what is no unit. */
const withNumber = new Map([
  [letter.amountUnit, letter.sum],
  [letter.portion, letter.sum],
  [letter.minuteUnit, letter.deadline],
  [letter.hourUnit, letter.hours],
])

/** Figures of a telephone number, at least; 00 before them, or + and not 86, is a foreign line. */
const telephoneLength = 8
/** 00852 and the like, where the rest is blacked out. */
const prefixLength = 5
const blackedOut = symbolOfUnit[0x78] as number

/** Gathers the symbols of one sentence and makes the letters of its words. */
export class WordReader {
  /** How many letters of the message stand so far. */
  count = 0
  readonly #text: string
  readonly #symbols: Uint16Array
  readonly #places: Int32Array
  readonly #codes: Uint16Array
  readonly #firsts: Int32Array
  readonly #lasts: Int32Array
  readonly #word: Word = { length: 0, role: 0 }
  #length = 0

  constructor(text: string, longestSentence: number, longestMessage: number) {
    this.#text = text
    this.#symbols = new Uint16Array(longestSentence)
    this.#places = new Int32Array(longestSentence)
    this.#codes = new Uint16Array(longestSentence)
    this.#firsts = new Int32Array(longestMessage)
    this.#lasts = new Int32Array(longestMessage)
  }

  /** A new message; the places of the one before are written over. */
  begin(): Message {
    this.count = 0
    return { sentences: [], firsts: this.#firsts, lasts: this.#lasts, present: [0, 0, 0, 0] }
  }

  /** Adds a symbol to the sentence, and gives its length. */
  add(symbol: number, place: number): number {
    this.#symbols[this.#length] = symbol
    this.#places[this.#length] = place
    return ++this.#length
  }

  /** The line of the sentence gathered so far, empty where it has no word of the lexicon; adds its roles to `present`. */
  take(present: RoleSet): string {
    const at = this.count
    const length = this.#length
    this.#length = 0
    let words = 0
    for (let index = 0; index < length; ) {
      const symbol = this.#symbols[index] as number
      if (begins[symbol] === 0) {
        if (!this.#continuesWord(index)) this.#write(symbol === symbols.comma ? clause : filler, index, index + 1, at)
        index++
        continue
      }
      const role = this.#wordAt(index, length)
      const until = index + (role === 0 ? 1 : this.#word.length)
      const before = this.count > at ? (this.#codes[this.count - 1 - at] as number) : 0
      const joined = joinedRole(before, role)
      if (role === 0 || role === letter.plain) {
        if (role !== 0 || !this.#continuesWord(index)) this.#write(filler, index, until, at)
      } else {
        if (joined === 0) this.#write(role, index, until, at)
        else {
          this.#codes[this.count - 1 - at] = joined
          this.#lasts[this.count - 1] = this.#places[until - 1] as number
        }
        addLetter(present, joined === 0 ? role : joined)
        words++
      }
      index = until
    }
    if (words === 0) {
      this.count = at
      return ''
    }
    return String.fromCharCode.apply(null, this.#codes.subarray(0, this.count - at) as unknown as number[])
  }

  #write(code: number, from: number, until: number, at: number): void {
    this.#codes[this.count - at] = code
    this.#firsts[this.count] = this.#places[from] as number
    this.#lasts[this.count] = this.#places[until - 1] as number
    this.count++
  }

  /** Inside a Latin word of no meaning here: the whole word is one letter of the line, as a Chinese character is. */
  #continuesWord(index: number): boolean {
    if (index === 0 || !isLatin(this.#symbols[index] as number) || !isLatin(this.#symbols[index - 1] as number))
      return false
    if (this.#places[index] !== (this.#places[index - 1] as number) + 1) return false
    this.#lasts[this.count - 1] = this.#places[index] as number
    return true
  }

  /** The role of the word at `index`, 0 for none; its length stands in `#word`. */
  #wordAt(index: number, length: number): number {
    const word = this.#word
    longestWord(this.#symbols, index, length, word)
    const figures = this.#numberUntil(index, length) - index
    if (figures > word.length) {
      word.length = figures
      return this.#numberRole(index, index + figures)
    }
    if (word.length === 0) {
      word.length = 1
      return this.#isAddress(index, length) ? letter.url : 0
    }
    const isLatinWord = isLatin(this.#symbols[index] as number)
    return isLatinWord && this.#isInsideWord(index, index + word.length, length) ? 0 : word.role
  }

  /** Where the number that begins at `index` ends: 3千, 三千六, 0085xxxx (blacked out), but not both kinds (200一条). */
  #numberUntil(index: number, length: number): number {
    const inFigures = isFigure(this.#symbols[index] as number)
    let until = index
    while (until < length) {
      const symbol = this.#symbols[until] as number
      const isPart = inFigures
        ? isFigure(symbol) || (until > index && isLargeUnit(symbol)) || (symbol === blackedOut && until - index >= 2)
        : isNumeral(symbol)
      if (!isPart) break
      until++
    }
    return until
  }

  #numberRole(index: number, until: number): number {
    const place = this.#places[index] as number
    if (until - index >= prefixLength && this.#text.startsWith('00', place)) return letter.foreign
    if (until - index >= telephoneLength) {
      if (index > 0 && this.#symbols[index - 1] === plus && !this.#text.startsWith('86', place)) return letter.foreign
    }
    if (until - index > 1)
      for (let at = index; at < until; at++) if (isLargeUnit(this.#symbols[at] as number)) return letter.sum
    return letter.number
  }

  /** A full stop between a Latin letter or figure and two letters: an address in the net. */
  #isAddress(index: number, length: number): boolean {
    if (this.#symbols[index] !== fullStop || index < 1 || index + 2 >= length) return false
    const [before, first, second] = [index - 1, index + 1, index + 2].map((at) => this.#symbols[at] as number)
    return (
      isLatin(first as number) && isLatin(second as number) && (isLatin(before as number) || isFigure(before as number))
    )
  }

  /** `app` in `happen` is no app: Latin words stand alone in the text as pasted. */
  #isInsideWord(index: number, until: number, length: number): boolean {
    const runsOn = (left: number) =>
      isLatin(this.#symbols[left] as number) &&
      isLatin(this.#symbols[left + 1] as number) &&
      endOfCharacter(this.#text, this.#places[left] as number) === this.#places[left + 1]
    return (index > 0 && runsOn(index - 1)) || (until < length && runsOn(until - 1))
  }
}

/** Where the character that begins at `place` ends: a pair of surrogates has two units. */
export function endOfCharacter(text: string, place: number): number {
  const unit = text.charCodeAt(place)
  return place + (unit >= 0xd800 && unit < 0xdc00 ? 2 : 1)
}

/** The role that a unit makes together with the number before it, 0 where they make none. */
function joinedRole(before: number, role: number): number {
  if (before === letter.sum) return role === letter.amountUnit ? letter.sum : 0
  return before === letter.number ? (withNumber.get(role) ?? 0) : 0
}
