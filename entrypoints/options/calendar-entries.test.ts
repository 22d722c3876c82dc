import { expect, test } from 'vitest'
import { wordsOf } from '../../components/parts/testing.tsx'
import { reminderKinds } from '../../core/records/settings.ts'
import { calendarEntries } from './calendar-entries.ts'

const now = Temporal.Instant.from('2026-11-24T10:00+08:00')
const reminders = [-1, 0, 1].flatMap((hours) =>
  reminderKinds.map((kind) => {
    const at = now.add({ hours })
    return { id: `${kind}_${hours}`, kind, at, dueAt: at, expiresAt: at.add({ hours: 1 }), causes: [] }
  }),
)

test.each(['zh_CN', 'en'] as const)('what lies ahead of now, every kind in its words: %s', (language) => {
  const entries = calendarEntries(reminders, now, wordsOf(language))
  expect(entries.map(({ reminder }) => reminder.id)).toEqual(reminderKinds.map((kind) => `${kind}_1`))
  for (const { summary, description } of entries)
    expect(`${summary}${description}`).not.toMatch(/微粒贷|Weilidai|微众|¥/)
})
