import { canonicalJson } from '../core/records/canonical.ts'
import { byAtThenId, type JournalEvent } from '../core/records/events.ts'
import type { Profile } from '../core/records/profile.ts'
import { agree } from './agree.ts'
import { newId } from './new-id.ts'
import type { PageActions, ReadyState } from './page.ts'
import type { StorePorts } from './ports.ts'
import { settingItems } from './settings.ts'
import type { Ahead, Live } from './store.ts'
import { makeWriter } from './writer.ts'
import type { Change } from './writes.ts'

/**
 * A popup is closed as soon as it has answered a click, so it answers when that is stored; where storage is slow, after
 * so many milliseconds.
 */
const longestSilence = 150

/** What a page can do: each change is shown and stored. A chunk of its own, loaded by the first of them. */
export function makeActions(ports: StorePorts, live: Live): PageActions {
  const { clock } = ports
  const writer = makeWriter(ports, () => live.tellUnsaved(writer.unsaved()))

  /** Stores it, and shows it after this time at the latest. Where it may not be stored it is taken back. */
  async function change(next: Change, show: (state: ReadyState) => ReadyState, silence = 0): Promise<void> {
    let ahead: Ahead | undefined
    const showAhead = () => {
      ahead ??= live.showAhead(show)
      return ahead
    }
    const timer = setTimeout(showAhead, silence)
    if (silence === 0) showAhead()
    try {
      await writer.write(next)
    } catch (error) {
      if (ahead) live.takeBack(ahead)
      throw error
    } finally {
      clearTimeout(timer)
    }
    live.isStored(showAhead(), [...Object.keys(next.set ?? {}), ...(next.remove ?? [])])
  }

  function shown(): ReadyState | null {
    const state = live.state()
    return state.kind === 'ready' ? state : null
  }

  return {
    async agree(language) {
      await agree(ports, language)
      await live.readAll()
    },
    async log(details, at) {
      const now = clock.now().round('millisecond')
      const event = live.check({ ...details, id: newId(), at: at ?? now } as JournalEvent)
      const undo = at === undefined ? { id: event.id, at: now } : null
      await change(
        { set: { [`journal:${event.id}`]: event, ...(undo && { undo }) } },
        (state) => ({ ...withEvent(state, event), undo: undo ?? state.undo }),
        longestSilence,
      )
      return event
    },
    async undo() {
      const last = shown()?.undo
      if (!last) return
      const remove = [`journal:${last.id}`, 'undo']
      await change({ remove }, (state) => withoutEvent(state, last.id), longestSilence)
    },
    async removeEvent(id) {
      const remove = [`journal:${id}`, ...(shown()?.undo?.id === id ? ['undo'] : [])]
      await change({ remove }, (state) => withoutEvent(state, id))
    },
    async restoreEvent(event) {
      await change({ set: { [`journal:${event.id}`]: event } }, (state) => withEvent(state, event))
    },
    async answer(field, value) {
      const now = clock.now().round('millisecond')
      const { parseProfile } = await import('../core/records/profile.ts')
      const answer: Profile = parseProfile({ [field]: value }, now)
      const key = `profile:${field}`
      const given = answer[field]
      await change(
        given === undefined ? { remove: [key] } : { set: { [key]: { value: given, answeredAt: now } } },
        (state) => {
          const { [field]: _, ...others } = state.profile
          const answeredAt = { ...state.details?.answeredAt, [field]: given === undefined ? undefined : now }
          return {
            ...state,
            profile: { ...others, ...answer },
            details: state.details && { ...state.details, answeredAt },
          }
        },
      )
    },
    async set(settings) {
      const present = shown()
      const before = present ? settingItems(present.settings) : {}
      // As lists: `null` (no quiet hours) is a choice, another one than none.
      const items = Object.entries(settingItems(settings)).filter(
        ([key, value]) => canonicalJson([value]) !== canonicalJson(key in before ? [before[key]] : []),
      )
      if (items.length === 0) return
      await change({ set: Object.fromEntries(items) }, (state) => {
        const { timeZone: _, kinds, ...others } = settings
        return { ...state, settings: { ...state.settings, ...others, kinds: { ...state.settings.kinds, ...kinds } } }
      })
    },
    async dismiss(id) {
      await change({ set: { [`dismissed:${id}`]: clock.now().toString() } }, (state) => ({
        ...state,
        notices: state.notices.filter((notice) => notice.id !== id),
      }))
    },
  }
}

function withEvent(state: ReadyState, event: JournalEvent): ReadyState {
  const others = state.journal.filter(({ id }) => id !== event.id)
  return { ...state, journal: [...others, event].sort(byAtThenId) }
}

function withoutEvent(state: ReadyState, id: string): ReadyState {
  const undo = state.undo?.id === id ? null : state.undo
  return { ...state, journal: state.journal.filter((event) => event.id !== id), undo }
}
