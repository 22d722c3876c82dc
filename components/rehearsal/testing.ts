import type { CardReport, LightingReport } from '../../core/capture/reports.ts'
import type { CameraView, RehearsalView } from './view.ts'

/** What the tests of the rehearsal page share: views to start from. */

export const now = Temporal.Instant.from('2026-11-24T14:05+08:00')

export const beforeTheCamera: RehearsalView = {
  now,
  step: 'light',
  face: 'front',
  camera: { kind: 'off', because: 'not-asked' },
  isJudgingBroken: false,
  lighting: null,
  card: null,
  liveCorners: null,
  faces: { front: null, back: null },
  picture: { kind: 'none' },
  lamp: { isOn: false, before: null, after: null },
  tone: false,
  dryRun: { element: null, since: null },
  result: { lighting: null, card: null },
  kept: null,
  canKeep: true,
}

export function cameraOn(some: Partial<Extract<CameraView, { kind: 'on' }>> = {}): CameraView {
  return {
    kind: 'on',
    stream: {} as MediaStream,
    width: 640,
    height: 480,
    cameras: [{ id: 'a', label: 'Front' }],
    camera: 'a',
    isMirrored: true,
    isBlack: false,
    ...some,
  }
}

export function lightingReport(some: Partial<LightingReport> = {}): LightingReport {
  return { verdict: 'ok', instruction: 'keep', brightness: 128, sideRatio: 1.2, burnt: 0, ...some }
}

export function cardReport(some: Partial<CardReport> = {}): CardReport {
  return {
    verdict: 'ok',
    instruction: 'keep',
    corners: null,
    cut: [],
    cover: 0.37,
    tilt: 6,
    blur: 0.0016,
    glare: 0.01,
    ...some,
  }
}
