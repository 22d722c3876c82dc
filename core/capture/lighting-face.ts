import type { Face } from './lighting-features.ts'
import { mean, quantile } from './lighting-statistics.ts'

/** What the middle of a face, or of the wall in its place, tells of the light on it. */

/** Radius, in halves of the oval, inside which there is face and hardly hair or background. */
const middle = 0.6
/** Radius inside which burnt pixels are counted: most of the face, where it fills the oval. */
const most = 0.7
/**
 * Radius inside which the two halves are compared: further out one side soon shows hair where the other
 * shows skin. A plain wall is compared up to the rim.
 */
const halves = 0.8

/** Median luminance in the middle. */
export function middleLuminance(face: Face): number {
  return quantile(valuesWithin(face, middle, face.luminance), 0.5)
}

/** Part of the middle that the brightest places make up; the whites of both eyes cover about 1 %. */
const brightest = 0.005

/** Luminance of the brightest places in the middle, whatever they are. */
export function brightestPlaces(face: Face): number {
  return quantile(valuesWithin(face, middle, face.luminance), 1 - brightest)
}

/**
 * Luminance of the brightest points of a face: whites of the eyes, teeth, highlights on the skin. They are alike on all
 * people, so they tell the light where skin cannot. Such a point has something darker to its left and to its right, by
 * `stepDown` times; a window that shows past the head goes on as bright to the oval's rim, and does not count.
 */
export function brightestPoints(face: Face, stepDown: number): number {
  const { columns, rows, luminance, aside } = face
  const fromLeft = new Uint8Array(luminance.length)
  const points: number[] = []
  let cells = 0
  for (let row = 0; row < rows; row++) {
    const first = row * columns
    const end = first + columns
    let darkest = Number.POSITIVE_INFINITY
    for (let cell = first; cell < end; cell++) {
      if (aside[cell] === Number.POSITIVE_INFINITY) continue
      const light = luminance[cell] as number
      if (light >= stepDown * darkest) fromLeft[cell] = 1
      else if (light < darkest) darkest = light
    }
    darkest = Number.POSITIVE_INFINITY
    for (let cell = end - 1; cell >= first; cell--) {
      if (aside[cell] === Number.POSITIVE_INFINITY) continue
      const light = luminance[cell] as number
      const inMiddle = (aside[cell] as number) <= middle
      if (inMiddle) cells++
      if (light < stepDown * darkest) darkest = Math.min(darkest, light)
      else if (inMiddle && fromLeft[cell] === 1) points.push(light)
    }
  }
  const brighter = Math.floor(brightest * cells) + 0.5
  return brighter < points.length ? quantile(points, 1 - brighter / points.length) : 0
}

/** Share of the face that is burnt out, 0-1. */
export function burntShare(face: Face): number {
  return mean(valuesWithin(face, most, face.burnt))
}

/** Difference of colour, in octaves of the channels' ratios, beyond which two places are not of one stuff. */
const sameStuff = 0.3
/** Light below which a channel is mostly noise, so that its ratio to another says ever less. */
const faint = 0.01
/** Light from which on a channel may have been cut off. */
const nearlyFull = 0.9
/** Light that keeps the ratio of blacks, which is all noise, within bounds. */
const floor = 0.003

/**
 * Light on the left half of the picture's face against the right one, as a power of two: the median over pairs of places
 * that mirror each other. Pairs of different colour (skin against hair or wall) are left out, since light alone
 * changes no colour, and so are pairs that are burnt on both sides, which say nothing.
 */
export function sideDifference(face: Face): number {
  const { columns, rows, luminance, burnt, aside, mirror, hasFeatures } = face
  const furthest = hasFeatures ? halves : 1
  const differences: number[] = []
  for (let row = 0; row < rows; row++)
    for (let column = Math.max(0, mirror - columns + 1); 2 * column < mirror; column++) {
      const left = row * columns + column
      const right = row * columns + mirror - column
      if (!((aside[left] as number) <= furthest && (aside[right] as number) < Number.POSITIVE_INFINITY)) continue
      if ((burnt[left] as number) > 0 && (burnt[right] as number) > 0) continue
      if (colourDifference(face, left, right) > sameStuff) continue
      differences.push(Math.log2(((luminance[left] as number) + floor) / ((luminance[right] as number) + floor)))
    }
  return quantile(differences, 0.5)
}

/** How far two cells differ in red and, less sharply, blue against green. A faint channel counts less, a full one not. */
function colourDifference({ red, green, blue }: Face, a: number, b: number): number {
  const greens = ((green[b] as number) + floor) / ((green[a] as number) + floor)
  const octaves = (channel: Float64Array) => {
    const [inA, inB] = [channel[a] as number, channel[b] as number]
    if (Math.max(inA, inB) > nearlyFull) return 0
    return Math.min(1, Math.min(inA, inB) / faint) * Math.log2(((inA + floor) / (inB + floor)) * greens)
  }
  return Math.sqrt(octaves(red) ** 2 + (0.7 * octaves(blue)) ** 2)
}

/** The values of the cells inside a radius; of all in the oval where it is so small that none is. */
function valuesWithin(face: Face, radius: number, values: Float64Array): number[] {
  const within: number[] = []
  for (let cell = 0; cell < values.length; cell++)
    if ((face.aside[cell] as number) <= radius) within.push(values[cell] as number)
  return within.length > 0 || radius > 9 ? within : valuesWithin(face, 10, values)
}
