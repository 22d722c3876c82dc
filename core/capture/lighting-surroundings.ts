import { type Light, linear, luminanceOf } from './colour.ts'
import type { Frame, Region } from './frame.ts'

/** What lies round the oval. */
export interface Surroundings {
  /** Luminance, 0-1, of places above and beside the head. */
  background: number[]
  /** Luminance, 0-1, of places below the chin: clothes, where somebody is there. */
  below: number[]
  /** Mean linear light of the background where no channel is full; `null` where there is too little of it. */
  grey: Light | null
}

/** Places that are looked at in all, on a lattice over the whole frame. */
const places = 4_000
/** In halves of the oval from its middle: shoulders begin below the first, hair ends inside the others. */
const shoulders = 1.3
const beside = 1.25
const above = 1.1
const neck = 0.7

/** From this value on a channel may have been cut off, so that its colour means nothing. */
const full = 250
/** Unburnt background places that a colour needs. */
const fewest = 200

/** Looks at places all over the frame. */
export function readSurroundings({ data, width, height }: Frame, region: Region): Surroundings {
  const step = Math.max(1, Math.round(Math.sqrt((width * height) / places)))
  const background: number[] = []
  const below: number[] = []
  let red = 0
  let green = 0
  let blue = 0
  let count = 0
  for (let y = step >> 1; y < height; y += step) {
    const v = (2 * (y + 0.5 - region.y)) / region.height - 1
    for (let x = step >> 1; x < width; x += step) {
      const u = Math.abs((2 * (x + 0.5 - region.x)) / region.width - 1)
      const isBackground = v <= shoulders && (u > beside || v < -above)
      if (!isBackground && (v <= shoulders || u > neck)) continue
      const at = (y * width + x) * 4
      const r = data[at] as number
      const g = data[at + 1] as number
      const b = data[at + 2] as number
      const luminance = luminanceOf(linear[r] as number, linear[g] as number, linear[b] as number)
      if (!isBackground) below.push(luminance)
      else {
        background.push(luminance)
        if (Math.max(r, g, b) >= full) continue
        red += linear[r] as number
        green += linear[g] as number
        blue += linear[b] as number
        count++
      }
    }
  }
  return {
    background,
    below,
    grey: count >= fewest ? [red / count, green / count, blue / count] : null,
  }
}
