import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../parts/words.ts'
import { closedMarks } from './guides.ts'
import { CardFrame, Oval } from './overlays.tsx'
import type { Shown } from './shown.ts'
import type { CameraView, RehearsalView, Step } from './view.ts'

interface LivePictureProps {
  camera: Extract<CameraView, { kind: 'on' }>
  step: Step
  shown: Shown
  liveCorners: RehearsalView['liveCorners']
}

/** The camera's picture, as in a mirror where it looks at the person, with the guide of the chosen step over it. */
export function LivePicture({ camera, step, shown, liveCorners }: LivePictureProps) {
  const t = useWords()
  const video = useRef<HTMLVideoElement>(null)
  const { stream, width, height, isMirrored, isBlack } = camera
  useEffect(() => {
    const element = video.current
    if (element === null) return
    element.srcObject = stream
    // Refused only where the page is left meanwhile: then nobody looks.
    element.play().catch(() => undefined)
    return () => {
      element.srcObject = null
    }
  }, [stream])
  return (
    <>
      <video
        ref={video}
        class={isMirrored ? 'mirrored' : undefined}
        aria-label={t('rehearsal.live')}
        autoplay
        muted
        playsInline
        disablePictureInPicture
      />
      {step === 'light' ? (
        <Oval width={width} height={height} isGood={shown.lighting?.verdict === 'ok'} />
      ) : (
        <CardFrame width={width} height={height} closed={closedMarks(liveCorners, width, height, isMirrored)} />
      )}
      <div class="over" role="status">
        {isBlack && (
          <div class="black" data-testid="camera-black">
            <p class="notice-title">{t('rehearsal.black')}</p>
            <p>{t('rehearsal.black.what')}</p>
          </div>
        )}
      </div>
    </>
  )
}
