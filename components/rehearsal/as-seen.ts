import type { Side } from '../../core/capture/frame.ts'
import type { CardInstruction, LightingInstruction } from '../../core/capture/reports.ts'

const opposite: Partial<Record<string, string>> = {
  'move-left': 'move-right',
  'move-right': 'move-left',
  'light-from-left': 'light-from-right',
  'light-from-right': 'light-from-left',
  left: 'right',
  right: 'left',
}

/**
 * A direction or side of the frame as the person sees it: in a mirror image left and right change places, which are
 * then the person's own left and right.
 */
export function asSeen<Direction extends CardInstruction | LightingInstruction | Side>(
  direction: Direction,
  isMirrored: boolean,
): Direction {
  return isMirrored ? ((opposite[direction] as Direction | undefined) ?? direction) : direction
}
