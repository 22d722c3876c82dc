import type { Frame } from './frame.ts'

/** Luma up to which a pixel is black: a closed cover's, with the noise of its sensor. */
const blackest = 20
/** Share of the pixels that may be brighter: dead ones. */
const mostBrighter = 0.001
/** Every so many pixels are looked at. */
const stride = 7

/**
 * Whether a frame shows nothing at all, as behind a closed cover or from a camera that another program holds. The
 * darkest room with a person in it is no such frame: some of it is lit.
 */
export function isBlack({ data }: Frame): boolean {
  let brighter = 0
  let seen = 0
  for (let at = 0; at < data.length; at += 4 * stride) {
    seen += 1
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
    if (0.299 * red + 0.587 * green + 0.114 * blue > blackest) brighter += 1
  }
  return brighter <= seen * mostBrighter
}
