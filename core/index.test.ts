import { describe, expect, test } from 'vitest'
import * as core from './index.ts'
import { refusal } from './records/testing.ts'

/** Callers without types may give anything: what is no argument at all is refused, never half understood. */

const now = Temporal.Instant.from('2026-03-03T00:00Z')
const settings = core.defaultSettings('Asia/Shanghai')
const given = { profile: {}, journal: [], captures: [], settings, now, from: now, until: now }

type Arguments = typeof given

/** Every function of the public face that takes its arguments as they are, with some of them replaced. */
const functions: Record<string, (replaced: object) => unknown> = {
  assessReadiness: of(({ profile, now }) => core.assessReadiness(profile, now)),
  nextActions: of(({ profile, now }) => core.nextActions(profile, now)),
  cooldowns: of(({ journal }) => core.cooldowns(journal)),
  activeCooldown: of(({ journal, now }) => core.activeCooldown(journal, now)),
  entryStatus: of(({ profile, journal, now }) => core.entryStatus(profile, journal, now)),
  nextBatch: of(({ now }) => core.nextBatch(now)),
  checklist: of(({ profile, journal, captures, now }) => core.checklist(profile, journal, captures, now)),
  verdict: of(({ now, ...state }) => core.verdict(state, now)),
  relevantJournal: of(({ journal, now }) => core.relevantJournal(journal, now)),
  ifYouFailNow: of(({ now, ...state }) => core.ifYouFailNow(state, now)),
  estimateFirstLimit: of(({ profile }) => core.estimateFirstLimit(profile)),
  growthPlan: of(({ profile, journal, now }) => core.growthPlan(profile, journal, now)),
  owed: of(({ journal, now }) => core.owed(journal, now)),
  planReminders: of(({ from, until, ...state }) => core.planReminders(state, from, until)),
  writeBackup: of(({ now, ...state }) => core.writeBackup(state, now)),
}

function of(run: (given: Arguments) => unknown): (replaced: object) => unknown {
  return (replaced) => run({ ...given, ...replaced })
}

/** Which of the functions take an argument: those that refuse another in its place. */
const takers = {
  now: Object.keys(functions).filter((name) => !['cooldowns', 'planReminders', 'estimateFirstLimit'].includes(name)),
  from: ['planReminders'],
  until: ['planReminders'],
  profile: [
    'assessReadiness',
    'nextActions',
    'entryStatus',
    'checklist',
    'verdict',
    'ifYouFailNow',
    'estimateFirstLimit',
    'growthPlan',
    'planReminders',
    'writeBackup',
  ],
  journal: Object.keys(functions).filter(
    (name) => !['assessReadiness', 'nextActions', 'nextBatch', 'estimateFirstLimit'].includes(name),
  ),
  captures: ['checklist', 'verdict'],
  settings: ['planReminders', 'writeBackup'],
}

const wrong = [undefined, null, 5, 'x']

describe.each(Object.entries(takers))('%s that is none is refused', (argument, names) => {
  const reason = ['now', 'from', 'until'].includes(argument) ? 'no-such-time' : 'wrong-type'

  test.each(names)('by %s', (name) => {
    for (const value of wrong)
      expect(
        refusal(() => functions[name]?.({ [argument]: value })),
        String(value),
      ).toBe(`${argument}: ${reason}`)
  })
})

test('mergeJournals says which of the two is no list', () => {
  const merge = core.mergeJournals as (a: unknown, b: unknown) => unknown
  for (const value of [...wrong, {}]) {
    expect(refusal(() => merge(value, []))).toBe('a: wrong-type')
    expect(refusal(() => merge([], value))).toBe('b: wrong-type')
  }
})

test('nothing given is changed', () => {
  const profile = Object.freeze(core.parseProfile({ registeredOn: '2025-06-01', tier: 'active', creditCards: 1 }))
  const journal = Object.freeze(
    core
      .parseJournal([
        {
          id: '00000000-0000-7000-8000-000000000002',
          at: '2026-03-02T01:00Z',
          type: 'verification-failed',
          step: 'id',
        },
        { id: '00000000-0000-7000-8000-000000000001', at: '2026-03-02T00:00Z', type: 'entry-seen' },
        { id: '00000000-0000-7000-8000-000000000003', at: '2026-03-02T02:00Z', type: 'verification-passed' },
      ])
      .toReversed()
      .map((event) => Object.freeze(event)),
  )
  const until = now.add({ hours: 9600 })
  for (const run of Object.values(functions)) {
    const once = JSON.stringify(run({ profile, journal, until }))
    expect(JSON.stringify(run({ profile, journal, until }))).toBe(once)
  }
})
