import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Profile, parseProfile } from '../records/profile.ts'
import { refusal, writtenProfile } from '../records/testing.ts'
import { estimateFirstLimit, limitParts } from './limit.ts'

const nothing = { reference: null, prior: null }

describe('the first limit', () => {
  test.each([
    ['nothing', {}],
    ['fields that are no reference', { linkedCardFlow: 50_000, salaryTransferMonths: 12, walletBalance: 9000 }],
    ['a spend of 0', { monthlySpend: 0 }],
    ['a holding of 0', { licaitongHolding: 0 }],
  ])('%s: not known', (_, profile) => {
    expect(estimateFirstLimit(profile)).toBe(null)
  })

  test.each<[string, Profile, { low: number; high: number }]>([
    // 15-20 % of 36,000
    ['spend alone', { monthlySpend: 3000 }, { low: 5400, high: 7200 }],
    // 10 % of 80,000
    ['Licaitong alone', { licaitongHolding: 80_000 }, { low: 8000, high: 8000 }],
    ['both: over the two', { monthlySpend: 3000, licaitongHolding: 80_000 }, { low: 5400, high: 8000 }],
    ['a holding within the spend', { monthlySpend: 3000, licaitongHolding: 60_000 }, { low: 5400, high: 7200 }],
    ['a spend of 0 beside a holding', { monthlySpend: 0, licaitongHolding: 60_000 }, { low: 6000, high: 6000 }],
  ])('a reference of %s', (_, profile, reference) => {
    expect(estimateFirstLimit(profile)).toEqual({ ...reference, parts: { ...nothing, reference } })
  })

  test.each<[Profile['userType'], { low: number; high: number }]>([
    ['enterprise', { low: 12_580, high: 24_420 }],
    ['sole-proprietor', { low: 9072, high: 16_128 }],
    ['employee', { low: 6300, high: 10_500 }],
  ])('the mean of %s and its spread alone', (userType, prior) => {
    expect(estimateFirstLimit({ userType })).toEqual({ ...prior, parts: { ...nothing, prior } })
  })

  test('where reference and type meet: what they have in common', () => {
    // 15-20 % of 48,000 is 7,200-9,600; of 36,000 5,400-7,200.
    expect(estimateFirstLimit({ monthlySpend: 4000, userType: 'employee' })).toMatchObject({ low: 7200, high: 9600 })
    expect(estimateFirstLimit({ monthlySpend: 3000, userType: 'employee' })).toEqual({
      low: 6300,
      high: 7200,
      parts: { reference: { low: 5400, high: 7200 }, prior: { low: 6300, high: 10_500 } },
    })
  })

  test('meeting in a point is meeting', () => {
    // 15 % of 70,000 and 20 % of 31,500.
    expect(estimateFirstLimit({ licaitongHolding: 105_000, userType: 'employee' })).toMatchObject({
      low: 10_500,
      high: 10_500,
    })
    expect(estimateFirstLimit({ monthlySpend: 2625, userType: 'employee' })).toMatchObject({ low: 6300, high: 6300 })
  })

  test('where they do not meet: over both and what lies between', () => {
    // 1,800-2,400 beside 6,300-10,500; and a fen less than what would touch.
    expect(estimateFirstLimit({ monthlySpend: 1000, userType: 'employee' })).toMatchObject({ low: 1800, high: 10_500 })
    expect(estimateFirstLimit({ monthlySpend: 2624.99, userType: 'employee' })).toMatchObject({
      low: 4724,
      high: 10_500,
      parts: { reference: { low: 4724, high: 6300 } },
    })
  })

  test('clipped to 500-30,000, the parts are not', () => {
    expect(estimateFirstLimit({ monthlySpend: 200 })).toEqual({
      low: 500,
      high: 500,
      parts: { reference: { low: 360, high: 480 }, prior: null },
    })
    expect(estimateFirstLimit({ monthlySpend: 250 })).toMatchObject({ low: 500, high: 600 })
    expect(estimateFirstLimit({ licaitongHolding: 1e9 })).toEqual({
      low: 30_000,
      high: 30_000,
      parts: { reference: { low: 1e8, high: 1e8 }, prior: null },
    })
    expect(estimateFirstLimit({ monthlySpend: 15_000 })).toMatchObject({ low: 27_000, high: 30_000 })
  })

  test('fen: down to a yuan and up to one, and none by the binary share', () => {
    // 1.8 × 1,111.11 = 1,999.998; 2.4 × 1,111.11 = 2,666.664
    expect(estimateFirstLimit({ monthlySpend: 1111.11 })).toMatchObject({ low: 1999, high: 2667 })
    // 1.8 × 1,050.05 = 1,890.09; 2.4 × 2,083.75 = 5,001 in whole yuan
    expect(estimateFirstLimit({ monthlySpend: 2083.75 })).toMatchObject({ low: 3750, high: 5001 })
    // 0.1 × 12,340.10 and × 12,340: the one is a fen over a whole yuan
    expect(estimateFirstLimit({ licaitongHolding: 12_340.1 })).toMatchObject({ low: 1234, high: 1235 })
    expect(estimateFirstLimit({ licaitongHolding: 12_340 })).toMatchObject({ low: 1234, high: 1234 })
  })

  test('what is no profile is refused', () => {
    for (const run of [estimateFirstLimit, limitParts])
      expect(refusal(() => run(null as unknown as Profile))).toBe('profile: wrong-type')
  })
})

