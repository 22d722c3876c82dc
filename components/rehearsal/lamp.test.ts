import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, 'lamp.css'), 'utf8')
const colours = Object.fromEntries([...css.matchAll(/--([\w-]+): #(\w{6})/g)].map(([, name = '', hex]) => [name, hex]))

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const channel = value / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, against the lamp's own light. */
function contrast(name: string): number {
  const hex = colours[name] ?? 'ffffff'
  const own = [0, 2, 4].map((start) => Number.parseInt(hex.slice(start, start + 2), 16))
  return (luminance([255, 211, 165]) + 0.05) / (luminance(own) + 0.05)
}

test('the light is the warm white of about 4000 K', () => {
  expect(css).toContain('--lamp: rgb(255 211 165);')
  expect(css).toContain('background: var(--lamp);')
})

test.each(['ink', 'quiet', 'accent', 'act', 'fix', 'ready'])('%s is read on it', (name) => {
  expect(colours[name]).toBeDefined()
  expect(contrast(name)).toBeGreaterThanOrEqual(4.5)
})

test.each(['edge', 'line'])('%s is seen on it', (name) => {
  expect(contrast(name)).toBeGreaterThanOrEqual(name === 'edge' ? 3 : 2)
})
