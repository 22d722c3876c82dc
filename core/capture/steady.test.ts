import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nothingSteady, type Steady, standing, steady } from './steady.ts'

interface Report {
  verdict: string
  instruction: string
  brightness: number
}

const report = (verdict: string, instruction = verdict, brightness = 100): Report => ({
  verdict,
  instruction,
  brightness,
})

/** What is shown after each of some frames, `every` milliseconds apart. */
function shownAfter(reports: readonly Report[], every: number): Steady<Report>['shown'][] {
  let held = nothingSteady<Report>()
  return reports.map((report, index) => {
    held = steady(held, report, index * every)
    return held.shown
  })
}

const verdicts = (reports: readonly Report[], every: number) =>
  shownAfter(reports, every).map((shown) => shown?.report.verdict ?? 'waiting')

const many = (verdict: string, count: number) => Array.from({ length: count }, () => report(verdict))

describe('at ten frames a second', () => {
  test('the first verdict is shown after half a second', () => {
    expect(verdicts(many('dark', 7), 100)).toEqual([...Array(5).fill('waiting'), 'dark', 'dark'])
  })

  test('a new verdict is shown once most of the last half second has it', () => {
    // Frames at 0–900 ms are dark. Of the five up to 1,200 ms three are good.
    const shown = verdicts([...many('dark', 10), ...many('good', 4)], 100)
    expect(shown.slice(10)).toEqual(['dark', 'dark', 'good', 'good'])
  })

  test('single frames of another kind change nothing', () => {
    const frames = Array.from({ length: 40 }, (_, index) => report(index % 4 === 3 ? 'good' : 'dark'))
    expect(new Set(verdicts(frames, 100).slice(5))).toEqual(new Set(['dark']))
  })

  test('another instruction waits until the present one has stood for a second', () => {
    const left = Array.from({ length: 8 }, () => report('cut', 'left'))
    const right = Array.from({ length: 10 }, () => report('cut', 'right'))
    const shown = shownAfter([...left, ...right], 100).map((each) => each?.report.instruction)
    // Shown from 500 ms on, so `right` at 1,500 ms at the earliest, though it has the majority from 1,000 ms on.
    expect(shown.slice(5, 15)).toEqual(Array(10).fill('left'))
    expect(shown.slice(15)).toEqual(['right', 'right', 'right'])
  })

  test('a number is the median of the last half second', () => {
    const frames = [1, 2, 3, 50, 90, 60, 70, 255].map((brightness) => report('dark', 'dark', brightness))
    expect(shownAfter(frames, 100).at(-1)?.report.brightness).toBe(70)
  })
})

test('a camera of one frame a second changes by two frames of three, never by one', () => {
  const frames = ['dark', 'dark', 'dark', 'good', 'dark', 'dark', 'good', 'good'].map((verdict) => report(verdict))
  expect(verdicts(frames, 1_000)).toEqual([...Array(2).fill('waiting'), ...Array(5).fill('dark'), 'good'])
})

const frames = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 400 }),
    verdict: fc.constantFrom('ok', 'dark', 'bright'),
    instruction: fc.constantFrom('keep', 'left', 'right'),
    brightness: fc.integer({ min: 0, max: 255 }),
  }),
  { maxLength: 120 },
)

test('whatever comes: each verdict stands half a second, was seen most of the time, and its numbers were measured', () => {
  fc.assert(
    fc.property(frames, (frames) => {
      let held = nothingSteady<Report>()
      let at = 0
      let changedAt = 0
      for (const { after, ...report } of frames) {
        at += after
        const before = held.shown?.report.verdict
        held = steady(held, report, at)
        const now = held.shown?.report
        if (now === undefined) {
          expect(before).toBeUndefined()
          continue
        }
        const recent = held.recent.map((frame) => frame.report)
        if (now.verdict !== before) {
          expect(at - changedAt).toBeGreaterThanOrEqual(before === undefined ? 0 : standing)
          expect(recent.filter(({ verdict }) => verdict === now.verdict).length * 2).toBeGreaterThan(recent.length)
          changedAt = at
        }
        expect(frames.map(({ brightness }) => brightness)).toContain(now.brightness)
        expect(frames.some((frame) => frame.verdict === now.verdict && frame.instruction === now.instruction)).toBe(
          true,
        )
      }
    }),
  )
})

test('one kind alone is shown from half a second on, and from the third frame', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), (every) => {
      const shown = verdicts(many('ok', 60), every)
      shown.forEach((verdict, index) => {
        expect(verdict).toBe(index >= 2 && index * every >= standing ? 'ok' : 'waiting')
      })
    }),
  )
})
