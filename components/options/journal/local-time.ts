/**
 * The instant that a `datetime-local` input names in the user's zone; a skipped or doubled local time is taken as
 * Temporal's `compatible`. `null` where the text is no local date and time.
 */
export function instantFromLocal(text: string, timeZone: string): Temporal.Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(text)) return null
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone).toInstant()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The value of a `datetime-local` input for this instant, to the minute. */
export function localFromInstant(instant: Temporal.Instant, timeZone: string): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}
