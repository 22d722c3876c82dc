import { describe, expect, test } from 'vitest'
import { cardVerdicts, lightingVerdicts } from '../../core/capture/reports.ts'
import type { EventDetails, EventType, JournalEvent } from '../../core/records/events.ts'
import type { Profile } from '../../core/records/profile.ts'
import { type Language, render, speechOf } from '../parts/testing.tsx'
import * as more from './more.ts'
import { Popup } from './popup.tsx'
import { type PopupNotice, type PopupState, type Stored, viewOf } from './view.ts'

/** Thursday in Shanghai, inside the batch of December. */
const now = Temporal.Instant.from('2026-12-03T12:44:40+08:00')
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)

let made = 0
function event<T extends EventType>(type: T, time: string, details: EventDetails[T]): JournalEvent {
  made += 1
  const id = `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`
  return { id, at: at(time), type, ...details } as JournalEvent
}

const registeredOn = Temporal.PlainDate.from('2020-01-01')
const answered: Profile = {
  registeredOn,
  monthlyPayments: 40,
  creditCards: 2,
  overdueIn2Years: 0,
  outstandingLoans: 1,
  inquiriesPerQuarter: 1,
  tier: 'active',
}

function stored(changed: Partial<Stored> = {}): Stored {
  return {
    kind: 'ready',
    profile: answered,
    journal: [],
    captures: [],
    notices: [],
    asides: 0,
    newerVersion: false,
    undo: null,
    unsaved: 0,
    ...changed,
  }
}

const nothing = () => undefined
function popup(state: PopupState, language: Language = 'zh_CN', present = now): string {
  return render(
    <Popup
      view={viewOf(state, present)}
      now={present}
      more={more}
      onAgree={nothing}
      onLog={nothing}
      onUndo={nothing}
      onDismiss={nothing}
      onMore={nothing}
    />,
    speechOf(language),
  )
}

const seen = (time: string) => event('entry-seen', time, {})
const failed = (time: string) => event('verification-failed', time, { step: 'face' })
const loan = { principal: 3000, dailyRate: 0.0004, instalments: 5, method: 'equal-principal' } as const
const startsOn = Temporal.PlainDate.from('2026-11-05')

const cases: [kind: string, state: Stored, chinese: string, english: string][] = [
  [
    'act',
    stored({ journal: [seen('2026-12-03T08:05')] }),
    '入口开着，要办就在 今天 20:05 前',
    'If you go ahead, by 20:05 today',
  ],
  [
    'act',
    stored({ journal: [seen('2026-12-02T20:05')] }),
    '已过建议时间，入口可能 今天 20:05 关闭',
    'Past the advised time; may close at 20:05 today',
  ],
  ['wait', stored({ journal: [failed('2026-12-03T12:30')] }), '先别试，等到 今天 14:30', 'Wait until 14:30 today'],
  ['fix', stored({ profile: { ...answered, monthlyPayments: 6, creditCards: 1 } }), '先补 2 项', 'Fix 2 things first'],
  [
    'fix',
    stored({ profile: { ...answered, overdueIn2Years: 4, inquiriesPerQuarter: 5 } }),
    '现在别申请：征信里有 2 项要等',
    '2 items in your report need time',
  ],
  [
    'answer',
    stored({ profile: { registeredOn, monthlyPayments: 40, creditCards: 2 } }),
    '再答 3 个问题',
    '3 answers to go',
  ],
  ['ready', stored(), '都就绪了，留意入口（这一批 12 月 1–5 日）', 'Watch for the entry (this batch 1–5 Dec)'],
  [
    'ready',
    stored({ profile: { ...answered, registeredOn: Temporal.PlainDate.from('2026-03-02') } }),
    '其余就绪，3 月 2 日满 12 个月',
    '12 months full on 2 Mar',
  ],
  [
    'pending',
    stored({ journal: [event('verification-passed', '2026-12-03T11:00', {})] }),
    '已提交，等结果',
    'Submitted',
  ],
  ['declined', stored({ journal: [event('declined', '2026-11-28T11:00', {})] }), '这次未通过，先放一放', 'Let it rest'],
  ['set-up', stored({ profile: {} }), '先花两分钟填一填', 'Two minutes to set up'],
  [
    'opened',
    stored({
      journal: [
        event('opened', '2026-11-01T10:00', { limit: 8000, dailyRate: 0.0004 }),
        event('borrowed', '2026-11-05T10:00', { ...loan, startsOn }),
      ],
    }),
    '已开通：下一笔还款 12\u00a0月\u00a05\u00a0日 ¥636.00',
    'next repayment 5\u00a0Dec, ¥636.00',
  ],
]

