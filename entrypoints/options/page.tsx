import { useState } from 'preact/hooks'
import { Banners, Unreadable } from '../../components/options/banners.tsx'
import type { CostSectionProps } from '../../components/options/cost/props.ts'
import { DataSection } from '../../components/options/data/data-section.tsx'
import type { DataSectionProps } from '../../components/options/data/props.ts'
import { FirstSteps } from '../../components/options/first-run/first-steps.tsx'
import { Welcome } from '../../components/options/first-run/welcome.tsx'
import { JournalSection } from '../../components/options/journal/journal-section.tsx'
import type { JournalSectionProps } from '../../components/options/journal/props.ts'
import { LanguageSelect } from '../../components/options/language-select.tsx'
import { Options } from '../../components/options/options.tsx'
import type { Place } from '../../components/options/place.ts'
import { focusFirstQuestion, ProfileSection } from '../../components/options/profile/profile-section.tsx'
import { ReadinessSection } from '../../components/options/readiness/readiness-section.tsx'
import type { RemindersSectionProps } from '../../components/options/reminders/props.ts'
import { RemindersSection } from '../../components/options/reminders/reminders-section.tsx'
import { TestNotification } from '../../components/options/reminders/test-notification.tsx'
import { RiskSection } from '../../components/options/risk/risk-section.tsx'
import { SavedNote } from '../../components/options/saved-note.tsx'
import { SourcesSection } from '../../components/options/sources/sources-section.tsx'
import type { PageActions, PageState, SettledState } from '../../platform/page.ts'

/** What the page can do, by who offers it. */
export interface Doing {
  store: PageActions
  journal: Pick<JournalSectionProps, 'onExport'>
  cost: Pick<CostSectionProps, 'onSaveSchedule' | 'onCopy'>
  data: Pick<
    DataSectionProps,
    | 'onExport'
    | 'onExportEncrypted'
    | 'onReadFile'
    | 'onImport'
    | 'onExportCalendar'
    | 'onDownloadAsides'
    | 'onErase'
    | 'onEraseForGood'
  >
  onTest: RemindersSectionProps['onTest']
  onBringBack(): Promise<unknown>
  onPrint(): void
  onGo(place: Place): void
}

/** What the browser says of itself. */
export type Surroundings = Pick<
  RemindersSectionProps,
  'permission' | 'alarmsWork' | 'system' | 'browser' | 'shortcuts'
> &
  Pick<DataSectionProps, 'usage'>

/** The sections that are loaded when they are first opened. */
export interface LaterSections {
  cost?: typeof import('../../components/options/cost/cost-section.tsx')
  growth?: typeof import('../../components/options/growth/growth-section.tsx')
}

interface OptionsPageProps {
  state: Exclude<PageState, { kind: 'loading' } | { kind: 'ready' }> | SettledState
  place: Place
  now: Temporal.Instant
  /** The language that the address asks for, to be stored with the consent. */
  language: SettledState['settings']['language']
  surroundings: Surroundings
  doing: Doing
  /** Holds the section of `place`, if it is one of them. */
  later: LaterSections
}

/** The options page in every state of what is stored. */
export function OptionsPage(props: OptionsPageProps) {
  const { state, language, doing } = props
  const [firstSteps, setFirstSteps] = useState(false)
  if (state.kind === 'unreadable') return <Unreadable />
  if (state.kind === 'unagreed') {
    const agree = async (place: Place) => {
      await doing.store.agree(language)
      doing.onGo(place)
    }
    return (
      <Welcome
        vanished={state.vanished}
        canBringBack={state.erasedAt !== null}
        onAgree={() => {
          setFirstSteps(true)
          agree({ section: 'profile', anchor: null })
        }}
        onAgreeAndRestore={() => agree({ section: 'data', anchor: null })}
        onBringBack={doing.onBringBack}
      />
    )
  }
  return <Ready {...props} state={state} firstSteps={firstSteps} onFirstStepsDone={() => setFirstSteps(false)} />
}

