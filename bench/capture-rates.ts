import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from 'jpeg-js'
import type { Frame, Region, Side } from '../core/capture/frame.ts'
import type { CardReport, Corners, LightingReport } from '../core/capture/reports.ts'
import { cornerError } from '../core/capture/testing/turns.ts'

/** What is true of a frame, whoever rendered it. */
export interface CardTruth {
  expected: string
  /** Other verdicts that are right too. */
  accept?: string[]
  corners: Corners | null
  cut: Side[]
}
export interface FaceTruth {
  expected: string
  accept?: string[]
  region: Region
  skinTone?: number
}
export type Truth = ({ task: 'card' } & CardTruth) | ({ task: 'light' } & FaceTruth)

/** A missing or wild answer counts as a tenth of the diagonal; a card is found within a twentieth. */
const worst = 0.1
const foundWithin = 0.05

export const quantile = (numbers: number[], part: number) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.ceil(part * numbers.length) - 1)] ?? Number.NaN
const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
const percent = (part: number, digits = 1) => (Number.isNaN(part) ? '-' : `${(100 * part).toFixed(digits)} %`)
const share = <T>(list: T[], holds: (each: T) => boolean) => list.filter(holds).length / list.length

/** Corners found, and their mean error and 95th percentile, on the frames with the whole card in view. */
export function cornerRates(pairs: { truth: CardTruth; corners: Corners | null }[]): string {
  const errors = pairs
    .filter(({ truth }) => truth.corners !== null && truth.cut.length === 0)
    .map(({ truth, corners }) => (truth.corners && corners ? cornerError(truth.corners, corners) : 1))
    .map((error) => Math.min(error, worst))
  const found = share(errors, (error) => error <= foundWithin)
  const error = `${percent(mean(errors), 2)} of the diagonal, 95th percentile ${percent(quantile(errors, 0.95), 2)}`
  return `corners found ${percent(found)} of ${errors.length}, mean error ${error}`
}

const right = ({ truth, report }: { truth: CardTruth | FaceTruth; report: { verdict: string } }) =>
  (truth.accept ?? [truth.expected]).includes(report.verdict)

/** Faults that were called ok. */
function letThrough(judged: { truth: CardTruth | FaceTruth; report: { verdict: string } }[]): string {
  const faults = judged.filter(({ truth }) => truth.expected !== 'ok')
  return percent(share(faults, (each) => each.report.verdict === 'ok' && !right(each)))
}

export function cardRates(judged: { truth: CardTruth; report: CardReport }[]): string {
  const cut = judged.filter(({ truth }) => truth.expected === 'edge-missing')
  const sides = share(
    cut,
    (each) => right(each) && each.truth.cut.toSorted().join() === each.report.cut.toSorted().join(),
  )
  return [
    `verdicts right ${percent(share(judged, right))} of ${judged.length}`,
    `faults let through ${letThrough(judged)}`,
    `cut sides exact ${percent(sides)} of ${cut.length}`,
    cornerRates(judged.map(({ truth, report }) => ({ truth, corners: report.corners }))),
  ].join('; ')
}

export function lightingRates(judged: { truth: FaceTruth; report: LightingReport }[]): string {
  const dark = judged.filter(({ truth }) => truth.expected === 'ok' && (truth.skinTone ?? 0) >= 7)
  return [
    `verdicts right ${percent(share(judged, right))} of ${judged.length}`,
    `faults let through ${letThrough(judged)}`,
    `dark skin in good light ok ${percent(share(dark, right))} of ${dark.length}`,
  ].join('; ')
}

interface Label {
  file: string
  task: 'card' | 'light'
  expected: string
  accept?: string[]
  corners?: [number, number][] | null
  cut?: Side[]
  region?: Region
  params?: { skinTone?: number }
}

/** The frames of a folder with `labels.json`, and what is true of each. */
export function* framesOf(folder: string): Generator<{ frame: Frame; truth: Truth }> {
  const { frames }: { frames: Label[] } = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'))
  for (const { file, task, expected, accept, corners, cut, region, params } of frames) {
    const { data, width, height } = decode(readFileSync(join(folder, file)), { useTArray: true, formatAsRGBA: true })
    const frame = { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height }
    const points = corners ? (corners.map(([x, y]) => ({ x, y })) as Corners) : null
    const common = { expected, ...(accept ? { accept } : {}) }
    const box = region ?? { x: 0, y: 0, width, height }
    yield task === 'card'
      ? { frame, truth: { task, ...common, corners: points, cut: cut ?? [] } }
      : { frame, truth: { task, ...common, region: box, ...params } }
  }
}
