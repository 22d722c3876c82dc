import { describe, expect, test } from 'vitest'
import { parseJournal } from '../../../core/records/journal.ts'
import { parseProfile } from '../../../core/records/profile.ts'
import { type Language, render, speechOf, wordsOf } from '../../parts/testing.tsx'
import { GrowthSection } from './growth-section.tsx'
import type { GrowthSectionProps } from './props.ts'

const languages = ['zh_CN', 'en'] as const
const now = Temporal.Instant.from('2026-11-24T14:05+08:00')

/** Events on days of the lender's calendar, at ten in the morning. */
function journalOf(...events: [day: string, type: string, details?: object][]) {
  return parseJournal(
    events.map(([day, type, details], index) => ({
      id: `0192f000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      at: `${day}T10:00+08:00`,
      type,
      ...details,
    })),
  )
}

const opened = ['2026-05-12', 'opened', { limit: 8000, dailyRate: 0.0005 }] as [string, string, object]
const account = journalOf(
  opened,
  ['2026-07-12', 'repaid', { onTime: true }],
  ['2026-08-12', 'repaid', { onTime: false }],
  ['2026-09-12', 'repaid', { onTime: true }],
  ['2026-10-12', 'repaid', { onTime: true }],
  ['2026-11-02', 'cross-platform-spend'],
)
const changed = [
  ...account,
  ...journalOf(['2026-11-20', 'limit-changed', { limit: 10_000 }]).map((each) => ({ ...each, id: 'later' })),
]

const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

function partOf(page: string, testId: string): string {
  const from = page.indexOf(`data-testid="${testId}"`)
  expect(from, testId).toBeGreaterThan(-1)
  return page.slice(from, page.indexOf('</article>', from))
}

const show = (language: Language, some: Partial<GrowthSectionProps> = {}) =>
  render(<GrowthSection now={now} profile={{}} journal={[]} {...some} />, speechOf(language))

describe.each(languages)('in %s', (language) => {
  const t = wordsOf(language)

  test('before opening: growth is said to come after it, and no months, days or chart are shown', () => {
    const page = show(language)
    expect(page).toContain(t('options.growth.afterOpening'))
    for (const part of ['growth-months', 'growth-reviews', 'standing-history'])
      expect(page).not.toContain(`data-testid="${part}"`)
    expect(page.indexOf('first-limit')).toBeLessThan(page.indexOf('growth-behaviours'))
  })

  test('after it: months, reviews and the chart, and the first limit last', () => {
    const page = show(language, { journal: changed })
    expect(page).not.toContain(t('options.growth.afterOpening'))
    for (const part of ['growth-months', 'growth-reviews', 'standing-history']) partOf(page, part)
    expect(page.indexOf('first-limit')).toBeGreaterThan(page.indexOf('growth-behaviours'))
  })

  test('an account that was closed is no account', () => {
    const closed = journalOf(opened, ['2026-06-12', 'account-closed'])
    expect(show(language, { journal: closed })).toContain(t('options.growth.afterOpening'))
  })

  test('every answer of the profile has its words', () => {
    for (const userType of ['enterprise', 'sole-proprietor', 'employee'])
      for (const tier of ['high-net-worth', 'active', 'new'])
        for (const monthlySpend of [0, 1000, 4000]) {
          const profile = {
            userType,
            tier,
            monthlySpend,
            licaitongHolding: 0,
            linkedCardFlow: 1,
            salaryTransferMonths: 1,
          }
          show(language, { profile: parseProfile(profile), journal: changed })
        }
  })

  test('costly advice is claim and cost: nothing to press, type, tick or count', () => {
    const costly = partOf(show(language, { journal: account }), 'costly-advice')
    expect(costly).not.toMatch(/<(button|input|select|table|progress|meter|svg)/)
    // Links lead to where a claim comes from, and one to where the cost of instalments is reckoned.
    const links = [...costly.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
    expect(links.filter((href) => !href.startsWith('options.html#sources/'))).toEqual(['#cost'])
    expect(costly).toContain(t('options.growth.cost.bills'))
    // 1,000 yuan for 30 days at the account's own rate, for bills and for instalments.
    expect(text(costly).match(/¥1,000/g)).toHaveLength(2)
    for (const id of ['C6', 'A9']) expect(costly).toContain(`options.html#sources/${id}"`)
    expect(text(show(language, { journal: account }))).not.toMatch(/68\s*%/)
  })

  test('the first limit is said to be no promise, and what would move it leads to its question', () => {
    const limit = partOf(show(language), 'first-limit')
    expect(text(limit)).toContain(language === 'en' ? 'no promise' : '不是承诺')
    for (const field of ['monthlySpend', 'licaitongHolding', 'userType'])
      expect(limit).toContain(`href="#profile/${field}"`)
    const answered = { monthlySpend: 4000, licaitongHolding: 100, userType: 'employee' } as const
    expect(show(language, { profile: answered })).not.toContain('data-testid="limit-open"')
  })
})

describe('figures', () => {
  test('the first limit with each of its parts', () => {
    const profile = { monthlySpend: 3000, licaitongHolding: 80_000, userType: 'employee' } as const
    const page = partOf(show('en', { profile }), 'first-limit')
    // 15-20 % of 36,000; 10 % of 80,000; 8,400 ± 25 %; over the two references 5,400-8,000.
    for (const range of ['¥5,400–¥7,200', '¥8,000', '¥5,400–¥8,000', '¥6,300–¥10,500', '¥6,300–¥8,000'])
      expect(text(page)).toContain(range)
    expect(page).toContain('data-low="6300" data-high="8000"')
    expect(page).toContain(wordsOf('en')('options.limit.how.overlap'))
  })

  test('the cost of the utilisation at the limit and the rate that hold now', () => {
    // 8,000 × 0.05 % × 30 = 120 on all of it, 84 and 108 on 70 % and 90 %; of 10,000: 150, 105 and 135.
    expect(text(show('en', { journal: account }))).toContain('¥84–¥108 of interest a month')
    expect(text(show('en', { journal: changed }))).toContain('¥105–¥135 of interest a month')
    expect(text(show('en'))).not.toContain('of interest a month')
  })

  test('the months: kept, late and open, the run marked', () => {
    const months = partOf(show('en', { journal: account }), 'months-onTimeRepayment')
    const row = months.slice(0, months.indexOf('</tr>'))
    const cells = [...row.matchAll(/<td(?: class="(\w+)")? data-state="([^"]*)"/g)]
    expect(cells.map(([, counts, state]) => (counts ? `${state}!` : state)).join(' ')).toBe(
      'before before before before before not-kept not-kept kept late kept! kept! current',
    )
    const behaviour = partOf(show('en', { journal: account }), 'behaviour-onTimeRepayment')
    expect(text(behaviour)).toContain('2 months in a row')
    expect(text(behaviour)).toContain('1 Dec is the day')
  })

  test('three on time of five, and the next four reviews', () => {
    const reviews = text(partOf(show('en', { journal: account }), 'growth-reviews'))
    expect(reviews).toContain('3 repayments on time noted')
    expect(reviews).toMatch(/12 Feb(\s\d{4})?\s+12 May(\s\d{4})?\s+12 Aug(\s\d{4})?\s+12 Nov/)
  })

  test('the chart needs two points, and has its table', () => {
    expect(partOf(show('en', { journal: account }), 'standing-history')).not.toContain('class="line"')
    const chart = partOf(show('en', { journal: changed }), 'standing-history')
    expect(chart.match(/class="line"/g)).toHaveLength(2)
    expect(chart).toContain('<table')
    expect(text(chart)).toContain('Limit: ¥8,000 → ¥10,000')
  })

  test('the own entries: silent where there are few, the middle of three', () => {
    const stays = (...hours: number[]) =>
      parseJournal(
        hours.flatMap((stay, index) =>
          (['entry-seen', 'entry-gone'] as const).map((type, end) => ({
            id: `0192f000-0000-7000-8000-${String(2 * index + end).padStart(12, '0')}`,
            at: now.subtract({ hours: 3000 - index * 200 - end * stay }).toString(),
            type,
          })),
        ),
      )
    const profile = { tier: 'active' } as const
    expect(text(partOf(show('en', { profile }), 'own-entries'))).toContain('no entry in your journal')
    const few = text(partOf(show('en', { profile, journal: stays(4, 20) }), 'own-entries'))
    expect(few).toContain('fewer than 3')
    expect(few).not.toContain('yours:')
    const enough = text(partOf(show('en', { profile, journal: stays(4, 20, 30) }), 'own-entries'))
    expect(enough).toContain('the middle one 20 h')
    // Shorter than 72, 24 and 6 hours: all three, two, one.
    for (const counts of ['3 shorter, 0 as long', '2 shorter, 1 as long', '1 shorter, 2 as long'])
      expect(enough).toContain(`yours: ${counts}`)
    // 3,000 hours are 4.1 months: 3 of them are 0.73 a month.
    expect(enough).toContain('about 0.73 a month')
  })
})
