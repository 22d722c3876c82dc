import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTimeZone, defaultSettings, reminderKinds } from './settings.ts'
import { parseSettings } from './stored-settings.ts'
import { refusal } from './testing.ts'

test('before anyone changes them', () => {
  const settings = defaultSettings('Asia/Shanghai')
  expect(settings).toMatchObject({
    timeZone: 'Asia/Shanghai',
    quietHours: { from: '22:00', until: '08:00' },
    urgentInQuietHours: false,
    language: 'browser',
    discreet: true,
  })
  expect(reminderKinds.filter((kind) => settings.kinds[kind] === false)).toEqual(['batch-closes', 'grace-ends'])
  expect(Object.keys(settings.kinds).sort()).toEqual([...reminderKinds].sort())
})

test('each call makes its own', () => {
  expect(defaultSettings('UTC').kinds).not.toBe(defaultSettings('UTC').kinds)
})

test.each(['Asia/Shanghai', 'asia/shanghai', 'Asia/Calcutta', 'America/St_Johns', 'Etc/GMT-14', 'UTC', '+08:00'])(
  'the zone %s is known',
  (zone) => {
    expect(refusal(() => checkTimeZone(zone, 'timeZone'))).toBe(null)
  },
)

test.each([
  '',
  'Mars/Base',
  'Asia/Shanghai ',
  '2026-01-01T00:00Z',
  'T12:00[Asia/Shanghai]',
  '2026-01-01[UTC]',
  '+99:00',
])('the zone "%s" is not known', (zone) => {
  expect(refusal(() => defaultSettings(zone))).toBe('timeZone: no-such-time-zone')
  expect(refusal(() => parseSettings({ timeZone: zone }))).toBe('timeZone: no-such-time-zone')
})

test.each([undefined, null, 8, {}, { timeZone: 'UTC', plainTime: '12:00' }, ['UTC'], Symbol('UTC')])(
  'a zone that is no text is refused',
  (zone) => {
    expect(refusal(() => defaultSettings(zone as string))).toBe('timeZone: no-such-time-zone')
  },
)

describe('settings of a file', () => {
  test('need not be all', () => {
    expect(parseSettings({})).toEqual({})
    expect(parseSettings({ discreet: false })).toEqual({ discreet: false })
    expect(parseSettings({ language: null, kinds: undefined })).toEqual({})
  })

  test('bring no zone', () => {
    expect(parseSettings(defaultSettings('America/New_York'))).not.toHaveProperty('timeZone')
  })

  test('without quiet hours are not the same as without an answer', () => {
    expect(parseSettings({ quietHours: null })).toEqual({ quietHours: null })
  })

  test.each([
    [{ quietHours: { from: '00:00', until: '23:59' } }, null],
    [{ quietHours: { from: '22:00', until: '22:00' } }, null],
    [{ quietHours: { from: '24:00', until: '08:00' } }, 'quietHours.from: no-such-time'],
    [{ quietHours: { from: '22:00', until: '8:00' } }, 'quietHours.until: no-such-time'],
    [{ quietHours: { from: '22:00', until: '08:60' } }, 'quietHours.until: no-such-time'],
    [{ quietHours: { from: '22:00', until: '08:00\n' } }, 'quietHours.until: no-such-time'],
    [{ quietHours: { from: '２２:00', until: '08:00' } }, 'quietHours.from: no-such-time'],
    [{ quietHours: { from: '22:00' } }, 'quietHours.until: missing'],
    [{ quietHours: { from: '22:00', until: '08:00', zone: 'UTC' } }, 'quietHours.zone: unknown-field'],
    [{ quietHours: '22:00-08:00' }, 'quietHours: wrong-type'],
    [{ quietHours: [] }, 'quietHours: wrong-type'],
    [{ urgentInQuietHours: 'true' }, 'urgentInQuietHours: not-a-choice'],
    [{ discreet: 1 }, 'discreet: not-a-choice'],
    [{ language: 'en' }, null],
    [{ language: 'fr' }, 'language: not-a-choice'],
    [{ kinds: { milestone: false } }, null],
    [{ kinds: { milestone: 'off' } }, 'kinds.milestone: not-a-choice'],
    [{ kinds: { birthday: true } }, 'kinds.birthday: unknown-field'],
    [{ kinds: [] }, 'kinds: wrong-type'],
    [{ timeZone: 8 }, 'timeZone: wrong-type'],
    [{ theme: 'dark' }, 'theme: unknown-field'],
    [JSON.parse('{"__proto__": {"polluted": true}}'), '__proto__: unknown-field'],
    [JSON.parse('{"constructor": {}}'), 'constructor: unknown-field'],
    [JSON.parse('{"kinds": {"__proto__": {"polluted": true}}}'), 'kinds.__proto__: unknown-field'],
    [
      JSON.parse('{"quietHours": {"constructor": 1, "from": "22:00", "until": "08:00"}}'),
      'quietHours.constructor: unknown-field',
    ],
    [[], ': wrong-type'],
    [null, ': wrong-type'],
    [new Map(), ': wrong-type'],
  ])('%j', (input, expected) => {
    expect(refusal(() => parseSettings(input))).toBe(expected)
    expect(({} as Record<string, unknown>).polluted).toBe(undefined)
  })

  test('anything at all is taken or refused', () => {
    const names = fc.constantFrom('timeZone', 'quietHours', 'kinds', 'language', 'discreet', '__proto__')
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anything, fc.dictionary(names, anything)), (input) => {
        refusal(() => parseSettings(input))
      }),
      { numRuns: 500 },
    )
  })
})
