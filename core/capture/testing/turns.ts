import type { Frame, Point, Side } from '../frame.ts'
import type { CardInstruction, Corners } from '../reports.ts'

/** A way to turn a frame, and with it all that is said of places and directions in it. */
export interface Turn {
  name: string
  frame(frame: Frame): Frame
  /** Where a point of a frame of that size comes to lie. */
  point(point: Point, frame: Frame): Point
  side: Record<Side, Side>
}

/** A frame whose pixel at x, y is that of the old frame at `from`. */
function rearranged(
  { data, width }: Frame,
  newWidth: number,
  newHeight: number,
  from: (x: number, y: number) => [x: number, y: number],
): Frame {
  const turned = new Uint8ClampedArray(newWidth * newHeight * 4)
  for (let y = 0; y < newHeight; y++) {
    for (let x = 0; x < newWidth; x++) {
      const [oldX, oldY] = from(x, y)
      const at = 4 * (oldY * width + oldX)
      turned.set(data.subarray(at, at + 4), 4 * (y * newWidth + x))
    }
  }
  return { data: turned, width: newWidth, height: newHeight }
}

export const quarterTurn: Turn = {
  name: 'turned by 90° clockwise',
  frame: (frame) => rearranged(frame, frame.height, frame.width, (x, y) => [y, frame.height - 1 - x]),
  point: ({ x, y }, { height }) => ({ x: height - 1 - y, y: x }),
  side: { top: 'right', right: 'bottom', bottom: 'left', left: 'top' },
}

export const mirrored: Turn = {
  name: 'mirrored',
  frame: (frame) => rearranged(frame, frame.width, frame.height, (x, y) => [frame.width - 1 - x, y]),
  point: ({ x, y }, { width }) => ({ x: width - 1 - x, y }),
  side: { top: 'top', right: 'left', bottom: 'bottom', left: 'right' },
}

const moves: [CardInstruction, Side][] = [
  ['move-up', 'top'],
  ['move-right', 'right'],
  ['move-down', 'bottom'],
  ['move-left', 'left'],
]

/** The instruction that the turned frame should get. */
export function turnedInstruction(turn: Turn, instruction: CardInstruction): CardInstruction {
  const side = moves.find(([move]) => move === instruction)?.[1]
  return side === undefined ? instruction : (moves.find(([, each]) => each === turn.side[side])?.[0] ?? instruction)
}

/** Mean distance of the corners, matched in the better of both ways round, as a share of the true diagonal. */
export function cornerError(truth: Corners, found: Corners): number {
  const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
  const [a, b, c, d] = truth
  const diagonal = (distance(a, c) + distance(b, d)) / 2
  const orders = [1, -1].flatMap((way) => [0, 1, 2, 3].map((first) => ({ way, first })))
  const means = orders.map(({ way, first }) => {
    const all = truth.map((corner, i) => distance(corner, found[(first + way * i + 8) % 4] as Point))
    return all.reduce((sum, each) => sum + each, 0) / 4
  })
  return Math.min(...means) / diagonal
}
