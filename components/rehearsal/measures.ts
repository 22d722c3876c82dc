import type { CardReport, LightingReport } from '../../core/capture/reports.ts'

/** One number of a report, by the name of its words. */
export interface Measure {
  name: 'brightness' | 'sideRatio' | 'burnt' | 'cct' | 'cover' | 'tilt' | 'blur' | 'glare'
  /** With its unit; `null` where it was not measured. */
  value: string | null
}

function percent(share: number, decimals = 0): string {
  return `${(share * 100).toFixed(decimals)}%`
}

function measured(value: number | null | undefined, print: (value: number) => string): string | null {
  return value === null || value === undefined ? null : print(value)
}

/** Without a report, and so that nothing moves when one comes, all are there without a value. */
export function lightingMeasures(report: LightingReport | null): Measure[] {
  const cct = report?.cct
  return [
    { name: 'brightness', value: measured(report?.brightness, (luma) => luma.toFixed(0)) },
    { name: 'sideRatio', value: measured(report?.sideRatio, (ratio) => `${ratio.toFixed(1)} : 1`) },
    { name: 'burnt', value: measured(report?.burnt, (share) => percent(share)) },
    // An estimate: told to the hundred.
    { name: 'cct', value: measured(cct, (kelvin) => `${Math.round(kelvin / 100) * 100} K`) },
  ]
}

export function cardMeasures(report: CardReport | null): Measure[] {
  return [
    { name: 'cover', value: measured(report?.cover, (share) => percent(share)) },
    { name: 'tilt', value: measured(report?.tilt, (degrees) => `${degrees.toFixed(0)}°`) },
    { name: 'blur', value: measured(report?.blur, (share) => percent(share, 2)) },
    { name: 'glare', value: measured(report?.glare, (share) => percent(share)) },
  ]
}

/**
 * Mean brightness of a face (0-255) that makers of face checks name as normal in their documentation (most say from
 * 40 to 215 or 220). Shown for comparison only: the verdict judges the light, whatever the skin.
 */
export const usualBrightness = { low: 40, high: 220 }

export function brightnessPlace(brightness: number): 'below' | 'inside' | 'above' {
  if (brightness < usualBrightness.low) return 'below'
  return brightness > usualBrightness.high ? 'above' : 'inside'
}

/** Steps of brightness (of 255) below which a difference is not seen. */
const noticeable = 3

/** What the lamp did, in steps of brightness; `same` where nobody would see it. */
export function lampEffect(before: number, after: number): { kind: 'more' | 'less' | 'same'; by: number } {
  const difference = Math.round(after) - Math.round(before)
  const by = Math.abs(difference)
  if (by < noticeable) return { kind: 'same', by }
  return { kind: difference > 0 ? 'more' : 'less', by }
}
