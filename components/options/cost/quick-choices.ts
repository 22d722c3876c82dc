import { AAAAnnual, AAADaily, AAAnnual, AADaily, AAnnual, ADaily } from '../../../core/systems/interest.ts'

/** The article's grades of risk, each with the rate a day and the rate a year that it gives. */
export const grades = [
  { name: 'AAA', daily: AAADaily, annual: AAAAnnual },
  { name: 'AA', daily: AADaily, annual: AAAnnual },
  { name: 'A', daily: ADaily, annual: AAnnual },
] as const

/** The numbers of instalments that are published most often: `official.terms`. */
export const usualInstalments = [5, 10, 20] as const
