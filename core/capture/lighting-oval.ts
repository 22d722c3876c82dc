import { linear, luminanceOf } from './colour.ts'
import type { Frame, Region } from './frame.ts'

/** The oval guide, read as a grid of small cells: noise is averaged, and the white of an eye still fills one. */
export interface Oval {
  columns: number
  rows: number
  /** Of each cell, row after row: linear light, 0 outside the oval. */
  red: Float64Array
  green: Float64Array
  blue: Float64Array
  luminance: Float64Array
  /** Distance from the oval's middle: 0 there, 1 at its rim. */
  distance: Float64Array
  /** Share of the cell's pixels that are burnt out. */
  burnt: Float64Array
  /** Mean luma (0.299 R + 0.587 G + 0.114 B) inside the oval, 0-255. */
  brightness: number
}

/** Cells along the oval's height: the white of an eye is about 2 % of it. */
const cellsHigh = 80
/** Pixels along a cell's side that are read at most; a larger picture is read with gaps. */
const pixelsAcross = 2
/** Luma from which on a pixel holds no detail. */
const burntLuma = 245

/** Reads the ellipse inscribed in a region that lies inside the frame. */
export function readOval(frame: Frame, region: Region): Oval {
  const { data, width } = frame
  const edge = Math.max(1, Math.min(region.width, Math.round(region.height / cellsHigh)))
  const columns = Math.max(1, Math.floor(region.width / edge))
  const rows = Math.max(1, Math.floor(region.height / edge))
  const [left, top] = [
    region.x + Math.floor((region.width - columns * edge) / 2),
    region.y + Math.floor((region.height - rows * edge) / 2),
  ]
  const step = Math.ceil(edge / pixelsAcross)
  const cells = () => new Float64Array(columns * rows)
  const oval: Oval = {
    columns,
    rows,
    red: cells(),
    green: cells(),
    blue: cells(),
    luminance: cells(),
    distance: cells(),
    burnt: cells(),
    brightness: meanLuma(frame, region),
  }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      const distance = Math.sqrt(((2 * column + 1) / columns - 1) ** 2 + ((2 * row + 1) / rows - 1) ** 2)
      oval.distance[cell] = distance
      if (distance > 1) continue
      let red = 0
      let green = 0
      let blue = 0
      let burnt = 0
      let count = 0
      for (let y = 0; y < edge; y += step)
        for (let x = 0; x < edge; x += step) {
          const at = ((top + row * edge + y) * width + left + column * edge + x) * 4
          const r = data[at] as number
          const g = data[at + 1] as number
          const b = data[at + 2] as number
          red += linear[r] as number
          green += linear[g] as number
          blue += linear[b] as number
          if (lumaOf(r, g, b) >= burntLuma) burnt++
          count++
        }
      oval.red[cell] = red / count
      oval.green[cell] = green / count
      oval.blue[cell] = blue / count
      oval.luminance[cell] = luminanceOf(red, green, blue) / count
      oval.burnt[cell] = burnt / count
    }
  return oval
}

/** Rows that the mean luma is taken from at most. */
const lumaRows = 80

/** Mean luma of the pixels whose centre lies in the ellipse, of every row or, in a large picture, of evenly spread ones. */
function meanLuma({ data, width }: Frame, { x, y, width: across, height: down }: Region): number {
  let sum = 0
  let count = 0
  for (let row = 0; row < down; row += Math.ceil(down / lumaRows)) {
    const half = (across / 2) * Math.sqrt(1 - ((2 * row + 1) / down - 1) ** 2)
    const from = Math.ceil(across / 2 - half - 0.5)
    for (let column = from; column < across - from; column++, count++) {
      const at = ((y + row) * width + x + column) * 4
      sum += lumaOf(data[at] as number, data[at + 1] as number, data[at + 2] as number)
    }
  }
  return sum / count
}

function lumaOf(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue
}
