import { isBlack } from '../core/capture/black.ts'
import { inspectCard } from '../core/capture/card.ts'
import { inspectLighting } from '../core/capture/lighting.ts'
import type { CardReport, Corners } from '../core/capture/reports.ts'
import type { Job, Judgements } from './judgement.ts'
import { decodePicture } from './pictures.ts'
import { makeReader, sizeOf } from './pixels.ts'

/** Pixels along the longer side at which a live picture is judged: what the checks need, and no more to read back. */
const liveSide = { light: 320, card: 640 }
/** A still picture is judged once, and shown as it was judged. */
const stillSide = 960

/** Judges pictures, in a worker: reading their pixels back and going through them would hold up a page. */
export function makeJudge() {
  const readPixels = makeReader()

  function live({ step, picture, camera }: Extract<Job, { kind: 'live' }>): Judgements['live'] {
    const { width, height } = sizeOf(picture)
    const frame = readPixels(picture, liveSide[step])
    picture.close()
    const lighting = step === 'light' ? inspectLighting(frame, undefined, camera) : null
    const card = step === 'card' ? enlarged(inspectCard(frame), width / frame.width, height / frame.height) : null
    return { width, height, isBlack: isBlack(frame), lighting, card }
  }

  async function still({ file }: Extract<Job, { kind: 'still' }>): Promise<Judgements['still']> {
    const decoded = await decodePicture(file)
    if (typeof decoded === 'string') return { kind: 'refused', reason: decoded }
    const frame = readPixels(decoded, stillSide)
    decoded.close()
    const bitmap = await createImageBitmap(frame)
    return { kind: 'read', bitmap, lighting: inspectLighting(frame), card: inspectCard(frame) }
  }

  return { live, still }
}

/** The same report in a picture so many times as wide and high; the centre of a pixel is a whole number. */
export function enlarged(report: CardReport, across: number, down: number): CardReport {
  const corners = report.corners?.map(({ x, y }) => ({
    x: (x + 0.5) * across - 0.5,
    y: (y + 0.5) * down - 0.5,
  })) as Corners | undefined
  return { ...report, corners: corners ?? null }
}
