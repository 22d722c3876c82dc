import { officialNotes } from '../../../core/answers/sources.ts'
import type { MessageFinding } from '../../../core/message/inspect.ts'
import type { MessageRule } from '../../../core/message/rules.ts'
import { Icon } from '../../parts/icons.tsx'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useWords } from '../../parts/words.ts'
import { piecesOf } from './message-pieces.ts'

export interface CheckedMessage {
  text: string
  findings: readonly MessageFinding[]
  rules: readonly MessageRule[]
  /** Only the beginning of what was pasted was read. */
  isCut: boolean
}

const steps = ['stop', 'call', 'paid'] as const

/** The red flags of a pasted text in their places, what each means, and what to do. Empty where nothing is pasted. */
export function MessageFindings({ checked }: { checked: CheckedMessage | null }) {
  const t = useWords()
  const found = checked?.rules.filter(({ id }) => checked.findings.some(({ rule }) => rule === id)) ?? []
  return (
    <div class="message-findings" data-testid="message-findings">
      <div role="status" aria-live="polite">
        {checked !== null && found.length === 0 && <p>{t('options.message.none')}</p>}
        {checked !== null && found.length > 0 && (
          <p class="problem">
            <Icon name="warning" size={16} />
            <strong>{t('options.message.found', { n: checked.findings.length })}</strong>
          </p>
        )}
        {checked?.isCut && <p class="quiet">{t('options.message.cut', { count: checked.text.length })}</p>}
      </div>
      {checked !== null && found.length > 0 && (
        <>
          <h3>{t('options.message.marked')}</h3>
          <Marked checked={checked} />
          <ul class="message-rules">
            {found.map((rule) => (
              <Found key={rule.id} rule={rule} />
            ))}
          </ul>
          <h3>{t('options.message.do')}</h3>
          <ol class="points">
            {steps.map((step) => (
              <li key={step}>{t(`options.message.do.${step}`)}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

/** The text as pasted, plain, each piece kept apart from the direction of the others. */
function Marked({ checked: { text, findings } }: { checked: CheckedMessage }) {
  const t = useWords()
  return (
    <blockquote class="pasted">
      {piecesOf(text, findings).map((piece, index) => {
        const key = index
        if (piece === null) return <span key={key}> {t('options.message.leftOut')} </span>
        if (piece.rules.length === 0) return <bdi key={key}>{piece.text}</bdi>
        return (
          <span key={key}>
            <mark data-rule={piece.rules.join(' ')}>
              <bdi>{piece.text}</bdi>
            </mark>
            {piece.ending.map((rule) => (
              <small class="flag-name" key={rule}>
                {t(`options.message.rule.${rule}`)}
              </small>
            ))}
          </span>
        )
      })}
    </blockquote>
  )
}

function Found({ rule: { id, sources } }: { rule: MessageRule }) {
  const t = useWords()
  const notes = officialNotes.filter((note) => sources.includes(note.id))
  const trust = [...new Set(notes.flatMap((note) => note.trust))].map((mark) => t(`official.trust.${mark}`))
  return (
    <li data-testid={`message-rule-${id}`}>
      <strong>{t(`options.message.rule.${id}`)}</strong>
      <p>
        {t(`options.message.why.${id}`)} <SourceChip factIds={sources} />
      </p>
      <p class="quiet">{trust.length === 0 ? t('options.message.noSource') : trust.join(' / ')}</p>
    </li>
  )
}
