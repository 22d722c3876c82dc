import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as credit from '../systems/credit.ts'
import * as growth from '../systems/growth.ts'
import * as prequalification from '../systems/prequalification.ts'
import { assumptions, contradictions, facts, officialNotes, redFlags } from './sources.ts'

/** The words of the rooms that say where figures come from. */
function messagesOf(language: string): Record<string, string> {
  const all = JSON.parse(readFileSync(new URL(`../../public/locales/${language}.json`, import.meta.url), 'utf8'))
  return Object.fromEntries(
    Object.entries<string>(all).filter(([key]) => /^(fact|contradiction|assumption|official)\./.test(key)),
  )
}
const messages = { zh_CN: messagesOf('zh_CN'), en: messagesOf('en') }

const sum = (...of: { value: number }[]) => of.reduce((total, { value }) => total + value, 0)

test('C1: the published weights add up to 0.75', () => {
  const { accountHistoryWeight, transactionFrequencyWeight, creditLinksWeight } = prequalification
  expect(sum(accountHistoryWeight, transactionFrequencyWeight, creditLinksWeight)).toBeCloseTo(0.75, 12)
})

test('C7: the published influences on growth add up to 0.80', () => {
  const { onTimeRepaymentWeight, crossPlatformWeight, wealthWeight } = growth
  expect(sum(onTimeRepaymentWeight, crossPlatformWeight, wealthWeight)).toBeCloseTo(0.8, 12)
})

test('C8: the coefficients add up to 0.55', () => {
  const { tencentSocialStabilityCoefficient, tencentConsumptionCoefficient, tencentPerformanceCoefficient } = credit
  expect(
    sum(tencentSocialStabilityCoefficient, tencentConsumptionCoefficient, tencentPerformanceCoefficient),
  ).toBeCloseTo(0.55, 12)
})

test('C5: the annual rates are the daily ones times 360', () => {
  const value = (id: string) => Number(facts.find((fact) => fact.id === id)?.value)
  for (const grade of ['AAA', 'AA', 'A'])
    expect(value(`interest.${grade}.annual`)).toBeCloseTo(value(`interest.${grade}.daily`) * 360, 12)
})

test('every id is there once', () => {
  const ids = [...facts, ...contradictions, ...assumptions, ...officialNotes].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the facts stand in the order of the article', () => {
  const sections = facts.map(({ section }) => section).filter((section) => section !== 0)
  expect(sections).toEqual([...sections].sort((a, b) => a - b))
  expect(new Set(facts.map(({ section }) => section))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
})

test('contradictions and notes name facts and assumptions that there are', () => {
  const known = facts.map(({ id }) => id)
  for (const { between, resolution = [] } of contradictions) {
    expect(between.length).toBeGreaterThan(1)
    expect(known).toEqual(expect.arrayContaining(between))
    expect(assumptions.map(({ id }) => id)).toEqual(expect.arrayContaining(resolution))
  }
  for (const { bearsOn, stance } of officialNotes) {
    expect(known).toEqual(expect.arrayContaining(bearsOn))
    expect(bearsOn.length === 0).toBe(stance === 'not-in-article')
  }
})

describe.each(Object.entries(messages))('in %s', (_language, words) => {
  const keys = [
    ...facts.map(({ id }) => `fact.${id}`),
    ...contradictions.flatMap(({ id }) => [`contradiction.${id}.is`, `contradiction.${id}.resolution`]),
    ...assumptions.map(({ id }) => `assumption.${id}`),
    ...officialNotes.map(({ id }) => id),
    ...['O', 'P', 'U'].map((trust) => `official.trust.${trust}`),
    ...['agrees', 'different', 'bears', 'not-in-article'].map((stance) => `official.stance.${stance}`),
    ...redFlags.map((name) => `official.redFlag.${name}`),
  ]

  test('everything has words, and no words are left over', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort())
    expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([])
  })

  test('the words of a fact name its figure', () => {
    for (const { id, value } of facts) {
      if (value === null) continue
      const text = String(words[`fact.${id}`]).replace(/(\d),(\d{3})/g, '$1$2')
      const figures: string[] = text.match(/\d+(\.\d+)?%?/g) ?? []
      expect(
        [String(value), `${Number((value * 100).toPrecision(12))}%`].some((figure) => figures.includes(figure)),
        id,
      ).toBe(true)
    }
  })

  test('nobody is promised or told to borrow', () => {
    for (const text of Object.values(words)) expect(text).not.toMatch(/恭喜|congratulations|apply now|立即申请/i)
  })
})
