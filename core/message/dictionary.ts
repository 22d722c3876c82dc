import { comma, dropped, foldCharacter, lineEnd, other, questionEnd, sentenceEnd } from './characters.ts'
import { letterOf, lexicon } from './lexicon.ts'

/** The lexicon's words as a tree of symbols, and the table that makes a symbol of each UTF-16 unit. */

/** Symbols that are no letters of any word. */
export const symbols = { dropped: 0, comma: 1, sentenceEnd: 2, lineEnd: 3, questionEnd: 4, other: 5 } as const
const parts = [dropped, comma, sentenceEnd, lineEnd, questionEnd, other]

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

/** Whether what a symbol means depends on where it stands: the marks, which were numbered before all letters. */
export const isMark = (symbol: number) => symbol !== symbols.dropped && symbol !== symbols.other && symbol <= fullStop

/** The symbol of each UTF-16 unit by itself. */
export const symbolOfUnit = new Uint16Array(0x10000)
for (let unit = 0; unit < symbolOfUnit.length; unit++) symbolOfUnit[unit] = symbolOf(String.fromCharCode(unit))
symbolOfUnit['.'.charCodeAt(0)] = fullStop

/** The symbol of a character beyond the first plane: a decorated letter or figure, a rare character, or a picture. */
export function symbolOf(character: string): number {
  return symbolOfCharacter.get(foldCharacter(character)) ?? symbols.other
}

const firstFigure = addSymbol('0')
export const isFigure = (symbol: number) => symbol >= firstFigure && symbol < firstFigure + figures.length
export const isNumeral = (symbol: number) =>
  symbol >= firstFigure && symbol < firstFigure + figures.length + numerals.length
/** Whether a number that ends with this is a sum even without a unit: 百, 千, 万. */
const largest = [...'百千万'].map(addSymbol)
export const isLargeUnit = (symbol: number) => largest.includes(symbol)

const firstLatin = addSymbol('a')
export const isLatin = (symbol: number) => symbol >= firstLatin && symbol < firstLatin + 26

/**
 * The tree of words: the next node by node and symbol, in a table with open addressing. A tree of maps would take
 * several times as long, a full table ten megabytes.
 */
const slotBits = 15
const keys = new Int32Array(1 << slotBits)
const nodes = new Uint16Array(1 << slotBits)
const root = 1

function slotOf(key: number): number {
  let slot = Math.imul(key, 0x9e3779b1) >>> (32 - slotBits)
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & ((1 << slotBits) - 1)
  return slot
}

const keyOf = (node: number, symbol: number) => (node << 11) | symbol

/** The code of the role's letter where a word ends, 0 elsewhere. */
const roleAt = [0, 0]
for (const [word, role] of folded) {
  let node = root
  for (const symbol of word) {
    const key = keyOf(node, symbol)
    const slot = slotOf(key)
    if (keys[slot] === 0) {
      keys[slot] = key
      nodes[slot] = roleAt.length
      roleAt.push(0)
    }
    node = nodes[slot] as number
  }
  roleAt[node] = role
}

/** The nodes after one symbol, 0 where no word begins with it: most of a text is passed by here. */
const afterFirst = new Uint16Array(symbolOfCharacter.size)
for (const [[symbol]] of folded)
  if (symbol !== undefined) afterFirst[symbol] = nodes[slotOf(keyOf(root, symbol))] as number

/** Whether a word or a number begins with this symbol. */
export const begins = Uint8Array.from(afterFirst, (node, symbol) => (node !== 0 || isNumeral(symbol) ? 1 : 0))
begins[fullStop] = 1

/** The longest word found last: its length in symbols, 0 for none, and the code of its role's letter. */
export interface Word {
  length: number
  role: number
}

/**
 * Whether some word begins with these two symbols, as far as a small table can tell: a yes may be wrong, a no never is.
 * At most places of a text the answer is no, and the tree is not entered.
 */
const pairBits = 17
const pairs = new Uint8Array(1 << pairBits)
const pairOf = (first: number, second: number) => Math.imul((first << 11) | second, 0x9e3779b1) >>> (32 - pairBits)
for (const [[first, second]] of folded)
  if (first !== undefined && second !== undefined) pairs[pairOf(first, second)] = 1

/** Writes to `word` the longest word that begins at `from`; it never reads further than the longest of all words. */
export function longestWord(line: Uint16Array, from: number, until: number, word: Word): void {
  const first = line[from] as number
  let node = afterFirst[first] as number
  const alone = roleAt[node] as number
  word.length = alone === 0 ? 0 : 1
  word.role = alone
  if (node === 0 || from + 1 >= until || pairs[pairOf(first, line[from + 1] as number)] === 0) return
  for (let place = from + 1; place < until; place++) {
    const slot = slotOf(keyOf(node, line[place] as number))
    if (keys[slot] === 0) return
    node = nodes[slot] as number
    const role = roleAt[node] as number
    if (role !== 0) {
      word.length = place + 1 - from
      word.role = role
    }
  }
}
