import type { CardFace, LampView, Step } from '../../components/rehearsal/view.ts'
import { type CardReport, cardVerdicts, type LightingReport } from '../../core/capture/reports.ts'
import { nothingSteady, type Steady, steady } from '../../core/capture/steady.ts'
import type { Judgements } from '../../platform/judgement.ts'

/** Milliseconds for which a verdict stands until it is the run's result. */
const resultAfter = 1_000
/** Milliseconds for which every frame is black until the page says so: a camera that starts gives some. */
const blackAfter = 1_000
/** Milliseconds from the lamp's coming on until a brightness is all its own: screen, camera and look back. */
const lampAfter = 1_000

/** What one run of the rehearsal has seen. Times are milliseconds of a clock that never goes back. */
export interface Run {
  lighting: Steady<LightingReport>
  card: Record<CardFace, Steady<CardReport>>
  /** The card's corners in the newest frame. */
  liveCorners: CardReport['corners']
  /** Pixels of the newest frame. */
  size: { width: number; height: number } | null
  blackSince: number | null
  isBlack: boolean
  lamp: { onAt: number | null; before: number | null; after: number | null }
  results: { lighting: LightingReport | null } & Record<CardFace, CardReport | null>
}

export const newRun: Run = {
  lighting: nothingSteady(),
  card: { front: nothingSteady(), back: nothingSteady() },
  liveCorners: null,
  size: null,
  blackSince: null,
  isBlack: false,
  lamp: { onAt: null, before: null, after: null },
  results: { lighting: null, front: null, back: null },
}

/** The run with no live picture any more: its results stay. */
export function withoutPicture({ results }: Run): Run {
  return { ...newRun, results }
}

/** The run as it turns to a step or a face: what stood there before was another moment's. */
export function turnedTo(run: Run, step: Step, face: CardFace): Run {
  if (step === 'light') return { ...run, lighting: nothingSteady(), liveCorners: null }
  return { ...run, card: { ...run.card, [face]: nothingSteady() }, liveCorners: null }
}

/** The run after one more frame. */
export function afterFrame(run: Run, face: CardFace, judged: Judgements['live'], at: number): Run {
  const { width, height, isBlack, lighting, card } = judged
  const blackSince = isBlack ? (run.blackSince ?? at) : null
  const seen = {
    ...run,
    size: { width, height },
    blackSince,
    isBlack: blackSince !== null && at - blackSince >= blackAfter,
  }
  if (lighting !== null) return afterLight(seen, steady(run.lighting, lighting, at), at)
  if (card !== null) return afterCard(seen, face, steady(run.card[face], card, at), at, card.corners)
  return seen
}

function afterLight(run: Run, lighting: Run['lighting'], at: number): Run {
  const { shown } = lighting
  const { onAt } = run.lamp
  const hasLampAlone = shown !== null && onAt !== null && at - onAt >= lampAfter
  return {
    ...run,
    lighting,
    lamp: hasLampAlone ? { ...run.lamp, after: shown.report.brightness } : run.lamp,
    results: hasStood(shown, at) ? { ...run.results, lighting: shown.report } : run.results,
  }
}

function afterCard(
  run: Run,
  face: CardFace,
  card: Run['card'][CardFace],
  at: number,
  liveCorners: Run['liveCorners'],
): Run {
  const results = hasStood(card.shown, at) ? withCard(run.results, face, card.shown.report) : run.results
  return { ...run, card: { ...run.card, [face]: card }, liveCorners, results }
}

function hasStood<R extends { verdict: string; instruction: string }>(
  shown: Steady<R>['shown'],
  at: number,
): shown is NonNullable<Steady<R>['shown']> {
  return shown !== null && at - shown.since >= resultAfter
}

/** A card once seen well stays seen when it is put away, and where none is held up nothing was seen. */
function withCard(results: Run['results'], face: CardFace, card: CardReport): Run['results'] {
  const { verdict } = card
  const stays = verdict === 'no-card' || (verdict !== 'ok' && results[face]?.verdict === 'ok')
  return stays ? results : { ...results, [face]: card }
}

/** The run after a still picture: it stands still, so what it shows is the result. */
export function afterStill(
  run: Run,
  step: Step,
  face: CardFace,
  { lighting, card }: { lighting: LightingReport; card: CardReport },
): Run {
  const results = step === 'light' ? { ...run.results, lighting } : withCard(run.results, face, card)
  return { ...run, results }
}

/** The run when the lamp goes on or off. */
export function afterLamp(run: Run, isOn: boolean, at: number): Run {
  const before = run.lighting.shown?.report.brightness ?? null
  return { ...run, lamp: isOn ? { onAt: at, before, after: null } : { ...run.lamp, onAt: null } }
}

export function lampView({ lamp: { onAt, before, after } }: Run): LampView {
  return { isOn: onAt !== null, before, after }
}

/** What the run gives to the checklist: of the faces of the card that were seen the worse one. */
export function resultOf({ results: { lighting, front, back } }: Run): {
  lighting: LightingReport | null
  card: CardReport | null
} {
  return { lighting, card: worse(front, back) }
}

function worse(one: CardReport | null, other: CardReport | null): CardReport | null {
  const seen = [one, other].filter((card) => card !== null)
  const faults = seen.filter(({ verdict }) => verdict !== 'ok')
  const [worst] = faults.sort((a, b) => cardVerdicts.indexOf(a.verdict) - cardVerdicts.indexOf(b.verdict))
  return worst ?? seen[0] ?? null
}
