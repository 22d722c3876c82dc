import { afterEach, expect, test, vi } from 'vitest'
import { makeTone } from './tone.ts'

afterEach(() => vi.unstubAllGlobals())

function open() {
  const played: { frequency: number; seconds: number }[] = []
  const node = { connect: (next: object) => next }
  vi.stubGlobal(
    'OscillatorNode',
    class {
      connect = node.connect
      constructor(_: object, { frequency }: { frequency: number }) {
        played.push({ frequency, seconds: 0 })
      }
      start(from: number) {
        Object.assign(played.at(-1) ?? {}, { seconds: -from })
      }
      stop(until: number) {
        const last = played.at(-1)
        if (last) last.seconds += until
      }
    },
  )
  vi.stubGlobal(
    'GainNode',
    class {
      connect = node.connect
      gain = { linearRampToValueAtTime: () => undefined }
    },
  )
  const contexts: { closed: boolean }[] = []
  const tone = makeTone(() => {
    const context = { currentTime: 1, destination: {}, closed: false, close: () => (context.closed = true) }
    contexts.push(context)
    return context as unknown as AudioContext
  })
  return { tone, played, contexts }
}

test('off until it is turned on: no sound, and nothing made for it', () => {
  const { tone, played, contexts } = open()
  tone.play('good')
  expect([tone.isOn(), played, contexts]).toEqual([false, [], []])
})

test('short, and higher for good than for bad', () => {
  const { tone, played } = open()
  tone.turn(true)
  tone.play('good')
  tone.play('bad')
  expect(played[0]?.frequency).toBeGreaterThan(played[1]?.frequency ?? 0)
  for (const { seconds } of played) expect(seconds).toBeLessThan(0.3)
})

test('turned off it is silent and lets the loudspeaker go', () => {
  const { tone, played, contexts } = open()
  tone.turn(true)
  tone.turn(true)
  tone.turn(false)
  tone.play('bad')
  expect([tone.isOn(), played, contexts.map(({ closed }) => closed)]).toEqual([false, [], [true]])
})
