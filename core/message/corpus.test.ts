import { describe, expect, test } from 'vitest'
import { inspectMessage } from './inspect.ts'
import fraud from './samples/fraud.json' with { type: 'json' }
import harmless from './samples/harmless.json' with { type: 'json' }

/** How well it tells the two apart, on messages that were written by hand for each kind. */

const least = 0.9

const isMarked = ({ text }: { text: string }) => inspectMessage(text).findings.length > 0

describe.each([
  ['fraud', fraud, true],
  ['harmless', harmless, false],
] as const)('%s', (name, samples: readonly { text: string }[], marked) => {
  const wrong = samples.filter((sample) => isMarked(sample) !== marked)
  const share = 1 - wrong.length / samples.length

  test(`${(share * 100).toFixed(1)} % of ${samples.length} are told right`, () => {
    expect(samples.length).toBeGreaterThanOrEqual(100)
    expect(share, wrong.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(least)
  })

  if (name === 'harmless')
    test('together they are as clean as each alone', () => {
      const clean = samples.filter((sample) => !isMarked(sample)).map(({ text }) => text)
      expect(inspectMessage(clean.join('\n\n')).findings).toEqual([])
    })
})
