import { describe, expect, test } from 'vitest'
import { owed } from '../../../core/answers/loans.ts'
import { InputError } from '../../../core/records/input.ts'
import { parseJournal } from '../../../core/records/journal.ts'
import { parseProfile } from '../../../core/records/profile.ts'
import { render, speechOf, wordsOf } from '../../parts/testing.tsx'
import { EventFieldInput } from './event-field.tsx'
import { type EventField, eventFields, eventGroups } from './event-fields.ts'
import { loansById } from './event-words.tsx'
import { JournalSection } from './journal-section.tsx'
import { pageSize } from './pages.ts'
import type { JournalSectionProps } from './props.ts'
import { timelineItems } from './timeline-items.ts'
import { calendarEntry, itemLine } from './timeline-words.ts'

const languages = ['zh_CN', 'en'] as const
const now = Temporal.Instant.from('2026-11-24T14:05+08:00')
const id = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`

const bidirectional = '\u202Eمرحبا <img src=x onerror=alert(1)>'

/** One event of each kind that a journal may hold. */
const everything = parseJournal(
  [
    { type: 'entry-seen', trigger: 'other' },
    { type: 'entry-gone' },
    ...['face', 'phone', 'id', 'signature'].map((step) => ({ type: 'verification-failed', step })),
    { type: 'verification-passed' },
    { type: 'device-login', device: bidirectional },
    { type: 'location-jump', km: 1213.5 },
    ...['device', 'identity', 'behaviour'].map((kind) => ({ type: 'risk-blocked', kind })),
    ...['cooldown', 'entry', 'light', 'card', 'phone', 'device', 'network', 'papers'].map((item) => ({
      type: 'item-checked',
      item,
    })),
    { type: 'limit-viewed' },
    { type: 'inquiry', by: 'A' },
    { type: 'declined' },
    { type: 'opened', limit: 12_600, dailyRate: 0.00035 },
    ...['equal-principal', 'equal-instalment', 'bullet'].map((method) => ({
      type: 'borrowed',
      principal: 3000,
      dailyRate: 0.00035,
      instalments: 10,
      method,
      startsOn: '2026-11-03',
    })),
    { type: 'repaid', onTime: true },
    { type: 'repaid', loan: id(99), instalment: 2, onTime: false },
    { type: 'settled', loan: id(99) },
    { type: 'cross-platform-spend' },
    { type: 'wealth-transfer' },
    { type: 'bill-paid' },
    { type: 'limit-changed', limit: 20_000.5 },
    { type: 'rate-changed', dailyRate: 0.0004 },
  ].map((event, index) => ({ id: id(index), at: now.subtract({ hours: index }).toString(), ...event })),
)

/** 1,000 yuan at 0.05 % a day, five times 200: with 30 days of interest 215.00, then with 31 days on 800 212.40. */
const loan = {
  id: id(1),
  type: 'borrowed',
  at: '2026-11-03T10:00+08:00',
  principal: 1000,
  dailyRate: 0.0005,
  instalments: 5,
  method: 'equal-principal',
  startsOn: '2026-11-03',
}

const props: JournalSectionProps = {
  now,
  profile: {},
  journal: [],
  readOnly: false,
  onAdd: async (event, at = now) => ({ ...event, id: id(500), at }),
  onRemove: async () => undefined,
  onRestore: async () => undefined,
  onExport: () => undefined,
}

describe.each(languages)('in %s', (language) => {
  const show = (some: Partial<JournalSectionProps>) =>
    render(<JournalSection {...props} {...some} />, speechOf(language))

  test('renders without and with events of every kind', () => {
    const empty = show({})
    expect(empty).toContain(wordsOf(language)('options.journal.empty'))
    expect(empty).toContain('data-testid="timeline-batch"')
    const page = show({ journal: everything, profile: parseProfile({ registeredOn: '2025-12-10', tier: 'active' }) })
    expect(page.match(/class="event"/g)).toHaveLength(everything.length)
    for (const lane of ['cooldown', 'milestone', 'repayment']) expect(page).toContain(`data-testid="timeline-${lane}"`)
  })

  test('what the person typed stands isolated and as plain text', () => {
    const page = show({ journal: everything })
    expect(page).toContain(`>${bidirectional.replace('<', '&lt;')}</bdi>`)
    expect(page).not.toContain('<img')
  })

  test('a long journal shows one page of it', () => {
    const journal = parseJournal(
      Array.from({ length: 10_000 }, (_, index) => ({
        id: id(index),
        type: 'bill-paid',
        at: now.subtract({ hours: index }).toString(),
      })),
    )
    expect(show({ journal }).match(/class="event"/g)).toHaveLength(pageSize)
  })

  test('an event ahead is said to be ahead', () => {
    const journal = parseJournal([{ id: id(1), type: 'entry-seen', at: now.add({ hours: 1 }).toString() }])
    expect(show({ journal })).toContain(wordsOf(language)('options.journal.ahead'))
  })

  test('a repayment names its instalment with day and amount, ahead on the timeline and in the list', () => {
    const repaid = { id: id(2), at: '2026-11-24T13:00+08:00', type: 'repaid', loan: id(1), onTime: true }
    const journal = parseJournal([
      loan,
      { ...repaid, instalment: 2 },
      { ...repaid, id: id(3), instalment: 9 },
      { ...repaid, id: id(4), loan: id(9), instalment: 3 },
    ])
    const page = show({ journal })
    const instalment = (n: number) => wordsOf(language)('options.journal.instalmentNumber', { n })
    const [due, second] = language === 'en' ? ['3 Dec', '3 January 2027'] : ['12 月 3 日', '2027 年 1 月 3 日']
    expect(page).toContain(`${instalment(2)} · ${second.replace('January', 'Jan')} · ¥212.40`)
    for (const unpriced of [9, 3]) expect(page).toContain(`${instalment(unpriced)}</span>`)
    const table = page.slice(page.indexOf('timeline-table'))
    expect(table).toContain('¥215.00')
    expect(table).toContain(due)
  })

  test('a calendar is not told amounts', () => {
    const [item] = timelineItems({}, parseJournal([loan]), now, 'Asia/Shanghai').filter(
      ({ lane }) => lane === 'repayment',
    )
    if (item === undefined) throw new Error('A repayment lies ahead')
    expect(itemLine(item, now, speechOf(language))).toContain('¥215.00')
    const { summary, description } = calendarEntry(item, now, speechOf(language))
    expect(`${summary} ${description}`).not.toContain('¥')
  })

  test('the instalments of a loan are chosen by number, day and amount', () => {
    const page = render(
      <EventFieldInput
        field={eventFields.repaid[1] as EventField}
        value="1"
        error={null}
        loans={[]}
        unpaid={owed(parseJournal([loan]), now).loans[0]?.unpaid ?? []}
        now={now}
        disabled={false}
        idPrefix="x"
        onInput={() => undefined}
      />,
      speechOf(language),
    )
    expect(page.match(/<option/g)).toHaveLength(6)
    expect(page).toMatch(/<option selected value="1">.*?¥215\.00<\/option>/)
  })

  test('where the store is newer, nothing can be added or removed', () => {
    const page = show({ journal: everything, readOnly: true })
    const controls = page.match(/<(button|select|input)[^>]*>/g) ?? []
    const changing = controls.filter(
      (control) => !/timeline|class="button bare" aria-label="[^"]*(日历|calendar)/.test(control),
    )
    for (const control of changing) expect(control).toContain('disabled')
  })

  test.each(eventGroups.flatMap(({ types }) => types))('every question of %s has its words and its refusal', (type) => {
    const t = wordsOf(language)
    expect(t(`options.journal.hint.${type}`)).not.toBe('')
    for (const field of eventFields[type]) {
      const page = render(
        <EventFieldInput
          field={field}
          value=""
          error={new InputError(field.name, 'missing')}
          loans={[...loansById(everything).values()]}
          unpaid={[]}
          now={now}
          disabled={false}
          idPrefix="x"
          onInput={() => undefined}
        />,
        speechOf(language),
      )
      expect(page).toContain('aria-invalid="true"')
      expect(page).toContain(t('options.reason.missing'))
    }
  })
})
