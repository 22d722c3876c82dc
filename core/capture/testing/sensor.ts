import { decode, encode } from 'jpeg-js'
import type { Frame } from '../frame.ts'
import { gaussian } from './blurs.ts'
import { type Colour, encoded } from './colour.ts'
import type { Picture } from './picture.ts'
import type { Random } from './random.ts'

/** What a webcam makes of the light that falls into it. */
export interface Sensor {
  /** Deviation of the lens' own blur, in pixels. */
  lensBlur: number
  /** Gains that are left of the light's colour after white balance. */
  balance: Colour
  /** Noise: 1 is a webcam by day. */
  iso: number
  /** How much steeper than sRGB the middle of the tone curve is, 0-0.2. */
  contrast: number
  /** Part of the unsharp mask that is added. */
  sharpening: number
  /** JPEG quality, 1-100. */
  quality: number
}

export function anySensor(random: Random): Sensor {
  const tint = () => random.between(0.94, 1.06)
  return {
    lensBlur: random.between(0.45, 0.8),
    balance: { r: tint(), g: 1, b: tint() },
    iso: random.between(0.5, 3),
    contrast: random.between(0, 0.15),
    sharpening: random.between(0, 0.7),
    quality: random.integer(72, 90),
  }
}

/** The 0-1 value that the tone curve gives to linear light. */
export function toned(light: number, contrast: number): number {
  const value = encoded(Math.min(1, Math.max(0, light)))
  return value - (contrast * Math.sin(2 * Math.PI * value)) / (2 * Math.PI)
}

const steps = 4096

/** The frame and the file that a camera makes of linear light. Uses the picture up. */
export function photographed(picture: Picture, sensor: Sensor, random: Random): { frame: Frame; file: Uint8Array } {
  const { width, height, planes } = picture
  gaussian(picture, sensor.lensBlur)
  const curve = Float32Array.from({ length: steps + 1 }, (_, i) => toned(i / steps, sensor.contrast))
  const gains = [sensor.balance.r, sensor.balance.g, sensor.balance.b]
  planes.forEach((plane, channel) => {
    const gain = gains[channel] as number
    // A channel that is raised by the white balance raises its noise with it.
    const shot = 0.0003 * sensor.iso * gain
    const read = (0.002 * sensor.iso * gain) ** 2
    for (let i = 0; i < plane.length; i++) {
      const light = gain * (plane[i] as number)
      const noisy = light + Math.sqrt(shot * light + read) * random.normal()
      plane[i] = curve[noisy <= 0 ? 0 : noisy >= 1 ? steps : Math.round(noisy * steps)] as number
    }
  })
  const data = halvedColour(picture, sharpened(picture, sensor.sharpening))
  const file = encode({ data, width, height }, sensor.quality).data
  const read = decode(file, { useTArray: true, formatAsRGBA: true })
  const pixels = new Uint8ClampedArray(read.data.buffer, read.data.byteOffset, read.data.length)
  return { frame: { data: pixels, width, height }, file }
}

/** What the unsharp mask adds to every pixel's luma. */
function sharpened({ planes: [r, g, b], width, height }: Picture, amount: number): Float32Array {
  const luma = new Float32Array(width * height)
  for (let i = 0; i < luma.length; i++) {
    luma[i] = 0.299 * (r[i] as number) + 0.587 * (g[i] as number) + 0.114 * (b[i] as number)
  }
  const added = new Float32Array(luma.length)
  if (amount === 0) return added
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      let around = 0
      for (let at = i - width; at <= i + width; at += width) {
        around += (luma[at - 1] as number) + (luma[at] as number) + (luma[at + 1] as number)
      }
      added[i] = amount * ((luma[i] as number) - around / 9)
    }
  }
  return added
}

/** 8-bit RGBA with the colour differences at half the resolution, as a webcam sends them. */
function halvedColour({ planes: [r, g, b], width, height }: Picture, added: Float32Array): Uint8ClampedArray {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let top = 0; top < height; top += 2) {
    for (let left = 0; left < width; left += 2) {
      let [red, blue, count] = [0, 0, 0]
      const [bottom, right] = [Math.min(height, top + 2), Math.min(width, left + 2)]
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          const i = y * width + x
          const luma = 0.299 * (r[i] as number) + 0.587 * (g[i] as number) + 0.114 * (b[i] as number)
          red += (r[i] as number) - luma
          blue += (b[i] as number) - luma
          count += 1
        }
      }
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          const i = y * width + x
          const luma = 0.299 * (r[i] as number) + 0.587 * (g[i] as number) + 0.114 * (b[i] as number)
          const value = luma + (added[i] as number)
          data[4 * i] = 255 * (value + red / count)
          data[4 * i + 1] = 255 * (value - (0.299 * red + 0.114 * blue) / (0.587 * count))
          data[4 * i + 2] = 255 * (value + blue / count)
        }
      }
    }
  }
  return data
}
