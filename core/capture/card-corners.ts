import { cardAspect, cornerRadius, homographyOf, project } from './card-pose.ts'
import { nearest } from './card-sides.ts'
import type { Frame, Point } from './frame.ts'

/** Directions from an arc's middle, in degrees from one side to the other, in which arc and tip lie well apart. */
const degrees = [31, 36, 40, 45, 50, 54, 59]

/**
 * How much better the rounded corners of an ID-1 card explain what is seen than sharp ones do, from −1 to 1: between the
 * mean and the least of the corners in the frame, the worst of three and more left out, since a finger may lie on it. `corners` are in frame
 * pixels, the first side is a long one where `wide`; `contrasts` are those of the sides, where
 * known: a corner shows no less. `null` where no corner is in view.
 */
export function measureRounding(
  frame: Frame,
  corners: readonly Point[],
  wide: boolean,
  contrasts?: readonly number[],
): number | null {
  const { data } = frame
  const homography = homographyOf(corners)
  const [ru, rv] = wide ? [cornerRadius, cornerRadius * cardAspect] : [cornerRadius * cardAspect, cornerRadius]
  const seen: number[] = []
  for (const [corner, [cu, cv]] of (
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const
  ).entries()) {
    const tip = project(homography, cu, cv)
    if (!(tip.x > 2 && tip.y > 2 && tip.x < frame.width - 3 && tip.y < frame.height - 3)) continue
    const [su, sv] = [cu ? -ru : ru, cv ? -rv : rv]
    const pixel = (radius: number, cos: number, sin: number): number => {
      const { x, y } = project(homography, cu + su * (1 - radius * cos), cv + sv * (1 - radius * sin))
      return nearest(frame, x, y)
    }
    // Changes are added with their sign, so that noise cancels out and the edge stays.
    const arc = [0, 0, 0]
    const sharp = [0, 0, 0]
    for (const degree of degrees) {
      const [cos, sin] = [Math.cos((degree * Math.PI) / 180), Math.sin((degree * Math.PI) / 180)]
      // Inside the arc, between it and the tip, and beyond the tip.
      const apart = (1 / Math.max(cos, sin) - 1) / 2
      const inner = pixel(1 - apart, cos, sin)
      const between = pixel(1 + apart, cos, sin)
      const outer = pixel(1 + 3 * apart, cos, sin)
      for (let channel = 0; channel < 3; channel++) {
        arc[channel] =
          (arc[channel] as number) + (data[between + channel] as number) - (data[inner + channel] as number)
        sharp[channel] =
          (sharp[channel] as number) + (data[outer + channel] as number) - (data[between + channel] as number)
      }
    }
    const [round, pointed] = [Math.hypot(...arc) / degrees.length, Math.hypot(...sharp) / degrees.length]
    const contrast = contrasts ? ((contrasts[corner] as number) + (contrasts[(corner + 3) % 4] as number)) / 2 : 0
    seen.push(((round - pointed) / (round + pointed + 4)) * Math.min(1, round / (contrast + 1)))
  }
  if (seen.length === 0) return null
  seen.sort((a, b) => b - a)
  const least = seen.length > 2 ? (seen.at(-2) as number) : Infinity
  if (seen.length > 2) seen.pop()
  const mean = seen.reduce((sum, one) => sum + one, 0) / seen.length
  return (mean + Math.min(mean, least)) / 2
}
