import { describe, expect, test } from 'vitest'
import type { CardFace } from '../../components/rehearsal/view.ts'
import type { CardReport, CardVerdict, LightingReport, LightingVerdict } from '../../core/capture/reports.ts'
import type { Judgements } from '../../platform/judgement.ts'
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

function light(verdict: LightingVerdict, brightness = 120): LightingReport {
  return { verdict, instruction: verdict === 'ok' ? 'keep' : 'face-light', brightness, sideRatio: 1, burnt: 0 }
}

function card(verdict: CardVerdict): CardReport {
  const instruction = verdict === 'ok' ? 'keep' : 'show-card'
  return { verdict, instruction, corners: null, cut: [], cover: null, tilt: null, blur: null, glare: null }
}

const frame = (part: Partial<Judgements['live']>): Judgements['live'] => ({
  width: 1280,
  height: 720,
  isBlack: false,
  lighting: null,
  card: null,
  ...part,
})

/** The run after ten frames a second of one kind, from one time to another, both in milliseconds. */
function film(run: Run, part: Partial<Judgements['live']>, from: number, until: number, face: CardFace = 'front'): Run {
  for (let at = from; at <= until; at += 100) run = afterFrame(run, face, frame(part), at)
  return run
}

describe('the result', () => {
  test('is what has stood for a second: shown from 500 ms on, a result from 1,500 ms on', () => {
    const soon = film(newRun, { lighting: light('ok') }, 0, 1_400)
    expect(resultOf(soon)).toEqual({ lighting: null, card: null })
    expect(resultOf(afterFrame(soon, 'front', frame({ lighting: light('ok') }), 1_500)).lighting?.verdict).toBe('ok')
  })

  test('of the light is the newest that stood', () => {
    const good = film(newRun, { lighting: light('ok') }, 0, 2_000)
    const short = film(good, { lighting: light('too-dark') }, 2_100, 2_800)
    expect(resultOf(short).lighting?.verdict).toBe('ok')
    expect(resultOf(film(short, { lighting: light('too-dark') }, 2_900, 4_000)).lighting?.verdict).toBe('too-dark')
  })

  test('of a card seen well stays when the card is put away or cut', () => {
    let run = film(newRun, { card: card('ok') }, 0, 2_000)
    run = film(run, { card: card('edge-missing') }, 2_100, 4_000)
    run = film(run, { card: card('no-card') }, 4_100, 6_000)
    expect(resultOf(run).card?.verdict).toBe('ok')
  })

  test('of a card never seen well is its newest fault, not its absence', () => {
    let run = film(newRun, { card: card('no-card') }, 0, 2_000)
    expect(resultOf(run).card).toBeNull()
    run = film(run, { card: card('glare') }, 2_100, 4_000)
    run = film(run, { card: card('blurred') }, 4_100, 6_000)
    run = film(run, { card: card('no-card') }, 6_100, 8_000)
    expect(resultOf(run).card?.verdict).toBe('blurred')
  })

  test('of two faces is the worse one; a face that was held up to nothing does not count', () => {
    const front = film(newRun, { card: card('ok') }, 0, 2_000)
    const nothing = film(front, { card: card('no-card') }, 2_100, 4_000, 'back')
    expect(resultOf(nothing).card?.verdict).toBe('ok')
    const blurred = film(nothing, { card: card('blurred') }, 4_100, 6_000, 'back')
    expect(resultOf(blurred).card?.verdict).toBe('blurred')
    const both = film(blurred, { card: card('ok') }, 6_100, 8_000, 'back')
    expect(resultOf(both).card?.verdict).toBe('ok')
  })

  test('of a still picture is that of the chosen step, at once', () => {
    const still = { lighting: light('backlit'), card: card('ok') }
    expect(resultOf(afterStill(newRun, 'card', 'front', still))).toEqual({ lighting: null, card: still.card })
    expect(resultOf(afterStill(newRun, 'light', 'front', still))).toEqual({ lighting: still.lighting, card: null })
  })

  test('stays when the camera goes off', () => {
    const run = withoutPicture(film(newRun, { lighting: light('ok') }, 0, 2_000))
    expect([run.lighting.shown, resultOf(run).lighting?.verdict]).toEqual([null, 'ok'])
  })
})

test('a step turned to waits for its first frames; the other one stands', () => {
  let run = film(newRun, { lighting: light('ok') }, 0, 2_000)
  run = film(run, { card: card('ok') }, 2_100, 4_000)
  run = turnedTo(run, 'card', 'front')
  expect([run.card.front.shown, run.lighting.shown?.report.verdict]).toEqual([null, 'ok'])
})

test('black is told when every frame of a second was', () => {
  const black = { lighting: light('too-dark', 0), isBlack: true }
  const run = film(newRun, black, 0, 900)
  expect(run.isBlack).toBe(false)
  const told = film(run, black, 1_000, 1_100)
  expect(told.isBlack).toBe(true)
  expect(film(told, { lighting: light('too-dark', 9) }, 1_200, 1_200).isBlack).toBe(false)
})

test('the lamp: the brightness shown before it, and the one that is all its own', () => {
  let run = film(newRun, { lighting: light('too-dark', 40) }, 0, 2_000)
  run = afterLamp(run, true, 2_050)
  expect(lampView(run)).toEqual({ isOn: true, before: 40, after: null })
  run = film(run, { lighting: light('ok', 110) }, 2_100, 3_000)
  expect(lampView(run).after).toBeNull()
  run = film(run, { lighting: light('ok', 110) }, 3_100, 3_100)
  expect(lampView(run)).toEqual({ isOn: true, before: 40, after: 110 })
  run = film(afterLamp(run, false, 3_150), { lighting: light('too-dark', 41) }, 3_200, 6_000)
  expect(lampView(run)).toEqual({ isOn: false, before: 40, after: 110 })
})
