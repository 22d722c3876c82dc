import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../parts/words.ts'
import { FoundCard, Oval } from './overlays.tsx'
import type { PictureView, Step } from './view.ts'

/** The photograph as it was given, not mirrored, with what was found in it. */
export function StillPicture({ picture, step }: { picture: Extract<PictureView, { kind: 'read' }>; step: Step }) {
  const t = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { bitmap, width, height, lighting, card } = picture
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0, width, height)
  }, [bitmap, width, height])
  return (
    <>
      <canvas ref={canvas} width={width} height={height} role="img" aria-label={t(`rehearsal.photo.alt.${step}`)} />
      {step === 'light' && <Oval width={width} height={height} isGood={lighting.verdict === 'ok'} />}
      {step === 'card' && card.corners !== null && <FoundCard width={width} height={height} corners={card.corners} />}
    </>
  )
}
