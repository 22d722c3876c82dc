import type { Speech } from '../../parts/words.ts'

type Language = Speech['language']

const locales = { zh_CN: 'zh-CN', en: 'en' } as const

/** A formatter a language, made once: a schedule of ten years prints a thousand amounts. */
function formatters(options: Intl.NumberFormatOptions): Record<Language, Intl.NumberFormat> {
  return {
    zh_CN: new Intl.NumberFormat(locales.zh_CN, options),
    en: new Intl.NumberFormat(locales.en, options),
  }
}

const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
const amounts = formatters(twoDecimals)
const percents = formatters({ style: 'percent', ...twoDecimals })

/** `1,033.33`, for a column whose head names the unit. */
export function printAmount(fen: number, language: Language): string {
  return amounts[language].format(fen / 100)
}

/** `1033.33`: what other programs read. */
export function plainAmount(fen: number): string {
  return `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}

/** A share as per cent with two decimals: `18.25%` */
export function printAnnual(share: number, language: Language): string {
  return percents[language].format(share)
}

/** Above a million per cent a year no decimal tells anything. */
const largestShare = 10_000

/** The same as a number of per cent alone: `18.25` */
export function plainPercent(share: number): string {
  return share > largestShare ? `>${largestShare * 100}` : (share * 100).toFixed(2)
}
