import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../records/input.ts'
import { entryStatus, thereUntil } from '../systems/entry.ts'
import { checklist, type JudgedCapture } from './checklist.ts'
import { activeCooldown } from './cooldowns.ts'
import { instant, journalOf, journals, type Line, momentOf, shuffled } from './relevant-journal.samples.ts'
import { facts } from './sources.ts'

const now = '2026-03-02T12:00Z'
const statuses = (lines: Line[], captures: JudgedCapture[] = [], at = now) =>
  Object.fromEntries(checklist({}, journalOf(...lines), captures, instant(at)).map(({ id, status }) => [id, status]))

function capture(at: string, parts: Partial<JudgedCapture>, id = 'capture'): JudgedCapture {
  return { id, at: instant(at), lighting: null, card: null, ...parts }
}

test('at first only the cooldown is done, and the rehearsal is not known', () => {
  expect(checklist({}, [], [], instant(now)).map(({ id, status }) => [id, status])).toEqual([
    ['cooldown', 'done'],
    ['entry', 'open'],
    ['light', 'unknown'],
    ['card', 'unknown'],
    ['phone', 'open'],
    ['device', 'open'],
    ['network', 'open'],
    ['papers', 'open'],
  ])
})

test('each item names facts of the register', () => {
  const known = new Set(facts.map(({ id }) => id))
  for (const { factIds } of checklist({}, [], [], instant(now))) {
    expect(factIds.length).toBeGreaterThan(0)
    expect(factIds.filter((id) => !known.has(id))).toEqual([])
  }
})

test('a cooldown blocks, since it began', () => {
  const journal = journalOf(['2026-03-02T11:00Z', 'verification-failed', { step: 'face' }])
  expect(checklist({}, journal, [], instant(now))[0]).toMatchObject({
    status: 'blocked',
    since: instant('2026-03-02T11:00Z'),
  })
  expect(checklist({}, journal, [], instant('2026-03-02T13:00Z'))[0]).toEqual({
    id: 'cooldown',
    status: 'done',
    factIds: expect.any(Array),
  })
})

test('the entry is done while it is there', () => {
  const journal = journalOf(['2026-03-02T00:00Z', 'entry-seen'])
  const at = (time: string) => checklist({ tier: 'active' }, journal, [], instant(time))[1]
  expect(at('2026-03-02T11:00Z')).toMatchObject({ status: 'done', since: instant('2026-03-02T00:00Z') })
  expect(at('2026-03-02T23:59Z')?.status).toBe('done')
  expect(at('2026-03-03T00:00Z')?.status).toBe('open')
})

describe('what was ticked', () => {
  const ticked: Line = ['2026-03-02T00:00Z', 'item-checked', { item: 'phone' }]

  test('stands for 12 hours, both ends included', () => {
    expect(statuses([ticked], [], '2026-03-02T00:00Z').phone).toBe('done')
    expect(statuses([ticked])).toMatchObject({ phone: 'done', device: 'open', network: 'open', papers: 'open' })
    expect(statuses([ticked], [], '2026-03-02T12:00:01Z').phone).toBe('open')
    expect(statuses([ticked], [], '2026-03-01T23:59:59Z').phone).toBe('open')
  })

  test('says since when: the last tick', () => {
    const journal = journalOf(ticked, ['2026-03-02T05:00Z', 'item-checked', { item: 'phone' }])
    expect(checklist({}, journal, [], instant(now))[4]?.since).toEqual(instant('2026-03-02T05:00Z'))
  })

  test.each<[Line]>([
    [['2026-03-02T01:00Z', 'verification-failed', { step: 'phone' }]],
    [['2026-03-02T01:00Z', 'verification-passed']],
    [['2026-03-02T01:00Z', 'opened', { limit: 10_000, dailyRate: 0.0003 }]],
    [['2026-03-02T00:00Z', 'verification-passed']],
  ])('an attempt after it opens it again: %j', (attempt) => {
    expect(statuses([ticked, attempt]).phone).toBe('open')
  })

  test('an attempt before it, at the same instant too, does not', () => {
    expect(statuses([['2026-03-02T00:00Z', 'verification-passed'], ticked]).phone).toBe('done')
  })

  test('a tick cannot do what is measured or known', () => {
    const lines = (['cooldown', 'entry', 'light', 'card'] as const).map((item): Line => [now, 'item-checked', { item }])
    expect(statuses(lines)).toMatchObject({ entry: 'open', light: 'unknown', card: 'unknown' })
  })
})

describe('what was rehearsed', () => {
  test('good is done, bad is open, since the capture', () => {
    const captures = [capture('2026-03-02T11:30Z', { lighting: { verdict: 'ok' }, card: { verdict: 'glare' } })]
    expect(statuses([], captures)).toMatchObject({ light: 'done', card: 'open' })
    expect(checklist({}, [], captures, instant(now))[2]?.since).toEqual(instant('2026-03-02T11:30Z'))
  })

  test('counts for an hour, both ends included, and not before it was made', () => {
    const captures = [capture('2026-03-02T11:00Z', { lighting: { verdict: 'ok' } })]
    expect(statuses([], captures).light).toBe('done')
    expect(statuses([], captures, '2026-03-02T11:00Z').light).toBe('done')
    expect(statuses([], captures, '2026-03-02T12:00:01Z').light).toBe('unknown')
    expect(statuses([], captures, '2026-03-02T10:59:59Z').light).toBe('unknown')
  })

  test('each part comes from the newest capture that has it; of one instant the later id is the newer', () => {
    const captures = [
      capture('2026-03-02T11:50Z', { card: { verdict: 'ok' } }),
      capture('2026-03-02T11:40Z', { lighting: { verdict: 'too-dark' } }, 'a'),
      capture('2026-03-02T11:40Z', { lighting: { verdict: 'ok' } }, 'b'),
      capture('2026-03-02T11:30Z', { lighting: { verdict: 'backlit' }, card: { verdict: 'blurred' } }),
    ]
    expect(statuses([], captures)).toMatchObject({ light: 'done', card: 'done' })
    expect(statuses([], captures.toReversed())).toMatchObject({ light: 'done', card: 'done' })
  })
})

test('now is refused', () => {
  expect(() => checklist({}, [], [], null as unknown as Temporal.Instant)).toThrow(InputError)
})

describe('for every journal', () => {
  const histories = journals().chain((journal) =>
    fc.record({ journal: fc.constant(journal), now: momentOf(journal), other: shuffled(journal) }),
  )

  test('the cooldown and the entry are as their own answers say, and no item is since later than now', () => {
    fc.assert(
      fc.property(histories, ({ journal, now }) => {
        const [cooldown, entry, ...others] = checklist({ tier: 'active' }, journal, [], now)
        expect(cooldown?.status === 'blocked').toBe(activeCooldown(journal, now) !== null)
        expect(entry?.status === 'done').toBe(thereUntil(entryStatus({ tier: 'active' }, journal, now)) !== null)
        for (const { since, status } of others) {
          expect(since === undefined).toBe(status !== 'done')
          if (since) expect(now.since(since).total('hours')).toSatisfy((hours: number) => hours >= 0 && hours <= 12)
        }
      }),
    )
  })

  test('the order in which events come does not matter', () => {
    fc.assert(
      fc.property(histories, ({ journal, now, other }) => {
        expect(checklist({}, other, [], now)).toEqual(checklist({}, journal, [], now))
      }),
    )
  })
})
