export type PassphraseStrength = 'empty' | 'weak' | 'fair' | 'strong'

const fairLength = 12
const strongLength = 20
const leastDifferent = 6

/** A hint, not a gate: long and varied is what slows a guesser down. Counted in characters as people see them. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const characters = [...new Intl.Segmenter().segment(passphrase)].map(({ segment }) => segment)
  if (characters.length === 0) return 'empty'
  const different = new Set(characters).size
  if (characters.length < fairLength || different < leastDifferent) return 'weak'
  return characters.length < strongLength ? 'fair' : 'strong'
}
