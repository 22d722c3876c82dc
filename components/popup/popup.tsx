import type { ChecklistItem } from '../../core/answers/checklist.ts'
import type { Attempt } from '../../core/answers/if-you-fail-now.ts'
import { noBursts } from '../../core/systems/closing.ts'
import { dailyMax } from '../../core/systems/interest.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { Icon } from '../parts/icons.tsx'
import { ScoreStrip } from '../parts/score-strip.tsx'
import { SourceChip } from '../parts/source-chip.tsx'
import { duration, left } from '../parts/times.ts'
import { type Speech, useSpeech, useWords } from '../parts/words.ts'
import { LogButtons, Undo } from './log-bar.tsx'
import { NextSteps } from './next-steps.tsx'
import { stepsOf } from './steps.ts'
import { VerdictCard } from './verdict-card.tsx'
import type { Answers, PopupEvent, ReadyView, View } from './view.ts'

export interface PopupActions {
  onAgree: () => void
  onLog: (event: PopupEvent) => void
  onUndo: () => void
  onDismiss: (noticeId: string) => void
  /** Asks for `more`. */
  onMore: () => void
}

/** What is loaded only when asked for; `null` until then. */
export type More = typeof import('./more.ts')

interface Painted {
  now: Temporal.Instant
  more: More | null
}

type PopupProps = PopupActions & Painted & { view: View }

/** The whole popup. While the state is loading nothing is painted; the frame has its size from the style sheet. */
export function Popup({ view, now, more, ...actions }: PopupProps) {
  const t = useWords()
  switch (view.kind) {
    case 'loading':
      return null
    case 'unreadable':
      return (
        <main>
          <div class="scroll">
            <h1 class="banner" data-testid="unreadable">
              <Icon name="warning" size={18} />
              <span>{t('popup.unreadable')}</span>
            </h1>
          </div>
        </main>
      )
    case 'unagreed':
      return (
        <main>
          <div class="scroll">{more && <more.Consent onAgree={actions.onAgree} />}</div>
        </main>
      )
    case 'ready':
      return <Ready {...view} now={now} more={more} {...actions} />
  }
}

type ReadyProps = PopupActions & Painted & ReadyView

/** @param answers what the core makes of `stored` at `now` */
function Ready({ stored, answers, now, more, onLog, onUndo, onDismiss, onMore }: ReadyProps) {
  const speech = useSpeech()
  const { kind } = answers.verdict
  const readOnly = stored.newerVersion
  return (
    <main style={{ '--hue': `var(--${kind})` }}>
      <div class="scroll">
        <VerdictCard stored={stored} answers={answers} now={now} more={more} onMore={onMore} />
        <div class="troubles" role="status">
          {more && <more.Troubles {...stored} />}
        </div>
        <NextSteps steps={stepsOf(answers, now, speech)} />
        {kind === 'fix' && (
          <p class="quiet">
            {speech.t('popup.noBursts')} <SourceChip factIds={[noBursts.id]} />
          </p>
        )}
        <ScoreStrip {...answers.readiness} />
        <ul class="notices" data-testid="notices" aria-label={speech.t('popup.notices')} aria-live="polite">
          {more && <more.Notices stored={stored} now={now} onDismiss={onDismiss} />}
        </ul>
        {kind !== 'opened' && (
          <Disclosure testId="checklist" summary={checklist(answers.checklist, speech)} onToggle={onMore}>
            {more && (
              <more.Checklist
                items={answers.checklist}
                captures={stored.captures}
                now={now}
                disabled={readOnly}
                onCheck={(item) => onLog({ type: 'item-checked', item })}
              />
            )}
          </Disclosure>
        )}
        {kind === 'act' && (
          <Disclosure testId="if-you-fail" summary={ifYouFail(answers.attempts, speech)} onToggle={onMore}>
            {more && <more.Attempts attempts={answers.attempts} now={now} />}
          </Disclosure>
        )}
        <QuietLines kind={kind} />
        <Footer />
      </div>
      <div class="bar">
        {kind === 'opened' ? more && <more.JournalLink /> : <LogButtons disabled={readOnly} onLog={onLog} />}
        <Undo undo={stored.undo} journal={stored.journal} disabled={readOnly} onUndo={onUndo} />
      </div>
    </main>
  )
}

/** How much of it is in order. */
function checklist(items: readonly ChecklistItem[], { t }: Speech): string {
  return t('popup.checklist', { done: items.filter(({ status }) => status === 'done').length, all: items.length })
}

/** What the next failure alone would cost. */
function ifYouFail([next]: readonly Attempt[], speech: Speech): string {
  return speech.t('popup.ifYouFail', { time: next ? duration(left(next.until, next.at), speech) : '' })
}

/** The loan that the quiet line on cost reckons with, in yuan and days. */
const example = { principal: 1000, days: 30 }

/** What borrowing costs, and what to beware of: said once, without pressing. */
function QuietLines({ kind }: { kind: Answers['verdict']['kind'] }) {
  const t = useWords()
  const { principal, days } = example
  const interest = Math.round(principal * days * dailyMax.value)
  return (
    <>
      {kind === 'act' && (
        <p class="quiet" data-testid="cost-line">
          {t('popup.cost', { principal, days, rate: dailyMax.value * 100, interest })}{' '}
          <SourceChip factIds={[dailyMax.id]} />
        </p>
      )}
      {(kind === 'act' || kind === 'declined') && <p class="quiet">{t('popup.noPaidOpening')}</p>}
    </>
  )
}

function Footer() {
  const t = useWords()
  return (
    <nav class="footer" aria-label={t('popup.more')}>
      <a href="options.html#profile">
        <Icon name="pencil" size={16} />
        {t('popup.profile')}
      </a>
      <a href="rehearsal.html" data-testid="open-rehearsal">
        <Icon name="eye" size={16} />
        {t('popup.rehearsal')}
      </a>
      <a href="options.html#reminders">
        <Icon name="gear" size={16} />
        {t('popup.settings')}
      </a>
    </nav>
  )
}
