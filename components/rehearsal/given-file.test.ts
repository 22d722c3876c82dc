import { expect, test } from 'vitest'
import { givenFile } from './given-file.ts'

const given = (...files: File[]) => ({ files: files as unknown as FileList })
const text = new File(['a'], 'a.txt', { type: 'text/plain' })
const picture = new File(['a'], 'a.png', { type: 'image/png' })

test('the picture among several, else the first file, else nothing', () => {
  expect(givenFile(given(text, picture))).toBe(picture)
  expect(givenFile(given(text))).toBe(text)
  expect(givenFile(given())).toBeNull()
  expect(givenFile(null)).toBeNull()
})
