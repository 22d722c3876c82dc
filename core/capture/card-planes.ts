import type { Frame } from './frame.ts'

/** A frame, reduced to the size at which lines are looked for: fewer pixels, and less noise in each. */
export interface Planes {
  /** In reduced pixels. */
  width: number
  height: number
  /** Pixels of the frame along one side of a reduced pixel. */
  scale: number
  /** Brightness and two opponent colours: a card may equal what it lies on in one of them, hardly in all. */
  luma: Float32Array
  redGreen: Float32Array
  blueYellow: Float32Array
}

/** Reduced pixels to aim at, that is 320 × 240. */
const pixels = 34_000
/** Pixels along a reduced pixel's side that are read at most; of a larger picture some are left out. */
const readAcross = 4

/** Averages blocks of the frame. A last incomplete row or column of blocks is left out. */
export function reduce(frame: Frame): Planes {
  const { width: frameWidth, height: frameHeight } = frame
  const wanted = Math.max(1, Math.round(Math.sqrt((frameWidth * frameHeight) / pixels)))
  const scale = Math.min(wanted, frameWidth, frameHeight)
  const width = Math.floor(frameWidth / scale)
  const height = Math.floor(frameHeight / scale)
  const step = Math.ceil(scale / readAcross)
  const across = Math.ceil(scale / step)
  const share = 1 / across ** 2
  const colours = packed(frame)
  const luma = new Float32Array(width * height)
  const redGreen = new Float32Array(width * height)
  const blueYellow = new Float32Array(width * height)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to++) {
      // Red and blue are summed side by side in one number: not more than 16 of each.
      let redBlue = 0
      let green = 0
      for (let v = 0; v < across; v++) {
        let at = (y * scale + v * step) * frameWidth + x * scale
        for (let u = 0; u < across; u++, at += step) {
          const colour = colours[at] as number
          redBlue += colour & 0xff00ff
          green += (colour >> 8) & 0xff
        }
      }
      const red = redBlue & 0xffff
      const blue = redBlue >> 16
      luma[to] = (0.3 * red + 0.6 * green + 0.1 * blue) * share
      redGreen[to] = (red - green) * share
      blueYellow[to] = (blue - 0.5 * (red + green)) * share
    }
  return { width, height, scale, luma, redGreen, blueYellow }
}

/** Each pixel as one number: red in the lowest byte, as all that runs JavaScript lays bytes out. */
function packed({ data }: Frame): Int32Array {
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice()
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}
