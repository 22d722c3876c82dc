import { fullStop, plus, symbols } from './dictionary.ts'

/** What a mark means where it stands: the end of a clause or sentence, or part of a disguise. */

const space = 0x20
const lineFeed = 0x0a
const carriageReturn = 0x0d
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
  return turnAt(text, place + 1).speaker === ''
}

/** Who speaks from here on, and how many units to pass over until what is said. */
export interface Turn {
  /** Empty where nobody is named. */
  speaker: string
  length: number
  /** A line of its own, with a time, as chats are exported: it holds until the next. */
  isHeading: boolean
}

/** In a chat that was copied, `我：` is who copied it. */
export const ownSpeaker = '我'
/** Names that tell of nobody; any other is read as part of what is said (客服：). */
const bareNames = [ownSpeaker, '对方', '他', '她', 'A', 'B', 'a', 'b', '甲', '乙', 'Me', 'me']
const ownNames = [ownSpeaker, 'Me', 'me']

const longestName = 14
const longestHeading = 48
const nobody: Turn = { speaker: '', length: 0, isHeading: false }

/** Who speaks in the line that begins at `place`, by the name at its head. */
export function turnAt(text: string, place: number): Turn {
  for (let at = place; at < text.length && at < place + longestHeading; at++) {
    const unit = text.charCodeAt(at)
    if (isLineBreak(unit)) return nobody
    if (!isColon(unit)) continue
    if (isFigureUnit(text.charCodeAt(at - 1)) && isFigureUnit(text.charCodeAt(at + 1))) return headingAt(text, place)
    if (at === place || at > place + longestName) return nobody
    const name = text.slice(place, at)
    const speaker = ownNames.includes(name) ? ownSpeaker : name
    const isHeading = isLineBreak(text.charCodeAt(at + 1))
    return { speaker, length: bareNames.includes(name) ? name.length : 0, isHeading }
  }
  return nobody
}

/** 王经理 14:02, or 2026-03-11 10:22:15 王经理: a line of a name and a time. */
const heading =
  /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? )?(?:\d{1,2}:\d\d(?::\d\d)? +(\S[^\n:：，。]{0,19})|([^\n:：，。]{1,20}?) +(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? )?\d{1,2}:\d\d(?::\d\d)?) *$/

function headingAt(text: string, place: number): Turn {
  const [line = ''] = text.slice(place, place + longestHeading).split(/[\r\n]/, 1)
  const found = line.length < longestHeading ? heading.exec(line) : null
  if (found === null) return nobody
  const name = (found[1] ?? found[2] ?? '').trim()
  return { speaker: ownNames.includes(name) ? ownSpeaker : name, length: line.length, isHeading: true }
}

function isLineBreak(unit: number): boolean {
  return unit === lineFeed || unit === carriageReturn
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
