import { firstOfLetters, isMark, symbolOf, symbolOfUnit, symbols } from './dictionary.ts'
import { breaksSentence, markAt, ownSpeaker, type Turn, turnAt } from './marks.ts'
import { addSet, type RoleSet } from './roles.ts'
import { longestSentence, type SentenceWeigher, WordReader } from './words.ts'

/** One of the messages of a text; it stands until the next is read. */
export class Message {
  readonly sentences: Sentence[] = []
  readonly present: RoleSet = [0, 0, 0, 0]
  /** The roles in what the one who copied a chat did not say himself. */
  readonly heard: RoleSet = [0, 0, 0, 0]
  readonly words: WordReader

  constructor(words: WordReader) {
    this.words = words
  }

  /** All that the rules read of it, as text: messages of the same key differ only in their places. */
  get key(): string {
    const { letterCount } = this.words
    let key = String.fromCharCode(letterCount)
    // The lines are parted by where each ends, with who says it and how.
    for (const { afterLetters, asks, speaker } of this.sentences)
      key += String.fromCharCode(afterLetters, 2 * speaker + (asks ? 1 : 0))
    return key + this.words.lineOf(0, letterCount)
  }
}

/** The number of the one who copied a chat. */
export const ownNumber = 1

/** One sentence of a message as the rules read it. */
export class Sentence {
  /** Where its letters and its words begin and end among those of the message. */
  firstLetter = 0
  afterLetters = 0
  firstWord = 0
  afterWords = 0
  /** Which roles stand in the line. */
  readonly present: RoleSet = [0, 0, 0, 0]
  /** It ends with a question mark. */
  asks = false
  /** In a chat, the number of who says it: 0 for nobody, 1 for the one who copied it (我：…). */
  speaker = 0
  /** How much its wording is that of fraud. */
  weight = 0
  readonly #words: WordReader
  #line = ''

  constructor(words: WordReader) {
    this.#words = words
  }

  /** Makes it the sentence that `words` has gathered; whether it has a word of the lexicon. */
  take(asks: boolean, speaker: number): boolean {
    const { present } = this
    present[0] = present[1] = present[2] = present[3] = 0
    this.firstLetter = this.#words.letterCount
    this.firstWord = this.#words.wordCount
    this.weight = this.#words.take(present, speaker !== ownNumber)
    this.afterLetters = this.#words.letterCount
    this.afterWords = this.#words.wordCount
    this.asks = asks
    this.speaker = speaker
    this.#line = ''
    return this.afterWords > this.firstWord
  }

  /** A letter a word (its role), `_` for what has no meaning here, `,` between clauses; made when it is asked for. */
  get line(): string {
    if (this.#line === '') this.#line = this.#words.lineOf(this.firstLetter, this.afterLetters)
    return this.#line
  }
}

/** A word is at least one symbol. */
export const mostWords = longestSentence
const cutAtComma = 160
const mostSentences = 60

const firstSurrogate = 0xd800
const afterSurrogates = 0xe000

/** Reads a text message by message: an empty line parts two. One pass, and no more is kept than one message. */
export class MessageReader {
  readonly #text: string
  readonly #words: WordReader
  /** Used again for each message. */
  readonly #sentences: Sentence[]
  #place: number
  #lineFrom = 0
  #turn: Turn
  /** The numbers of those who speak in this message. */
  readonly #speakers = new Map<string, number>()
  /** Nothing stood in the line so far. */
  #lineIsEmpty = true

  constructor(text: string, wording: SentenceWeigher) {
    this.#text = text
    this.#words = new WordReader(text, longestSentence * mostSentences, wording)
    this.#sentences = Array.from({ length: mostSentences }, () => new Sentence(this.#words))
    this.#turn = turnAt(text, 0)
    this.#place = this.#turn.length
    this.#lineIsEmpty = this.#place === 0
  }

  /** The next message that has a word of the lexicon, `null` after the last. */
  next(): Message | null {
    const message = new Message(this.#words)
    const { sentences, present, heard } = message
    this.#words.begin()
    this.#speakers.clear()
    while (this.#place < this.#text.length && sentences.length < mostSentences) {
      const end = this.#readSentence()
      const sentence = this.#sentences[sentences.length] as Sentence
      if (sentence.take(end === symbols.questionEnd, this.#speaker())) {
        addSet(present, sentence.present)
        if (sentence.speaker !== ownNumber) addSet(heard, sentence.present)
        sentences.push(sentence)
      }
      if (end !== symbols.lineEnd) continue
      const isParted = this.#lineIsEmpty
      const isHeaded = this.#turn.isHeading
      this.#beginLine()
      if (isParted && sentences.length > 0 && !(isHeaded && this.#turn.isHeading)) break
    }
    return sentences.length > 0 ? message : null
  }

  #speaker(): number {
    const { speaker } = this.#turn
    if (speaker === '') return 0
    if (speaker === ownSpeaker) return ownNumber
    const known = this.#speakers.get(speaker)
    if (known !== undefined) return known
    const next = this.#speakers.size + ownNumber + 1
    this.#speakers.set(speaker, next)
    return next
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
      if (symbol < firstOfLetters) {
        if (unit >= firstSurrogate && unit < afterSurrogates) symbol = symbolBeyond(text.codePointAt(place) as number)
        else if (isMark(symbol)) symbol = this.#markAt(place, symbol, unit)
        if (symbol === symbols.dropped) continue
        if (symbol < symbols.other && symbol !== symbols.comma) {
          end = symbol
          place++
          break
        }
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
    const turn = turnAt(this.#text, this.#lineFrom)
    // What stands under a heading is said by the same one, up to an empty line.
    if (turn.speaker !== '' || this.#lineIsEmpty || !this.#turn.isHeading) this.#turn = turn
    this.#place = this.#lineFrom + turn.length
    this.#lineIsEmpty = turn.length === 0
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
