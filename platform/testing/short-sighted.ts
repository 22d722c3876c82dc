import type { planReminders, Reminder } from '../../core/answers/reminders.ts'
import { compareInstants, hoursLater } from '../../core/records/calendar.ts'

/** Whoever asks about longer than this plans ahead; what is due now is asked about a shorter time. */
const longestLookBackDays = 42
const daysAhead = 14

/** As many as one wake and the harness ask about one state. */
const answersKept = 20

type Planning = { planReminders: typeof planReminders }

/**
 * Histories last days: looking two weeks ahead instead of 400 days, and answering once what worker and harness both
 * ask, makes thousands of them possible.
 */
export function shortSighted<T extends Planning>(real: T): T {
  const answers = new Map<string, Reminder[]>()
  return {
    ...real,
    planReminders(state, from, until) {
      const question = JSON.stringify([state, from, until])
      const known = answers.get(question)
      if (known) return known
      const isAhead = compareInstants(hoursLater(from, longestLookBackDays * 24), until) < 0
      const answer = real.planReminders(state, from, isAhead ? hoursLater(from, daysAhead * 24) : until)
      if (answers.size > answersKept) answers.clear()
      answers.set(question, answer)
      return answer
    },
  }
}
