import { Component } from 'preact'
import type { JournalEvent, VerificationStep } from '../../core/records/events.ts'
import { Icon } from '../parts/icons.tsx'
import { clock } from '../parts/times.ts'
import { useSpeech, useWords } from '../parts/words.ts'
import type { PopupEvent, Stored } from './view.ts'

const steps: readonly VerificationStep[] = ['face', 'phone', 'id', 'signature']
const otherTypes = ['entry-gone', 'verification-passed', 'limit-viewed', 'declined'] as const
const named: readonly string[] = ['entry-seen', 'verification-failed', 'item-checked', ...otherTypes]

interface LogButtonsProps {
  disabled: boolean
  onLog: (event: PopupEvent) => void
}

type Panel = 'steps' | 'others'

/**
 * What just happened, logged by one click, or by one choice after it. What a button opens stands above it and stays
 * open until it is closed: nothing moves under the pointer, and each click counts. A class, because this is the popup's
 * only state, and hooks are a kilobyte.
 */
export class LogButtons extends Component<LogButtonsProps, { open: Panel | null }> {
  override state = { open: null }

  override render({ disabled, onLog }: LogButtonsProps, { open }: { open: Panel | null }) {
    const t = useWords()
    const opener = (panel: Panel) => ({
      type: 'button' as const,
      class: 'button',
      'aria-expanded': open === panel,
      'aria-controls': 'log-panel',
      disabled,
      onClick: () => this.setState({ open: panel }),
    })
    return (
      <div class="log">
        <div class="log-buttons">
          <button
            type="button"
            class="button"
            data-testid="log-entry-seen"
            disabled={disabled}
            onClick={() => onLog({ type: 'entry-seen' })}
          >
            <Icon name="eye" />
            {t('popup.log.entry-seen')}
          </button>
          <button data-testid="log-verification-failed" {...opener('steps')}>
            <Icon name="cross" />
            {t('popup.log.verification-failed')}
          </button>
          <button data-testid="log-other" {...opener('others')}>
            {t('popup.log.other')}
          </button>
        </div>
        <div id="log-panel" class="log-panel" hidden={open === null}>
          {open !== null && (
            <>
              <p>{t(open === 'steps' ? 'popup.log.whichStep' : 'popup.log.whatElse')}</p>
              <button
                type="button"
                class="button bare"
                aria-label={t('popup.close')}
                onClick={() => this.setState({ open: null })}
              >
                <Icon name="cross" size={16} />
              </button>
              <div class="choices">{open === 'steps' ? <Steps onLog={onLog} /> : <Others onLog={onLog} />}</div>
            </>
          )}
        </div>
      </div>
    )
  }
}

function Steps({ onLog }: Pick<LogButtonsProps, 'onLog'>) {
  const t = useWords()
  return steps.map((step) => (
    <button
      key={step}
      type="button"
      class="button"
      data-testid={`step-${step}`}
      onClick={() => onLog({ type: 'verification-failed', step })}
    >
      {t(`popup.failedStep.${step}`)}
    </button>
  ))
}

function Others({ onLog }: Pick<LogButtonsProps, 'onLog'>) {
  const t = useWords()
  return (
    <>
      {otherTypes.map((type) => (
        <button key={type} type="button" class="button" data-testid={`log-${type}`} onClick={() => onLog({ type })}>
          {t(`popup.log.${type}`)}
        </button>
      ))}
      <a class="button" href="options.html#journal">
        {t('popup.log.journal')}
      </a>
    </>
  )
}

interface UndoProps {
  undo: Stored['undo']
  journal: readonly JournalEvent[]
  disabled: boolean
  onUndo: () => void
}

/** What was logged last, and the way back; it says itself to screen readers as it appears. */
export function Undo({ undo, journal, disabled, onUndo }: UndoProps) {
  const speech = useSpeech()
  const { t } = speech
  const type = journal.find((event) => event.id === undo?.id)?.type
  return (
    <div class="undo" role="status">
      {undo !== null && (
        <>
          <span>
            {t('popup.logged', {
              what: t(type !== undefined && named.includes(type) ? `popup.log.${type}` : 'popup.log.something'),
              time: clock(undo.at, speech),
            })}
          </span>
          <button type="button" class="button bare" data-testid="undo" disabled={disabled} onClick={onUndo}>
            <Icon name="undo" size={16} />
            {t('popup.undo')}
          </button>
        </>
      )}
    </div>
  )
}
