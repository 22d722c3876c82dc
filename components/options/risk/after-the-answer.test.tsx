import { describe, expect, test } from 'vitest'
import { parseJournal } from '../../../core/records/journal.ts'
import { parseProfile } from '../../../core/records/profile.ts'
import { render, speechOf, wordsOf } from '../../parts/testing.tsx'
import { AfterTheAnswer } from './after-the-answer.tsx'

const languages = ['zh_CN', 'en'] as const
const now = Temporal.Instant.from('2026-11-24T14:05+08:00')

function noted(...events: [type: string, at: string][]) {
  return parseJournal(
    events.map(([type, at], index) => ({
      id: `0192f000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      type,
      at: `${at}+08:00`,
    })),
  )
}

const passed = noted(['verification-passed', '2026-11-23T10:00'])
const declined = noted(['verification-passed', '2026-11-20T10:00'], ['declined', '2026-11-23T10:00'])

describe.each(languages)('in %s', (language) => {
  const t = wordsOf(language)
  const show = (some: object) =>
    render(<AfterTheAnswer now={now} profile={{}} journal={[]} {...some} />, speechOf(language))
  /** The parts in their order, with `*` where one is marked as the one at hand. */
  const order = (page: string) =>
    [...page.matchAll(/<section class="(situation[^"]*)" data-testid="after-(\w+)"/g)].map(
      ([, classes = '', name = '']) => name + (classes.includes('at-hand') ? '*' : ''),
    )

  test('all is shown always; the part that applies now stands first and is marked', () => {
    expect(order(show({}))).toEqual(['pending', 'declined', 'beware'])
    expect(order(show({ journal: passed }))).toEqual(['pending*', 'declined', 'beware'])
    expect(order(show({ journal: declined }))).toEqual(['declined*', 'pending', 'beware'])
    for (const journal of [[], passed, declined])
      expect(show({ journal }).split(t('options.after.now'))).toHaveLength(journal.length === 0 ? 1 : 2)
  })

  test('a pass counts as waiting for seven days, a refusal for thirty, each with its own dates', () => {
    const [since, until] = language === 'en' ? ['10:00 yesterday', '10:00 on Monday'] : ['昨天 10:00', '周一 10:00']
    expect(show({ journal: passed })).toContain(t('options.after.pending.since', { since, until }))
    expect(show({ journal: declined })).toContain(t('options.after.next.since', { since }))
    const later = now.add({ hours: 31 * 24 })
    expect(order(show({ journal: declined, now: later }))).toEqual(['pending', 'declined', 'beware'])
  })

  test('the own answers that are short of the article’s lines, and how many are not given', () => {
    const profile = parseProfile({ registeredOn: '2020-01-01', monthlyPayments: 3, overdueIn2Years: 4 })
    const page = show({ profile })
    for (const id of ['overdue', 'transactionFrequency']) expect(page).toContain(t(`options.readiness.action.${id}`))
    expect(page).not.toContain(t('options.readiness.action.creditLinks'))
    // Of three gates and six factors three are answered.
    expect(page).toContain(t('options.after.check.unanswered', { n: 6 }))
    expect(page).toContain(t('fact.closing.noBursts'))
    const good = parseProfile({ registeredOn: '2020-01-01' })
    expect(show({ profile: good })).toContain(t('options.after.check.noneUnmet'))
    expect(show({})).not.toContain(t('options.after.check.noneUnmet'))
  })

  test('the inquiries noted in the quarter are counted', () => {
    const journal = noted(['limit-viewed', '2026-11-20T10:00'], ['inquiry', '2026-10-20T10:00'])
    expect(show({ journal })).toContain(t('options.after.check.inquiries', { n: 2, below: 5 }))
  })

  test('what is published stands with its source, and the message check is a step away', () => {
    const page = show({})
    for (const id of ['declined', 'inquiryOnView', 'freeReports', 'noPaidOpening', 'noFeeBeforePayout', 'contact'])
      expect(page).toContain(`href="options.html#sources/official.${id}"`)
    expect(page).toContain('href="#risk/message"')
  })
})
