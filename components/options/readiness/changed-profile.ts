import { fullMonths, lenderToday } from '../../../core/records/calendar.ts'
import type { Profile } from '../../../core/records/profile.ts'

/** What the what-if can change: the answers behind the factors, the account's age as months. */
export interface Changes {
  accountMonths?: number
  monthlyPayments?: number
  creditCards?: number
  monthlySpend?: number
  contactChange?: Profile['contactChange']
  utilityBills?: Profile['utilityBills']
}

/** A copy of the profile with the changes in it; what is not changed stays as answered, or not answered. */
export function changedProfile(profile: Profile, changes: Changes, now: Temporal.Instant): Profile {
  const { accountMonths, ...answers } = changes
  const registeredOn =
    accountMonths === undefined ? {} : { registeredOn: lenderToday(now).subtract({ months: accountMonths }) }
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
  return { ...profile, ...given, ...registeredOn }
}

/** Full months since the account was registered, `null` where not answered. */
export function accountMonthsOf({ registeredOn }: Profile, now: Temporal.Instant): number | null {
  return registeredOn === undefined ? null : fullMonths(registeredOn, lenderToday(now))
}
