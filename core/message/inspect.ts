import { InputError } from '../records/input.ts'
import { Findings, type MessageFinding } from './findings.ts'
import { Occurrences } from './occurrences.ts'
import { type Candidate, candidates, type Group, groupOf, type Kind, rarest, ruleIds } from './phrase-index.ts'
import { couldStand, endOfPhrase } from './phrases.ts'
import { overlaps, roleSet, stands } from './roles.ts'
import { type RuleWords, ruleWords, wordingRule } from './rules.ts'
import { type Message, MessageReader, ownNumber, type Sentence } from './sentences.ts'
import { anyRefusal, anyWithPlace, isAsked, isRefused, type Stance, stanceOf } from './stance.ts'
import { clearlyFraudulentFrom, fraudulentFrom, Wording } from './wording.ts'

export type { MessageFinding } from './findings.ts'

/**
 * The red flags of a pasted message, in order of their place. It knows signs of fraud only: that none is found never
 * makes a message safe.
 * @throws InputError with an empty path where the text is none
 */
export function inspectMessage(text: string): { findings: MessageFinding[] } {
  if (typeof text !== 'string') throw new InputError('', 'wrong-type')
  const wording = new Wording()
  const reader = new MessageReader(text, wording)
  const inspector = new Inspector(text, wording)
  for (let message = reader.next(); message !== null; message = reader.next()) inspector.inspect(message)
  return { findings: inspector.findings.all }
}

/** What is kept of the messages of a text has an end: so many letters. */
const mostKnownLetters = 1_000_000

/** Holds the messages of one text against the rules. */
class Inspector {
  readonly findings: Findings
  /** What was found in each message by its key: long texts are mostly copies, and each is held against the rules once. */
  readonly #known = new Map<string, readonly number[]>()
  #knownLetters = 0
  readonly #occurrences = new Occurrences()
  /** The number of the sentence in which each phrase was tried last: a phrase can be reached by several roles. */
  readonly #triedIn = new Int32Array(candidates.length)
  #sentenceCount = 0
  /** For each rule whether the message is about it: 0 where nobody asked yet, 1 for no, 2 for yes. */
  readonly #about = new Uint8Array(ruleWords.length)
  #stance: Stance | undefined
  /** Whether it matters where in the sentence something is asked. If not: whether it asks, and asks even as a question. */
  #placeMatters = false
  #refuses = false
  readonly #asked = new Uint8Array(2)
  /** Something that a rule looks for stands in the message, but is refused. */
  #hasRefused = false

  readonly #wording: Wording

  constructor(text: string, wording: Wording) {
    this.findings = new Findings(text, ruleIds)
    this.#wording = wording
  }

  inspect(message: Message): void {
    const weight = this.#wording.weightOf(message.heard)
    if (this.#wording.isOrdinary(weight)) return
    const heaviest = weight >= fraudulentFrom ? heaviestOf(message) : -1
    if (heaviest < 0 && !overlaps(message.present, rarest)) return
    const isClear = weight >= clearlyFraudulentFrom
    const key = String.fromCharCode(2 * (heaviest + 1) + (isClear ? 1 : 0)) + message.key
    const known = this.#known.get(key)
    if (known !== undefined) {
      this.findings.repeat(message.words, known)
      return
    }
    this.#about.fill(0)
    this.#stance = undefined
    this.#hasRefused = false
    for (const sentence of message.sentences)
      if (overlaps(sentence.present, rarest)) this.#inspectSentence(message, sentence)
    if (heaviest >= 0 && !this.findings.hasSome && (isClear || !this.#hasRefused))
      this.#markWording(message, message.sentences[heaviest] as Sentence, isClear)
    this.#remember(key, this.findings.endMessage())
  }

  #remember(key: string, found: readonly number[]): void {
    this.#knownLetters += key.length
    if (this.#knownLetters > mostKnownLetters) {
      this.#known.clear()
      this.#knownLetters = key.length
    }
    this.#known.set(key, found)
  }

  #inspectSentence(message: Message, sentence: Sentence): void {
    this.#sentenceCount++
    this.#asked[0] = this.#asked[1] = 0
    this.#placeMatters = overlaps(sentence.present, anyWithPlace)
    this.#refuses = overlaps(sentence.present, anyRefusal)
    this.#occurrences.add(message, sentence)
    for (let part = 0; part < rarest.length; part++) {
      let left = (sentence.present[part] as number) & (rarest[part] as number)
      while (left !== 0) {
        const bit = 31 - Math.clz32(left)
        left &= ~(1 << bit)
        this.#tryGroup(message, sentence, groupOf(32 * part + bit))
      }
    }
    this.#occurrences.remove(message, sentence)
    this.findings.endSentence(message.words, sentence)
  }

  /** Where no rule finds anything, the sentence whose wording weighs most stands for the whole. */
  #markWording(message: Message, sentence: Sentence, isClear: boolean): void {
    const length = sentence.line.length
    if (!isClear && isRefused(sentence, 0, length)) return
    this.findings.mark(wordingIndex, 0, sentence.afterWords - sentence.firstWord - 1)
    this.findings.endSentence(message.words, sentence)
  }

