import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../core/records/input.ts'
import { parseJournal } from '../core/records/journal.ts'
import { parseProfile, profileFields } from '../core/records/profile.ts'
import { parseSettings } from '../core/records/stored-settings.ts'
import { parseItems } from './items.ts'
import { answerReaders } from './stored-records.ts'
import { garbage, layout1 } from './testing/samples.ts'

const knownKeys = Object.keys(layout1).filter((key) => !key.startsWith('later:') && key !== 'somebody-elses')

describe('what is stored', () => {
  test('is read room by room', () => {
    const stored = parseItems(layout1)
    expect(stored.broken).toEqual([])
    expect(stored.consent?.toString()).toBe('2026-11-20T08:00:00Z')
    expect(stored.version).toBe(1)
    expect(stored.profile).toEqual({
      tier: 'active',
      registeredOn: Temporal.PlainDate.from('2025-11-27'),
      walletBalance: 1200.5,
    })
    expect(stored.answeredAt.tier?.toString()).toBe('2026-11-20T08:01:00Z')
    expect(stored.journal.map(({ type }) => type)).toEqual(['borrowed', 'entry-seen'])
    expect(stored.settings).toEqual({
      quietHours: { from: '23:00', until: '07:00' },
      discreet: false,
      kinds: { 'grace-ends': true },
    })
    expect(stored.captures).toMatchObject([{ lighting: { verdict: 'uneven', darkSide: 'left' }, card: { cut: [] } }])
    expect(stored.scores[0]?.changed).toEqual(['registeredOn'])
    expect(stored.plan[0]?.kind).toBe('milestone')
    expect(stored.notices[0]?.state).toBe('shown')
    expect([...stored.dismissed]).toEqual(['batch-opens_2026-11_2026-11-01'])
    expect(stored.undo?.id).toBe('019a9f3c-0000-7000-8000-00000000000a')
    expect(stored.asides).toBe(0)
  })

  test.each(knownKeys)('%s does not parse where it holds something else, and the others do', (key) => {
    for (const value of garbage) {
      if (key === 'changed' && value === 'text') continue
      if (key === 'plan' && Array.isArray(value) && value.length === 0) continue
      if (key === 'version' && value === 42) continue
      if (key.startsWith('setting:') && (typeof value === 'boolean' || value === null)) continue
      const stored = parseItems({ ...layout1, [key]: value })
      expect(stored.broken, `${key}: ${JSON.stringify(value)}`).toEqual([key])
      expect(stored.asides).toBe(1)
    }
  })

  test.each([
    ['profile:shoeSize', { value: 43, answeredAt: '2026-11-20T08:01:00Z' }],
    ['profile:__proto__', { value: {}, answeredAt: '2026-11-20T08:01:00Z' }],
    ['profile:constructor', { value: 1, answeredAt: '2026-11-20T08:01:00Z' }],
    ['setting:timeZone', 'Asia/Shanghai'],
    ['setting:kinds', { milestone: true }],
    ['setting:kinds.nothing', true],
    ['setting:toString', true],
    ['score:2026-02-30', { low: 1, high: 2, changed: [] }],
    ['journal:019a9f3c-0000-7000-8000-00000000000f', layout1['journal:019a9f3c-0000-7000-8000-00000000000a']],
    ['capture:019a9f3c-0000-7000-8000-00000000000f', layout1['capture:019a9f3c-0000-7000-8000-00000000000c']],
    ['notice:another', layout1['notice:batch-opens_2026-11_2026-11-01']],
    ['plan', Array(1_000_000).fill(null)],
    ['undo', JSON.parse(`${'{"id":'.repeat(200)}1${'}'.repeat(200)}`)],
  ])('%s is not of this layout', (key, value) => {
    expect(parseItems({ [key]: value }).broken).toEqual([key])
  })

  test('keys of other rooms are nobody else’s business', () => {
    const items = JSON.parse('{"later:1": 1, "toString": 1, "constructor:x": 1, "__proto__": 1, "price:x": null}')
    expect(parseItems(items)).toEqual(parseItems({}))
  })

  test('ten thousand events are read fast, and each object once', () => {
    const items = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => storedEvent(index)))
    const start = performance.now()
    const { journal } = parseItems(items)
    // Alone on a machine of 2026 it takes 50 ms.
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(journal.length).toBe(10_000)
    expect(parseItems(items).journal[0]).toBe(journal[0])
  })
})

function storedEvent(index: number): [string, unknown] {
  const id = `019a9f3c-0000-7000-8000-${String(index).padStart(12, '0')}`
  const at = Temporal.Instant.fromEpochMilliseconds(1_700_000_000_000 + index * 60_000).toString()
  return [`journal:${id}`, { id, at, type: 'verification-failed', step: 'face' }]
}

