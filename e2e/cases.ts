import sample from './sample-profile.json' with { type: 'json' }
import type { Seed, StoredProfile } from './storage.ts'
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
