import type { Picture } from './pixels.ts'

/** A camera that gives no picture for so long gives none any more; one that starts may take a while. */
const patience = 4_000

export interface FrameListener {
  /** Called for each frame that the camera gives, while it is there to be taken. */
  onFrame(take: () => Picture | Promise<Picture>): void
  /** @param hadFrames whether there was ever one */
  onSilence(hadFrames: boolean): void
}

/** Follows the frames of a camera until it is told to end. */
export function watchFrames(stream: MediaStream, { onFrame, onSilence }: FrameListener): () => void {
  const video = document.createElement('video')
  Object.assign(video, { muted: true, playsInline: true, srcObject: stream })
  let hadFrames = false
  let isOver = false
  let silence = setTimeout(beSilent, patience)

  function beSilent(): void {
    if (!isOver) onSilence(hadFrames)
  }

  function frame(): void {
    if (isOver) return
    clearTimeout(silence)
    silence = setTimeout(beSilent, patience)
    hadFrames = true
    onFrame(() => takePicture(video))
    video.requestVideoFrameCallback(frame)
  }

  video.requestVideoFrameCallback(frame)
  // Rejects where it is ended before it began.
  video.play().catch(() => undefined)
  return () => {
    isOver = true
    clearTimeout(silence)
    video.srcObject = null
  }
}

/** A `VideoFrame` is taken without touching its pixels. */
function takePicture(video: HTMLVideoElement): Picture | Promise<Picture> {
  return 'VideoFrame' in globalThis ? new VideoFrame(video) : createImageBitmap(video)
}
