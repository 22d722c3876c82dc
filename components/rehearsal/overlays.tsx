import type { ComponentChildren } from 'preact'
import { guideRegion, type Point } from '../../core/capture/frame.ts'
import { cardGuide, type MarkName, markNames } from './guides.ts'

/** What is drawn over a picture, in the picture's pixels. Told in words beside it, so hidden from screen readers. */

interface Size {
  width: number
  height: number
}

function Layer({ width, height, children }: Size & { children: ComponentChildren }) {
  return (
    <svg class="overlay" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {children}
    </svg>
  )
}

/** Where the face belongs: the very region that is judged. */
export function Oval({ width, height, isGood }: Size & { isGood: boolean }) {
  const region = guideRegion(width, height)
  const [rx, ry] = [region.width / 2, region.height / 2]
  const [cx, cy] = [region.x + rx, region.y + ry]
  const outline = `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${region.width} 0a${rx} ${ry} 0 1 0 ${-region.width} 0Z`
  return (
    <Layer width={width} height={height}>
      <path class="shade" d={`M0 0H${width}V${height}H0Z${outline}`} />
      <path class="halo" d={outline} />
      <path class={isGood ? 'guide good' : 'guide'} d={outline} />
    </Layer>
  )
}

/** Which way each mark opens from its corner of the guide. */
const openings: Record<MarkName, readonly [right: 1 | -1, down: 1 | -1]> = {
  'top-left': [1, 1],
  'top-right': [-1, 1],
  'bottom-right': [-1, -1],
  'bottom-left': [1, -1],
}

/** How long a mark's arms are, and how large the dot of a closed one, as shares of the guide's longer side. */
const armShare = 0.14
const dotShare = 0.024

/** Where the card belongs, with four marks that close as each corner is seen. */
export function CardFrame({ width, height, closed }: Size & { closed: Record<MarkName, boolean> }) {
  const guide = cardGuide(width, height)
  const long = Math.max(guide.width, guide.height)
  const { radius } = guide
  const arm = armShare * long
  const bracket = `M0 ${arm}V${radius}A${radius} ${radius} 0 0 1 ${radius} 0H${arm}`
  return (
    <Layer width={width} height={height}>
      <path class="shade" d={`M0 0H${width}V${height}H0Z${roundedBox(guide)}`} />
      <path class="guide faint" d={roundedBox(guide)} />
      {markNames.map((name) => {
        const [right, down] = openings[name]
        const x = guide.x + (right === 1 ? 0 : guide.width)
        const y = guide.y + (down === 1 ? 0 : guide.height)
        return (
          <g
            key={name}
            class={closed[name] ? 'corner-mark closed' : 'corner-mark'}
            transform={`translate(${x} ${y}) scale(${right} ${down})`}
          >
            <path class="halo" d={bracket} />
            <path class="guide" d={bracket} />
            {closed[name] && <circle cx={arm / 3} cy={arm / 3} r={dotShare * long} />}
          </g>
        )
      })}
    </Layer>
  )
}

function roundedBox({ x, y, width, height, radius }: ReturnType<typeof cardGuide>): string {
  const turn = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`
  return [
    `M${x + radius} ${y}`,
    `h${width - 2 * radius}${turn(radius, radius)}`,
    `v${height - 2 * radius}${turn(-radius, radius)}`,
    `h${2 * radius - width}${turn(-radius, -radius)}`,
    `v${2 * radius - height}${turn(radius, -radius)}Z`,
  ].join('')
}

/** The card that was found, by its corners; what lies outside the picture is cut off with it. */
export function FoundCard({ width, height, corners }: Size & { corners: readonly Point[] }) {
  const outline = `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`
  return (
    <Layer width={width} height={height}>
      <path class="halo" d={outline} />
      <path class="guide good" d={outline} />
      {corners.map(({ x, y }) => (
        <circle key={`${x} ${y}`} class="found-corner" cx={x} cy={y} r={0.012 * Math.max(width, height)} />
      ))}
    </Layer>
  )
}
