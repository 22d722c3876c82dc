import type { MessageFinding } from '../../../core/message/inspect.ts'

/** A piece of the pasted text, and the rules that mark all of it. */
export interface Piece {
  text: string
  rules: string[]
  /** The rules whose mark ends here: their names stand after the piece. */
  ending: string[]
}

/** Units of text: how much is shown, and how much stays before and after a mark in a longer text. */
const mostShown = 4000
const around = 60

/**
 * The text cut at every edge of a finding, so that marks may overlap; `null` stands where some is left out. A text
 * longer than is shown keeps its beginning and what stands around its marks, until that is as long as is shown.
 */
export function piecesOf(text: string, findings: readonly MessageFinding[]): (Piece | null)[] {
  const pieces: (Piece | null)[] = []
  let room = mostShown
  let open: MessageFinding[] = []
  let next = 0
  const edges = edgesOf(text, findings)
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] as number
    open = open.filter((finding) => finding.to > from)
    for (; next < findings.length && (findings[next] as MessageFinding).from === from; next++)
      open.push(findings[next] as MessageFinding)
    const rules = open.map(({ rule }) => rule)
    const ending = open.filter((finding) => finding.to === to).map(({ rule }) => rule)
    const isLong = text.length > mostShown && rules.length === 0 && to - from > 2 * around
    const texts = isLong ? ends(text, from, to) : [text.slice(from, to <= from + room ? to : whole(text, from + room))]
    for (const [part, piece] of texts.entries()) {
      if (part > 0) pieces.push(null)
      if (piece !== '') pieces.push({ text: piece, rules, ending })
      room -= piece.length
    }
    if (room > 0) continue
    if (to < text.length) pieces.push(null)
    break
  }
  return pieces
}

function edgesOf(text: string, findings: readonly MessageFinding[]): number[] {
  const edges = new Set([0, text.length])
  for (const { from, to } of findings) edges.add(from).add(to)
  return [...edges].sort((a, b) => a - b)
}

/** Both ends of an unmarked stretch, no character split; at the edges of the text only the one beside a mark. */
function ends(text: string, from: number, to: number): string[] {
  const head = from === 0 ? around * 4 : around
  return [
    text.slice(from, whole(text, from + head)),
    to === text.length ? '' : text.slice(whole(text, to - around), to),
  ]
}

/** The place itself, or the one before it where it would split a pair of surrogates. */
function whole(text: string, place: number): number {
  const unit = text.charCodeAt(place)
  return unit >= 0xdc00 && unit < 0xe000 ? place - 1 : place
}
