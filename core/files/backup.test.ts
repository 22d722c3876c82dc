import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJournal } from '../records/journal.ts'
import { parseProfile } from '../records/profile.ts'
import { defaultSettings, reminderKinds, type Settings } from '../records/settings.ts'
import { refusal, writtenEvent, writtenProfile } from '../records/testing.ts'
import { parseBackup, readBackup, readBackupText, writeBackup } from './backup.ts'
import { largestFile } from './json.ts'

const now = Temporal.Instant.from('2026-11-15T04:00:00Z')
const id = '01890000-0000-7000-8000-000000000001'

const file = {
  format: 'before-you-borrow',
  version: 1,
  exportedAt: '2026-11-14T04:00:00Z',
  profile: { registeredOn: '2025-11-15', tencentScore: 650 },
  journal: [
    { id, at: '2026-11-14T10:00:00Z', type: 'entry-seen' },
    { id: '01890000-0000-7000-8000-000000000002', at: '2099-01-01T00:00:00Z', type: 'entry-gone' },
  ],
  settings: { timeZone: 'Asia/Shanghai', quietHours: null, kinds: { milestone: false } },
}

const refusalOf = (input: unknown) => refusal(() => parseBackup(input, now))

test('a backup gives profile, journal and the settings that it has, and no zone', () => {
  const backup = parseBackup(file, now)
  expect(Object.keys(backup)).toEqual(['profile', 'journal', 'settings'])
  const { profile, journal, settings } = backup
  expect(profile).toEqual({ registeredOn: Temporal.PlainDate.from('2025-11-15'), tencentScore: 650 })
  expect(journal.map(({ type }) => type)).toEqual(['entry-seen', 'entry-gone'])
  expect(settings).toEqual({ quietHours: null, kinds: { milestone: false } })
})

test('an import is also told when the file was made', () => {
  const { exportedAt, ...state } = readBackup(file, now)
  expect(exportedAt?.toString()).toBe('2026-11-14T04:00:00Z')
  expect(state).toEqual(parseBackup(file, now))
})

test('settings and the time of export may be missing', () => {
  const { settings: _, exportedAt: __, ...rest } = file
  expect(parseBackup(rest, now)).toMatchObject({ settings: {} })
  expect(readBackup(rest, now)).not.toHaveProperty('exportedAt')
})

