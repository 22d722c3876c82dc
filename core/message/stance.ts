import { countLetters, letterTable, overlaps, roleSet, stands } from './roles.ts'
import { type Message, ownNumber, type Sentence } from './sentences.ts'
import { clauseEnd } from './words.ts'

/**
 * Whether something is asked of the reader, or refused, asked about, told of someone else or warned of. The same words
 * stand in all of these, so each is told by what stands around them.
 */

const telling = letterTable(['warn', 'report'])
const doubting = letterTable(['doubt'])
const narrating = letterTable(['narrative'])
const anyTelling = roleSet(['warn', 'report', 'doubt', 'narrative'])
const anyToReader = roleSet(['must', 'you', 'offer', 'contact', 'guide', 'trade'])
/** With one of these a new clause asks again, whatever the one before it forbade. */
const turning = letterTable(['must', 'you', 'offer', 'me', 'next', 'first', 'give'])
const negations = letterTable(['neg', 'unlessDone'])
const prohibitions = letterTable(['prohibit', 'genuine'])
export const anyRefusal = roleSet(['neg', 'unlessDone', 'prohibit', 'genuine'])
const toldTo = letterTable(['toldTo'])
const demanded = letterTable(['demanded'])
const anyDemand = roleSet(['toldTo', 'demanded'])
const questions = letterTable(['question', 'which'])
const askingKindly = roleSet(['polite'])
const writer = letterTable(['me'])
const ours = roleSet(['ours'])
const contact = roleSet(['contact'])

/** Without one of these in a sentence, `isAsked` is the same for all places in it. */
export const anyWithPlace = roleSet(['toldTo', 'demanded', 'me'])

const negationReach = 16
const toldReach = 8
const manyTold = 3
const manyNarrated = 3

/** What a message says of its kind: how much of it warns, tells or doubts, and who says so. */
export interface Stance {
  /** Warnings, whoever speaks; of those who speak in a chat, no question is one. */
  told: number
  sentences: Map<Sentence, SentenceStance>
  speakers: Map<number, SpeakerStance>
}

interface SentenceStance {
  told: number
  doubted: number
  narrated: number
}

/** What one who speaks in a chat says beside: what the others doubt or tell takes nothing from his request. */
interface SpeakerStance {
  doubted: number
  narrated: number
}

const plain: SentenceStance = { told: 0, doubted: 0, narrated: 0 }

export function stanceOf({ sentences }: Message): Stance {
  const stance: Stance = { told: 0, sentences: new Map(), speakers: new Map() }
  for (const sentence of sentences) {
    if (!overlaps(sentence.present, anyTelling)) continue
    const { line, speaker } = sentence
    const told = isSuspicion(sentence) ? 0 : countLetters(line, telling)
    const doubted = countLetters(line, doubting)
    const narrated = countLetters(line, narrating)
    stance.sentences.set(sentence, { told, doubted, narrated })
    stance.told += told
    const beside = stance.speakers.get(speaker)
    stance.speakers.set(speaker, {
      doubted: (beside?.doubted ?? 0) + doubted,
      narrated: (beside?.narrated ?? 0) + narrated,
    })
  }
  return stance
}

/** 我：你是骗子吧? asks who wrote before, and warns nobody. */
function isSuspicion({ speaker, asks }: Sentence): boolean {
  return speaker === ownNumber || (speaker > 0 && asks)
}

/**
 * True where what stands from `from` to `to` in the sentence's line is asked of the reader in earnest. A question asks
 * for nothing, unless `evenAsQuestion`.
 */
export function isAsked(
  message: Message,
  stance: Stance,
  sentence: Sentence,
  from: number,
  to: number,
  evenAsQuestion: boolean,
): boolean {
  if (sentence.speaker === ownNumber) return false
  if (!evenAsQuestion && isIdleQuestion(message, sentence)) return false
  const isDirect = overlaps(sentence.present, anyToReader)
  const distance = distanceOf(message, stance, sentence, from, to) + (!isDirect && isOwnDoing(sentence, from) ? 1 : 0)
  return distance < (isDirect ? 2 : 1)
}

/** How far the sentence is from a request: 0 says it plainly, 2 only tells or warns. */
function distanceOf(message: Message, stance: Stance, sentence: Sentence, from: number, to: number): number {
  const { told, doubted, narrated } = stance.sentences.get(sentence) ?? plain
  let distance = 2 * told + Math.min(1, narrated) + Math.min(1, doubted)
  if (overlaps(sentence.present, anyDemand)) {
    const around = Math.max(0, from - toldReach)
    if (stands(sentence.line, toldTo, around, to)) distance += 2
    if (stands(sentence.line, demanded, around, to)) distance += 1
  }
  // Whoever praises himself (我们是正规公司) warns of others only to be believed.
  if (overlaps(message.present, ours)) return distance
  const beside = stance.speakers.get(sentence.speaker) ?? plain
  const elsewhere = stance.told - told + beside.doubted - doubted
  if (elsewhere > 0) distance += elsewhere >= manyTold ? 2 : 1
  return beside.narrated >= manyNarrated ? distance + 1 : distance
}

/** True where the words themselves are refused: 不收保证金, 请勿点击链接. */
export function isRefused({ line, present }: Sentence, from: number, to: number): boolean {
  if (!overlaps(present, anyRefusal)) return false
  // A negation governs its own clause: that of the first word or that of the last, none between them.
  const firstClause = from === 0 ? 0 : line.lastIndexOf(clauseEnd, from - 1) + 1
  const firstClauseEnd = line.indexOf(clauseEnd, from)
  const firstEnd = firstClauseEnd < 0 ? to : Math.min(firstClauseEnd, to)
  if (stands(line, negations, Math.max(firstClause, from - negationReach), firstEnd)) return true
  if (stands(line, negations, Math.max(from, line.lastIndexOf(clauseEnd, to - 1)), to)) return true
  let prohibited = to - 1
  while (prohibited >= 0 && prohibitions[line.charCodeAt(prohibited)] === 0) prohibited--
  if (prohibited < 0) return false
  if (prohibited >= from) return true
  // 请勿操作，请把验证码发给我: a new clause with a new request ends what was forbidden.
  const nextClause = line.indexOf(clauseEnd, prohibited)
  return nextClause < 0 || nextClause >= from || !stands(line, turning, nextClause, to)
}

/** Asks whether, instead of asking for: 要先交钱吗？ A polite request, and a question that sells, is none. */
function isIdleQuestion(message: Message, { line, asks, present }: Sentence): boolean {
  if (!asks && questions[line.charCodeAt(line.length - 1)] === 0) return false
  return !overlaps(present, askingKindly) && !overlaps(message.present, contact)
}

/** 我交了押金: what the writer does is asked of nobody. */
function isOwnDoing({ line }: Sentence, from: number): boolean {
  const clause = line.lastIndexOf(clauseEnd, from) + 1
  return stands(line, writer, clause, Math.min(clause + 2, from))
}
