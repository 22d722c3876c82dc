import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JournalEvent } from '../../core/records/events.ts'
import { countdown, left } from '../parts/times.ts'
import { countdownTarget, type Stored, untilNextPaint, viewOf } from './view.ts'

const failedAt = Temporal.Instant.from('2026-12-03T12:00:00+08:00')
const failure: JournalEvent = {
  id: '00000000-0000-7000-8000-000000000001',
  at: failedAt,
  type: 'verification-failed',
  step: 'face',
}
const stored: Stored = {
  kind: 'ready',
  profile: {},
  journal: [failure],
  captures: [],
  notices: [],
  asides: 0,
  newerVersion: false,
  undo: null,
  unsaved: 0,
}

const paintAfter = (time: string) => {
  const now = Temporal.Instant.from(`2026-12-03T${time}+08:00`)
  return untilNextPaint(viewOf(stored, now), now)
}

test('it is painted anew as the last digit of the count-down turns', () => {
  expect(paintAfter('12:00:20')).toBe(40_001)
  expect(paintAfter('13:30:00.250')).toBe(751)
})

test('without a count-down it is painted each minute', () => {
  expect(paintAfter('14:00:15')).toBe(45_000)
})

test('between two paintings the count-down reads the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 * 3_600_000 - 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (after, share) => {
        const now = failedAt.add({ milliseconds: after })
        const view = viewOf(stored, now)
        const target = view.kind === 'ready' ? countdownTarget(view.answers.verdict) : null
        if (target === null) throw new Error('A cooldown runs')
        const wait = untilNextPaint(view, now)
        const between = now.add({ milliseconds: Math.floor(share * (wait - 1)) })
        expect(countdown(left(target, between))).toEqual(countdown(left(target, now)))
        const next = now.add({ milliseconds: wait })
        expect(countdown(left(target, next))).not.toEqual(countdown(left(target, now)))
      },
    ),
  )
})