describe('a file that is not right says where', () => {
  test.each([
    [{ ...file, format: 'other' }, 'format: wrong-format'],
    [{}, 'format: wrong-format'],
    [{ ...file, format: 'before-you-borrow-encrypted' }, 'format: wrong-format'],
    [{ ...file, version: 2 }, 'version: newer-version'],
    [{ ...file, version: 2, theme: 'dark' }, 'version: newer-version'],
    [{ ...file, version: 0 }, 'version: out-of-range'],
    [{ ...file, version: '1' }, 'version: not-a-number'],
    [{ ...file, version: undefined }, 'version: missing'],
    [{ ...file, exportedAt: '2026-11-14' }, 'exportedAt: no-such-time'],
    [{ ...file, exportedAt: 5 }, 'exportedAt: no-such-time'],
    [{ ...file, notes: [] }, 'notes: unknown-field'],
    [{ ...file, profile: undefined }, 'profile: missing'],
    [{ ...file, profile: null }, 'profile: wrong-type'],
    [{ ...file, profile: [] }, 'profile: wrong-type'],
    [{ ...file, profile: { tencentScore: 1001 } }, 'profile.tencentScore: out-of-range'],
    [{ ...file, profile: { name: 'x' } }, 'profile.name: unknown-field'],
    [{ ...file, profile: { realNameOn: '2026-11-16' } }, 'profile.realNameOn: date-in-the-future'],
    [{ ...file, journal: undefined }, 'journal: missing'],
    [{ ...file, journal: {} }, 'journal: wrong-type'],
    [{ ...file, journal: [...file.journal, null] }, 'journal.2: wrong-type'],
    [{ ...file, journal: [{ ...file.journal[0], at: 'today' }] }, 'journal.0.at: no-such-time'],
    [{ ...file, journal: [{ ...file.journal[0], note: '' }] }, 'journal.0.note: unknown-field'],
    [{ ...file, journal: new Array(1_000_000).fill(file.journal[0]) }, 'journal: too-many'],
    [{ ...file, settings: [] }, 'settings: wrong-type'],
    [{ ...file, settings: { timeZone: 'Mars/Base' } }, 'settings.timeZone: no-such-time-zone'],
    [{ ...file, settings: { kinds: { birthday: true } } }, 'settings.kinds.birthday: unknown-field'],
    [
      { ...file, settings: { quietHours: { from: '25:00', until: '08:00' } } },
      'settings.quietHours.from: no-such-time',
    ],
    [[], ': wrong-type'],
    [null, ': wrong-type'],
    ['{}', ': wrong-type'],
  ])('case %#', (input, expected) => {
    expect(refusalOf(input)).toBe(expected)
  })

  test.each(['', 'profile', 'journal.0', 'settings', 'settings.kinds'])('names of the language in "%s"', (place) => {
    for (const name of ['__proto__', 'constructor']) {
      const own = `"${name}": {"polluted": true}`
      const event = `{"id": "${id}", "at": "2026-11-14T10:00:00Z", "type": "entry-gone" ${place === 'journal.0' ? `, ${own}` : ''}}`
      const text = `{"format": "before-you-borrow", "version": 1 ${place === '' ? `, ${own}` : ''},
        "profile": {${place === 'profile' ? own : ''}}, "journal": [${event}],
        "settings": {"kinds": {${place === 'settings.kinds' ? own : ''}} ${place === 'settings' ? `, ${own}` : ''}}}`
      expect(refusal(() => readBackupText(text, now))).toBe(`${place === '' ? '' : `${place}.`}${name}: unknown-field`)
      expect(({} as Record<string, unknown>).polluted).toBe(undefined)
    }
  })

  test('a bad time is refused', () => {
    expect(refusal(() => parseBackup(file, 0 as never))).toBe('now: no-such-time')
    expect(refusal(() => writeBackup({ profile: {}, journal: [], settings: defaultSettings('UTC') }, 0 as never))).toBe(
      'now: no-such-time',
    )
  })
})