type ReadyProps = OptionsPageProps & {
  state: SettledState
  /** Consent was given just now: how to pin the button and a test stand above the form. */
  firstSteps: boolean
  onFirstStepsDone(): void
}

function Ready(props: ReadyProps) {
  const { state, place, doing } = props
  const [savedAt, setSavedAt] = useState<Temporal.Instant | null>(null)
  const saving = async <T,>(change: Promise<T>): Promise<T> => {
    const result = await change
    setSavedAt(Temporal.Now.instant())
    return result
  }
  return (
    <Options
      place={place}
      rail={
        <>
          <LanguageSelect
            language={state.settings.language}
            disabled={state.newerVersion}
            onChange={(language) => saving(doing.store.set({ language }))}
          />
          {!state.newerVersion && <SavedNote savedAt={savedAt} unsaved={state.unsaved} />}
        </>
      }
      banners={<Banners {...state} onDownload={doing.data.onExport} />}
    >
      <Section {...props} saving={saving} />
    </Options>
  )
}

function Section(props: ReadyProps & { saving<T>(change: Promise<T>): Promise<T> }) {
  const { state, place, now, surroundings, doing, saving, later } = props
  const { profile, journal, settings } = state
  const readOnly = state.newerVersion
  const details = state.details ?? { answeredAt: {}, scores: [], plan: [], log: [] }
  switch (place.section) {
    case 'profile':
      return (
        <>
          {props.firstSteps && <First {...props} />}
          <ProfileSection
            now={now}
            profile={profile}
            journal={journal}
            answeredAt={details.answeredAt}
            readOnly={readOnly}
            anchor={place.anchor}
            onAnswer={(field, value) => saving(doing.store.answer(field, value))}
          />
        </>
      )
    case 'readiness':
      return <ReadinessSection now={now} profile={profile} scores={details.scores} />
    case 'journal':
      return (
        <JournalSection
          now={now}
          profile={profile}
          journal={journal}
          readOnly={readOnly}
          onAdd={(event, at) => saving(doing.store.log(event, at))}
          onRemove={(id) => saving(doing.store.removeEvent(id))}
          onRestore={(event) => saving(doing.store.restoreEvent(event))}
          {...doing.journal}
        />
      )
    case 'cost':
      return (
        later.cost && (
          <later.cost.CostSection
            now={now}
            profile={profile}
            journal={journal}
            readOnly={readOnly}
            onAdd={(event) => saving(doing.store.log(event))}
            onRemove={(id) => saving(doing.store.removeEvent(id))}
            {...doing.cost}
          />
        )
      )
    case 'growth':
      return later.growth && <later.growth.GrowthSection now={now} profile={profile} journal={journal} />
    case 'risk':
      return <RiskSection now={now} profile={profile} journal={journal} anchor={place.anchor} onPrint={doing.onPrint} />
    case 'reminders':
      return (
        <RemindersSection
          now={now}
          settings={settings}
          journal={journal}
          plan={details.plan}
          log={details.log}
          readOnly={readOnly}
          onSet={(changed) => saving(doing.store.set(changed))}
          onTest={doing.onTest}
          {...surroundings}
        />
      )
    case 'data':
      return (
        <DataSection
          profile={profile}
          journal={journal}
          settings={settings}
          asides={state.asides}
          readOnly={readOnly}
          usage={surroundings.usage}
          {...doing.data}
        />
      )
    case 'sources':
      return <SourcesSection anchor={place.anchor} />
  }
}

function First({ surroundings, doing, onFirstStepsDone }: ReadyProps) {
  return (
    <FirstSteps
      browser={surroundings.browser}
      test={<TestNotification {...surroundings} onTest={doing.onTest} />}
      onQuestion={focusFirstQuestion}
      onDone={onFirstStepsDone}
    />
  )
}
