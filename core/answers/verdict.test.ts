import { describe, expect, test } from 'vitest'
import { InputError } from '../records/input.ts'
import type { Profile } from '../records/profile.ts'
import { instant, journalOf, type Line, plain } from './relevant-journal.samples.ts'
import { type Verdict, verdict } from './verdict.ts'

const now = '2026-03-10T04:00Z'
const day = (text: string) => Temporal.PlainDate.from(text)

/** Everything published or gated is answered and met. */
const prepared: Profile = {
  registeredOn: day('2020-01-01'),
  monthlyPayments: 15,
  creditCards: 2,
  overdueIn2Years: 3,
  outstandingLoans: 4,
  inquiriesPerQuarter: 4,
}
const aprilBatch = { from: '2026-03-31T16:00:00Z', until: '2026-04-05T16:00:00Z' }

const said = (profile: Profile, lines: Line[], at = now) =>
  plain(verdict({ profile, journal: journalOf(...lines), captures: [] }, instant(at)))
const failed = (at: string): Line => [at, 'verification-failed', { step: 'face' }]
const opened = (at: string): Line => [at, 'opened', { limit: 8000, dailyRate: 0.0003 }]

describe('wait', () => {
  test('the third failure in a row at 10:00: wait until 10:00 tomorrow', () => {
    const lines = [failed('2026-03-10T02:00+08:00'), failed('2026-03-10T06:00+08:00'), failed('2026-03-10T10:00+08:00')]
    expect(said(prepared, lines)).toMatchObject({
      kind: 'wait',
      until: '2026-03-11T02:00:00Z',
      cooldowns: [{ rule: 'consecutive', causes: ['event-01', 'event-02', 'event-03'] }],
      entryOutlasts: null,
    })
  })

  test.each([
    ['active', true],
    ['new', false],
  ] as const)('says whether the entry of a user of the tier %s will still be there', (tier, entryOutlasts) => {
    const lines: Line[] = [['2026-03-10T00:00Z', 'entry-seen'], failed('2026-03-10T04:00Z')]
    expect(said({ tier }, lines)).toMatchObject({ kind: 'wait', until: '2026-03-10T06:00:00Z', entryOutlasts })
  })

  test('an entry that has closed already does not stand', () => {
    const lines: Line[] = [['2026-03-09T00:00Z', 'entry-seen'], failed('2026-03-10T04:00Z')]
    expect(said({ tier: 'new' }, lines)).toMatchObject({ kind: 'wait', entryOutlasts: null })
  })
})

describe('act', () => {
  const seen: Line = ['2026-03-10T00:00Z', 'entry-seen', { trigger: 'monthly-batch' }]

  test('a new user: before the entry closes after 6 hours', () => {
    expect(said({ tier: 'new' }, [seen])).toMatchObject({
      kind: 'act',
      actBy: '2026-03-10T06:00:00Z',
      closesAt: '2026-03-10T06:00:00Z',
      late: false,
      failedGates: [],
      inquiries: null,
    })
  })

  test('after the 12 hours: late', () => {
    expect(said({ tier: 'active' }, [seen], '2026-03-10T12:00Z')).toMatchObject({
      kind: 'act',
      actBy: '2026-03-10T12:00:00Z',
      closesAt: '2026-03-11T00:00:00Z',
      late: true,
    })
  })

  test('names the failed gates and what is not done yet', () => {
    const profile = { overdueIn2Years: 4, outstandingLoans: 5, inquiriesPerQuarter: 4 }
    const captures = [
      { id: 'capture', at: instant(now), lighting: { verdict: 'ok' as const }, card: { verdict: 'glare' as const } },
    ]
    const journal = journalOf(seen, [now, 'item-checked', { item: 'phone' }])
    expect(plain(verdict({ profile, journal, captures }, instant(now)))).toMatchObject({
      failedGates: ['overdue', 'outstandingLoans'],
      openItems: [{ id: 'card' }, { id: 'device' }, { id: 'network' }, { id: 'papers' }],
    })
  })

  describe('counts the hard inquiries of the quarter', () => {
    const inquiriesOf = (profile: Profile, ...lines: Line[]) => {
      const result = verdict({ profile, journal: journalOf(seen, ...lines), captures: [] }, instant(now))
      return result.kind === 'act' ? result.inquiries : result.kind
    }

    test('from 00:00 in Shanghai of the same day three months earlier', () => {
      expect(
        inquiriesOf(
          {},
          ['2025-12-09T23:59:59+08:00', 'limit-viewed'],
          ['2025-12-10T00:00+08:00', 'limit-viewed'],
          ['2026-02-01T00:00Z', 'inquiry', { by: 'a bank' }],
          ['2026-03-10T04:00:01Z', 'inquiry'],
        ),
      ).toEqual({ used: 2, below: 5 })
    })

    test('as the larger of the answer and what was noted', () => {
      expect(inquiriesOf({ inquiriesPerQuarter: 4 }, [now, 'limit-viewed'])).toEqual({ used: 4, below: 5 })
      expect(inquiriesOf({ inquiriesPerQuarter: 0 }, [now, 'limit-viewed'])).toEqual({ used: 1, below: 5 })
      expect(inquiriesOf({ inquiriesPerQuarter: 0 })).toEqual({ used: 0, below: 5 })
    })
  })
})

