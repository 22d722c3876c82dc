import { foldCharacter } from './characters.ts'

/**
 * A sentence as what its wording is made of: characters as the dictionary reads them, Latin words, numbers whatever
 * they are, commas. Each has a number above 0; that of a Latin word is worked out from its letters.
 */

const figure = '0'.charCodeAt(0)
const firstLatinWord = 0x10000
const latinWords = 0xffff
/** All numbers are below this. */
export const mostTokens = 2 * firstLatinWord

/** The number of each UTF-16 unit by itself. */
const tokenOfUnit = new Uint16Array(0x10000)
for (let unit = 0; unit < tokenOfUnit.length; unit++)
  tokenOfUnit[unit] = foldCharacter(String.fromCharCode(unit)).charCodeAt(0)

/** Writes the tokens of the sentence's characters, which stand at `places`, and gives their count. */
export function readTokens(text: string, places: Int32Array, length: number, tokens: Int32Array): number {
  let count = 0
  for (let index = 0; index < length; count++) {
    let token = tokenOfUnit[text.charCodeAt(places[index++] as number)] as number
    if (isLetter(token)) {
      let hash = withLetter(0, token)
      // A Latin word ends where the next letter does not follow at once.
      for (; index < length && places[index] === (places[index - 1] as number) + 1; index++) {
        const next = tokenOfUnit[text.charCodeAt(places[index] as number)] as number
        if (!isLetter(next)) break
        hash = withLetter(hash, next)
      }
      token = firstLatinWord + hash
    } else if (isFigure(token)) {
      token = figure
      while (index < length && isFigure(tokenOfUnit[text.charCodeAt(places[index] as number)] as number)) index++
    }
    tokens[count] = token
  }
  return count
}

/** The number of a token from how it is written: a character, or a Latin word. */
export function tokenOf(written: string): number {
  if (!/^[a-z]+$/.test(written)) return tokenOfUnit[written.charCodeAt(0)] as number
  let hash = 0
  for (const letter of written) hash = withLetter(hash, letter.charCodeAt(0))
  return firstLatinWord + hash
}

const isLetter = (token: number) => token >= 0x61 && token <= 0x7a
const isFigure = (token: number) => token >= 0x30 && token <= 0x39

function withLetter(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) & latinWords
}
