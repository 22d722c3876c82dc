import { describe, expect, test } from 'vitest'
import { type JournalEvent, ofType } from '../../../core/records/events.ts'
import { parseJournal } from '../../../core/records/journal.ts'
import { defaultSettings, reminderKinds } from '../../../core/records/settings.ts'
import { render, speechOf, wordsOf } from '../../parts/testing.tsx'
import { loanName } from '../journal/event-words.tsx'
import type { GivenReminder, RemindersSectionProps } from './props.ts'
import { RemindersSection } from './reminders-section.tsx'

const languages = ['zh_CN', 'en'] as const
const now = Temporal.Instant.from('2026-11-24T14:05+08:00')

const props: RemindersSectionProps = {
  now,
  settings: defaultSettings('Asia/Shanghai'),
  journal: [],
  plan: [],
  log: [],
  readOnly: false,
  permission: 'granted',
  alarmsWork: true,
  system: 'windows',
  browser: 'chrome',
  shortcuts: null,
  onSet: async () => undefined,
  onTest: async () => true,
}

const plan = reminderKinds.slice(0, 5).map((kind, index) => ({
  id: kind,
  kind,
  dueAt: now.add({ hours: index + 1 }),
  at: now.add({ hours: 18 }),
  expiresAt: now.add({ hours: 48 }),
  causes: [],
}))

function given(kind: GivenReminder['kind'], how: Partial<GivenReminder>): GivenReminder {
  const at = now.subtract({ hours: 5 })
  return { id: kind, kind, at, dueAt: at, state: 'shown', late: false, ...how }
}

const [loan] = ofType(
  parseJournal([
    {
      id: '0192f000-0000-7000-8000-000000000001',
      type: 'borrowed',
      at: '2026-11-03T10:00+08:00',
      principal: 1000,
      dailyRate: 0.0005,
      instalments: 5,
      method: 'equal-principal',
      startsOn: '2026-11-03',
    },
  ]),
  'borrowed',
) as [JournalEvent<'borrowed'>]

function planOf(kind: 'repayment-due', day: string) {
  const dueAt = Temporal.Instant.from(`${day}T09:00+08:00`)
  return {
    id: `${kind}_${loan.id}.1_${day}`,
    kind,
    dueAt,
    at: dueAt,
    expiresAt: dueAt.add({ hours: 48 }),
    causes: [loan.id],
  }
}

const log = [
  given('cooldown-over', { shownAt: now.subtract({ hours: 5 }) }),
  given('entry-act-by', { shownAt: now.subtract({ hours: 2 }), late: true }),
  given('batch-opens', {}),
  given('milestone', { state: 'showing' }),
]

describe.each(languages)('in %s', (language) => {
  const t = wordsOf(language)
  const show = (some: Partial<RemindersSectionProps>) =>
    render(<RemindersSection {...props} {...some} />, speechOf(language))

  test('every kind has a switch, on and off as the settings say', () => {
    const page = show({})
    for (const kind of reminderKinds) {
      const input = page.match(new RegExp(`<input[^>]*name="kinds.${kind}"[^>]*>`))?.[0] ?? ''
      expect(input.includes('checked')).toBe(props.settings.kinds[kind])
      expect(page).toContain(t(`options.reminders.about.${kind}`))
    }
  })

  test('the log says on time, how late, refused, or being shown', () => {
    const page = show({ plan, log })
    for (const outcome of ['onTime', 'refused', 'showing'])
      expect(page).toContain(t(`options.reminders.outcome.${outcome}`))
    expect(page).toContain(t('options.reminders.outcome.late', { duration: t('common.time.hours', { n: 3 }) }))
    expect(page).toContain('reminders-planned')
  })

  test('what is planned or was given of a loan names loan, day and amount, while the loan is noted', () => {
    const ahead = { ...planOf('repayment-due', '2026-12-01'), at: now.add({ hours: 18 }) }
    const before = given('grace-ends', { id: `grace-ends_${loan.id}.1_2026-12-04` })
    const other = { ...loan, id: '0192f000-0000-7000-8000-000000000002', principal: 9000 }
    const page = show({ journal: [other, loan], plan: [ahead], log: [before] })
    const instalment = t('options.journal.instalmentNumber', { n: 1 })
    const day = language === 'en' ? '3 Dec' : '12 月 3 日'
    expect(page.split(`${instalment} · ${day} · ¥215.00`)).toHaveLength(3)
    expect(page.split(loanName(loan, speechOf(language)))).toHaveLength(3)
    expect(show({ journal: [], plan: [ahead], log: [before] })).not.toContain('¥')
  })

  test('a system that denies and alarms that fail are said, with what to do', () => {
    expect(show({})).not.toContain('notifications-denied')
    const page = show({ permission: 'denied', alarmsWork: false })
    expect(page).toContain(t('options.reminders.denied'))
    expect(page).toContain(t('options.reminders.alarmsFail'))
    expect(page.indexOf(t('options.reminders.help.windows'))).toBeLessThan(
      page.indexOf(t('options.reminders.help.linux')),
    )
  })

  test.each(['chrome', 'edge', 'firefox'] as const)(
    'shortcuts are what %s says, and where to change them',
    (browser) => {
      const page = show({
        browser,
        shortcuts: [{ name: '_execute_action', shortcut: 'Ctrl+9' }, { name: 'log-entry-seen' }],
      })
      expect(page).toContain('<kbd>Ctrl+9</kbd>')
      expect(page).toContain(t('options.reminders.command.none'))
      expect(page).toContain(browser === 'firefox' ? 'about:addons' : `${browser}://extensions/shortcuts`)
    },
  )

  test('each wording shows what a notification would say', () => {
    const page = show({})
    const title = t('notification.cooldown-over.title')
    for (const shown of [title, t('notification.plain', { title })]) expect(page).toContain(shown)
    expect(page).toContain(t('notification.cooldown-over.message', { time: '14:05' }))
  })

  test('without quiet hours there are no times to set; equal times are said to be none', () => {
    const settings = { ...props.settings, quietHours: null }
    expect(show({ settings })).not.toContain('type="time"')
    const equal = { ...props.settings, quietHours: { from: '08:00', until: '08:00' } }
    expect(show({ settings: equal })).toContain(t('options.reminders.timesEqual'))
  })
})
