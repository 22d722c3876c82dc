import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../../parts/icons.tsx'
import { useWords } from '../../parts/words.ts'

export const undoMilliseconds = 10_000

interface RemovedRowProps {
  name: string
  onRestore(): Promise<unknown>
  /** Called once the time to undo is over. */
  onExpire(): void
}

/** Stands where an event was taken out and offers it back. It waits for whoever has moved there by keyboard. */
export function RemovedRow({ name, onRestore, onExpire }: RemovedRowProps) {
  const t = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const expire = useRef(onExpire)
  const [held, setHeld] = useState(false)
  expire.current = onExpire

  useEffect(() => button.current?.focus(), [])
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => expire.current(), undoMilliseconds)
    return () => clearTimeout(timer)
  }, [held])

  return (
    <li class="event removed">
      <p class="event-words">{t('options.journal.removed', { event: name })}</p>
      <button
        ref={button}
        type="button"
        class="button"
        data-testid="journal-restore"
        aria-label={t('options.journal.restoreEvent', { event: name })}
        onFocus={(event) => setHeld(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setHeld(false)}
        onClick={() => onRestore()}
      >
        <Icon name="undo" size={16} />
        {t('options.journal.undo')}
      </button>
    </li>
  )
}
