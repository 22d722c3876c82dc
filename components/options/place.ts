/** The sections in the order of the rail. */
export const sectionNames = [
  'profile',
  'readiness',
  'journal',
  'cost',
  'growth',
  'risk',
  'reminders',
  'data',
  'sources',
] as const

export type SectionName = (typeof sectionNames)[number]

/** Where in the page its address points: a section, and what in it. */
export interface Place {
  section: SectionName
  /** The id of a fact in `sources`, of a field in `profile`; `null` for the section's head. */
  anchor: string | null
}

/** Reads `#sources/entry.actWithin`. What is no section is the first one, so that an old address still opens. */
export function placeOf(hash: string): Place {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('/')
  const section = sectionNames.find((each) => each === name)
  if (section === undefined) return { section: 'profile', anchor: null }
  const anchor = rest.join('/')
  return { section, anchor: anchor === '' ? null : anchor }
}

export function addressOf({ section, anchor }: Place): string {
  return anchor === null ? `#${section}` : `#${section}/${anchor}`
}
