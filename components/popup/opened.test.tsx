import { describe, expect, test } from 'vitest'
import type { EventDetails, EventType, JournalEvent } from '../../core/records/events.ts'
import { type Language, render, speechOf } from '../parts/testing.tsx'
import { accountOf } from './account.ts'
import { Owed, opened } from './opened.tsx'
import { type Stored, viewOf } from './view.ts'

const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

function event<T extends EventType>(number: number, type: T, time: string, details: EventDetails[T]): JournalEvent {
  return { id: id(number), at: at(time), type, ...details } as JournalEvent
}

/** 3,000 yuan at 0.04 % a day from 5 November: 600 each month and 36.00, 29.76, 22.32, 13.44, 7.44 of interest. */
const terms = { principal: 3000, dailyRate: 0.0004, instalments: 5, method: 'equal-principal' } as const
const startsOn = Temporal.PlainDate.from('2026-11-05')
const open = event(1, 'opened', '2026-11-01T10:00', { limit: 8000, dailyRate: 0.0004 })
const loan = event(2, 'borrowed', '2026-11-05T10:00', { ...terms, startsOn })
const another = event(3, 'borrowed', '2026-11-05T11:00', { ...terms, startsOn })
const paid = (number: number, instalment: number) =>
  event(number, 'repaid', '2026-11-20T10:00', { loan: loan.id, instalment, onTime: true })

function stored(journal: JournalEvent[]): Stored {
  const nothing = { captures: [], notices: [], asides: 0, newerVersion: false, undo: null, unsaved: 0 }
  return { kind: 'ready', profile: {}, journal, ...nothing }
}

/** The headline and the lines below it. */
function told(journal: JournalEvent[], time: string, language: Language = 'zh_CN'): string[] {
  const now = at(time)
  const speech = speechOf(language)
  const view = viewOf(stored(journal), now)
  if (view.kind !== 'ready') throw new Error('The store is ready')
  const html = render(<Owed {...view} now={now} />, speech)
  const lines = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line)
  return [opened(stored(journal), now, speech).sentence, ...lines].map((line) => line.replaceAll('\u00a0', ' '))
}

describe('an open account is told', () => {
  const owed = '照你的记录，还欠本金 ¥3,000.00；按期还完，连利息共 ¥3,108.96。'

  test('the next repayment with its amount, what is owed in all, and what comes after', () => {
    expect(told([open, loan], '2026-12-03T12:00')).toEqual([
      '已开通：下一笔还款 12 月 5 日 ¥636.00',
      owed,
      '之后：2 月 1 日可看看利率有没有变。',
    ])
    expect(told([open, loan], '2026-12-03T12:00', 'en')[0]).toBe('Opened: next repayment 5 Dec, ¥636.00')
  })

  test('today’s repayment until the day is over', () => {
    expect(told([open, loan], '2026-12-05T23:59')[0]).toBe('已开通：下一笔还款 今天 ¥636.00')
  })

  test('first what is past its day and not noted as repaid, calmly', () => {
    expect(told([open, loan], '2026-12-06T00:00')).toEqual([
      '已开通：12 月 5 日那期还没有记为已还',
      '已经还了，就去「记录」记一笔；还没还，宜尽快还。',
      '照你的记录，还欠本金 ¥3,000.00；按期还完，连利息共 ¥3,108.96，逾期的罚息不在内。',
      '下一笔还款 1 月 5 日，¥629.76。',
    ])
    expect(told([open, loan, another], '2026-12-06T00:00')[0]).toBe('已开通：有 2 期过了还款日，还没有记为已还')
    const icon = (time: string) => opened(stored([open, loan]), at(time), speechOf('en')).icon
    expect([icon('2026-12-05T23:59'), icon('2026-12-06T00:00')]).toEqual(['check', 'warning'])
  })

  test('what falls due on one day in one sum', () => {
    expect(told([open, loan, another], '2026-12-03T12:00')[0]).toBe('已开通：下次还款 12 月 5 日，2 笔共 ¥1,272.00')
  })

  test('what is noted as repaid is owed no more', () => {
    expect(told([open, loan, paid(4, 1)], '2026-12-03T12:00').slice(0, 2)).toEqual([
      '已开通：下一笔还款 1 月 5 日 ¥629.76',
      '照你的记录，还欠本金 ¥2,400.00；按期还完，连利息共 ¥2,472.96。',
    ])
  })

  test('the review where it comes first, and then the repayment', () => {
    expect(told([open, loan, paid(4, 1), paid(5, 2), paid(6, 3)], '2027-01-20T12:00')).toEqual([
      '已开通：2 月 1 日可看看利率有没有变',
      '照你的记录，还欠本金 ¥1,200.00；按期还完，连利息共 ¥1,220.88。',
      '下一笔还款 3 月 5 日，¥613.44。',
    ])
  })

  test('that nothing is owed', () => {
    expect(told([open], '2026-11-02T12:00')).toEqual([
      '已开通：2 月 1 日可看看利率有没有变',
      '照你的记录，现在没有要还的借款。',
    ])
  })
})

test('the due day is the lender’s: it is past as the day ends in Shanghai', () => {
  const account = (time: string) => accountOf(stored([open, loan]), at(time))
  expect(account('2026-12-05T23:59').overdue).toBeNull()
  expect(account('2026-12-06T00:00').overdue).toMatchObject({ count: 1, amount: 63_600 })
})
