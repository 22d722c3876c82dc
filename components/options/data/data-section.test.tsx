import { describe, expect, test } from 'vitest'
import { readBackup } from '../../../core/files/backup.ts'
import { parseJournal } from '../../../core/records/journal.ts'
import { parseProfile, profileFields } from '../../../core/records/profile.ts'
import { defaultSettings, reminderKinds } from '../../../core/records/settings.ts'
import { render, speechOf, wordsOf } from '../../parts/testing.tsx'
import { DataSection, EraseForGood } from './data-section.tsx'
import { ImportPreview } from './import-preview.tsx'
import type { DataSectionProps } from './props.ts'

const languages = ['zh_CN', 'en'] as const
const now = Temporal.Instant.from('2026-11-24T14:05+08:00')
const nothing = async () => undefined

const props: DataSectionProps = {
  profile: {},
  journal: [],
  settings: defaultSettings('Asia/Shanghai'),
  asides: 0,
  readOnly: false,
  usage: null,
  onExport: nothing,
  onExportEncrypted: nothing,
  onReadFile: async () => ({ kind: 'locked' }),
  onImport: nothing,
  onExportCalendar: nothing,
  onDownloadAsides: nothing,
  onErase: nothing,
  onEraseForGood: nothing,
}

const answers = {
  registeredOn: '2025-12-10',
  realNameOn: '2025-12-10',
  monthlyPayments: 18,
  walletBalance: 1000.5,
  creditCards: 2,
  licaitongHolding: 0,
  platformInfoComplete: false,
  tier: 'high-net-worth',
  userType: 'sole-proprietor',
  overdueIn2Years: 0,
  outstandingLoans: 1,
  inquiriesPerQuarter: 1.5,
  tencentScore: 650,
  contactChange: 'low',
  utilityBills: 'none',
  monthlySpend: 3000,
  linkedCardFlow: 8000,
  salaryTransferMonths: 3,
}

const file = {
  format: 'before-you-borrow',
  version: 1,
  profile: answers,
  journal: [{ id: '0192f000-0000-7000-8000-000000000001', type: 'bill-paid', at: '2026-11-01T00:00:00Z' }],
  settings: {
    quietHours: null,
    urgentInQuietHours: true,
    discreet: false,
    language: 'en',
    kinds: Object.fromEntries(reminderKinds.map((kind) => [kind, kind === 'grace-ends' || kind === 'batch-closes'])),
  },
}

describe.each(languages)('in %s', (language) => {
  const t = wordsOf(language)
  const show = (some: Partial<DataSectionProps>) => render(<DataSection {...props} {...some} />, speechOf(language))

  test('an empty error, no summary and no button to apply before a file is chosen', () => {
    const page = show({})
    expect(page).toMatch(/<p [^>]*data-testid="import-error"[^>]*><\/p>/)
    for (const id of ['import-summary', 'import-apply', 'aside-download']) expect(page).not.toContain(id)
    for (const id of ['export-file', 'import-file', 'export-calendar', 'erase-all']) expect(page).toContain(id)
  })

  test('what was set aside is counted and can be downloaded', () => {
    const page = show({ asides: 2 })
    expect(page).toContain(t('options.data.asides.count', { n: 2 }))
    expect(page).toContain('aside-download')
  })

  test('erasing without a copy is offered only where erasing failed', () => {
    expect(show({})).not.toContain('erase-for-good')
    const offer = render(<EraseForGood onEraseForGood={nothing} />, speechOf(language))
    expect(offer).toContain(t('options.data.erase.failed'))
    expect(offer).toContain('data-testid="erase-for-good"')
  })

  test('storage use with and without a limit', () => {
    expect(show({ usage: { bytes: 1000, quota: 10_485_760 } })).toContain('1 kB')
    expect(show({ usage: { bytes: 1000, quota: null } })).toContain('1 kB')
  })

  test('where the store is newer, import and erase are off and export is not', () => {
    const page = show({ readOnly: true })
    const control = (id: string) => page.match(new RegExp(`<(button|input)[^>]*data-testid="${id}"[^>]*>`))?.[0]
    for (const id of ['import-file', 'erase-all']) expect(control(id)).toContain('disabled')
    expect(control('export-file')).not.toContain('disabled')
  })

  test('the preview names every answer and setting that changes, in words', () => {
    const backup = readBackup(file, now)
    const page = render(<ImportPreview {...props} backup={backup} />, speechOf(language))
    for (const field of profileFields) expect(page).toContain(t(`options.profile.${field}.short`))
    for (const kind of reminderKinds) expect(page).toContain(t(`options.reminders.kind.${kind}`))
    for (const setting of ['quietHours', 'urgentInQuietHours', 'discreet', 'language'])
      expect(page).toContain(t(`options.data.setting.${setting}`))
    expect(page).toContain(t('options.data.summary.added', { n: 1 }))
  })

  test('a file that is the same says so', () => {
    const same = { ...file, settings: {} }
    const backup = readBackup(same, now)
    const here = { ...props, profile: parseProfile(answers), journal: parseJournal(file.journal) }
    const page = render(<ImportPreview {...here} backup={backup} />, speechOf(language))
    expect(page).toContain(t('options.data.summary.nothing'))
    expect(page).not.toContain('<table')
  })
})
