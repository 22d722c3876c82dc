import {
  begins,
  fullStop,
  isFeeName,
  isFigure,
  isLargeUnit,
  isLatin,
  isNumeral,
  isPurpose,
  longestWord,
  plus,
  symbolOfUnit,
  symbols,
  type Word,
} from './dictionary.ts'
import { letterOf } from './lexicon.ts'
import { addLetter, firstLetter, type RoleSet } from './roles.ts'

const filler = '_'.charCodeAt(0)
export const clauseEnd = ','

/** Longer runs are cut, so that no later step depends on the length of the text: at a comma, or anywhere. */
export const longestSentence = 240
const clause = clauseEnd.charCodeAt(0)

const letter = {
  number: letterOf('number'),
  sum: letterOf('sum'),
  foreign: letterOf('foreign'),
  telephone: letterOf('telephone'),
  hours: letterOf('hours'),
  deadline: letterOf('deadline'),
  amountUnit: letterOf('amountUnit'),
  portion: letterOf('portion'),
  minuteUnit: letterOf('minuteUnit'),
  hourUnit: letterOf('hourUnit'),
  plain: letterOf('plain'),
  fee: letterOf('fee'),
  softFee: letterOf('softFee'),
  lureFee: letterOf('lureFee'),
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
const mobileLength = 11
const figureOne = symbolOfUnit[0x31] as number
/** Characters between a purpose and what the money for it is called. */
const longestBetween = 4
/** 00852 and the like, where the rest is blacked out. */
const prefixLength = 5
const blackedOut = symbolOfUnit[0x78] as number

/** The words of a message in their order, sentence after sentence; letters of no meaning have no entry here. */
export interface Words {
  /** Which letter of the message's sentences each is. */
  letters: Int32Array
  /** Each one's role, counted from 0. */
  roles: Uint8Array
  /** Where the first and the last character of each begin, in UTF-16 units of the text as pasted. */
  firsts: Int32Array
  lasts: Int32Array
}

/** Weighs the wording of sentences. */
export interface SentenceWeigher {
  begin(): void
  /** The characters of the sentence stand at the first `length` of `places`. */
  add(text: string, places: Int32Array, length: number): number
}

/** Gathers the symbols of one sentence and makes the letters of its words. */
export class WordReader implements Words {
  /** How many letters of the message stand so far, and how many of them are words. */
  letterCount = 0
  wordCount = 0
  readonly letters: Int32Array
  readonly roles: Uint8Array
  readonly firsts: Int32Array
  readonly lasts: Int32Array
  readonly #text: string
  readonly #symbols: Uint16Array
  readonly #places: Int32Array
  /** The codes of the message's letters; no typed array, since a string is made of a part of it several times as fast. */
  readonly #codes: number[]
  readonly #word: Word = { length: 0, role: 0 }
  readonly #wording: SentenceWeigher
  #length = 0

  constructor(text: string, longestMessage: number, wording: SentenceWeigher) {
    this.#text = text
    this.#wording = wording
    this.#symbols = new Uint16Array(longestSentence)
    this.#places = new Int32Array(longestSentence)
    this.#codes = new Array(longestMessage).fill(filler)
    this.letters = new Int32Array(longestMessage)
    this.roles = new Uint8Array(longestMessage)
    this.firsts = new Int32Array(longestMessage)
    this.lasts = new Int32Array(longestMessage)
  }

  /** A new message; what stood of the one before is written over. */
  begin(): void {
    this.letterCount = 0
    this.wordCount = 0
    this.#wording.begin()
  }

  /** The letters of the message from one to another as a line. */
  lineOf(from: number, until: number): string {
    return String.fromCharCode.apply(null, this.#codes.slice(from, until))
  }

  /** Adds a symbol to the sentence, and gives its length. */
  add(symbol: number, place: number): number {
    this.#symbols[this.#length] = symbol
    this.#places[this.#length] = place
    return ++this.#length
  }

  /**
   * Makes letters of the sentence gathered so far, none where it has no word; adds its roles to `present`, and gives the
   * weight of its wording, which counts where the one who copied a chat heard it.
   */
  take(present: RoleSet, isHeard: boolean): number {
    const firstOfSentence = this.letterCount
    const wordsBefore = this.wordCount
    const length = this.#length
    this.#length = 0
    const weight = isHeard ? this.#wording.add(this.#text, this.#places, length) : 0
    for (let index = 0; index < length; ) {
      const symbol = this.#symbols[index] as number
      if (isLatin(symbol) && this.#runsOn(index - 1)) this.#continueWord(index++)
      else if (begins[symbol] === 0) {
        this.#codes[this.letterCount++] = symbol === symbols.comma ? clause : filler
        index++
      } else {
        const role = this.#feeAt(index, this.#wordAt(index, length))
        const first = index
        index += this.#word.length
        if (role === 0 || role === letter.plain) this.#codes[this.letterCount++] = filler
        else addLetter(present, this.#writeWord(role, firstOfSentence, first, index - 1))
      }
    }
    if (this.wordCount === wordsBefore) this.letterCount = firstOfSentence
    return weight
  }

  /**
   * Inside a Latin word no other begins (`app` in `happen` is no app). The whole word is one letter of the line, as a
   * Chinese character is.
   */
  #continueWord(index: number): void {
    const place = this.#places[index] as number
    if (place !== (this.#places[index - 1] as number) + 1) this.#codes[this.letterCount++] = filler
    else if ((this.#codes[this.letterCount - 1] as number) >= firstLetter) this.lasts[this.wordCount - 1] = place
  }

  /** Writes a word from its first to its last symbol, a unit as part of the number before it; gives its role's letter. */
  #writeWord(role: number, firstOfSentence: number, first: number, last: number): number {
    const before = this.letterCount > firstOfSentence ? (this.#codes[this.letterCount - 1] as number) : 0
    const joined = joinedRole(before, role)
    if (joined === 0) {
      this.letters[this.wordCount] = this.letterCount++
      this.firsts[this.wordCount++] = this.#places[first] as number
    }
    const code = joined === 0 ? role : joined
    this.#codes[this.letterCount - 1] = code
    this.roles[this.wordCount - 1] = code - firstLetter
    this.lasts[this.wordCount - 1] = this.#places[last] as number
    return code
  }

  /**
   * The role of the word at `index`, which has `role` by itself: what money is called after a purpose that fraud names
   * (通道维护金, 数字证书押金) is a fee of fraud. Words of another meaning between them part the two.
   */
  #feeAt(index: number, role: number): number {
    if (role !== letter.fee && role !== letter.softFee) return role
    if (isFeeName[this.#symbols[index + this.#word.length - 1] as number] === 0) return role
    for (let back = 0; back <= longestBetween && back + 1 < index; back++) {
      if (back > 0 && this.#codes[this.letterCount - back] !== filler) return role
      const second = this.#symbols[index - back - 1] as number
      if (second === symbols.comma || second === symbols.pause) return role
      if (isPurpose(this.#symbols[index - back - 2] as number, second)) return letter.lureFee
    }
    return role
  }

  /** The role of the word at `index`, 0 for none; its length stands in `#word`. */
  #wordAt(index: number, length: number): number {
    const word = this.#word
    longestWord(this.#symbols, index, length, word)
    const symbol = this.#symbols[index] as number
    if (isNumeral(symbol)) {
      const figures = this.#numberUntil(index, length) - index
      if (figures > word.length) {
        word.length = figures
        return this.#numberRole(index, index + figures)
      }
    }
    if (word.length === 0) {
      word.length = 1
      return symbol === fullStop && this.#isAddress(index, length) ? letter.url : 0
    }
    const until = index + word.length
    if (until === length || !isLatin(symbol) || !isLatin(this.#symbols[until] as number) || !this.#runsOn(until - 1))
      return word.role
    word.length = 1
    return 0
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
    if (this.#isMobile(index, until)) return letter.telephone
    if (until - index > 1)
      for (let at = index; at < until; at++) if (isLargeUnit(this.#symbols[at] as number)) return letter.sum
    return letter.number
  }

  /** 13800138000: the number of a mobile telephone, figures alone. */
  #isMobile(index: number, until: number): boolean {
    if (until - index !== mobileLength || this.#symbols[index] !== figureOne) return false
    for (let at = index; at < until; at++) if (!isFigure(this.#symbols[at] as number)) return false
    return true
  }

  /** Whether the full stop stands between a Latin letter or figure and two letters: an address in the net. */
  #isAddress(index: number, length: number): boolean {
    if (index < 1 || index + 2 >= length) return false
    const before = this.#symbols[index - 1] as number
    return (
      (isLatin(before) || isFigure(before)) &&
      isLatin(this.#symbols[index + 1] as number) &&
      isLatin(this.#symbols[index + 2] as number)
    )
  }

  /** Whether a Latin letter stands at `index`, and in the text as pasted the next symbol follows it at once. */
  #runsOn(index: number): boolean {
    return (
      index >= 0 &&
      isLatin(this.#symbols[index] as number) &&
      endOfCharacter(this.#text, this.#places[index] as number) === this.#places[index + 1]
    )
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