test('the references apart, and whether they meet the type', () => {
  expect(limitParts({ monthlySpend: 200, licaitongHolding: 8001 })).toEqual({
    spend: { low: 360, high: 480 },
    licaitong: { low: 800, high: 801 },
    meet: null,
  })
  expect(limitParts({ monthlySpend: 0, userType: 'employee' })).toEqual({ spend: null, licaitong: null, meet: null })
  expect(limitParts({ monthlySpend: 2625, userType: 'employee' }).meet).toBe(true)
  expect(limitParts({ monthlySpend: 2624.99, userType: 'employee' }).meet).toBe(false)
  // 540-720 and 12,000 lie on both sides of the type: what lies between them does meet it.
  expect(limitParts({ monthlySpend: 300, licaitongHolding: 120_000, userType: 'employee' }).meet).toBe(true)
})

const fen = fc.oneof(fc.integer({ min: 1, max: 3_000_000 }), fc.integer({ min: 1, max: 1e11 }))

describe('for every profile', () => {
  test('a whole number of yuan within 500-30,000, low before high', () => {
    fc.assert(
      fc.property(writtenProfile, (written) => {
        const estimate = estimateFirstLimit(parseProfile(written))
        if (estimate === null) return
        for (const yuan of [estimate.low, estimate.high]) {
          expect(Number.isInteger(yuan)).toBe(true)
          expect(yuan).toBeGreaterThanOrEqual(500)
          expect(yuan).toBeLessThanOrEqual(30_000)
        }
        expect(estimate.low).toBeLessThanOrEqual(estimate.high)
      }),
    )
  })

  test('the spend share is that of whole fen in integers, to the yuan', () => {
    fc.assert(
      fc.property(fen, (spend) => {
        // 15 % and 20 % of twelve months are 18 and 24 tenths of one month.
        const [low, high] = [18n * BigInt(spend), 24n * BigInt(spend)]
        expect(limitParts({ monthlySpend: spend / 100 }).spend).toEqual({
          low: Number(low / 1000n),
          high: Number((high + 999n) / 1000n),
        })
      }),
      { numRuns: 2000 },
    )
  })

  test('the Licaitong share is a tenth, to the yuan', () => {
    fc.assert(
      fc.property(fen, (holding) => {
        expect(limitParts({ licaitongHolding: holding / 100 }).licaitong).toEqual({
          low: Number(BigInt(holding) / 1000n),
          high: Number((BigInt(holding) + 999n) / 1000n),
        })
      }),
      { numRuns: 2000 },
    )
  })

  test('the other fields change nothing', () => {
    fc.assert(
      fc.property(writtenProfile, (written) => {
        const { monthlySpend, licaitongHolding, userType } = written
        const alone = parseProfile({ monthlySpend, licaitongHolding, userType })
        expect(estimateFirstLimit(parseProfile(written))).toEqual(estimateFirstLimit(alone))
      }),
    )
  })
})

test.each([
  [{ monthlySpend: -1 }, 'monthlySpend: out-of-range'],
  [{ monthlySpend: Number.POSITIVE_INFINITY }, 'monthlySpend: not-a-number'],
  [{ licaitongHolding: {} }, 'licaitongHolding: not-a-number'],
  [{ licaitongHolding: 1e9 + 1 }, 'licaitongHolding: out-of-range'],
  [{ userType: 'toString' }, 'userType: not-a-choice'],
])('%j is refused: %s', (profile, reason) => {
  expect(refusal(() => estimateFirstLimit(profile as Profile))).toBe(reason)
})

test('null is no answer', () => {
  const nothing = { monthlySpend: null, licaitongHolding: null, userType: null } as unknown as Profile
  expect(estimateFirstLimit(nothing)).toBeNull()
})
