import { isMark, symbolOf, symbolOfUnit, symbols } from './dictionary.ts'
import { breaksSentence, markAt, ownTurn, turnAt } from './marks.ts'
import { addSet, type RoleSet } from './roles.ts'
import { WordReader } from './words.ts'

/** One sentence of a message as the rules read it. */
export interface Sentence {
  /** A letter a word (its role), `_` for what has no meaning here, `,` between clauses. */
  line: string
  /** Where its letters begin in the message's list of places. */
  at: number
  /** Which roles stand in the line. */
  present: RoleSet
  /** It ends with a question mark. */
  asks: boolean
  /** In a chat, said by the one who copied it (我：…). */
  own: boolean
}

/** One of the messages of a text; it stands until the next is read. */
export interface Message {
  sentences: Sentence[]
  /** Where the first and the last character of each letter's word begin, in UTF-16 units of the text as pasted. */
  firsts: Int32Array
  lasts: Int32Array
  present: RoleSet
}

/** Longer runs are cut, so that no later step depends on the length of the text: at a comma, or anywhere. */
export const longestSentence = 240
const cutAtComma = 160
const mostSentences = 60

const firstSurrogate = 0xd800
const afterSurrogates = 0xe000

/** Reads a text message by message: an empty line parts two. One pass, and no more is kept than one message. */
export class MessageReader {
  readonly #text: string
  readonly #words: WordReader
  #place: number
  #lineFrom = 0
  #turn: string
  /** Nothing stood in the line so far. */
  #lineIsEmpty = true

  constructor(text: string) {
    this.#text = text
    this.#words = new WordReader(text, longestSentence, longestSentence * mostSentences)
    this.#turn = turnAt(text, 0)
    this.#place = this.#turn.length
  }

  /** The next message that has a word of the lexicon, `null` after the last. */
  next(): Message | null {
    const message = this.#words.begin()
    while (this.#place < this.#text.length && message.sentences.length < mostSentences) {
      const end = this.#readSentence()
      this.#take(message, end === symbols.questionEnd)
      if (end !== symbols.lineEnd) continue
      const isParted = this.#lineIsEmpty
      this.#beginLine()
      if (isParted && message.sentences.length > 0) return message
    }
    return message.sentences.length > 0 ? message : null
  }

  /** Gathers symbols up to the end of a sentence, and gives the symbol of what ended it. */
  #readSentence(): number {
    const text = this.#text
    const words = this.#words
    let end: number = symbols.sentenceEnd
    let place = this.#place
    let hasText = false
    for (; place < text.length; place++) {
      const unit = text.charCodeAt(place)
      let symbol = symbolOfUnit[unit] as number
      if (unit >= firstSurrogate && unit < afterSurrogates) {
        symbol = symbolBeyond(text.codePointAt(place) as number)
      } else if (isMark(symbol)) symbol = this.#markAt(place, symbol, unit)
      if (symbol === symbols.dropped) continue
      if (symbol < symbols.other && symbol !== symbols.comma) {
        end = symbol
        place++
        break
      }
      hasText = true
      const length = words.add(symbol, place)
      if (length < cutAtComma || (length < longestSentence && symbol !== symbols.comma)) continue
      place++
      break
    }
    this.#place = place
    if (hasText) this.#lineIsEmpty = false
    return end
  }

  #markAt(place: number, symbol: number, unit: number): number {
    const mark = markAt(this.#text, place, symbol, unit)
    if (mark !== symbols.lineEnd || !breaksSentence(this.#text, this.#lineFrom, place)) return mark
    this.#lineFrom = place + 1
    return symbols.dropped
  }

  #beginLine(): void {
    const isPair = this.#text.startsWith('\r\n', this.#place - 1)
    this.#lineFrom = this.#place + (isPair ? 1 : 0)
    this.#turn = turnAt(this.#text, this.#lineFrom)
    this.#place = this.#lineFrom + this.#turn.length
    this.#lineIsEmpty = true
  }

  #take(message: Message, asks: boolean): void {
    const at = this.#words.count
    const present: RoleSet = [0, 0, 0, 0]
    const line = this.#words.take(present)
    if (line === '') return
    addSet(message.present, present)
    message.sentences.push({ line, at, present, asks, own: this.#turn === ownTurn })
  }
}

/** Decorated letters and figures (𝐀, 🅐) by their code point. */
const decorated = new Map<number, number>()
for (const [from, until] of [
  [0x1d400, 0x1d800],
  [0x1f100, 0x1f200],
] as const)
  for (let point = from; point < until; point++) decorated.set(point, symbolOf(String.fromCodePoint(point)))

const firstRareHan = 0x20000

/** The symbol of a character beyond the first plane; half of one, and a picture, is dropped. */
function symbolBeyond(point: number): number {
  if (point < 0x10000) return symbols.dropped
  return decorated.get(point) ?? (point >= firstRareHan ? symbols.other : symbols.dropped)
}
