import { describe, expect, test } from 'vitest'
import { redFlags } from '../../../core/answers/sources.ts'
import { parseJournal } from '../../../core/records/journal.ts'
import { parseProfile } from '../../../core/records/profile.ts'
import { render, speechOf, wordsOf } from '../../parts/testing.tsx'
import { RiskSection } from './risk-section.tsx'

const languages = ['zh_CN', 'en'] as const
const now = Temporal.Instant.from('2026-11-24T14:05+08:00')

const journal = parseJournal(
  [
    { type: 'device-login', device: 'A' },
    { type: 'device-login', device: 'B' },
    { type: 'device-login', device: 'C' },
    { type: 'location-jump', km: 600 },
    { type: 'verification-failed', step: 'face' },
    { type: 'risk-blocked', kind: 'identity' },
    ...Array.from({ length: 8 }, () => ({ type: 'limit-viewed' })),
  ].map((event, index) => ({
    id: `0192f000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    at: now.subtract({ minutes: 60 - index }).toString(),
    ...event,
  })),
)

describe.each(languages)('in %s', (language) => {
  const t = wordsOf(language)
  const show = (some: object) =>
    render(
      <RiskSection now={now} profile={{}} journal={[]} anchor={null} onPrint={() => undefined} {...some} />,
      speechOf(language),
    )

  test('without a journal every trigger has its claim and says that nothing is noted', () => {
    const page = show({})
    for (const none of ['noFailures', 'noIdentity']) expect(page).toContain(t(`options.risk.own.${none}`))
    expect(page).toContain(t('options.risk.history.none'))
    expect(page).not.toContain('class="trigger running"')
  })

  test('three triggers run, and the appeal has the dated course of events', () => {
    const page = show({ journal, profile: parseProfile({ overdueIn2Years: 4, inquiriesPerQuarter: 3 }) })
    expect(page.match(/class="trigger running"/g)).toHaveLength(3)
    const history = page.slice(page.indexOf('appeal-history'))
    expect(history).toContain('13:05')
    expect(history).toContain(t('options.event.risk-blocked'))
    expect(page).toContain(t('options.risk.time.moreInquiries', { n: 2 }))
  })

  test('papers are handed in only there, nobody opens it for a fee, and every red flag is named', () => {
    const page = show({})
    expect(page).toContain(t('options.risk.onlyThere'))
    expect(page).toContain(t('options.risk.paid.never'))
    for (const flag of redFlags) expect(page).toContain(t(`official.redFlag.${flag}`))
  })
})