  #tryGroup(message: Message, sentence: Sentence, { candidates, second }: Group): void {
    const [a, b, c, d] = sentence.present
    for (let index = 0, at = 0; index < candidates.length; index++, at += 4) {
      const overlap =
        (a & (second[at] as number)) |
        (b & (second[at + 1] as number)) |
        (c & (second[at + 2] as number)) |
        (d & (second[at + 3] as number))
      if (overlap === 0) continue
      const candidate = candidates[index] as Candidate
      if (this.#isToTry(candidate, message) && couldStand(candidate.phrase, sentence.present))
        this.#findPhrase(message, sentence, candidate)
    }
  }

  /** Whether the message is about what the rule needs, and the phrase was not tried in this sentence. */
  #isToTry({ index, rule, wordsIndex }: Candidate, message: Message): boolean {
    if (this.#triedIn[index] === this.#sentenceCount) return false
    this.#triedIn[index] = this.#sentenceCount
    if (this.#about[wordsIndex] === 0) this.#about[wordsIndex] = isAbout(rule, message) ? 2 : 1
    return this.#about[wordsIndex] === 2
  }

  #findPhrase(message: Message, sentence: Sentence, candidate: Candidate): void {
    const anywhere = this.#staysAnywhere(message, sentence, candidate)
    if (anywhere === false) return
    const { phrase } = candidate
    const { words } = message
    const { firstLetter, firstWord, afterWords } = sentence
    const wordCount = afterWords - firstWord
    let word = this.#occurrences.next(phrase.firstRoles, 0, wordCount)
    while (word >= 0) {
      let next = word + 1
      const last = endOfPhrase(words, phrase, firstWord + word, afterWords)
      if (last >= 0) {
        const from = (words.letters[firstWord + word] as number) - firstLetter
        const to = (words.letters[last] as number) - firstLetter + 1
        if (anywhere || this.#stays(message, sentence, candidate, from, to)) {
          this.findings.mark(candidate.idIndex, word, last - firstWord)
          next = last - firstWord + 1
        }
      }
      word = this.#occurrences.next(phrase.firstRoles, next, wordCount)
    }
  }

  /** Whether a match of the phrase stays as a sign wherever it stands in the sentence; `undefined` where that matters. */
  #staysAnywhere(message: Message, sentence: Sentence, { rule, kind }: Candidate): boolean | undefined {
    if (this.#placeMatters) return undefined
    const asked = kind === 'evenAsQuestion' ? 1 : 0
    if (this.#asked[asked] === 0) this.#asked[asked] = this.#isAsked(message, sentence, 0, 0, kind) ? 2 : 1
    if (this.#asked[asked] === 1) return false
    if (kind === 'anyhow') return true
    return this.#refuses || overlaps(sentence.present, rule.unless) ? undefined : true
  }

  #stays(message: Message, sentence: Sentence, { rule, kind }: Candidate, from: number, to: number): boolean {
    if (kind !== 'anyhow') {
      if (!fits(sentence, rule, from, to)) return false
      if (isRefused(sentence, from, to)) {
        this.#hasRefused = true
        return false
      }
    }
    return this.#isAsked(message, sentence, from, to, kind)
  }

  #isAsked(message: Message, sentence: Sentence, from: number, to: number, kind: Kind): boolean {
    this.#stance ??= stanceOf(message)
    return isAsked(message, this.#stance, sentence, from, to, kind === 'evenAsQuestion')
  }
}

const wordingIndex = ruleIds.indexOf(wordingRule.id)

/** The index of the sentence whose wording weighs most, of those that the one who copied a chat did not say; or -1. */
function heaviestOf({ sentences }: Message): number {
  let heaviest = -1
  let most = Number.NEGATIVE_INFINITY
  for (const [index, { weight, speaker }] of sentences.entries()) {
    if (speaker === ownNumber || weight <= most) continue
    heaviest = index
    most = weight
  }
  return heaviest
}

/** What a message speaks of that is no everyday matter, whatever else stands in it. */
const theProduct = roleSet(['loan', 'payout', 'subscription', 'guarantee'])

function isAbout({ about, never }: RuleWords, { present }: Message): boolean {
  if (overlaps(present, never) && !overlaps(present, theProduct)) return false
  for (const topic of about) if (!overlaps(present, topic)) return false
  return true
}

const unlessReach = 6

/** Nothing stands in the words or just before them that gives them another sense. */
function fits(sentence: Sentence, { unless, unlessLetters }: RuleWords, from: number, to: number): boolean {
  return (
    !overlaps(sentence.present, unless) || !stands(sentence.line, unlessLetters, Math.max(0, from - unlessReach), to)
  )
}
