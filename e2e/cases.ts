import sample from './sample-profile.json' with { type: 'json' }
import type { Seed, StoredEvent, StoredProfile } from './storage.ts'
import { event } from './storage.ts'

/** What is stored so that the popup shows each kind of verdict, with the variants that read differently. */

export const sampleProfile = sample as StoredProfile

function daysAgo(days: number): string {
  return Temporal.Now.plainDateISO('Asia/Shanghai').subtract({ days }).toString()
}

function without(field: keyof StoredProfile): StoredProfile {
  const { [field]: _, ...rest } = sampleProfile
  return rest
}

/** A reminder that was given two hours late, as the background leaves it. */
function lateNotice() {
  const dueAt = Temporal.Now.instant().subtract({ hours: 3 })
  const id = `cooldown-over:example:${dueAt}`
  const record = {
    id,
    kind: 'cooldown-over',
    at: dueAt.toString(),
    dueAt: dueAt.toString(),
    expiresAt: dueAt.add({ hours: 168 }).toString(),
    state: 'shown',
    token: 'an earlier session',
    shownAt: dueAt.add({ hours: 2 }).toString(),
    late: true,
  }
  return { [`notice:${id}`]: record }
}

/** The day and hour that fall so many months before this one, in the middle of the month. */
function midMonth(monthsAgo: number): Temporal.DurationLike {
  const now = Temporal.Now.zonedDateTimeISO('Asia/Shanghai')
  return now.since(now.with({ day: 15, hour: 12 }).subtract({ months: monthsAgo }))
}

/** Opened four months ago: a loan repaid on time in the last two of them, and limit and rate changed since. */
export function openedJournal(): StoredEvent[] {
  const startsOn = Temporal.Now.plainDateISO('Asia/Shanghai').with({ day: 14 }).subtract({ months: 3 }).toString()
  const loan = event('borrowed', midMonth(3), {
    principal: 6000,
    dailyRate: 0.0004,
    instalments: 12,
    method: 'equal-instalment',
    startsOn,
  })
  return [
    event('opened', midMonth(4), { limit: 12000, dailyRate: 0.0004 }),
    loan,
    ...[2, 1].map((months, index) =>
      event('repaid', midMonth(months), { loan: loan.id, instalment: index + 1, onTime: true }),
    ),
    event('limit-changed', midMonth(1), { limit: 15000 }),
    event('rate-changed', { hours: 2 }, { dailyRate: 0.00035 }),
  ]
}

/** A message as fraudsters send it: it asks for money and a code before anything is paid out. */
export const fraudText = '【微粒贷客服】您的贷款已批，请先转2000元保证金到指定账户，马上放款。\n再把短信验证码发给我。'

interface Case {
  name: string
  /** What `data-kind` says. */
  kind: string
  seed(): Seed
}

export const cases: Case[] = [
  { name: 'set-up', kind: 'set-up', seed: () => ({}) },
  { name: 'answer', kind: 'answer', seed: () => ({ profile: without('monthlyPayments') }) },
  { name: 'fix', kind: 'fix', seed: () => ({ profile: { ...sampleProfile, monthlyPayments: 4, creditCards: 0 } }) },
  { name: 'fix-heals', kind: 'fix', seed: () => ({ profile: { ...sampleProfile, overdueIn2Years: 4 } }) },
  { name: 'ready', kind: 'ready', seed: () => ({ profile: sampleProfile }) },
  {
    name: 'ready-met-on',
    kind: 'ready',
    seed: () => ({ profile: { ...sampleProfile, registeredOn: daysAgo(200), realNameOn: daysAgo(190) } }),
  },
  {
    name: 'act',
    kind: 'act',
    seed: () => ({ profile: sampleProfile, journal: [event('entry-seen', { hours: 2 }, {})] }),
  },
  {
    name: 'act-late',
    kind: 'act',
    seed: () => ({ profile: sampleProfile, journal: [event('entry-seen', { hours: 13 }, {})] }),
  },
  {
    name: 'act-gate',
    kind: 'act',
    seed: () => ({
      profile: { ...sampleProfile, overdueIn2Years: 4, inquiriesPerQuarter: 4 },
      journal: [event('entry-seen', { minutes: 20 }, { trigger: 'monthly-batch' })],
    }),
  },
  {
    name: 'wait',
    kind: 'wait',
    seed: () => ({
      profile: sampleProfile,
      journal: [event('verification-failed', { minutes: 20 }, { step: 'face' })],
    }),
  },
  {
    name: 'wait-entry',
    kind: 'wait',
    seed: () => ({
      profile: sampleProfile,
      journal: [
        event('entry-seen', { hours: 3 }, {}),
        ...[50, 40, 30].map((minutes) => event('verification-failed', { minutes }, { step: 'id' })),
      ],
    }),
  },
  {
    name: 'pending',
    kind: 'pending',
    seed: () => ({ profile: sampleProfile, journal: [event('verification-passed', { hours: 20 }, {})] }),
  },
  {
    name: 'declined',
    kind: 'declined',
    seed: () => ({ profile: sampleProfile, journal: [event('declined', { hours: 50 }, {})] }),
  },
  {
    name: 'opened',
    kind: 'opened',
    seed: () => ({
      profile: sampleProfile,
      journal: [
        event('opened', { hours: 40 * 24 }, { limit: 20000, dailyRate: 0.0004 }),
        event(
          'borrowed',
          { hours: 25 * 24 },
          { principal: 5000, dailyRate: 0.0004, instalments: 10, method: 'equal-principal', startsOn: daysAgo(25) },
        ),
      ],
    }),
  },
  {
    name: 'notice',
    kind: 'ready',
    seed: () => ({ profile: sampleProfile, items: lateNotice() }),
  },
  {
    name: 'aside',
    kind: 'ready',
    seed: () => ({ profile: sampleProfile, items: { 'aside:setting:discreet': 'perhaps', 'aside:journal:x': null } }),
  },
  {
    name: 'newer-version',
    kind: 'ready',
    seed: () => ({ profile: sampleProfile, items: { version: 999 } }),
  },
]

/** The sections of the options page that have an address. */
export const sections = ['profile', 'readiness', 'journal', 'cost', 'growth', 'risk', 'reminders', 'data', 'sources']
