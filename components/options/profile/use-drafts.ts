import { useEffect, useRef, useState } from 'preact/hooks'
import type { Profile, ProfileField } from '../../../core/records/profile.ts'
import type { Draft, Drafts } from './drafts.ts'
import { readField, textOf } from './read-field.ts'

/** How long typing rests before it is stored: less than a hand takes from the last key to closing the tab. */
const restMilliseconds = 40

interface DraftsOf {
  drafts: Drafts
  /** While typing: stored once it rests. */
  type(field: ProfileField, text: string): void
  /** On change and on leaving a field: stored at once, and written the plain way. */
  settle(field: ProfileField, text: string): void
}

/**
 * What is typed and not yet stored. It is handed to `onAnswer` when typing rests, when the field is left, and when the
 * page or the section is, or is hidden; it stays on the screen until that has resolved, or for as long as it is refused.
 */
export function useDrafts(
  profile: Profile,
  now: Temporal.Instant,
  onAnswer: (field: ProfileField, value: unknown) => Promise<unknown>,
): DraftsOf {
  const [drafts, setDrafts] = useState<Drafts>({})
  const waiting = useRef(new Map<ProfileField, { text: string; timer: ReturnType<typeof setTimeout> }>())

  // What was handed over and may not be in the profile yet, so that nothing is handed over twice or skipped.
  const sent = useRef(new Map<ProfileField, string>())

  const put = (field: ProfileField, draft: Draft) => setDrafts((before) => ({ ...before, [field]: draft }))
  const drop = (field: ProfileField, text: string) =>
    setDrafts((before) => {
      if (before[field]?.text !== text) return before
      const { [field]: _, ...others } = before
      return others
    })

  const store = async (field: ProfileField, text: string, isSettled: boolean) => {
    const reading = readField(field, text, now)
    if (reading.kind === 'refused') return put(field, { text, refused: reading.reason })
    const shown = isSettled && reading.kind === 'answer' ? reading.text : text
    put(field, { text: shown, refused: null })
    const answer = reading.kind === 'answer' ? reading.text : ''
    if (answer !== (sent.current.get(field) ?? textOf(profile, field))) {
      sent.current.set(field, answer)
      await onAnswer(field, reading.kind === 'answer' ? reading.value : undefined)
      if (sent.current.get(field) === answer) sent.current.delete(field)
    }
    if (isSettled) drop(field, shown)
  }

  const forget = (field: ProfileField) => {
    clearTimeout(waiting.current.get(field)?.timer)
    waiting.current.delete(field)
  }
  const settle = (field: ProfileField, text: string) => {
    forget(field)
    return store(field, text, true)
  }
  const type = (field: ProfileField, text: string) => {
    forget(field)
    put(field, { text, refused: null })
    const timer = setTimeout(() => {
      waiting.current.delete(field)
      store(field, text, false)
    }, restMilliseconds)
    waiting.current.set(field, { text, timer })
  }

  const settleAll = () => {
    for (const [field, { text }] of [...waiting.current]) settle(field, text)
  }
  const leave = useRef(settleAll)
  leave.current = settleAll
  useEffect(() => {
    const onLeave = () => leave.current()
    addEventListener('pagehide', onLeave)
    document.addEventListener('visibilitychange', onLeave)
    return () => {
      removeEventListener('pagehide', onLeave)
      document.removeEventListener('visibilitychange', onLeave)
      onLeave()
    }
  }, [])

  return { drafts, type, settle }
}
