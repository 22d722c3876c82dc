const locales = { zh_CN: 'zh-CN', en: 'en' } as const
const units = ['byte', 'kilobyte', 'megabyte'] as const

/** `164 kB`: thousands of bytes, at most one decimal. */
export function printBytes(bytes: number, language: keyof typeof locales): string {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: units[power] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power)
}