describe('opened', () => {
  test('what is due next: the review of the rate, three months later at 09:00 in Shanghai', () => {
    expect(said({}, [opened('2026-03-02T04:00Z')])).toMatchObject({
      kind: 'opened',
      due: { kind: 'rate-review', at: '2026-06-02T01:00:00Z' },
    })
  })

  test('or an instalment', () => {
    const startsOn = day('2026-03-03')
    const terms = { principal: 3000, dailyRate: 0.0003, instalments: 3, method: 'equal-principal', startsOn } as const
    expect(said({}, [opened('2026-03-02T04:00Z'), ['2026-03-03T04:00Z', 'borrowed', terms]])).toMatchObject({
      kind: 'opened',
      due: { kind: 'repayment-due', at: '2026-03-31T01:00:00Z', causes: ['event-02'] },
    })
  })

  test('until the account is closed; of one instant the later id is the later', () => {
    const closed: Line = ['2026-03-09T00:00Z', 'account-closed']
    expect(said({}, [opened('2026-03-02T04:00Z'), closed])).toMatchObject({ kind: 'answer' })
    expect(said({}, [opened('2026-03-09T00:00Z'), closed])).toMatchObject({ kind: 'answer' })
    expect(said({}, [closed, opened('2026-03-09T00:00Z')])).toMatchObject({ kind: 'opened' })
  })
})

describe('pending', () => {
  const passed: Line = ['2026-03-03T04:00Z', 'verification-passed']

  test('for 7 days, both ends included', () => {
    expect(said(prepared, [passed])).toEqual({ kind: 'pending', since: '2026-03-03T04:00:00Z' })
    expect(said(prepared, [passed], '2026-03-10T04:00:01Z')).toMatchObject({ kind: 'ready' })
  })

  test.each<[Line, Verdict['kind']]>([
    [['2026-03-03T05:00Z', 'declined'], 'declined'],
    [['2026-03-03T05:00Z', 'entry-seen'], 'ready'],
    [failed('2026-03-03T05:00Z'), 'ready'],
    [['2026-03-03T05:00Z', 'entry-gone'], 'pending'],
    [['2026-03-03T04:00Z', 'declined'], 'declined'],
  ])('unless something came later: %j', (line, kind) => {
    expect(said(prepared, [passed, line])).toMatchObject({ kind })
  })
})

describe('declined', () => {
  const declined: Line = ['2026-02-08T04:00Z', 'declined']

  test('for 30 days, both ends included, with the next batch', () => {
    expect(said(prepared, [declined])).toEqual({
      kind: 'declined',
      since: '2026-02-08T04:00:00Z',
      nextBatch: aprilBatch,
    })
    expect(said(prepared, [declined], '2026-03-10T04:00:01Z')).toMatchObject({ kind: 'ready' })
  })

  test.each<[Line, Verdict['kind']]>([
    [['2026-02-09T00:00Z', 'entry-seen'], 'ready'],
    [['2026-02-09T00:00Z', 'verification-passed'], 'ready'],
    [failed('2026-02-09T00:00Z'), 'declined'],
    [['2026-02-07T00:00Z', 'entry-seen'], 'declined'],
  ])('unless something came later: %j', (line, kind) => {
    expect(said(prepared, [declined, line])).toMatchObject({ kind })
  })
})

describe('what the profile says', () => {
  test('set-up: nothing answered and nothing in the journal up to now', () => {
    expect(said({}, [])).toEqual({ kind: 'set-up' })
    expect(said({}, [['2026-03-10T04:00:01Z', 'bill-paid']])).toEqual({ kind: 'set-up' })
    expect(said({}, [[now, 'bill-paid']])).toMatchObject({ kind: 'answer' })
    expect(said({ tencentScore: 700 }, [])).toMatchObject({ kind: 'answer' })
  })

  test('fix: a failed gate first, then unmet published factors, signals not among them', () => {
    const profile: Profile = {
      ...prepared,
      registeredOn: day('2025-06-15'),
      creditCards: 1,
      overdueIn2Years: 4,
      walletBalance: 0,
    }
    const result = verdict({ profile, journal: [], captures: [] }, instant(now))
    expect(result.kind === 'fix' && result.actions.map(({ id }) => id)).toEqual([
      'overdue',
      'creditLinks',
      'accountHistory',
    ])
  })

  test.each<[Profile, Verdict['kind']]>([
    [{ ...prepared, monthlyPayments: 14.9 }, 'fix'],
    [{ ...prepared, creditCards: 1 }, 'fix'],
    [{ ...prepared, outstandingLoans: 5 }, 'fix'],
    [{ ...prepared, inquiriesPerQuarter: 5 }, 'fix'],
    [{ overdueIn2Years: 4 }, 'fix'],
    [{ ...prepared, walletBalance: 0, tencentScore: 0, contactChange: 'high' }, 'ready'],
  ])('%j: %s', (profile, kind) => {
    expect(said(profile, [])).toMatchObject({ kind })
  })

  test('answer: the fields that are published or gated, gates first, then by points', () => {
    expect(said({ tencentScore: 700 }, [])).toEqual({
      kind: 'answer',
      questions: [
        'overdueIn2Years',
        'outstandingLoans',
        'inquiriesPerQuarter',
        'monthlyPayments',
        'registeredOn',
        'creditCards',
      ],
    })
  })

  test('ready: the next batch, and the day on which a year of account is full', () => {
    expect(said(prepared, [])).toEqual({ kind: 'ready', nextBatch: aprilBatch, metOn: null })
    expect(said({ ...prepared, registeredOn: day('2025-06-15') }, [])).toEqual({
      kind: 'ready',
      nextBatch: aprilBatch,
      metOn: '2026-06-15',
    })
  })
})

test.each([undefined, '2026-03-10T04:00Z', Temporal.Instant.fromEpochMilliseconds(8.64e15)])(
  'now is refused: %s',
  (wrong) => {
    const state = { profile: {}, journal: [], captures: [] }
    expect(() => verdict(state, wrong as Temporal.Instant)).toThrow(InputError)
  },
)
