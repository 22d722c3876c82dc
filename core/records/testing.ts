import fc from 'fast-check'
import { InputError } from './input.ts'

/** What tests of records share: how an input is refused, and profiles and journals as a file or storage holds them. */

/**
 * Where and why an input is refused, as `path: reason`; `null` where it is taken.
 * @throws what was thrown, where that is no InputError
 */
export function refusal(run: () => unknown): string | null {
  try {
    run()
    return null
  } catch (error) {
    if (error instanceof InputError) return `${error.path}: ${error.reason}`
    throw error
  }
}

const firstMoment = Temporal.Instant.from('2011-01-01T00:00Z')
const firstDay = Temporal.PlainDate.from('2011-01-01')
const day = (until: number) => fc.integer({ min: 0, max: until }).map((days) => firstDay.add({ days }).toString())
const yuan = (from: number, to: number) => fc.integer({ min: from * 100, max: to * 100 }).map((fen) => fen / 100)
const count = fc.integer({ min: 0, max: 60 })

/** Answers as written in a file, each of them there or not. The dates lie between 2011 and August 2026. */
export const writtenProfile = fc.record(
  {
    registeredOn: day(5700),
    realNameOn: day(5700),
    monthlyPayments: fc.double({ min: 0, max: 100, noNaN: true }),
    walletBalance: yuan(0, 5000),
    creditCards: count,
    licaitongHolding: yuan(0, 5000),
    platformInfoComplete: fc.boolean(),
    tier: fc.constantFrom('high-net-worth', 'active', 'new'),
    userType: fc.constantFrom('enterprise', 'sole-proprietor', 'employee'),
    overdueIn2Years: count,
    outstandingLoans: count,
    inquiriesPerQuarter: fc.double({ min: 0, max: 10, noNaN: true }),
    tencentScore: fc.integer({ min: 0, max: 1000 }),
    contactChange: fc.constantFrom('low', 'medium', 'high'),
    utilityBills: fc.constantFrom('automatic', 'manual', 'none'),
    monthlySpend: yuan(0, 5000),
    linkedCardFlow: yuan(0, 50_000),
    salaryTransferMonths: count,
  },
  { requiredKeys: [] },
)

/** Few ids and few moments, so that events of one id and of one moment are common. */
const id = fc.integer({ min: 0, max: 40 }).map((n) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const at = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom('Z', '+08:00', '-05:30'))
  .map(([days, offset]) =>
    firstMoment.add({ hours: days * 24 * 500 }).toString({ timeZone: offset === 'Z' ? 'UTC' : offset }),
  )

const dailyRate = fc.constantFrom(0, 0.00035, 0.01)
const written = <T extends string>(
  type: T,
  details: Record<string, fc.Arbitrary<unknown>> = {},
  requiredKeys?: string[],
) =>
  fc.record(
    { id, at, type: fc.constant(type), ...details },
    { requiredKeys: ['id', 'at', 'type', ...(requiredKeys ?? Object.keys(details))] as never[] },
  )

/** Events of every type as written in a file. */
export const writtenEvent = fc.oneof(
  written(
    'entry-seen',
    { trigger: fc.constantFrom('payment-failed', 'monthly-batch', 'licaitong-purchase', 'other') },
    [],
  ),
  written('entry-gone'),
  written('verification-failed', { step: fc.constantFrom('face', 'phone', 'id', 'signature') }),
  written('verification-passed'),
  written('device-login', { device: fc.constantFrom('a', '手机', ' b ') }),
  written('location-jump', { km: fc.double({ min: 0, max: 20_000, noNaN: true }) }),
  written('risk-blocked', { kind: fc.constantFrom('device', 'identity', 'behaviour') }),
  written('item-checked', { item: fc.constantFrom('phone', 'device', 'network', 'papers') }),
  written('limit-viewed'),
  written('inquiry', { by: fc.constantFrom('bank', 'lender') }, []),
  written('declined'),
  written('opened', { limit: yuan(0, 30_000), dailyRate }),
  written('borrowed', {
    principal: yuan(100, 30_000),
    dailyRate,
    instalments: fc.integer({ min: 1, max: 120 }),
    method: fc.constantFrom('equal-principal', 'equal-instalment', 'bullet'),
    startsOn: day(30_000),
  }),
  written('repaid', { loan: id, instalment: fc.integer({ min: 1, max: 120 }), onTime: fc.boolean() }, ['onTime']),
  written('settled', { loan: id }),
  written('cross-platform-spend'),
  written('wealth-transfer'),
  written('bill-paid'),
  written('limit-changed', { limit: yuan(0, 30_000) }),
  written('rate-changed', { dailyRate }),
  written('account-closed'),
)
