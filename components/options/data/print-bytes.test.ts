import { expect, test } from 'vitest'
import { printBytes } from './print-bytes.ts'

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1843, '1.8 kB'],
  [10_485_760, '10.5 MB'],
  [5_000_000_000, '5,000 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(printBytes(bytes, 'en')).toBe(text)
})
