import { InputError } from '../records/input.ts'
import { couldStand, eachMatch, type Phrase } from './phrases.ts'
import { overlaps, roleSet, stands } from './roles.ts'
import { type RuleWords, ruleWords } from './rules.ts'
import { type Message, MessageReader, type Sentence } from './sentences.ts'
import { isAsked, isRefused, type Stance, stanceOf } from './stance.ts'
import { endOfCharacter } from './words.ts'

/** A red flag: by which rule, and where in the text as pasted (UTF-16 units, `to` exclusive). */
export interface MessageFinding {
  rule: string
  from: number
  to: number
}

/**
 * The red flags of a pasted message, in order of their place. It knows signs of fraud only: that none is found never
 * makes a message safe.
 * @throws InputError with an empty path where the text is none
 */
export function inspectMessage(text: string): { findings: MessageFinding[] } {
  if (typeof text !== 'string') throw new InputError('', 'wrong-type')
  const findings: MessageFinding[] = []
  const reader = new MessageReader(text)
  for (let message = reader.next(); message !== null; message = reader.next())
    for (const finding of inspectOne(text, message)) findings.push(finding)
  return { findings }
}

function inspectOne(text: string, message: Message): MessageFinding[] {
  const findings: MessageFinding[] = []
  let stance: Stance | undefined
  for (const rule of ruleWords) {
    if (!overlaps(message.present, rule.needs) || !isAbout(rule, message)) continue
    for (const kind of ['asked', 'anyhow', 'evenAsQuestion'] as const)
      for (const phrase of rule[kind]) {
        if (!couldStand(phrase, message.present)) continue
        stance ??= stanceOf(message)
        findPhrase(text, message, stance, rule, kind, phrase, findings)
      }
  }
  return joined(findings.sort(byRule)).sort(byPlace)
}

function isAbout({ about, never }: RuleWords, { present }: Message): boolean {
  if (overlaps(present, never) && !overlaps(present, theProduct)) return false
  for (const topic of about) if (!overlaps(present, topic)) return false
  return true
}

function findPhrase(
  text: string,
  message: Message,
  stance: Stance,
  rule: RuleWords,
  kind: 'asked' | 'anyhow' | 'evenAsQuestion',
  phrase: Phrase,
  findings: MessageFinding[],
): void {
  for (const sentence of message.sentences) {
    if (!couldStand(phrase, sentence.present)) continue
    eachMatch(sentence.line, phrase, (from, to) => {
      const stays = kind === 'anyhow' || (fits(sentence, rule, from, to) && !isRefused(sentence, from, to))
      if (!stays || !isAsked(message, stance, sentence, from, to, kind === 'evenAsQuestion')) return false
      findings.push({
        rule: rule.id,
        from: message.firsts[sentence.at + from] as number,
        to: endOfCharacter(text, message.lasts[sentence.at + to - 1] as number),
      })
      return true
    })
  }
}

/** What a message speaks of that is no everyday matter, whatever else stands in it. */
const theProduct = roleSet(['loan', 'payout', 'subscription', 'guarantee'])

const unlessReach = 6

/** Nothing stands in the words or just before them that gives them another sense. */
function fits({ line, present }: Sentence, { unless, unlessLetters }: RuleWords, from: number, to: number): boolean {
  return !overlaps(present, unless) || !stands(line, unlessLetters, Math.max(0, from - unlessReach), to)
}

/** Places of one rule that overlap or touch become one. */
function joined(findings: readonly MessageFinding[]): MessageFinding[] {
  const all: MessageFinding[] = []
  for (const finding of findings) {
    const last = all.at(-1)
    if (last !== undefined && last.rule === finding.rule && finding.from <= last.to)
      last.to = Math.max(last.to, finding.to)
    else all.push(finding)
  }
  return all
}

function byRule(a: MessageFinding, b: MessageFinding): number {
  return compare(a.rule, b.rule) || a.from - b.from || a.to - b.to
}

function byPlace(a: MessageFinding, b: MessageFinding): number {
  return a.from - b.from || a.to - b.to || compare(a.rule, b.rule)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
