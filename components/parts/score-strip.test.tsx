import { describe, expect, test } from 'vitest'
import { assessReadiness } from '../../core/answers/readiness.ts'
import { ScoreStrip } from './score-strip.tsx'
import { render, speechOf } from './testing.tsx'

const now = Temporal.Instant.from('2026-12-03T12:00+08:00')
const strip = (profile: Parameters<typeof assessReadiness>[0], language: 'zh_CN' | 'en' = 'zh_CN') =>
  render(<ScoreStrip {...assessReadiness(profile, now)} />, speechOf(language))

describe('the score strip', () => {
  test('keeps the ends of the interval unrounded and shows them rounded', () => {
    const html = strip({ monthlyPayments: 10 })
    expect(html).toContain('data-low="20"')
    expect(html).toContain('data-high="90"')
    expect(html).toContain('20–90')
  })

  test('is a segment a factor, hatched where it is not answered', () => {
    const html = strip({ monthlyPayments: 10 })
    expect(html.match(/class="segment/g)).toHaveLength(6)
    expect(html.match(/class="segment unanswered"/g)).toHaveLength(5)
    expect(html).toContain('flex-grow:30')
  })

  test('has a twin in words', () => {
    expect(strip({ monthlyPayments: 10 })).toContain('交易频率：30 分里得 20 分')
    expect(strip({ monthlyPayments: 10 }, 'en')).toContain('Account history: not answered, 25 points open')
  })

  test('says one figure where everything is answered', () => {
    const html = strip({
      registeredOn: Temporal.PlainDate.from('2015-01-01'),
      monthlyPayments: 40,
      creditCards: 2,
      contactChange: 'low',
      monthlySpend: 3000,
      utilityBills: 'automatic',
    })
    expect(html).toContain('>100</strong>')
    expect(html).not.toContain('unanswered')
  })
})
