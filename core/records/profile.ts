import * as z from 'zod/mini'
import { lenderToday } from './calendar.ts'
import { InputError } from './input.ts'
import { parseObject } from './parsing.ts'
import { choice, nonNegative, optional, plainDate, wholeNumber, withoutGaps, yuan } from './schemas.ts'

/** The account exists since 2011 at the earliest: WeChat was published then. */
const earliestDate = Temporal.PlainDate.from('2011-01-01')

const pastDate = plainDate.check(
  z.refine((date) => Temporal.PlainDate.compare(date, earliestDate) >= 0, 'date-too-early'),
)

const tencentScore = wholeNumber.check(z.maximum(1000, 'out-of-range'))

const schema = z.strictObject(
  {
    registeredOn: optional(pastDate),
    realNameOn: optional(pastDate),
    monthlyPayments: optional(nonNegative),
    walletBalance: optional(yuan),
    creditCards: optional(wholeNumber),
    licaitongHolding: optional(yuan),
    platformInfoComplete: optional(z.boolean('not-a-choice')),
    tier: optional(choice(['high-net-worth', 'active', 'new'])),
    userType: optional(choice(['enterprise', 'sole-proprietor', 'employee'])),
    overdueIn2Years: optional(wholeNumber),
    outstandingLoans: optional(wholeNumber),
    inquiriesPerQuarter: optional(nonNegative),
    tencentScore: optional(tencentScore),
    contactChange: optional(choice(['low', 'medium', 'high'])),
    utilityBills: optional(choice(['automatic', 'manual', 'none'])),
    monthlySpend: optional(yuan),
    linkedCardFlow: optional(yuan),
    salaryTransferMonths: optional(wholeNumber),
  },
  'wrong-type',
)

type Answers = z.infer<typeof schema>

/**
 * What people told us of themselves. Every field may be missing, which means 'not answered' and never zero. Money is
 * in yuan; the two dates mean 'on this day or earlier'.
 */
export type Profile = { [K in keyof Answers]?: Exclude<Answers[K], null | undefined> }

export type ProfileField = keyof Profile

/** The fields in the order of the design's table. */
export const profileFields = Object.keys(schema.shape) as ProfileField[]

/**
 * Checks a profile from a form, a file or storage.
 * @param now where given (forms, files), a date after today in Shanghai is refused; storage is read without it, so
 *   that a clock set back loses nothing
 * @throws InputError with the field as path
 */
export function parseProfile(input: unknown, now?: Temporal.Instant): Profile {
  const profile: Profile = withoutGaps(parseObject(schema, input))
  if (now !== undefined) refuseFutureDates(profile, now)
  return profile
}

function refuseFutureDates(profile: Profile, now: Temporal.Instant): void {
  const today = lenderToday(now)
  for (const field of ['registeredOn', 'realNameOn'] as const) {
    const date = profile[field]
    if (date !== undefined && Temporal.PlainDate.compare(date, today) > 0)
      throw new InputError(field, 'date-in-the-future')
  }
}
