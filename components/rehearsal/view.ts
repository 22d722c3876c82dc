import type { CardReport, LightingReport } from '../../core/capture/reports.ts'

export type Step = 'light' | 'card'
export type CardFace = 'front' | 'back'

/** Why there is no live picture. `unplugged`: it was there a moment ago. */
export type CameraTrouble = 'none' | 'denied' | 'busy' | 'unsupported' | 'unplugged'

export interface CameraChoice {
  id: string
  /** As the system names it; empty where it gives no name. */
  label: string
}

export type CameraView =
  /** Not asked for yet, or ended: by the person, or because the page was hidden. */
  | { kind: 'off'; because: 'not-asked' | 'ended' | 'hidden' }
  /** The browser's own prompt is up, or the camera is starting. */
  | { kind: 'asking' }
  | {
      kind: 'on'
      /** The live picture, unmirrored; the page mirrors it by style. */
      stream: MediaStream
      /** Pixels of the live picture; reports are in these. */
      width: number
      height: number
      cameras: readonly CameraChoice[]
      /** The id of the one in use. */
      camera: string
      /** False for a camera that looks away from the person: its picture is shown as it is. */
      isMirrored: boolean
      /** Frames come but all are black: a cover is shut, or another program holds the camera. */
      isBlack: boolean
    }
  | { kind: 'trouble'; trouble: CameraTrouble }

/** A still picture that the person gave. */
export type PictureView =
  | { kind: 'none' }
  | { kind: 'reading' }
  /** `not-a-picture`: the browser cannot read it as one; `too-large`: more bytes or pixels than are taken. */
  | { kind: 'refused'; reason: 'not-a-picture' | 'too-large' }
  | {
      kind: 'read'
      /** The pixels alone, to be drawn on a canvas: the policy lets no `blob:` image in. Reports are in its pixels. */
      bitmap: ImageBitmap
      width: number
      height: number
      /** Both parts are judged at once; the step says which one is shown. */
      lighting: LightingReport
      card: CardReport
    }

/** What a run has come to. `null`: that part was not seen. */
export interface ResultView {
  lighting: LightingReport | null
  card: CardReport | null
}

/** What has been kept of this run for the checklist. */
export interface KeptView extends ResultView {
  at: Temporal.Instant
}

export interface LampView {
  isOn: boolean
  /** Brightness (0-255) held just before the lamp came on and since; `null` where no frame was judged. */
  before: number | null
  after: number | null
}

/** One of the four elements in the dry run, with its clock. */
export interface DryRunView {
  /** `null`: not started. */
  element: 'face' | 'phone' | 'id' | 'signature' | null
  /** When this element began. */
  since: Temporal.Instant | null
}

/** All that the rehearsal page shows. Verdicts here are already held steady: each has stood at least 500 ms. */
export interface RehearsalView {
  now: Temporal.Instant
  step: Step
  face: CardFace
  camera: CameraView
  /** The page cannot judge: what does so has failed twice. Camera and picture are off; starting anew tries again. */
  isJudgingBroken: boolean
  /** The steady report of the live picture; `null` before the first frame. */
  lighting: LightingReport | null
  card: CardReport | null
  /** The card's corners in the newest frame, for the four marks that close: ahead of the steady report. */
  liveCorners: CardReport['corners']
  /** The steady verdict of each face of the card in this run. */
  faces: Record<CardFace, CardReport['verdict'] | null>
  picture: PictureView
  lamp: LampView
  tone: boolean
  dryRun: DryRunView
  /** What `onKeep` would keep now. */
  result: ResultView
  /** `null`: nothing yet. */
  kept: KeptView | null
  /** False before consent (nothing may be stored) and where storage is of a newer version or fails: the page says so. */
  canKeep: boolean
}

export interface RehearsalDoing {
  onStart(): void
  onStop(): void
  onCamera(id: string): void
  onStep(step: Step): void
  onFace(face: CardFace): void
  onPicture(file: Blob): void
  onForgetPicture(): void
  onLamp(isOn: boolean): void
  onTone(isOn: boolean): void
  onDryRun(element: DryRunView['element']): void
  /** Keeps what stands now as the result of the run and ends it. */
  onKeep(): void
}

export interface RehearsalProps {
  view: RehearsalView
  doing: RehearsalDoing
}
