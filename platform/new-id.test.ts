import { afterEach, expect, test, vi } from 'vitest'
import { newId } from './new-id.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('it is of version 7 and begins with the time', () => {
  // 0x19a9f3c0000 milliseconds, later than any id that was made before in this file.
  vi.useFakeTimers({ now: 0x19a9f3c0000 })
  expect(newId()).toMatch(/^019a9f3c-0000-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('ids sort as they were made, many in a millisecond and over a clock that is set back', () => {
  vi.useFakeTimers({ now: 0x19a9f3d0000 })
  const early = Array.from({ length: 1000 }, newId)
  vi.setSystemTime(0x19a9f3c0000)
  const ids = [...early, ...Array.from({ length: 1000 }, newId)]
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(2000)
})
