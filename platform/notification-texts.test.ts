import en from 'virtual:messages/background/en'
import zh from 'virtual:messages/background/zh_CN'
import { describe, expect, test } from 'vitest'
import { reminderKinds } from '../core/records/settings.ts'
import type { EntryStatus } from '../core/systems/entry.ts'
import { makeWords } from './language.ts'
import { badgeTitle, type NoticeContext, noticeText, summaryText, testText } from './notification-texts.ts'
import type { Notice } from './page.ts'

const now = Temporal.Instant.from('2026-11-24T06:05:00Z')
const open: EntryStatus = {
  state: 'open',
  seenAt: now.subtract({ hours: 11 }),
  actBy: now.add({ hours: 1 }),
  closesAt: now.add({ hours: 13 }),
}

const words = { zh_CN: makeWords(zh, 'zh_CN'), en: makeWords(en, 'en') }

function context(language: 'zh_CN' | 'en', others: Partial<NoticeContext> = {}): NoticeContext {
  return { t: words[language], timeZone: 'Asia/Shanghai', now, discreet: true, entry: { state: 'none' }, ...others }
}

function notice(kind: Notice['kind'], late = false): Notice {
  return {
    id: `${kind}_x`,
    kind,
    at: now,
    dueAt: now,
    expiresAt: now.add({ hours: 13 }),
    state: 'shown',
    token: 't',
    late,
  }
}

describe('a notification', () => {
  test('of a cooldown that ended while the browser was off says when', () => {
    expect(noticeText(notice('cooldown-over', true), context('zh_CN'))).toEqual({
      title: '等待结束了',
      message: '已在 14:05 结束。现在没有入口，等下次看到再说。',
    })
    expect(noticeText(notice('cooldown-over', true), context('en')).message).toContain('ended at 14:05')
  })

  test('of a cooldown says whether the entry still stands', () => {
    expect(noticeText(notice('cooldown-over'), context('zh_CN', { entry: open })).message).toContain('入口还在')
    expect(noticeText(notice('cooldown-over'), context('zh_CN')).message).toContain('没有入口')
  })

  test('of an entry names the time to act by, and once that is over when it closes', () => {
    expect(noticeText(notice('entry-act-by'), context('en', { entry: open })).message).toContain('finish by 15:05')
    const late = noticeText(notice('entry-act-by', true), context('en', { entry: { ...open, state: 'late' } })).message
    expect(late).toContain('due at 14:05')
    expect(late).toContain('25 Nov 03:05')
  })

  test('names another day than today', () => {
    const later = now.add({ hours: 48 })
    expect(noticeText(notice('cooldown-over', true), context('zh_CN', { now: later })).message).toContain(
      '11月24日 14:05',
    )
  })

  test('names the time in the user’s zone, and where it is late the time at which it was due', () => {
    for (const kind of reminderKinds)
      for (const language of ['zh_CN', 'en'] as const) {
        const inTime = noticeText(notice(kind), context(language, { entry: open }))
        expect(inTime.message).toMatch(/\d\d:\d\d/)
        const away = context(language, { entry: open, timeZone: 'America/New_York' })
        expect(noticeText(notice(kind, true), away).message).toContain('01:05')
      }
  })

  test('names the lender only where it need not be discreet, and never congratulates or promises time', () => {
    for (const kind of reminderKinds)
      for (const language of ['zh_CN', 'en'] as const) {
        const { title, message } = noticeText(notice(kind), context(language, { entry: open }))
        expect(`${title}${message}`).not.toMatch(/微粒贷|微众|腾讯|Weilidai|WeBank|Tencent|恭喜|¥|元|%|准备度/)
        const plain = noticeText(notice(kind), context(language, { discreet: false, entry: open }))
        expect(plain.title).toMatch(/微粒贷|Weilidai/)
      }
    expect(noticeText(notice('grace-ends'), context('zh_CN')).message).not.toMatch(/还有|来得及|之前|前还/)
  })
})

test('a summary counts, and the test says when it was sent', () => {
  expect(summaryText([notice('milestone'), notice('milestone')], context('en')).title).toBe('2 reminders')
  expect(summaryText([notice('milestone')], context('en')).title).toBe('1 reminder')
  expect(testText(context('zh_CN')).message).toContain('14:05')
})

test('the badge says in words what its characters mean', () => {
  expect(badgeTitle({ key: 'wait', until: now }, context('zh_CN'))).toBe('借前一看：先别试，等到 14:05')
  expect(badgeTitle({ key: 'waiting', n: 1 }, context('en'))).toContain('1 reminder waits')
  expect(badgeTitle({ key: 'none' }, context('en'))).toBe('Before You Borrow')
})
