/** Bytes of a picture beyond which it is not read: phones make no larger ones. */
const mostBytes = 30_000_000
/** Pixels of a picture beyond which it is not judged. */
const mostPixels = 64_000_000

/**
 * Decodes a picture that a person gave, upright as it was taken. What it is is told by decoding it, not by its name or
 * type, and only its pixels are taken: neither name nor place nor time.
 * @returns why it is refused, where it is
 */
export async function decodePicture(file: Blob): Promise<ImageBitmap | 'not-a-picture' | 'too-large'> {
  if (file.size > mostBytes) return 'too-large'
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return 'not-a-picture'
  }
  if (bitmap.width * bitmap.height <= mostPixels) return bitmap
  bitmap.close()
  return 'too-large'
}
