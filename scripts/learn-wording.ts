import { readFileSync, writeFileSync } from 'node:fs'
import { foldCharacter } from '../core/message/characters.ts'
import { letterOf, lexicon, type Role } from '../core/message/lexicon.ts'
import { firstLetter, hasRole } from '../core/message/roles.ts'
import { MessageReader } from '../core/message/sentences.ts'
import { fraudulentFrom, weightScale } from '../core/message/wording.ts'

/**
 * Learns the weights of the message check's wording from its samples and writes `core/message/wording-weights.ts`: a
 * logistic regression with a penalty on large weights, on the tokens, their pairs and the roles that a message has.
 * The same samples give the same weights.
 */

const fewestMessages = 3
const penalty = 0.5
const rounds = 400

const roleMark = '@'
const roles = [...new Set(lexicon.map(([, role]) => role)), 'number', 'sum', 'foreign', 'hours', 'telephone'] as Role[]

/** The features of a message by their names, gathered while it is read. */
class Gatherer {
  readonly features = new Set<string>()

  begin(): void {
    // The messages of one sample are one.
  }

  add(text: string, places: Int32Array, length: number): number {
    let before = ''
    for (let index = 0; index < length; ) {
      const name = nameAt(text, places, index, length)
      index += /^[a-z0-9]/.test(name) ? name.length : 1
      const feature = /^[0-9]/.test(name) ? '0' : name
      if (feature !== '') this.features.add(feature)
      if (feature !== '' && before !== '') this.features.add(joined(before, feature))
      before = feature
    }
    return 0
  }
}

/** The token that begins at the index, as it is written: a word or number of Latin letters or figures in full. */
function nameAt(text: string, places: Int32Array, from: number, length: number): string {
  const first = written(text.charAt(places[from] as number))
  const kind = /[a-z]/.test(first) ? /[a-z]/ : /[0-9]/.test(first) ? /[0-9]/ : undefined
  if (kind === undefined) return /[,、\p{Script=Han}]/u.test(first) ? first : ''
  let name = first
  for (let at = from + 1; at < length; at++) {
    const next = written(text.charAt(places[at] as number))
    if (!kind.test(next) || (kind.source === '[a-z]' && places[at] !== (places[at - 1] as number) + 1)) break
    name += next
  }
  return name
}

const marks: Record<string, string> = { [foldCharacter('，')]: ',', [foldCharacter('、')]: '、' }

function written(character: string): string {
  const folded = foldCharacter(character)
  return marks[folded] ?? folded
}

const joined = (first: string, second: string) =>
  /^[a-z]/.test(first) || /^[a-z]/.test(second) ? `${first}·${second}` : first + second

function featuresOf(text: string): Set<string> {
  const gatherer = new Gatherer()
  const reader = new MessageReader(text, gatherer)
  for (let message = reader.next(); message !== null; message = reader.next())
    for (const role of roles)
      if (hasRole(message.heard, letterOf(role) - firstLetter)) gatherer.features.add(roleMark + role)
  return gatherer.features
}

interface Example {
  features: number[]
  isFraud: boolean
}

function examplesOf(texts: readonly (readonly [text: string, isFraud: boolean])[]): [string[], Example[]] {
  const sets = texts.map(([text]) => featuresOf(text))
  const counts = new Map<string, number>()
  for (const set of sets) for (const feature of set) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= fewestMessages).map(([name]) => name)
  const indexes = new Map(names.map((name, index) => [name, index]))
  const examples = texts.map(([, isFraud], at) => ({
    features: [...(sets[at] as Set<string>)].flatMap((feature) => indexes.get(feature) ?? []),
    isFraud,
  }))
  return [names, examples]
}

/** The weights, the bias last: gradient descent with steps that shrink where a weight has moved much. */
function learn(featureCount: number, examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(featureCount + 1)
  const moved = new Float64Array(featureCount + 1).fill(1e-8)
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, index) => (index < featureCount ? 2 * penalty * weight : 0))
    for (const { features, isFraud } of examples) {
      let sum = weights[featureCount] as number
      for (const feature of features) sum += weights[feature] as number
      const error = 1 / (1 + Math.exp(-sum)) - (isFraud ? 1 : 0)
      for (const feature of features) slope[feature] = (slope[feature] as number) + error
      slope[featureCount] = (slope[featureCount] as number) + error
    }
    for (let index = 0; index <= featureCount; index++) {
      moved[index] = 0.9 * (moved[index] as number) + 0.1 * (slope[index] as number) ** 2
      const rate = 0.05 / (1 + round / 20)
      weights[index] =
        (weights[index] as number) - (rate * (slope[index] as number)) / Math.sqrt(moved[index] as number)
    }
  }
  return weights
}

const longestLine = 110

/** A line for each weight, or several where it is long: the weight and its features. */
function listed(names: readonly string[], weights: Float64Array, wanted: (name: string) => boolean): string {
  const groups = new Map<number, string[]>()
  for (const [index, name] of names.entries()) {
    const weight = Math.max(-127, Math.min(127, Math.round((weights[index] as number) * weightScale)))
    if (weight === 0 || !wanted(name)) continue
    groups.set(weight, [...(groups.get(weight) ?? []), name.replace(roleMark, '')])
  }
  const lines: string[] = []
  for (const [weight, list] of [...groups].sort(([a], [b]) => b - a)) {
    let line = String(weight)
    for (const feature of list.sort()) {
      if (line.length + feature.length > longestLine) {
        lines.push(line)
        line = String(weight)
      }
      line += ` ${feature}`
    }
    lines.push(line)
  }
  return lines.join('\n')
}

const folds = 5

/** Prints what share of each fifth is told right by the wording alone, learned from the other four. */
function crossValidate(featureCount: number, examples: readonly Example[]): void {
  const right = { fraud: 0, harmless: 0 }
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn(
      featureCount,
      examples.filter((_, index) => index % folds !== fold),
    )
    for (const [index, { features, isFraud }] of examples.entries()) {
      if (index % folds !== fold) continue
      const sum = features.reduce((sum, feature) => sum + (weights[feature] as number), weights[featureCount] as number)
      if (isFraud === sum >= fraudulentFrom) right[isFraud ? 'fraud' : 'harmless']++
    }
  }
  const ofFraud = examples.filter(({ isFraud }) => isFraud).length
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`
  console.log(
    `by the wording alone, on unseen fifths: fraud marked ${share(right.fraud, ofFraud)}, harmless clean ` +
      share(right.harmless, examples.length - ofFraud),
  )
}

const folder = 'core/message/samples'
const samples = (name: string) =>
  (JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as { text: string }[]).map(({ text }) => text)
const [names, examples] = examplesOf([
  ...samples('fraud').map((text) => [text, true] as const),
  ...samples('harmless').map((text) => [text, false] as const),
])
const weights = learn(names.length, examples)
const isRole = (name: string) => name.startsWith(roleMark)
const content = `/** Learned by \`scripts/learn-wording.ts\` from the samples; do not edit. A line is a weight and what has it. */

export const bias = ${Math.round((weights[names.length] as number) * weightScale)}

export const learnedRoles = \`
${listed(names, weights, isRole)}
\`

export const learnedWords = \`
${listed(names, weights, (name) => !isRole(name))}
\`
`
writeFileSync('core/message/wording-weights.ts', content)
console.log(`${examples.length} messages, ${names.length} features`)
crossValidate(names.length, examples)
