import { black, type Colour, over } from './colour.ts'
import { Picture } from './picture.ts'
import { box, cover, segment } from './shapes.ts'

/** A flat picture in millimetres, its origin in the middle. */
export class Canvas {
  readonly picture: Picture
  readonly scale: number
  readonly halfWidth: number
  readonly halfHeight: number
  readonly #colour = black()

  /** `scale` is in pixels a millimetre. */
  constructor(width: number, height: number, scale: number) {
    this.halfWidth = width / 2
    this.halfHeight = height / 2
    this.scale = scale
    this.picture = new Picture(Math.ceil(width * scale) + 2, Math.ceil(height * scale) + 2)
  }

  /** Gives every point its colour. */
  wash(colourAt: (x: number, y: number, out: Colour) => void): void {
    for (let row = 0; row < this.picture.height; row++) {
      for (let column = 0; column < this.picture.width; column++) {
        colourAt(column / this.scale - this.halfWidth, row / this.scale - this.halfHeight, this.#colour)
        this.picture.put(row * this.picture.width + column, this.#colour)
      }
    }
  }

  /** Fills where the distance is negative, within a box. */
  fill(
    colour: Colour,
    [left, top, right, bottom]: [number, number, number, number],
    distance: (x: number, y: number) => number,
    strength = 1,
  ): void {
    const column = (x: number) => (x + this.halfWidth) * this.scale
    const row = (y: number) => (y + this.halfHeight) * this.scale
    const soft = 1 / this.scale
    const lastRow = Math.min(this.picture.height - 1, Math.ceil(row(bottom) + 1))
    const lastColumn = Math.min(this.picture.width - 1, Math.ceil(column(right) + 1))
    for (let v = Math.max(0, Math.floor(row(top) - 1)); v <= lastRow; v++) {
      for (let u = Math.max(0, Math.floor(column(left) - 1)); u <= lastColumn; u++) {
        const part = cover(distance(u / this.scale - this.halfWidth, v / this.scale - this.halfHeight), soft)
        if (part === 0) continue
        const index = v * this.picture.width + u
        this.picture.take(index, this.#colour)
        over(this.#colour, colour, part * strength)
        this.picture.put(index, this.#colour)
      }
    }
  }

  /** A box by its left top corner. */
  box(colour: Colour, x: number, y: number, width: number, height: number, radius = 0, strength = 1): void {
    const [cx, cy] = [x + width / 2, y + height / 2]
    const distance = (px: number, py: number) => box(px - cx, py - cy, width / 2, height / 2, radius)
    this.fill(colour, [x, y, x + width, y + height], distance, strength)
  }

  disc(colour: Colour, x: number, y: number, radius: number, strength = 1): void {
    const distance = (px: number, py: number) => Math.hypot(px - x, py - y) - radius
    this.fill(colour, [x - radius, y - radius, x + radius, y + radius], distance, strength)
  }

  stroke(colour: Colour, ax: number, ay: number, bx: number, by: number, width: number): void {
    const half = width / 2
    const bounds: [number, number, number, number] = [
      Math.min(ax, bx) - half,
      Math.min(ay, by) - half,
      Math.max(ax, bx) + half,
      Math.max(ay, by) + half,
    ]
    this.fill(colour, bounds, (px, py) => segment(px, py, ax, ay, bx, by) - half)
  }

  /** The colour at a point. */
  at(x: number, y: number, out: Colour): void {
    this.picture.between((x + this.halfWidth) * this.scale, (y + this.halfHeight) * this.scale, out)
  }
}
