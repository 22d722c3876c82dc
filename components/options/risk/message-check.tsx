import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { MessageFinding } from '../../../core/message/inspect.ts'
import type { MessageRule } from '../../../core/message/rules.ts'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useWords } from '../../parts/words.ts'
import { type CheckedMessage, MessageFindings } from './message-findings.tsx'
import './message-check.css'

/** A message is some hundred characters; of what is pasted beyond this, nothing is read. */
const mostRead = 100_000
/** Milliseconds without a keystroke before the text is read. */
const pause = 200

/** What always holds, whatever a message says. */
const always = [
  ['fee', 'official.noFeeBeforePayout'],
  ['opening', 'official.noPaidOpening'],
  ['app', 'official.noPaidOpening'],
  ['call', 'official.contact'],
] as const

/** Paste a message, read its red flags. The words and rules are loaded with the first text; nothing is kept or sent. */
export function MessageCheck() {
  const t = useWords()
  const id = useId()
  const [checked, setChecked] = useState<CheckedMessage | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])

  const onInput = (text: string) => {
    clearTimeout(timer.current)
    const asked = ++latest.current
    timer.current = setTimeout(async () => {
      const result = text.trim() === '' ? null : await check(text)
      if (asked === latest.current) setChecked(result)
    }, pause)
  }

  return (
    <>
      <div class="ask message-ask">
        <label for={id}>{t('options.message.text')}</label>
        <textarea
          id={id}
          rows={5}
          data-testid="message-text"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-private`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <p class="quiet" id={`${id}-private`}>
          {t('options.message.private')}
        </p>
      </div>
      <MessageFindings checked={checked} />
      <h3>{t('options.message.always')}</h3>
      <ul class="points">
        {always.map(([name, source]) => (
          <li key={name}>
            {t(`options.message.always.${name}`)} <SourceChip factIds={[source]} />
          </li>
        ))}
      </ul>
    </>
  )
}

async function check(text: string): Promise<CheckedMessage> {
  const [{ inspectMessage }, { messageRules }] = await Promise.all([
    import('../../../core/message/inspect.ts'),
    import('../../../core/message/rules.ts'),
  ])
  return checkedMessage(text, inspectMessage, messageRules)
}

/** The findings of a text, or of its beginning where it is longer than any message. */
export function checkedMessage(
  text: string,
  inspect: (text: string) => { findings: MessageFinding[] },
  rules: readonly MessageRule[],
): CheckedMessage {
  const read = text.slice(0, mostRead)
  return { text: read, findings: inspect(read).findings, rules, isCut: text.length > mostRead }
}
