import fc from 'fast-check'
import type { ReminderKind } from '../../core/records/settings.ts'
import type { Death } from './memory-browser.ts'

/** What can happen to a browser with this extension, one step of a random history. Times in seconds. */
export type Step = { fault: Fault | null } & (
  | { do: 'elapse'; seconds: number }
  /** Time passes until the next alarm. */
  | { do: 'next-alarm' }
  | { do: 'sleep'; seconds: number }
  | { do: 'set-clock'; seconds: number }
  | { do: 'lose-alarms' }
  | { do: 'restart'; offSeconds: number }
  | { do: 'open-page' }
  | { do: 'log'; events: { type: LoggedType; ago: number }[] }
  /** A page writes while the worker is awake, after so many of its turns. */
  | { do: 'meanwhile'; events: { type: LoggedType; ago: number }[]; turns: number }
  | { do: 'take-out' }
  | { do: 'answer'; field: 'tier' | 'registeredOn' | 'outstandingLoans'; value: string | number }
  | { do: 'quiet-hours'; value: { from: string; until: string } | null; urgent: boolean }
  | { do: 'switch-kind'; kind: ReminderKind; on: boolean }
  | { do: 'travel'; timeZone: string }
  | { do: 'fail-writes'; calls: number }
  | { do: 'allow'; notifications: 'allowed' | 'refused' | 'rejecting' }
  | { do: 'dismiss-notification' }
  | { do: 'dismiss-notice' }
)

/** The worker dies in the wake that a step causes; with `browser` everything is killed with it. */
export interface Fault extends Death {
  browser: boolean
}

type LoggedType =
  | 'borrowed'
  | 'entry-seen'
  | 'entry-gone'
  | 'verification-failed'
  | 'verification-passed'
  | 'location-jump'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

const spans = fc.oneof(
  fc.integer({ min: 1, max: 10 }),
  fc.integer({ min: 1, max: 3 * hour }),
  fc.integer({ min: 1, max: 2 * day }),
)

const fault: fc.Arbitrary<Fault | null> = fc.option(
  fc.record({
    from: fc.constantFrom('wake' as const, 'delivery' as const, 'delivery' as const),
    call: fc.integer({ min: 1, max: 16 }),
    side: fc.constantFrom('before' as const, 'after' as const),
    browser: fc.boolean(),
  }),
  { freq: 2 },
)

const loggedType = fc.constantFrom<LoggedType>(
  'entry-seen',
  'entry-gone',
  'verification-failed',
  'verification-failed',
  'verification-passed',
  'location-jump',
  'borrowed',
  'borrowed',
)

const loggedEvents = fc.array(
  fc.record({ type: loggedType, ago: fc.oneof(fc.constant(0), fc.integer({ min: -day, max: 8 * day })) }),
  { minLength: 1, maxLength: 6 },
)

const things: [weight: number, thing: fc.Arbitrary<Omit<Step, 'fault'>>][] = [
  [6, fc.record({ do: fc.constant('next-alarm') })],
  [6, fc.record({ do: fc.constant('elapse'), seconds: spans })],
  [2, fc.record({ do: fc.constant('sleep'), seconds: spans })],
  [
    2,
    fc.record({
      do: fc.constant('set-clock'),
      seconds: fc.oneof(fc.integer({ min: -2 * day, max: 2 * day }), fc.constantFrom(-30 * day, 30 * day, 3650 * day)),
    }),
  ],
  [1, fc.record({ do: fc.constant('lose-alarms') })],
  [3, fc.record({ do: fc.constant('restart'), offSeconds: spans })],
  [3, fc.record({ do: fc.constant('open-page') })],
  [6, fc.record({ do: fc.constant('log'), events: loggedEvents })],
  [2, fc.record({ do: fc.constant('meanwhile'), events: loggedEvents, turns: fc.integer({ min: 0, max: 100 }) })],
  [1, fc.record({ do: fc.constant('take-out') })],
  [
    2,
    fc.oneof(
      fc.record({
        do: fc.constant('answer'),
        field: fc.constant('tier'),
        value: fc.constantFrom('high-net-worth', 'active', 'new'),
      }),
      fc.record({
        do: fc.constant('answer'),
        field: fc.constant('registeredOn'),
        value: fc.constantFrom('2025-11-25', '2025-11-26', '2025-11-27'),
      }),
      fc.record({
        do: fc.constant('answer'),
        field: fc.constant('outstandingLoans'),
        value: fc.constantFrom(0, 9),
      }),
    ),
  ],
  [
    1,
    fc.record({
      do: fc.constant('quiet-hours'),
      value: fc.constantFrom(null, { from: '22:00', until: '08:00' }, { from: '00:00', until: '23:00' }),
      urgent: fc.boolean(),
    }),
  ],
  [
    1,
    fc.record({
      do: fc.constant('switch-kind'),
      kind: fc.constantFrom<ReminderKind>('cooldown-over', 'entry-act-by', 'milestone', 'batch-closes'),
      on: fc.boolean(),
    }),
  ],
  [
    1,
    fc.record({
      do: fc.constant('travel'),
      timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu'),
    }),
  ],
  [1, fc.record({ do: fc.constant('fail-writes'), calls: fc.integer({ min: 1, max: 4 }) })],
  [
    1,
    fc.record({
      do: fc.constant('allow'),
      notifications: fc.constantFrom('allowed', 'allowed', 'refused', 'rejecting'),
    }),
  ],
  [2, fc.record({ do: fc.constant('dismiss-notification') })],
  [1, fc.record({ do: fc.constant('dismiss-notice') })],
]

/** Random histories of up to `maxLength` steps. */
export function histories(maxLength: number): fc.Arbitrary<Step[]> {
  const thing = fc.oneof(...things.map(([weight, arbitrary]) => ({ weight, arbitrary })))
  const step = fc.tuple(thing, fault).map(([what, how]) => ({ ...what, fault: how }) as Step)
  return fc.array(step, { minLength: 1, maxLength, size: 'max' })
}
