import type { ComponentProps } from 'preact'
import { describe, expect, test } from 'vitest'
import * as cost from '../../components/options/cost/cost-section.tsx'
import * as growth from '../../components/options/growth/growth-section.tsx'
import { sectionNames } from '../../components/options/place.ts'
import { render, speechOf } from '../../components/parts/testing.tsx'
import { defaultSettings } from '../../core/records/settings.ts'
import type { SettledState } from '../../platform/page.ts'
import { type Doing, OptionsPage, type Surroundings } from './page.tsx'

const now = Temporal.Instant.from('2026-11-24T10:00+08:00')
const unused = async (): Promise<never> => {
  throw new Error('Nothing is done while a page is drawn')
}
const doing: Doing = {
  store: {
    agree: unused,
    log: unused,
    undo: unused,
    removeEvent: unused,
    restoreEvent: unused,
    answer: unused,
    set: unused,
    dismiss: unused,
  },
  journal: { onExport: unused },
  cost: { onSaveSchedule: unused, onCopy: unused },
  data: {
    onExport: unused,
    onExportEncrypted: unused,
    onReadFile: unused,
    onImport: unused,
    onExportCalendar: unused,
    onDownloadAsides: unused,
    onErase: unused,
    onEraseForGood: unused,
  },
  onTest: unused,
  onBringBack: unused,
  onPrint: unused,
  onGo: unused,
}
const surroundings: Surroundings = {
  permission: 'granted',
  alarmsWork: true,
  system: 'linux',
  browser: 'firefox',
  shortcuts: null,
  usage: null,
}
const ready: SettledState = {
  kind: 'ready',
  profile: {},
  journal: [],
  settings: defaultSettings('Asia/Shanghai'),
  captures: [],
  notices: [],
  asides: 0,
  newerVersion: false,
  undo: null,
  unsaved: 0,
  details: { answeredAt: {}, scores: [], plan: [], log: [] },
}

describe.each(['zh_CN', 'en'] as const)('in %s', (language) => {
  const html = (
    state: ComponentProps<typeof OptionsPage>['state'],
    section: (typeof sectionNames)[number] = 'profile',
  ) =>
    render(
      <OptionsPage
        state={state}
        place={{ section, anchor: null }}
        now={now}
        language="browser"
        surroundings={surroundings}
        doing={doing}
        later={{ cost, growth }}
      />,
      speechOf(language),
    )

  test.each(sectionNames)('%s stands alone at its address, beside the language', (section) => {
    const page = html(ready, section)
    expect(page.match(/data-testid="section-\w+"/g)).toEqual([`data-testid="section-${section}"`])
    expect(page).toContain('name="language"')
    expect(page).not.toContain('consent-accept')
  })

  test('before consent there is the first page and nothing else', () => {
    const page = html({ kind: 'unagreed', vanished: null, erasedAt: null })
    expect(page).toContain('data-testid="consent-accept"')
    expect(page).not.toContain('data-testid="section-')
  })

  test('what cannot be read is not shown as empty', () => {
    const page = html({ kind: 'unreadable' })
    expect(page).not.toContain('data-testid="section-')
    expect(page).not.toContain('consent-accept')
  })
})
