import type { Oval } from './lighting-oval.ts'
import { quantile } from './lighting-statistics.ts'

/** The oval with the face in it found, or taken to fill it where none is. */
export interface Face extends Oval {
  /** Whether anything is there but a plain wall or a curtain. */
  hasFeatures: boolean
  /** The columns of two cells that mirror each other on the face add up to it. */
  mirror: number
  /** Distance of each cell from the middle of the face, 1 being half the oval; infinite outside the oval. */
  aside: Float64Array
}

/** Cells along a block's side: about 4 % of the oval's height, a brow. */
const block = 3
/** Light that keeps the logarithm of black, which is all noise, within bounds. */
const floor = 0.003
/**
 * Step from one block to the one below, in octaves of light, that a twentieth of a face exceeds: brows, eyes and mouth
 * make it 0.37 and more. A wall or a curtain along its folds stays below 0.23, noise of a dark room included.
 */
const featureStep = 0.29
/** Between forehead and chin, in parts of the oval's height: above and below, hair and shoulders say less. */
const browRow = 0.1
const chinRow = 0.9
/** Part of the oval's width by which the middle of a face may be aside. */
const reach = 0.45
/** What a shift costs in likeness (-1 to 1), times its square: people look at the middle of the guide. */
const shiftCost = 2

/**
 * Finds the axis of the face: the line about which brows, eyes, mouth and chin mirror each other. They are told by how
 * light changes downwards, which light from a side leaves as it is.
 */
export function findFace(oval: Oval): Face {
  const { columns, rows, luminance, distance } = oval
  const [across, down] = [Math.floor(columns / block), Math.floor(rows / block)]
  const steps = new Float64Array(across * down)
  const sizes: number[] = []
  for (let column = 0; column < across; column++) {
    let above = Number.NaN
    for (let row = 0; row < down; row++) {
      const corner = row * block * columns + column * block
      const away = distance[corner + columns + 1] as number
      const level = away > 0.95 ? Number.NaN : levelOf(luminance, corner, columns)
      const step = level - above
      // A hairline against a window says no more than a brow.
      steps[row * across + column] = Math.max(-2, Math.min(2, step))
      if (away <= 0.6 && !Number.isNaN(step)) sizes.push(Math.abs(step))
      above = level
    }
  }
  const hasFeatures = quantile(sizes, 0.95) > featureStep
  const shift = hasFeatures ? bestShift(steps, across, down) / across : 0
  const aside = new Float64Array(distance.length).fill(Number.POSITIVE_INFINITY)
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++)
      if ((distance[cell] as number) <= 1)
        aside[cell] = Math.sqrt(((2 * column + 1) / columns - 1 - shift) ** 2 + ((2 * row + 1) / rows - 1) ** 2)
  return { ...oval, hasFeatures, mirror: columns - 1 + Math.round(shift * columns), aside }
}

/** Mean light of a block, in octaves. */
function levelOf(luminance: Float64Array, corner: number, columns: number): number {
  let sum = 0
  for (let row = 0; row < block; row++)
    for (let column = 0; column < block; column++) sum += luminance[corner + row * columns + column] as number
  return Math.log2(sum / block ** 2 + floor)
}

/** The shift, in halves of a block, about which the steps mirror each other best. */
function bestShift(steps: Float64Array, across: number, down: number): number {
  let best = 0
  let highest = Number.NEGATIVE_INFINITY
  const furthest = Math.round(reach * across)
  for (let shift = -furthest; shift <= furthest; shift++) {
    let alike = 0
    let size = 1e-6
    for (let row = Math.floor(browRow * down); row < chinRow * down; row++)
      for (let left = 0; left < across; left++) {
        const right = across - 1 + shift - left
        if (right <= left || right >= across) continue
        const [a, b] = [steps[row * across + left] as number, steps[row * across + right] as number]
        if (Number.isNaN(a + b)) continue
        alike += a * b
        size += (a * a + b * b) / 2
      }
    const likeness = alike / size - shiftCost * (shift / across) ** 2
    if (likeness <= highest) continue
    highest = likeness
    best = shift
  }
  return best
}