describe('the text of a file', () => {
  test('may begin with a byte order mark', () => {
    expect(readBackupText(`\uFEFF${JSON.stringify(file)}`, now).profile.tencentScore).toBe(650)
  })

  test.each(['', ' ', '{', '{"format": "before-you-borrow",}', 'undefined', "{'a': 1}", '\u0000', '<html>'])(
    '%j is no JSON',
    (text) => {
      expect(refusal(() => readBackupText(text, now))).toBe('file: not-json')
    },
  )

  test('that was cut anywhere is refused', () => {
    const text = JSON.stringify(file)
    for (let length = 0; length < text.length; length++)
      expect(refusal(() => readBackupText(text.slice(0, length), now))).toBe('file: not-json')
  })

  test('of more than 10 MB is refused before it is parsed, however its characters are written', () => {
    expect(refusal(() => readBackupText(' '.repeat(largestFile + 1), now))).toBe('file: too-large')
    expect(refusal(() => readBackupText('借'.repeat(largestFile / 3 + 1), now))).toBe('file: too-large')
    expect(refusal(() => readBackupText(JSON.stringify(file).padEnd(largestFile), now))).toBe(null)
  })

  test.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('with 100,000 nested %s is refused at once', (open, close) => {
    const began = performance.now()
    const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`
    for (const text of [
      deep,
      `{"format": "before-you-borrow", "version": 1, "profile": {"creditCards": ${deep}}, "journal": []}`,
      `{"format": "before-you-borrow", "version": 1, "profile": {}, "journal": [${deep}]}`,
      `{"format": "before-you-borrow", "version": 1, "profile": {}, "journal": [], "settings": {"kinds": ${deep}}}`,
    ])
      expect(refusal(() => readBackupText(text, now))).not.toBe(null)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('numbers beyond a double are refused where they stand', () => {
    const text = (number: string) =>
      `{"format": "before-you-borrow", "version": 1, "profile": {"creditCards": ${number}}, "journal": []}`
    expect(refusal(() => readBackupText(text('1e999'), now))).toBe('profile.creditCards: not-a-number')
    expect(refusal(() => readBackupText(text('9007199254740993'), now))).toBe('profile.creditCards: out-of-range')
    expect(readBackupText(text('-0'), now).profile.creditCards).toBe(0)
  })

  test('of any JSON is read or refused', () => {
    const names = fc.constantFrom('format', 'version', 'exportedAt', 'profile', 'journal', 'settings', '__proto__')
    const changed = fc.dictionary(names, fc.jsonValue()).map((changes) => ({ ...file, ...changes }))
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), changed), fc.string(), (value, text) => {
        refusal(() => readBackupText(JSON.stringify(value), now))
        refusal(() => readBackupText(text, now))
        refusal(() => parseBackup(value, now))
      }),
      { numRuns: 500 },
    )
  })
})

describe('export', () => {
  const settings: fc.Arbitrary<Settings> = fc.record({
    timeZone: fc.constantFrom('Asia/Shanghai', 'UTC'),
    quietHours: fc.constantFrom(null, { until: '08:00', from: '23:30' }),
    urgentInQuietHours: fc.boolean(),
    kinds: fc.dictionary(fc.constantFrom(...reminderKinds), fc.boolean()),
    language: fc.constantFrom('browser', 'zh_CN', 'en'),
    discreet: fc.boolean(),
  })
  const state = fc.record({
    profile: writtenProfile.map((input) => parseProfile(input)),
    journal: fc.array(writtenEvent, { maxLength: 20 }).map(parseJournal),
    settings,
  })
  const bytes = (of: Parameters<typeof writeBackup>[0], at = now) => JSON.stringify(writeBackup(of, at))

  test('a literal one', () => {
    const written = writeBackup(
      {
        profile: { tencentScore: 650, registeredOn: Temporal.PlainDate.from('2025-11-15') },
        journal: parseJournal([{ type: 'device-login', device: '手机', at: '2026-11-14T18:00+08:00', id }]),
        settings: { ...defaultSettings('Asia/Shanghai'), quietHours: null },
      },
      now,
    )
    expect(JSON.stringify(written)).toBe(
      `{"format":"before-you-borrow","version":1,"exportedAt":"2026-11-15T04:00:00Z","profile":{"registeredOn":"2025-11-15","tencentScore":650},"journal":[{"id":"${id}","at":"2026-11-14T10:00:00Z","type":"device-login","device":"手机"}],"settings":{"timeZone":"Asia/Shanghai","quietHours":null,"urgentInQuietHours":false,"kinds":{"cooldown-over":true,"entry-act-by":true,"entry-closing":true,"batch-opens":true,"batch-closes":false,"milestone":true,"repayment-due":true,"grace-ends":false,"rate-review":true,"growth-check":true},"language":"browser","discreet":true}}`,
    )
  })

  test('then import into a fresh store, then export gives the same bytes but for the time', () => {
    fc.assert(
      fc.property(state, (before) => {
        const text = bytes(before)
        const { profile, journal, settings, exportedAt } = readBackupText(text, now)
        expect(exportedAt).toEqual(now)
        const fresh = defaultSettings(before.settings.timeZone)
        const after = {
          profile,
          journal,
          settings: { ...fresh, ...settings, kinds: { ...fresh.kinds, ...settings.kinds } },
        }
        expect(bytes(after)).toBe(text)
        expect(bytes(after, now.add({ hours: 1 }))).toBe(
          text.replace('"2026-11-15T04:00:00Z"', '"2026-11-15T05:00:00Z"'),
        )
      }),
    )
  })

  test('does not depend on the order of keys and events', () => {
    const turned = <T extends object>(it: T) => Object.fromEntries(Object.entries(it).reverse()) as T
    fc.assert(
      fc.property(state, (it) => {
        const settings = { ...turned(it.settings), kinds: turned(it.settings.kinds) }
        const journal = it.journal.map(turned).reverse()
        expect(bytes({ profile: turned(it.profile), journal, settings })).toBe(bytes(it))
      }),
    )
  })

  test('of ten thousand events and back takes less than two seconds', () => {
    const journal = parseJournal(
      Array.from({ length: 10_000 }, (_, n) => ({
        id: `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`,
        at: '2026-11-14T10:00:00Z',
        type: 'bill-paid',
      })),
    )
    const began = performance.now()
    expect(readBackupText(bytes({ profile: {}, journal, settings: defaultSettings('UTC') }), now).journal).toHaveLength(
      10_000,
    )
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
