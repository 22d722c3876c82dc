/**
 * What people type as a number: full-width digits and signs, a currency or per-cent sign and thousands separators are
 * accepted, nothing else is. `NaN` for what is no number, so that the records' own check names the reason.
 */
export function numberFromText(text: string): number {
  return Number(digits(text) ?? 'none')
}

/** A share from per cent: the point is moved in the text, so that 0.035 % is 0.00035 and not a neighbour of it. */
export function shareFromPercent(text: string): number {
  return Number(`${digits(text) ?? 'none'}e-2`)
}

/** Fen from yuan: the point is moved in the text, so that 0.29 yuan is 29 fen and not a neighbour of it. */
export function fenFromYuan(text: string): number {
  return Number(`${digits(text) ?? 'none'}e2`)
}

function digits(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace('。', '.')
    .replace(/^\s*¥|[%元]\s*$/g, '')
    .trim()
  const ungrouped = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain) ? plain.replaceAll(',', '') : plain
  return /^-?(\d+\.?\d*|\.\d+)$/.test(ungrouped) ? ungrouped : null
}

const locales = { zh_CN: 'zh-CN', en: 'en' } as const
type Language = keyof typeof locales

/** Yuan, with fen only where there are any. */
export function printYuan(yuan: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(yuan)
}

/** A share as per cent, as exact as it was given. */
export function printPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 8 }).format(share)
}

export function printNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value)
}
