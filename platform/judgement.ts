import type { FixedCamera } from '../core/capture/lighting.ts'
import type { CardReport, LightingReport } from '../core/capture/reports.ts'
import type { Picture } from './pixels.ts'

/** What a page and the worker that judges its pictures say to each other. */

export type Job =
  | { kind: 'live'; step: 'light' | 'card'; picture: Picture; camera?: FixedCamera }
  | { kind: 'still'; file: Blob }

/** The answer to a job; places in the reports are in pixels of `width` × `height`. */
export interface Judgements {
  /** `null`: the part that the step does not ask for. */
  live: {
    width: number
    height: number
    isBlack: boolean
    lighting: LightingReport | null
    card: CardReport | null
  }
  still:
    | { kind: 'read'; bitmap: ImageBitmap; lighting: LightingReport; card: CardReport }
    | { kind: 'refused'; reason: 'not-a-picture' | 'too-large' }
}

/** `error`: for the browser's own list; a person is told that the page cannot judge. */
export type Answer<K extends Job['kind'] = Job['kind']> = { judgement: Judgements[K] } | { error: string }
