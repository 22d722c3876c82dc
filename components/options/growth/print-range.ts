import { printYuan } from '../journal/numbers.ts'

/** `¥6,300–¥7,200`, or one amount where both ends are the same. In yuan. */
export function printYuanRange({ low, high }: { low: number; high: number }, language: 'zh_CN' | 'en'): string {
  return low === high ? printYuan(low, language) : `${printYuan(low, language)}–${printYuan(high, language)}`
}
