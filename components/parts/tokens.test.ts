import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, 'tokens.css'), 'utf8')

/** The colours of one theme by name: `--ink: light-dark(#1d2527, #ebe8e1)`. */
function theme(index: 2 | 3): Record<string, string> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)
  return Object.fromEntries([...pairs].map((pair) => [pair[1] ?? '', pair[index] ?? '']))
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const kinds = ['act', 'wait', 'fix', 'answer', 'ready', 'pending', 'declined', 'set-up', 'opened']

describe.each([
  ['light', theme(2)],
  ['dark', theme(3)],
] as const)('%s', (_, colours) => {
  const of = (name: string) => colours[name] ?? '#000000'

  test.each(['ink', 'quiet', 'accent', ...kinds])('%s is read on paper and raised', (name) => {
    expect(colours[name]).toBeDefined()
    expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of(name), of('raised'))).toBeGreaterThanOrEqual(4.5)
  })

  test('text on the accent is read', () => {
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5)
  })

  test('edges are seen', () => {
    expect(contrast(of('edge'), of('paper'))).toBeGreaterThanOrEqual(3)
    expect(contrast(of('edge'), of('raised'))).toBeGreaterThanOrEqual(3)
  })
})
