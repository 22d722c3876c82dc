import type { Colour } from './colour.ts'

/** Linear light, one plane a channel. */
export class Picture {
  readonly width: number
  readonly height: number
  readonly planes: readonly [Float32Array, Float32Array, Float32Array]

  constructor(width: number, height: number) {
    const plane = () => new Float32Array(width * height)
    this.width = width
    this.height = height
    this.planes = [plane(), plane(), plane()]
  }

  put(index: number, { r, g, b }: Colour): void {
    this.planes[0][index] = r
    this.planes[1][index] = g
    this.planes[2][index] = b
  }

  take(index: number, out: Colour): void {
    out.r = this.planes[0][index] as number
    out.g = this.planes[1][index] as number
    out.b = this.planes[2][index] as number
  }

  /** The colour between four pixels; the border goes on outside. */
  between(x: number, y: number, out: Colour): void {
    const cx = Math.min(this.width - 1.001, Math.max(0, x))
    const cy = Math.min(this.height - 1.001, Math.max(0, y))
    const [left, top] = [Math.floor(cx), Math.floor(cy)]
    const [dx, dy] = [cx - left, cy - top]
    const at = top * this.width + left
    const below = at + this.width
    const mixed = (plane: Float32Array) => {
      const first = (plane[at] as number) * (1 - dx) + (plane[at + 1] as number) * dx
      return first * (1 - dy) + ((plane[below] as number) * (1 - dx) + (plane[below + 1] as number) * dx) * dy
    }
    out.r = mixed(this.planes[0])
    out.g = mixed(this.planes[1])
    out.b = mixed(this.planes[2])
  }
}
