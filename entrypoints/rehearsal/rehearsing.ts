import type {
  CameraView,
  CardFace,
  DryRunView,
  PictureView,
  RehearsalDoing,
  RehearsalView,
  Step,
} from '../../components/rehearsal/view.ts'
import type { FixedCamera } from '../../core/capture/lighting.ts'
import type { Camera } from '../../platform/camera.ts'
import type { FrameListener } from '../../platform/frames.ts'
import type { Judging } from '../../platform/judging.ts'
import type { Picture } from '../../platform/pixels.ts'
import type { Tone } from '../../platform/tone.ts'
import type { Keeping } from './keeping.ts'
import {
  afterFrame,
  afterLamp,
  afterStill,
  lampView,
  newRun,
  type Run,
  resultOf,
  turnedTo,
  withoutPicture,
} from './run.ts'

/** How often judging may fail until the page says that it cannot judge. */
const mostFailures = 2

export interface RehearsingPorts {
  makeCamera(onChange: () => void): Camera
  watchFrames(stream: MediaStream, listener: FrameListener): () => void
  fixedWhiteBalance(stream: MediaStream): FixedCamera | undefined
  judging: Judging
  makeKeeping(): Keeping
  tone: Tone
  now(): Temporal.Instant
  /** Milliseconds of a clock that never goes back. */
  elapsed(): number
  onChange(): void
}

export interface Rehearsing {
  view(mayKeep: boolean): RehearsalView
  doing: RehearsalDoing
  /** The page is hidden or closed. */
  leave(): void
}

/** Joins camera, worker and storage to what the page shows; the newest thing done goes before what is under way. */
export function makeRehearsing(ports: RehearsingPorts): Rehearsing {
  const { judging, tone, onChange } = ports
  const camera = ports.makeCamera(followCamera)
  let step: Step = 'light'
  let face: CardFace = 'front'
  let run: Run = newRun
  let keeping = ports.makeKeeping()
  let isRunOver = false
  let picture: PictureView = { kind: 'none' }
  let dryRun: DryRunView = { element: null, since: null }
  let watched: { stream: MediaStream; white: FixedCamera | undefined; end(): void } | null = null
  /** Raised when what is looked at changes: an answer about what was there before is not shown. */
  let turn = 0
  let isLooking = false
  let failures = 0
  let isBroken = false
  let wasGood: boolean | null = null

  function turnTo(next: Run): void {
    turn += 1
    run = next
    wasGood = null
    onChange()
  }

  function followCamera(): void {
    const state = camera.state()
    const stream = state.kind === 'on' ? state.stream : null
    if (stream !== (watched?.stream ?? null)) {
      watched?.end()
      watched = stream && {
        stream,
        white: ports.fixedWhiteBalance(stream),
        end: ports.watchFrames(stream, {
          onFrame: (take) => void look(take),
          onSilence: (hadFrames) => camera.fail(hadFrames ? 'unplugged' : 'busy'),
        }),
      }
      turn += 1
      run = withoutPicture(run)
      wasGood = null
    }
    onChange()
  }

  /** One frame at a time: those that come meanwhile, or while a photograph stands, are dropped. */
  async function look(take: () => Picture | Promise<Picture>): Promise<void> {
    if (isLooking || watched === null || picture.kind === 'reading' || picture.kind === 'read') return
    isLooking = true
    const asked = turn
    try {
      const taken = await take()
      if (asked !== turn) {
        taken.close()
        return
      }
      const judged = await judging.judge<'live'>({ kind: 'live', step, picture: taken, camera: watched?.white }, [
        taken,
      ])
      if (judged === null || asked !== turn) return
      run = afterFrame(run, face, judged, ports.elapsed())
      soundChange()
      void keeping.keep(resultOf(run), false)
      onChange()
    } catch {
      if (asked === turn) fail()
    } finally {
      isLooking = false
    }
  }

  async function readPicture(file: Blob): Promise<void> {
    judging.breakOff()
    picture = { kind: 'reading' }
    failures = 0
    isBroken = false
    turnTo(run)
    const asked = turn
    while (asked === turn) {
      try {
        const judged = await judging.judge<'still'>({ kind: 'still', file })
        if (judged === null || asked !== turn) return
        if (judged.kind === 'read') {
          const { width, height } = judged.bitmap
          picture = { ...judged, width, height }
          run = afterStill(run, step, face, judged)
          void keeping.keep(resultOf(run), false)
        } else picture = judged
        onChange()
        return
      } catch {
        if (asked === turn) fail()
      }
    }
  }

  /** The worker is started anew once; then it is said. */
  function fail(): void {
    failures += 1
    if (failures < mostFailures) return
    isBroken = true
    picture = { kind: 'none' }
    camera.stop('ended')
    turnTo(run)
  }

  function shown() {
    return step === 'light' ? run.lighting.shown : run.card[face].shown
  }

  function soundChange(): void {
    const verdict = shown()?.report.verdict
    if (verdict === undefined) return
    const isGood = verdict === 'ok'
    if (isGood !== wasGood) tone.play(isGood ? 'good' : 'bad')
    wasGood = isGood
  }

  function forgetPicture(): void {
    if (picture.kind === 'reading') judging.breakOff()
    picture = { kind: 'none' }
    turnTo(withoutPicture(run))
  }

  /** A photograph counts for the step that it is looked at in. */
  function withStill(): Run {
    return picture.kind === 'read' ? afterStill(run, step, face, picture) : run
  }

  function endRun(): void {
    isRunOver = true
    if (run.lamp.onAt !== null) run = afterLamp(run, false, ports.elapsed())
    camera.stop('ended')
  }

  const doing: RehearsalDoing = {
    onStart() {
      if (isRunOver) {
        run = newRun
        keeping = ports.makeKeeping()
        isRunOver = false
      }
      failures = 0
      isBroken = false
      void camera.start()
    },
    onStop: endRun,
    onCamera: (id) => void camera.start(id),
    onStep(next) {
      step = next
      turnTo(turnedTo(run, step, face))
    },
    onFace(next) {
      face = next
      turnTo(turnedTo(run, step, face))
    },
    onPicture: (file) => void readPicture(file),
    onForgetPicture: forgetPicture,
    onLamp(isOn) {
      run = afterLamp(run, isOn, ports.elapsed())
      onChange()
    },
    onTone(isOn) {
      tone.turn(isOn)
      onChange()
    },
    onDryRun(element) {
      dryRun = { element, since: element && ports.now() }
      onChange()
    },
    onKeep() {
      run = withStill()
      void keeping.keep(resultOf(run), true)
      endRun()
      forgetPicture()
    },
  }

  function cameraView(): CameraView {
    const state = camera.state()
    if (state.kind !== 'on') return state
    const { width = 1, height = 1 } = state.stream.getVideoTracks()[0]?.getSettings() ?? {}
    return { ...state, ...(run.size ?? { width, height }), isBlack: run.isBlack }
  }

  function view(mayKeep: boolean): RehearsalView {
    return {
      now: ports.now(),
      step,
      face,
      camera: cameraView(),
      isJudgingBroken: isBroken,
      lighting: run.lighting.shown?.report ?? null,
      card: run.card[face].shown?.report ?? null,
      liveCorners: run.liveCorners,
      faces: { front: run.results.front?.verdict ?? null, back: run.results.back?.verdict ?? null },
      picture,
      lamp: lampView(run),
      tone: tone.isOn(),
      dryRun,
      result: resultOf(withStill()),
      kept: keeping.kept(),
      canKeep: mayKeep && !keeping.hasFailed(),
    }
  }

  return {
    view,
    doing,
    leave: () => camera.stop('hidden'),
  }
}
