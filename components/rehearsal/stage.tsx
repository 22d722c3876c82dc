import { LivePicture } from './live-picture.tsx'
import { AskingNotice, BrokenNotice, OffNotice, TroubleNotice } from './notices.tsx'
import type { Shown } from './shown.ts'
import { StillPicture } from './still-picture.tsx'
import type { RehearsalView } from './view.ts'

/** What is looked at: the photograph while one stands, else the live picture, else why there is none. */
export function Stage({ view, shown }: { view: RehearsalView; shown: Shown }) {
  const { camera, picture, step } = view
  if (picture.kind === 'read')
    return (
      <div class="stage" style={{ aspectRatio: `${picture.width} / ${picture.height}` }}>
        <StillPicture picture={picture} step={step} />
      </div>
    )
  if (camera.kind === 'on')
    return (
      <div class="stage" style={{ aspectRatio: `${camera.width} / ${camera.height}` }}>
        <LivePicture camera={camera} step={step} shown={shown} liveCorners={view.liveCorners} />
      </div>
    )
  return (
    <div class="stage without-picture">
      {camera.kind === 'off' && (view.isJudgingBroken ? <BrokenNotice /> : <OffNotice because={camera.because} />)}
      {camera.kind === 'asking' && <AskingNotice />}
      {camera.kind === 'trouble' && <TroubleNotice trouble={camera.trouble} />}
    </div>
  )
}
