import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../core/records/canonical.ts'
import { toStored } from './layout.ts'
import { readCapture } from './stored-captures.ts'
import { captureId, fullReports, reports } from './testing/captures.ts'
import { layout1 } from './testing/samples.ts'

const id = captureId(1)
const at = '2026-11-24T10:00:00Z'

type Path = readonly (string | number)[]

/** Every place in it that holds a value, its own included. */
function placesIn(value: unknown, path: Path = []): Path[] {
  const isInner = typeof value === 'object' && value !== null
  return [path, ...(isInner ? Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name])) : [])]
}

function changed(value: unknown, [name, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (name === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((inner, index) => (index === Number(name) ? changed(inner, rest, change) : inner))
  const inner = value as Record<string, unknown>
  return { ...inner, [name]: changed(inner[name], rest, change) }
}

function without(value: unknown, path: Path): unknown {
  const name = path.at(-1)
  return changed(value, path.slice(0, -1), (inner) =>
    Array.isArray(inner)
      ? inner.filter((_, index) => index !== Number(name))
      : Object.fromEntries(Object.entries(inner as object).filter(([key]) => key !== name)),
  )
}

const full = toStored(layout1['capture:019a9f3c-0000-7000-8000-00000000000c'])

describe('a capture in storage', () => {
  test('is read as it was written, whatever was measured', () => {
    fc.assert(
      fc.property(reports, (measured) => {
        const stored = toStored({ id, at: Temporal.Instant.from(at), ...measured })
        const read = readCapture(stored)
        expect(read?.at.toString()).toBe(at)
        expect(canonicalJson(toStored(read))).toBe(canonicalJson(stored))
      }),
    )
  })

  test.each([
    [{ verdict: 'fine' }, 'lighting'],
    [{ verdict: 'glare' }, 'lighting'],
    [{ instruction: 'move-left' }, 'lighting'],
    [{ brightness: -1 }, 'lighting'],
    [{ darkSide: 'top' }, 'lighting'],
    [{ cct: '4000' }, 'lighting'],
    [{ picture: 'data:image/png;base64,AAAA' }, 'lighting'],
    [{ verdict: 'backlit' }, 'card'],
    [{ instruction: 'face-light' }, 'card'],
    [{ corners: [{ x: 1, y: 1 }] }, 'card'],
    [{ corners: Array(5).fill({ x: 1, y: 1 }) }, 'card'],
    [{ corners: Array(4).fill({ x: 1, y: null }) }, 'card'],
    [{ corners: Array(4).fill({ x: 1, y: 1, z: 1 }) }, 'card'],
    [{ cut: ['top', 'middle'] }, 'card'],
    [{ cut: Array(5).fill('top') }, 'card'],
    [{ tilt: -1 }, 'card'],
  ])('%j in its %s does not parse', (broken, part) => {
    const parts = full as Record<string, object>
    expect(readCapture({ ...parts, [part]: { ...parts[part], ...broken } })).toBeUndefined()
  })

  test('with no report of one part, or of both, is one', () => {
    expect(readCapture({ id, at, lighting: null, card: null })).toEqual({
      id,
      at: Temporal.Instant.from(at),
      lighting: null,
      card: null,
    })
  })

  test('does not parse with any field broken, wherever it stands', () => {
    const nothing = fc.constantFrom('text', 'NaN', true, {}, [], [[]], { verdict: 'ok' }, { picture: 'x' })
    const broken = fullReports.chain((measured) => {
      const stored = toStored({ id, at, ...measured })
      return fc.record({ stored: fc.constant(stored), path: fc.constantFrom(...placesIn(stored)), nothing })
    })
    fc.assert(
      fc.property(broken, ({ stored, path, nothing }) => {
        // No side of the card may be cut: the one field that an empty list does not break.
        if (path.at(-1) === 'cut' && Array.isArray(nothing) && nothing.length === 0) return
        expect(readCapture(changed(stored, path, () => nothing))).toBeUndefined()
      }),
      { numRuns: 2000 },
    )
  })

  test('does not parse with a field missing that has to be there', () => {
    const optional = ['darkSide', 'cct']
    for (const path of placesIn(full).slice(1)) {
      const isOptional = optional.includes(String(path.at(-1)))
      expect(readCapture(without(full, path)) !== undefined, path.join('.')).toBe(isOptional)
    }
  })

  test('does not parse with a field more, wherever it stands', () => {
    for (const path of placesIn(full))
      for (const name of ['picture', '__proto__', 'constructor']) {
        const more = changed(full, path, (value) =>
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? Object.fromEntries([...Object.entries(value), [name, 1]])
            : [value, 1],
        )
        expect(readCapture(more), [...path, name].join('.')).toBeUndefined()
      }
  })
})
