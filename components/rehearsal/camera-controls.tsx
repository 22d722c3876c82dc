import { Icon } from '../parts/icons.tsx'
import { useWords } from '../parts/words.ts'
import type { CameraView, RehearsalDoing, RehearsalProps } from './view.ts'

/** Below the picture: the camera on and off, which one, and from the photograph back. */
export function CameraControls({ view, doing }: RehearsalProps) {
  const t = useWords()
  const { camera, picture, lamp } = view
  return (
    <div class="camera-controls">
      <CameraButton camera={camera} hasPicture={picture.kind !== 'none'} doing={doing} />
      {picture.kind === 'read' && (
        <button type="button" class="button" data-testid="picture-forget" onClick={doing.onForgetPicture}>
          <Icon name="cross" size={16} />
          {t(camera.kind === 'on' ? 'rehearsal.photo.backToCamera' : 'rehearsal.photo.forget')}
        </button>
      )}
      {camera.kind === 'on' && !lamp.isOn && <CameraSelect camera={camera} onCamera={doing.onCamera} />}
    </div>
  )
}

interface CameraButtonProps {
  camera: CameraView
  hasPicture: boolean
  doing: RehearsalDoing
}

/** One button in every state, so that whoever pressed it by keyboard stays there. */
function CameraButton({ camera, hasPicture, doing }: CameraButtonProps) {
  const t = useWords()
  if (camera.kind === 'on')
    return (
      <button type="button" class="button" data-testid="camera-stop" onClick={doing.onStop}>
        {t('rehearsal.stop')}
      </button>
    )
  const isAsking = camera.kind === 'asking'
  const start = () => {
    if (isAsking) return
    // Whoever asks for the camera wants to see it, and a photograph would stand before it.
    if (hasPicture) doing.onForgetPicture()
    doing.onStart()
  }
  return (
    <button type="button" class="button main" data-testid="camera-start" aria-disabled={isAsking} onClick={start}>
      {t(`rehearsal.start.${startKind(camera)}`)}
    </button>
  )
}

function startKind(camera: Exclude<CameraView, { kind: 'on' }>): 'first' | 'again' | 'asking' | 'retry' {
  if (camera.kind === 'asking') return 'asking'
  if (camera.kind === 'trouble') return 'retry'
  return camera.because === 'not-asked' ? 'first' : 'again'
}

interface CameraSelectProps {
  camera: Extract<CameraView, { kind: 'on' }>
  onCamera(id: string): void
}

function CameraSelect({ camera, onCamera }: CameraSelectProps) {
  const t = useWords()
  if (camera.cameras.length < 2) return null
  return (
    <label class="camera-choice">
      <span>{t('rehearsal.camera')}</span>
      <select name="camera" value={camera.camera} onChange={(event) => onCamera(event.currentTarget.value)}>
        {camera.cameras.map(({ id, label }, index) => (
          <option key={id} value={id}>
            {label === '' ? t('rehearsal.camera.unnamed', { number: index + 1 }) : label}
          </option>
        ))}
      </select>
    </label>
  )
}
