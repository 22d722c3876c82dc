/** A picture as the browser holds it, which can be handed over without copying. */
export type Picture = VideoFrame | ImageBitmap

export interface Size {
  width: number
  height: number
}

/** Pixels of a picture as it is shown. */
export function sizeOf(picture: Picture): Size {
  return 'displayWidth' in picture ? { width: picture.displayWidth, height: picture.displayHeight } : picture
}

/** The size at which the longer side has at most `longest` pixels, in the same shape. */
export function fitted({ width, height }: Size, longest: number): Size {
  const factor = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

/** Reads pixels back, drawn no larger than asked. The canvas is made once: a new one for each frame costs as much again. */
export function makeReader(): (picture: Picture, longest: number) => ImageData {
  const canvas = new OffscreenCanvas(1, 1)
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
  if (context === null) throw new Error('This browser gives a worker no canvas')
  return (picture, longest) => {
    const { width, height } = fitted(sizeOf(picture), longest)
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    context.drawImage(picture, 0, 0, width, height)
    return context.getImageData(0, 0, width, height)
  }
}
