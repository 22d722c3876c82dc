import { report } from './report.ts'

/** Why there is no live picture. `unplugged`: it was there a moment ago. */
export type CameraTrouble = 'none' | 'denied' | 'busy' | 'unsupported' | 'unplugged'

export type CameraState =
  | { kind: 'off'; because: 'not-asked' | 'ended' | 'hidden' }
  | { kind: 'asking' }
  | { kind: 'on'; stream: MediaStream; cameras: { id: string; label: string }[]; camera: string; isMirrored: boolean }
  | { kind: 'trouble'; trouble: CameraTrouble }

/** What a camera needs of the browser: `navigator.mediaDevices`, absent where a browser has none. */
export type MediaDevicesPort = Pick<
  MediaDevices,
  'getUserMedia' | 'enumerateDevices' | 'addEventListener' | 'removeEventListener'
>

export interface Camera {
  state(): CameraState
  /** Asks for the camera with this id, or for any. While one is asked for, asking again does nothing. */
  start(id?: string): Promise<void>
  /** Its light goes out at once, also where the browser is still asking. Trouble that is told stays. */
  stop(because: 'ended' | 'hidden'): void
  /** The camera is on and gives no picture: it ends as this trouble. */
  fail(trouble: CameraTrouble): void
}

const size = { width: { ideal: 1280 }, height: { ideal: 720 } }

/** The one camera of a page. `onChange` is called after each change of its state. */
export function makeCamera(devices: MediaDevicesPort | undefined, onChange: () => void): Camera {
  let state: CameraState = { kind: 'off', because: 'not-asked' }
  /** Names the newest start or stop: an answer to an older start finds the page gone on. */
  let turn = 0

  function become(next: CameraState): void {
    state = next
    onChange()
  }

  function turnOff(next: CameraState): void {
    turn += 1
    const { kind } = state
    if (state.kind === 'on') endTracks(state.stream)
    devices?.removeEventListener('devicechange', listCameras)
    if (kind === 'on' || kind === 'asking') become(next)
  }

  async function start(id?: string): Promise<void> {
    if (state.kind === 'asking') return
    if (devices === undefined) {
      become({ kind: 'trouble', trouble: 'unsupported' })
      return
    }
    if (state.kind === 'on') endTracks(state.stream)
    turn += 1
    const asked = turn
    become({ kind: 'asking' })
    try {
      const video = id === undefined ? size : { ...size, deviceId: { exact: id } }
      const stream = await devices.getUserMedia({ video, audio: false })
      if (asked === turn) turnOn(stream)
      else endTracks(stream)
    } catch (error) {
      if (asked === turn) become({ kind: 'trouble', trouble: troubleOf(error) })
    }
  }

  function turnOn(stream: MediaStream): void {
    const [track] = stream.getVideoTracks()
    if (track === undefined) {
      become({ kind: 'trouble', trouble: 'none' })
      return
    }
    const { deviceId = '', facingMode } = track.getSettings()
    track.addEventListener('ended', () => {
      if (state.kind === 'on' && state.stream === stream) fail('unplugged')
    })
    become({ kind: 'on', stream, cameras: [], camera: deviceId, isMirrored: facingMode !== 'environment' })
    devices?.addEventListener('devicechange', listCameras)
    listCameras()
  }

  /** Their names are known only once one of them is on. */
  async function listCameras(): Promise<void> {
    const asked = turn
    try {
      const found = (await devices?.enumerateDevices()) ?? []
      if (asked !== turn || state.kind !== 'on') return
      const cameras = found.filter(({ kind }) => kind === 'videoinput')
      become({ ...state, cameras: cameras.map(({ deviceId, label }) => ({ id: deviceId, label })) })
    } catch (error) {
      report(error)
    }
  }

  function fail(trouble: CameraTrouble): void {
    turnOff({ kind: 'trouble', trouble })
  }

  return { state: () => state, start, stop: (because) => turnOff({ kind: 'off', because }), fail }
}

function endTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

/** What the browser's refusal means to a person. */
function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  if (name === 'TypeError' || name === 'NotSupportedError') return 'unsupported'
  if (name !== 'NotReadableError' && name !== 'AbortError') report(error)
  return 'busy'
}

/** The colours a camera gives as they are: only where its white balance stands still, and says at how many kelvin. */
export function fixedWhiteBalance(stream: MediaStream): { whiteBalance: 'manual'; kelvin: number } | undefined {
  // Not among the standard's settings; Chromium has them for some cameras.
  const settings: { whiteBalanceMode?: unknown; colorTemperature?: unknown } =
    stream.getVideoTracks()[0]?.getSettings() ?? {}
  const { whiteBalanceMode, colorTemperature: kelvin } = settings
  return whiteBalanceMode === 'manual' && typeof kelvin === 'number' && kelvin > 0
    ? { whiteBalance: 'manual', kelvin }
    : undefined
}
