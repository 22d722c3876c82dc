import type { Reminder } from '../core/answers/reminders.ts'
import type { EventDetails, EventType, JournalEvent } from '../core/records/events.ts'
import { isPlainObject } from '../core/records/parsing.ts'
import type { Profile, ProfileField } from '../core/records/profile.ts'
import { reminderKinds } from '../core/records/settings.ts'
import type { StoredSettings } from '../core/records/stored-settings.ts'
import type { Notice, ScoreEntry } from './page.ts'
import {
  choice,
  type Fields,
  instant,
  list,
  localTime,
  nonNegative,
  onOff,
  orNull,
  plainDate,
  type Read,
  record,
  shortText,
  text,
  uuid,
  whole,
  within,
  yuan,
} from './stored-values.ts'

/** Readers of whole records. A property holds those of profile, journal and settings equal to the core's schemas. */

const money = yuan(0, 1e9)
const dailyRate = within(nonNegative, (value) => value <= 0.01)
const firstYear = 2011
const lastYear = 2100
const pastDate = within(plainDate, ({ year }) => year >= firstYear)
const day = within(pastDate, ({ year }) => year <= lastYear)
const at = within(
  instant,
  ({ epochMilliseconds }) =>
    epochMilliseconds >= Date.UTC(firstYear, 0) && epochMilliseconds < Date.UTC(lastYear + 1, 0),
)

export const answerReaders: { [K in keyof Profile]-?: Read<Exclude<Profile[K], undefined>> } = {
  registeredOn: pastDate,
  realNameOn: pastDate,
  monthlyPayments: nonNegative,
  walletBalance: money,
  creditCards: whole(0),
  licaitongHolding: money,
  platformInfoComplete: onOff,
  tier: choice(['high-net-worth', 'active', 'new']),
  userType: choice(['enterprise', 'sole-proprietor', 'employee']),
  overdueIn2Years: whole(0),
  outstandingLoans: whole(0),
  inquiriesPerQuarter: nonNegative,
  tencentScore: whole(0, 1000),
  contactChange: choice(['low', 'medium', 'high']),
  utilityBills: choice(['automatic', 'manual', 'none']),
  monthlySpend: money,
  linkedCardFlow: money,
  salaryTransferMonths: whole(0),
}

const eventFields: { [K in EventType]: Fields<EventDetails[K]> } = {
  'entry-seen': {
    trigger: { optional: choice(['payment-failed', 'monthly-batch', 'licaitong-purchase', 'other']) },
  },
  'entry-gone': {},
  'verification-failed': { step: choice(['face', 'phone', 'id', 'signature']) },
  'verification-passed': {},
  'device-login': { device: shortText },
  'location-jump': { km: nonNegative },
  'risk-blocked': { kind: choice(['device', 'identity', 'behaviour']) },
  'item-checked': {
    item: choice(['cooldown', 'entry', 'light', 'card', 'phone', 'device', 'network', 'papers']),
  },
  'limit-viewed': {},
  inquiry: { by: { optional: shortText } },
  declined: {},
  opened: { limit: money, dailyRate },
  borrowed: {
    principal: yuan(100, 10_000_000),
    dailyRate,
    instalments: whole(1, 120),
    method: choice(['equal-principal', 'equal-instalment', 'bullet']),
    startsOn: day,
  },
  repaid: { loan: { optional: uuid }, instalment: { optional: whole(1) }, onTime: onOff },
  settled: { loan: uuid },
  'cross-platform-spend': {},
  'wealth-transfer': {},
  'bill-paid': {},
  'limit-changed': { limit: money },
  'rate-changed': { dailyRate },
  'account-closed': {},
}

const eventReaders = new Map(
  Object.entries(eventFields).map(([type, fields]) => [type, record({ id: uuid, at, type: text, ...fields })]),
)

export const readEvent: Read<JournalEvent> = (value) => {
  const type = isPlainObject(value) && Object.hasOwn(value, 'type') ? value.type : undefined
  const read = typeof type === 'string' ? eventReaders.get(type) : undefined
  return read?.(value) as JournalEvent | undefined
}

export const settingReaders: { [K in Exclude<keyof StoredSettings, 'kinds'>]-?: Read<StoredSettings[K]> } = {
  quietHours: orNull(record({ from: localTime, until: localTime })),
  urgentInQuietHours: onOff,
  language: choice(['browser', 'zh_CN', 'en']),
  discreet: onOff,
}

export const readKind = choice(reminderKinds)

/** Longer than any list that was written: a longer one is not read. */
const longestList = 1000

export const readScore: Read<Omit<ScoreEntry, 'date'>> = record<Omit<ScoreEntry, 'date'>>({
  low: nonNegative,
  high: nonNegative,
  changed: list(choice(Object.keys(answerReaders) as ProfileField[]), longestList),
})

const times = { id: text, kind: readKind, at: instant, dueAt: instant, expiresAt: instant }

export const readPlan: Read<Reminder[]> = list(
  record<Reminder>({ ...times, causes: list(text, longestList) }),
  longestList,
)

export const readNotice: Read<Notice> = record<Notice>({
  ...times,
  state: choice(['showing', 'shown']),
  token: text,
  shownAt: { optional: instant },
  late: onOff,
})

export const readMark = record<{ id: string; at: Temporal.Instant }>({ id: text, at: instant })

export const readErased = record<{ at: Temporal.Instant; items: Record<string, unknown> }>({
  at: instant,
  items: (value) => (isPlainObject(value) ? value : undefined),
})

/** An answer and when it was given; what is answered is read by its field. */
export const readAnswer = record<{ value: NonNullable<unknown>; answeredAt: Temporal.Instant }>({
  value: (value) => value ?? undefined,
  answeredAt: instant,
})