describe.each(cases)('%s', (kind, state, chinese, english) => {
  test.each(['zh_CN', 'en'] as const)('says it in %s', (language) => {
    const html = popup(state, language)
    expect(html).toContain(`data-testid="verdict" data-kind="${kind}"`)
    expect(html).toContain(language === 'en' ? english : chinese)
    expect(html).toContain('data-testid="score"')
    expect(html).toContain('data-testid="notices"')
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('has a count-down where something runs, and log buttons unless it is opened', () => {
    const html = popup(state)
    expect(html.includes('data-testid="countdown"')).toBe(kind === 'act' || kind === 'wait')
    for (const button of ['log-entry-seen', 'log-verification-failed'])
      expect(html.includes(`data-testid="${button}"`)).toBe(kind !== 'opened')
  })

  test('gives at most three lines of what to do', () => {
    const list = popup(state).match(/<ul class="steps">.*?<\/ul>/)?.[0] ?? ''
    const lines = list.match(/<li/g)?.length ?? 0
    expect(lines).toBeGreaterThanOrEqual(1)
    expect(lines).toBeLessThanOrEqual(3)
  })
})

function textOf(html: string, testId: string): string {
  const element = html.match(new RegExp(`<(\\w+)[^>]*data-testid="${testId}".*?</\\1>`))?.[0] ?? ''
  return element
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('the count-down', () => {
  test('runs to act by, then to the closing', () => {
    expect(textOf(popup(stored({ journal: [seen('2026-12-03T08:05')] })), 'countdown')).toBe('7 小时 20 分')
    expect(textOf(popup(stored({ journal: [seen('2026-12-02T20:05')] }), 'en'), 'countdown')).toBe('7 h 20 min')
  })

  test('shows seconds below an hour', () => {
    const state = stored({ journal: [failed('2026-12-03T11:00')] })
    expect(textOf(popup(state), 'countdown')).toBe('15 分 20 秒')
  })
})

describe('act', () => {
  const risky = { ...answered, overdueIn2Years: 4, inquiriesPerQuarter: 4 }
  const html = popup(stored({ profile: risky, journal: [seen('2026-12-03T08:05')] }))

  test('names a failed gate first, then the next inquiry, then the checklist', () => {
    const order = ['不合门槛（逾期次数）', '至少被查过 4 次', '办之前核对'].map((words) => html.indexOf(words))
    expect(order.every((place) => place > 0)).toBe(true)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('does not warn of an inquiry that stays below the limit', () => {
    const calm = popup(stored({ journal: [seen('2026-12-03T08:05')] }))
    expect(calm).not.toContain('至少被查过')
  })

  test('tells what a failure would cost, what borrowing costs, and that nobody has to', () => {
    expect(html).toContain('现在失败一次，要等 2 小时')
    expect(html).toContain('借 1000 元、30 天，按日利率 0.05% 算，利息 15 元。不借也没关系。')
    expect(html).toContain('收费「强开」')
  })

  test('names where its figures come from', () => {
    expect(html).toContain('href="options.html#sources/entry.actWithin"')
  })
})

test('wait says whether the entry outlasts the cooldown', () => {
  const journal = [seen('2026-12-03T08:05'), failed('2026-12-03T12:30')]
  expect(popup(stored({ journal }))).toContain('入口应该还在')
  expect(popup(stored({ journal, profile: {} }))).toContain('等下次吧')
  expect(popup(stored({ journal: [failed('2026-12-03T12:30')] }))).not.toContain('入口应该还在')
})

describe('the store', () => {
  test('before consent nothing is answered', () => {
    const html = popup({ kind: 'unagreed' })
    expect(html).toContain('data-testid="consent-accept"')
    expect(html).not.toContain('data-testid="verdict"')
  })

  test('nothing is painted while it loads, and a store that cannot be read says so', () => {
    expect(popup({ kind: 'loading' })).toBe('')
    expect(popup({ kind: 'unreadable' }, 'en')).toContain('data-testid="unreadable"')
  })

  test('of a newer version switches what writes off', () => {
    const html = popup(stored({ newerVersion: true }))
    expect(html).toContain('data-testid="newer-version"')
    expect(html).toMatch(/data-testid="log-entry-seen"[^>]*disabled/)
    expect(html).toMatch(/data-testid="log-verification-failed"[^>]*disabled/)
  })

  test('names what was set aside and what is not saved yet', () => {
    const html = popup(stored({ asides: 3, unsaved: 1 }), 'en')
    expect(textOf(html, 'aside')).toContain('3 items')
    expect(textOf(html, 'unsaved')).toContain('1 change is not saved')
    expect(textOf(html, 'unsaved')).toContain('Download a backup')
  })

  test('offers the way back from what was logged last', () => {
    const last = seen('2026-12-03T12:40')
    const html = popup(stored({ journal: [last], undo: { id: last.id, at: last.at } }))
    expect(html).toContain('data-testid="undo"')
    expect(html).toContain('12:40 记下：看到入口')
    expect(popup(stored({ journal: [last] }))).not.toContain('data-testid="undo"')
  })
})

test.each([
  'cooldown-over',
  'entry-act-by',
  'entry-closing',
  'batch-opens',
  'batch-closes',
  'milestone',
  'repayment-due',
  'grace-ends',
  'rate-review',
  'growth-check',
] as const)('a notice of %s has its words, its time and whether it came late', (kind) => {
  const notice: PopupNotice = {
    id: kind,
    kind,
    dueAt: at('2026-12-03T10:00'),
    expiresAt: at('2026-12-03T18:00'),
    shownAt: at('2026-12-03T10:05'),
    late: true,
  }
  expect(popup(stored({ notices: [notice] }))).toContain('原定 今天 10:00，晚了才提醒')
  expect(popup(stored({ notices: [{ ...notice, shownAt: undefined }] }), 'en')).toContain('the system did not show it')
})

test('a notice of a repayment names its due day and amount, one of the entry the time that counts for it', () => {
  const borrowed = event('borrowed', '2026-11-05T10:00', { ...loan, startsOn })
  const notice = (kind: PopupNotice['kind'], cause: string, dueAt: string, expiresAt: string): PopupNotice => ({
    id: [kind, cause, dueAt].join('_'),
    kind,
    dueAt: at(dueAt),
    expiresAt: at(expiresAt),
    shownAt: at(dueAt),
    late: false,
  })
  const due = notice('repayment-due', `${borrowed.id}.1`, '2026-12-02T09:00', '2026-12-06T00:00')
  const after = notice('grace-ends', `${borrowed.id}.1`, '2026-12-03T12:00', '2026-12-07T00:00')
  const given = (notices: PopupNotice[], journal = [borrowed]) => textOf(popup(stored({ notices, journal })), 'notices')
  expect(given([due])).toContain('12 月 5 日还款 ¥636.00 昨天 09:00 提醒过')
  expect(given([after])).toContain('12 月 5 日那期 ¥636.00，如果还没还，现在就还')
  expect(given([due], [])).toContain('12 月 5 日有一笔还款')
  expect(given([after], [])).toContain('12 月 5 日那期如果还没还')

  const actBy = notice('entry-act-by', 'x', '2026-12-03T12:00', '2026-12-03T18:00')
  const closing = notice('entry-closing', 'x', '2026-12-03T12:30', '2026-12-03T13:30')
  expect(given([actBy])).toContain('宜在 今天 13:00 前办完')
  expect(given([closing])).toContain('入口可能 今天 13:30 关闭')
})

describe('after a pass or a refusal', () => {
  test.each(['verification-passed', 'declined'] as const)('%s: why says what it tells, and leads to more', (type) => {
    for (const language of ['zh_CN', 'en'] as const) {
      const html = popup(stored({ journal: [event(type, '2026-12-01T11:00', {})] }), language)
      expect(html).toContain('href="options.html#risk/after-the-answer"')
      expect(html).toContain('href="options.html#sources/official.declined"')
    }
  })
})

describe('what was rehearsed', () => {
  const uneven = { lighting: { verdict: 'uneven' as const }, card: { verdict: 'ok' as const } }
  const captures = [{ id: 'a', at: at('2026-12-03T12:40'), ...uneven }]
  /** The lines of light and card as a person reads them. */
  const lines = (state: Stored, language: Language = 'zh_CN', present = now) =>
    [...popup(state, language, present).matchAll(/<li data-status="(\w+)">(.*?)<\/li>/gs)]
      .slice(2, 4)
      .map(([, status, line = '']) => `${status}: ${line.replaceAll(/<[^>]*>/g, '')}`)

  test('is done with how long ago, or says what was wrong', () => {
    expect(lines(stored({ captures }))).toEqual([
      'open: 光线 一边亮一边暗 · 4 分钟前 还不行再演练 光线',
      'done: 证件四角 四角都在画面里 · 4 分钟前 已就绪再演练 证件四角',
    ])
    expect(lines(stored({ captures }), 'en')).toEqual([
      'open: light one side is dark · 4 min ago not right yetAgain light',
      'done: ID corners all four in the frame · 4 min ago doneAgain ID corners',
    ])
    expect(lines(stored({ captures }), 'zh_CN', at('2026-12-03T12:40:59'))[1]).toContain('· 刚刚')
  })

  test('is not known before, and an hour after', () => {
    const unknown = [
      'unknown: 光线 光从正面来，不逆光 不知道演练 光线',
      'unknown: 证件四角 四角都在画面里 不知道演练 证件四角',
    ]
    expect(lines(stored())).toEqual(unknown)
    expect(lines(stored({ captures }), 'zh_CN', at('2026-12-03T13:40:01'))).toEqual(unknown)
  })

  test.each([
    ...lightingVerdicts.map((verdict) => ({ lighting: { verdict }, card: null })),
    ...cardVerdicts.map((verdict) => ({ lighting: null, card: { verdict } })),
  ])('has its words: %j', (parts) => {
    for (const language of ['zh_CN', 'en'] as const)
      expect(popup(stored({ captures: [{ id: 'a', at: now, ...parts }] }), language)).not.toMatch(/more\.|undefined/)
  })

  test('counts in the checklist, and leaves what is to be checked before the attempt', () => {
    const journal = [seen('2026-12-03T08:05')]
    expect(popup(stored({ journal }))).toContain('办理前清单 2/8')
    expect(popup(stored({ journal }))).toContain('光线、证件四角、预留手机')
    const after = popup(stored({ journal, captures }))
    expect(after).toContain('办理前清单 3/8')
    expect(after).toContain('光线、预留手机')
  })

  test('is led to by each line', () => {
    for (const item of ['light', 'card'])
      expect(popup(stored())).toMatch(new RegExp(`<a [^>]*href="rehearsal.html" data-testid="rehearse-${item}"`))
  })
})

test('the links at the foot lead to what they name', () => {
  const html = popup(stored())
  expect(html).toMatch(/href="options.html#profile">.*?我的情况/)
  expect(html).toMatch(/href="options.html#reminders">.*?提醒与设置/)
  expect(html).toMatch(/href="rehearsal.html" data-testid="open-rehearsal">.*?核验演练/)
})
