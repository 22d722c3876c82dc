import { fullStop, plus, symbols } from './dictionary.ts'

/** What a mark means where it stands: the end of a clause or sentence, or part of a disguise. */

const space = 0x20
const lineFeed = 0x0a
const micro = '微'.charCodeAt(0)

/** The symbol of the mark at `place`, which by itself would be `symbol`. */
export function markAt(text: string, place: number, symbol: number, unit: number): number {
  const after = text.charCodeAt(place + 1)
  // The same mark two places off: a mark after every character parts nothing.
  if (unit === text.charCodeAt(place - 2) || unit === text.charCodeAt(place + 2)) return symbols.dropped
  if (symbol === fullStop) return stopAt(text, place, after)
  if (symbol === symbols.questionEnd && isLatinOrFigure(after)) return symbols.dropped
  if (symbol === plus) return isLatinOrFigure(after) || after === micro ? plus : symbols.dropped
  if (symbol === symbols.comma && isFigureUnit(after) && isFigureUnit(text.charCodeAt(place - 1)))
    return symbols.dropped
  return symbol
}

function stopAt(text: string, place: number, after: number): number {
  if (!isLatinOrFigure(text.charCodeAt(place - 1))) return symbols.dropped
  if (isLatinOrFigure(after)) return fullStop
  return after === space || after === lineFeed || Number.isNaN(after) ? symbols.sentenceEnd : symbols.dropped
}

/** In lines this short, a break between two Chinese characters is one of the disguises. */
const shortLine = 8

/** Whether the line break at `place` stands inside a sentence that goes on in the next line. */
export function breaksSentence(text: string, lineFrom: number, place: number): boolean {
  if (place - lineFrom > shortLine || !isHan(text.charCodeAt(place - 1)) || !isHan(text.charCodeAt(place + 1)))
    return false
  for (let at = place + 1; at <= place + shortLine; at++) if (isColon(text.charCodeAt(at))) return false
  return true
}

/** In a chat that was copied, `我：` is who copied it. */
export const ownTurn = '我'
const turns = [ownTurn, '对方', '他', '她']

/** In a chat that was copied, who speaks stands at the head of a line; that name tells of nobody. Empty for others. */
export function turnAt(text: string, place: number): string {
  for (const speaker of turns)
    if (isColon(text.charCodeAt(place + speaker.length)) && text.startsWith(speaker, place)) return speaker
  return ''
}

function isColon(unit: number): boolean {
  return unit === 0x3a || unit === 0xff1a
}

function isFigureUnit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isLatinOrFigure(unit: number): boolean {
  return isFigureUnit(unit) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit < 0xa000
}
