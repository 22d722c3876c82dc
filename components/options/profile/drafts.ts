import type { Reason } from '../../../core/records/input.ts'
import { type Profile, type ProfileField, parseProfile } from '../../../core/records/profile.ts'
import { readField } from './read-field.ts'

/** What stands in a field and is not stored, or not yet. */
export interface Draft {
  text: string
  /** Why it is not stored; `null` where it may be, or where typing still goes on. */
  refused: Reason | null
}

export type Drafts = Partial<Record<ProfileField, Draft>>

/** The profile with what is being typed in place of what is stored; a field that is refused keeps its stored answer. */
export function typedProfile(profile: Profile, drafts: Drafts, now: Temporal.Instant): Profile {
  return Object.entries(drafts).reduce<Profile>((typed, [field, { text }]) => {
    const reading = readField(field as ProfileField, text, now)
    if (reading.kind === 'refused') return typed
    const { [field as ProfileField]: _, ...others } = typed
    return reading.kind === 'empty' ? others : { ...others, ...parseProfile({ [field]: reading.value }) }
  }, profile)
}
