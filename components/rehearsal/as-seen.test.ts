import { expect, test } from 'vitest'
import { cardInstructions, lightingInstructions } from '../../core/capture/reports.ts'
import { asSeen } from './as-seen.ts'

test('in a mirror image left and right change places, and nothing else does', () => {
  const changed = [...cardInstructions, ...lightingInstructions]
    .filter((instruction) => asSeen(instruction, true) !== instruction)
    .map((instruction) => [instruction, asSeen(instruction, true)])
  expect(changed).toEqual([
    ['move-left', 'move-right'],
    ['move-right', 'move-left'],
    ['light-from-left', 'light-from-right'],
    ['light-from-right', 'light-from-left'],
  ])
  expect((['top', 'right', 'bottom', 'left'] as const).map((side) => asSeen(side, true))).toEqual([
    'top',
    'left',
    'bottom',
    'right',
  ])
})

test('a picture that is shown as it was taken keeps its sides', () => {
  for (const each of [...cardInstructions, ...lightingInstructions]) expect(asSeen(each, false)).toBe(each)
})
