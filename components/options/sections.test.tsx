import type { ComponentChildren } from 'preact'
import { describe, expect, test } from 'vitest'
import { assumptions, contradictions, facts, officialNotes } from '../../core/answers/sources.ts'
import type { JournalEvent } from '../../core/records/events.ts'
import { parseProfile, profileFields } from '../../core/records/profile.ts'
import { type Language, render, speechOf } from '../parts/testing.tsx'
import { Banners, Unreadable } from './banners.tsx'
import { FirstSteps } from './first-run/first-steps.tsx'
import { Welcome } from './first-run/welcome.tsx'
import { LanguageSelect } from './language-select.tsx'
import { Options } from './options.tsx'
import { sectionNames } from './place.ts'
import { ProfileSection } from './profile/profile-section.tsx'
import { choices } from './profile/read-field.ts'
import { ReadinessSection } from './readiness/readiness-section.tsx'
import { SavedNote } from './saved-note.tsx'
import { SourcesSection } from './sources/sources-section.tsx'

const now = Temporal.Instant.from('2026-11-24T10:00+08:00')
const languages = ['zh_CN', 'en'] as const

const poor = parseProfile({
  registeredOn: '2026-05-20',
  realNameOn: '2026-07-01',
  monthlyPayments: 1,
  walletBalance: 1,
  creditCards: 1,
  licaitongHolding: 0,
  platformInfoComplete: false,
  overdueIn2Years: 4,
  outstandingLoans: 5,
  inquiriesPerQuarter: 5,
  tencentScore: 100,
  contactChange: 'high',
  utilityBills: 'none',
  monthlySpend: 1,
})
const rich = parseProfile({
  registeredOn: '2016-05-20',
  realNameOn: '2016-07-01',
  monthlyPayments: 25,
  walletBalance: 5000,
  creditCards: 2,
  licaitongHolding: 10,
  platformInfoComplete: true,
  overdueIn2Years: 0,
  outstandingLoans: 0,
  inquiriesPerQuarter: 0,
  tencentScore: 700,
  contactChange: 'low',
  utilityBills: 'automatic',
  monthlySpend: 5000,
})
const profiles = { nothing: {}, poor, rich }
const scores = [
  { date: Temporal.PlainDate.from('2026-11-01'), low: 0, high: 100, changed: profileFields },
  { date: Temporal.PlainDate.from('2026-11-20'), low: 40, high: 40, changed: [] },
]
const nothing = () => undefined
const resolved = async () => undefined

const profileSection = (profile = {}, answeredAt = {}, journal: JournalEvent[] = []) => (
  <ProfileSection
    now={now}
    profile={profile}
    journal={journal}
    answeredAt={answeredAt}
    readOnly={false}
    anchor={null}
    onAnswer={resolved}
  />
)

function words(children: ComponentChildren, language: Language): string {
  return render(children, speechOf(language))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

describe.each(languages)('in %s', (language) => {
  const html = (children: ComponentChildren) => render(children, speechOf(language))

  test.each(Object.entries(profiles))('the form and the readiness of %s have all their words', (_, profile) => {
    html(profileSection(profile))
    html(<ReadinessSection now={now} profile={profile} scores={scores} />)
  })

  test('each field has its name, its choices and an empty one', () => {
    const form = html(profileSection())
    for (const field of profileFields) expect(form).toContain(` name="${field}"`)
    for (const values of Object.values(choices)) for (const value of values) expect(form).toContain(`value="${value}"`)
  })

  test('an answer older than 90 days is asked again, a younger one is not', () => {
    const at = (hours: number) => ({ monthlyPayments: now.subtract({ hours }) })
    expect(html(profileSection(rich, at(90 * 24 + 1)))).toContain('class="stale"')
    expect(html(profileSection(rich, at(90 * 24)))).not.toContain('class="stale"')
  })

  test('the inquiries of the quarter are asked again once one was logged after the answer', () => {
    const answeredAt = { inquiriesPerQuarter: now.subtract({ hours: 2 }) }
    const inquiry = (hours: number): JournalEvent[] => [{ id: 'a', at: now.subtract({ hours }), type: 'limit-viewed' }]
    expect(html(profileSection(rich, answeredAt, inquiry(1)))).toContain('class="stale"')
    expect(html(profileSection(rich, answeredAt, inquiry(3)))).not.toContain('class="stale"')
  })

  test('every figure, contradiction, assumption and note has its address', () => {
    const sources = html(<SourcesSection anchor={null} />)
    for (const { id } of [facts, contradictions, assumptions, officialNotes].flat())
      expect(sources.split(` id="${id}"`)).toHaveLength(2)
  })

  test.each(sectionNames)('the page around %s', (section) => {
    const page = html(
      <Options place={{ section, anchor: null }} rail={null} banners={null}>
        {null}
      </Options>,
    )
    expect(page).toContain(`data-testid="section-${section}"`)
    for (const name of sectionNames) expect(page).toContain(`href="#${name}"`)
  })

  test('what is wrong with what is stored', () => {
    const banners = html(<Banners unsaved={2} newerVersion asides={1} onDownload={nothing} />)
    for (const name of ['unsaved', 'newer-version', 'aside']) expect(banners).toContain(`data-testid="${name}"`)
    expect(html(<Banners unsaved={0} newerVersion={false} asides={0} onDownload={nothing} />)).not.toContain('banner"')
    html(<Unreadable />)
  })

  test('the first page in each of its states', () => {
    const vanished = { since: now.subtract({ hours: 2400 }), events: 3 }
    for (const [lost, canBringBack] of [
      [null, false],
      [vanished, true],
    ] as const) {
      const page = html(
        <Welcome
          vanished={lost}
          canBringBack={canBringBack}
          onAgree={nothing}
          onAgreeAndRestore={nothing}
          onBringBack={nothing}
        />,
      )
      expect(page).toContain('data-testid="consent-accept"')
      expect(page.includes('data-testid="vanished"')).toBe(lost !== null)
      expect(page.includes('data-testid="bring-back"')).toBe(canBringBack)
    }
    for (const browser of ['chrome', 'edge', 'firefox'] as const)
      html(<FirstSteps browser={browser} test={null} onQuestion={nothing} onDone={nothing} />)
  })

  test('the language and the note of what was saved', () => {
    html(<LanguageSelect language="browser" disabled={false} onChange={nothing} />)
    for (const [savedAt, unsaved] of [
      [null, 0],
      [now, 0],
      [now, 1],
    ] as const)
      html(<SavedNote savedAt={savedAt} unsaved={unsaved} />)
  })
})

test('the claimed opening rate stands in the sources alone', () => {
  for (const profile of Object.values(profiles))
    for (const language of languages) {
      expect(words(<ReadinessSection now={now} profile={profile} scores={scores} />, language)).not.toMatch(/92\s*%/)
      expect(words(profileSection(profile), language)).not.toMatch(/92\s*%/)
    }
  expect(words(<SourcesSection anchor={null} />, 'en')).toMatch(/92\s*%/)
})

test('what is only tried does not pass for the score', () => {
  const page = render(<ReadinessSection now={now} profile={poor} scores={[]} />, speechOf('en'))
  expect(page.split('data-testid="score"')).toHaveLength(2)
})

test('a question that answers a factor and a signal is asked once', () => {
  const page = render(<ReadinessSection now={now} profile={{}} scores={[]} />, speechOf('en'))
  expect(page.split('href="#profile/monthlyPayments"')).toHaveLength(2)
})

test('each list of what would help says that bursts do not', () => {
  expect(words(<ReadinessSection now={now} profile={poor} scores={[]} />, 'en').match(/burst/g)?.length).toBe(2)
})