/** What the core makes of it, or undefined where it refuses. */
function accepted<T>(parse: () => T): T | undefined {
  try {
    return parse()
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

const numbers = fc.oneof(
  fc.double(),
  fc.integer({ min: -2, max: 130 }),
  fc.constantFrom(-0, 0.001, 0.01, 0.011, 1e9, 1e9 + 1, 12.34, 12.345, 99, 100, 1e7, 1e7 + 1, 2 ** 53, 1000, 1001),
)
const texts = fc.oneof(
  fc.string({ maxLength: 62 }),
  fc.constantFrom(
    '2025-02-28',
    '2025-02-30',
    '2010-12-31',
    '2011-01-01',
    '2100-12-31',
    '2101-01-01',
    '2026-11-24T10:00Z',
    '2026-11-24T10:00:00+08:00',
    '2026-11-24T10:00:60Z',
    '2010-12-31T23:59:59Z',
    '2011-01-01T07:00:00+08:00',
    '2100-12-31T23:59:59Z',
    '2101-01-01T00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24t10:00z',
    '019A9F3C-0000-7000-8000-00000000000A',
    'face',
    'active',
    'employee',
    'medium',
    'manual',
    'identity',
    'light',
    'bullet',
    'other',
    '22:00',
    '24:00',
    ' \ud800 ',
    'en',
  ),
)
const values = fc.oneof(numbers, texts, fc.boolean(), fc.constantFrom(null, undefined, [], {}))

describe('storage is read exactly as the core’s schemas read files', () => {
  test('answers', () => {
    expect(Object.keys(answerReaders)).toEqual(profileFields)
    fc.assert(
      fc.property(fc.constantFrom(...profileFields), values, (field, value) => {
        const { profile } = parseItems({ [`profile:${field}`]: { value, answeredAt: '2026-11-24T10:00:00Z' } })
        expect(profile).toEqual(accepted(() => parseProfile({ [field]: value })) ?? {})
      }),
      { numRuns: 3000 },
    )
  })

  test('events', () => {
    const fields = ['trigger', 'step', 'device', 'km', 'kind', 'item', 'by', 'limit', 'dailyRate', 'loan', 'onTime']
    const more = [
      'principal',
      'instalments',
      'method',
      'startsOn',
      'instalment',
      'nonsense',
      '__proto__',
      'constructor',
    ]
    const details = fc.oneof(
      fc.dictionary(fc.constantFrom(...fields, ...more), values, { maxKeys: 3, noNullPrototype: false }),
      fc.record({ step: texts }),
      fc.record({ device: texts }),
      fc.record({ km: numbers }),
      fc.record({ limit: numbers, dailyRate: numbers }),
      fc.record({ onTime: fc.boolean(), loan: values, instalment: values }),
      fc.record({
        principal: numbers,
        dailyRate: fc.constantFrom(0, 0.0003, 0.02),
        instalments: numbers,
        method: fc.constantFrom('bullet', 'none'),
        startsOn: texts,
      }),
    )
    const types = fc.constantFrom(
      ...['entry-seen', 'entry-gone', 'verification-failed', 'device-login', 'location-jump', 'risk-blocked'],
      ...['item-checked', 'inquiry', 'opened', 'borrowed', 'repaid', 'settled', 'limit-changed', 'rate-changed'],
      ...['account-closed', 'toString', 'nothing'],
    )
    const id = '019a9f3c-0000-7000-8000-00000000000a'
    const at = fc.oneof({ weight: 5, arbitrary: fc.constant('2026-11-24T10:00:00Z') }, { weight: 1, arbitrary: texts })
    fc.assert(
      fc.property(types, at, details, (type, time, rest) => {
        const event = { ...rest, id, at: time, type }
        expect(parseItems({ [`journal:${id}`]: event }).journal).toEqual(accepted(() => parseJournal([event])) ?? [])
      }),
      { numRuns: 5000 },
    )
  })

  test('settings', () => {
    const settings = fc.constantFrom('quietHours', 'urgentInQuietHours', 'language', 'discreet', 'nonsense')
    const hours = fc.record({ from: texts, until: texts }, { requiredKeys: [] })
    fc.assert(
      fc.property(settings, fc.oneof(values, hours), (name, value) => {
        if (value === undefined || (value === null && name !== 'quietHours')) return
        const { settings: read } = parseItems({ [`setting:${name}`]: value })
        expect(read).toEqual(accepted(() => parseSettings({ [name]: value })) ?? {})
      }),
      { numRuns: 2000 },
    )
  })
})
