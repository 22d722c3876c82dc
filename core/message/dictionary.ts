import { comma, dropped, foldCharacter, lineEnd, other, pause, questionEnd, sentenceEnd } from './characters.ts'
import { letterOf, lexicon } from './lexicon.ts'
import { purposes } from './lexicon-compounds.ts'
import { root, trieOf } from './trie.ts'

/** The lexicon's words as lists of symbols, and the table that makes a symbol of each UTF-16 unit. */

/** Symbols that are no letters of any word. */
export const symbols = { dropped: 0, comma: 1, sentenceEnd: 2, lineEnd: 3, questionEnd: 4, other: 5, pause: 6 } as const
const parts = [dropped, comma, sentenceEnd, lineEnd, questionEnd, other, pause]

const figures = '0123456789'
const numerals = '一二两三四五六七八九十百千万几半'

const symbolOfCharacter = new Map<string, number>(parts.map((part, index) => [part, index]))
for (const character of `+.${figures}${numerals}abcdefghijklmnopqrstuvwxyz`) addSymbol(character)
const folded = lexicon.map(([word, role]) => [symbolsOf(word), letterOf(role)] as const)

function symbolsOf(word: string): number[] {
  const characters = [...word].map((character) => (character === '.' ? '.' : foldCharacter(character)))
  return characters.filter((character) => character !== dropped).map(addSymbol)
}

function addSymbol(character: string): number {
  const symbol = symbolOfCharacter.get(character) ?? symbolOfCharacter.size
  symbolOfCharacter.set(character, symbol)
  return symbol
}

export const plus = addSymbol('+')
/** The full stop, which counts only between Latin letters and figures. */
export const fullStop = addSymbol('.')

/** Letters and figures are numbered from here: all symbols below need a second look. */
export const firstOfLetters = fullStop + 1

/** Whether what a symbol means depends on where it stands. */
export const isMark = (symbol: number) =>
  symbol !== symbols.dropped && symbol !== symbols.other && symbol < firstOfLetters

/** The symbol of each UTF-16 unit by itself. */
export const symbolOfUnit = new Uint16Array(0x10000)
for (let unit = 0; unit < symbolOfUnit.length; unit++) symbolOfUnit[unit] = symbolOf(String.fromCharCode(unit))
symbolOfUnit['.'.charCodeAt(0)] = fullStop

/** The symbol of a character beyond the first plane: a decorated letter or figure, a rare character, or a picture. */
export function symbolOf(character: string): number {
  return symbolOfCharacter.get(foldCharacter(character)) ?? symbols.other
}

/** Whether a word that ends with this names money that is paid for something: 费, 金, 税. */
export const isFeeName = new Uint8Array(symbolOfCharacter.size)
for (const character of '费金税') isFeeName[addSymbol(character)] = 1
isFeeName[addSymbol('用')] = 1

const purposePairs = new Set(
  purposes.split(' ').map((purpose) => {
    const [first, second] = [...purpose].map((character) => addSymbol(foldCharacter(character)))
    return pairKey(first as number, second as number)
  }),
)

function pairKey(first: number, second: number): number {
  return first * 0x10000 + second
}

/** Whether these two are what money is asked for: 激活, 通道. */
export const isPurpose = (first: number, second: number) => purposePairs.has(pairKey(first, second))

const firstFigure = addSymbol('0')
export const isFigure = (symbol: number) => symbol >= firstFigure && symbol < firstFigure + figures.length
export const isNumeral = (symbol: number) =>
  symbol >= firstFigure && symbol < firstFigure + figures.length + numerals.length
/** Whether a number that ends with this is a sum even without a unit: 百, 千, 万. */
const largest = [...'百千万'].map(addSymbol)
export const isLargeUnit = (symbol: number) => largest.includes(symbol)

const firstLatin = addSymbol('a')
export const isLatin = (symbol: number) => symbol >= firstLatin && symbol < firstLatin + 26

const trie = trieOf(folded, symbolOfCharacter.size)

/** Whether a word or a number begins with this symbol: most of a text is passed by here. */
export const begins = new Uint8Array(symbolOfCharacter.size)
for (let symbol = 0; symbol < begins.length; symbol++) if (isNumeral(symbol)) begins[symbol] = 1
begins[fullStop] = 1

/**
 * Whether some word begins with these two symbols, as far as a small table of bits can tell: a yes may be wrong, a no
 * never is. At most places of a text the answer is no, and the trie is not entered.
 */
const pairBits = 17
const pairs = new Uint32Array(1 << (pairBits - 5))
const pairOf = (first: number, second: number) => Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - pairBits)

for (const [[first, second]] of folded) {
  if (first !== undefined) begins[first] = 1
  if (first === undefined || second === undefined) continue
  const pair = pairOf(first, second)
  pairs[pair >> 5] = (pairs[pair >> 5] as number) | (1 << (pair & 31))
}

/** The longest word found last: its length in symbols, 0 for none, and the code of its role's letter. */
export interface Word {
  length: number
  role: number
}

const { base, owner, value } = trie
const afterRoot = base[root] as number

/** Writes to `word` the longest word that begins at `from`; it never reads further than the longest of all words. */
export function longestWord(line: Uint16Array, from: number, until: number, word: Word): void {
  const first = line[from] as number
  let node = afterRoot + first
  if (owner[node] !== root) {
    word.length = 0
    word.role = 0
    return
  }
  const alone = value[node] as number
  word.length = alone === 0 ? 0 : 1
  word.role = alone
  if (from + 1 >= until) return
  const pair = pairOf(first, line[from + 1] as number)
  if (((pairs[pair >> 5] as number) & (1 << (pair & 31))) === 0) return
  for (let place = from + 1; place < until; place++) {
    const next = (base[node] as number) + (line[place] as number)
    if (owner[next] !== node) return
    node = next
    const role = value[node] as number
    if (role === 0) continue
    word.length = place + 1 - from
    word.role = role
  }
}
