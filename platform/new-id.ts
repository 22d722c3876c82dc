let newest = 0

/**
 * A UUID of version 7 (RFC 9562): milliseconds since 1970, then chance. Those made in one context sort as they were
 * made, within a millisecond too and after the clock was set back.
 */
export function newId(): string {
  newest = Math.max(Date.now(), newest + 1)
  const time = newest.toString(16).padStart(12, '0')
  // What follows the digit of the version is chance, and the variant, in version 4 too.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`
}
