import type { CardReport, LightingReport } from '../../core/capture/reports.ts'
import type { CameraTrouble, RehearsalView } from './view.ts'

/** The reports that the page shows now. */
export interface Shown {
  lighting: LightingReport | null
  card: CardReport | null
  /** They are those of a photograph, not of the live picture. */
  isStill: boolean
  /** The picture is shown as in a mirror, so left and right are swapped. */
  isMirrored: boolean
}

/** A photograph goes before the camera while it stands. */
export function shownReports({ picture, camera, lighting, card }: RehearsalView): Shown {
  if (picture.kind === 'read')
    return { lighting: picture.lighting, card: picture.card, isStill: true, isMirrored: false }
  return { lighting, card, isStill: false, isMirrored: camera.kind === 'on' && camera.isMirrored }
}

/** The contract's kind of a trouble: a camera that was pulled out is one that is not there. */
export function troubleKind(trouble: CameraTrouble): Exclude<CameraTrouble, 'unplugged'> {
  return trouble === 'unplugged' ? 'none' : trouble
}
