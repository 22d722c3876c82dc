import { describe, expect, test } from 'vitest'
import { parseJournal } from '../../../core/records/journal.ts'
import { priceLoan } from '../../../core/systems/loan-cost.ts'
import type { LoanTerms } from '../../../core/systems/loan-terms.ts'
import { render, speechOf, wordsOf } from '../../parts/testing.tsx'
import { Comparison } from './comparison.tsx'
import { CostForm } from './cost-form.tsx'
import { CostInput } from './cost-input.tsx'
import { CostSection } from './cost-section.tsx'
import { costFields, readDraft, startDraft } from './draft.ts'
import { earlyRepayment } from './early.ts'
import { Figures } from './figures.tsx'
import { EarlyFigures, Months } from './months.tsx'
import type { CostSectionProps } from './props.ts'
import { RateNotes } from './rate-notes.tsx'
import { notedLoan, TakeLoan } from './take-loan.tsx'

const now = Temporal.Instant.from('2026-12-03T10:00+08:00')
const startsOn = Temporal.PlainDate.from('2026-12-03')
const id = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`
const unused = async (): Promise<never> => {
  throw new Error('Nothing is done while a page is drawn')
}
const props: CostSectionProps = {
  now,
  profile: {},
  journal: [],
  readOnly: false,
  onAdd: unused,
  onRemove: unused,
  onSaveSchedule: unused,
  onCopy: unused,
}

const ten: LoanTerms = {
  principal: 1_000_000,
  dailyRate: 0.0005,
  instalments: 10,
  method: 'equal-principal',
  startsOn,
}
const priced = (terms: LoanTerms) => ({ terms, cost: priceLoan(terms) })
const borrowed = (at: string, changed: object = {}) => ({
  id: id(1),
  at,
  type: 'borrowed',
  principal: 10_000,
  dailyRate: 0.0005,
  instalments: 10,
  method: 'equal-principal',
  startsOn: '2026-12-03',
  ...changed,
})

/** What a hook holds, as text. */
function textOf(html: string, hook: string): string {
  const [, text] = new RegExp(`data-testid="${hook}"[^>]*>([^<]*)<`).exec(html) ?? []
  if (text === undefined) throw new Error(`No hook ${hook}`)
  return text
}

describe.each(['zh_CN', 'en'] as const)('in %s', (language) => {
  const t = wordsOf(language)
  const show = (some: Partial<CostSectionProps> = {}) =>
    render(<CostSection {...props} {...some} />, speechOf(language))

  test('has a field for each of the terms, and the figures of what it begins with', () => {
    const page = show()
    for (const field of costFields) expect(page).toContain(`name="${field}"`)
    expect(page).toContain('value="0.05"')
    expect(page).toContain(t('options.cost.startsWithDearest'))
    // 31 × 10 + 31 × 9 + 28 × 8 + 31 × 7 + 30 × 6 + 31 × 5 + 30 × 4 + 31 × 3 + 31 × 2 + 30 days of 0.50 yuan: 1,670.
    expect(textOf(page, 'cost-interest')).toBe('835.00')
    expect(textOf(page, 'cost-total')).toBe('10835.00')
    expect(textOf(page, 'cost-simple360')).toBe('18.00')
    expect(textOf(page, 'cost-simple365')).toBe('18.25')
    expect(textOf(page, 'cost-effective')).toMatch(/^\d\d\.\d\d$/)
  })

  test('begins with the rate that was noted last', () => {
    const opened = [
      { id: id(2), at: '2026-11-01T10:00+08:00', type: 'opened', limit: 20_000, dailyRate: 0.0004 },
      { id: id(3), at: '2026-11-20T10:00+08:00', type: 'rate-changed', dailyRate: 0.000345678 },
    ]
    const page = show({ journal: parseJournal(opened) })
    expect(page).toContain('value="0.034568"')
    expect(page).toContain(t('options.cost.startsWithOwn'))
    expect(textOf(page, 'cost-interest')).not.toBe('')
  })

  test('the figures keep their place, empty, while something is wrong', () => {
    const page = render(<Figures loan={null} />, speechOf(language))
    expect(textOf(page, 'cost-interest')).toBe('')
    expect(textOf(page, 'cost-effective')).toBe('')
  })

  test.each(costFields)('what is wrong with %s is said at the field, and what was typed stays', (field) => {
    const draft = { ...startDraft('0.05', startsOn), [field]: field === 'startsOn' ? '2026-02-30' : 'x' }
    const { errors } = readDraft(draft)
    const page = render(<CostForm draft={draft} errors={errors} onChange={unused} />, speechOf(language))
    const [refused] = page.match(new RegExp(`<(input|select)[^>]*name="${field}"[^>]*>`)) ?? ['']
    expect(refused).toContain('aria-invalid="true"')
    const [, describedBy] = /aria-describedby="([^"]+)"/.exec(refused) ?? []
    expect(page).toContain(`id="${describedBy}" class="error`)
    if (field !== 'method') expect(refused).toContain(`value="${draft[field]}"`)
  })

  test('every field of the other cards has its words', () => {
    for (const field of ['monthlyFee', 'sheetAnnual', 'monthlyIncome', 'earlyOn'])
      for (const reason of ['missing', 'too-many-decimals', 'no-such-date'] as const) {
        const type = field === 'earlyOn' ? 'date' : 'decimal'
        const input = <CostInput field={field} type={type} value="x" reason={reason} onInput={unused} />
        expect(render(input, speechOf(language))).toContain('class="error')
      }
  })

  test('a fee at each instalment is drawn and told', () => {
    const terms = { ...ten, fees: { upfront: 10_000, perInstalment: 500 } }
    const page = render(<Months loan={priced(terms)} />, speechOf(language))
    expect(page).toContain(t('options.cost.part.fee'))
    expect(page).toContain('¥5.00')
    expect(render(<Figures loan={priced(terms)} />, speechOf(language))).toContain('¥9,900.00')
  })

  test('the loan repaid after half of its instalments', () => {
    const page = render(<Months loan={priced(ten)} />, speechOf(language))
    expect(page.match(/class="cost-month unneeded"/g)).toHaveLength(5)
    // After 3 May 2027: 31 × 5 + 30 × 4 + 31 × 3 + 31 × 2 + 30 days of 0.50 yuan, 460, are saved.
    expect(textOf(page, 'cost-payoff')).toBe('¥5,000.00')
    expect(textOf(page, 'cost-saved')).toBe('¥230.00')
    expect(textOf(page, 'cost-delay')).toContain('¥2.50')
  })

  test('on the last day there is nothing to save, and no word of a day later', () => {
    const page = render(<Months loan={priced({ ...ten, instalments: 1 })} />, speechOf(language))
    expect(textOf(page, 'cost-payoff')).toBe('¥10,000.00')
    const early = earlyRepayment(priced(ten), { after: 10 })
    if (typeof early === 'string') throw new Error(early)
    const figures = render(<EarlyFigures early={early} />, speechOf(language))
    expect(textOf(figures, 'cost-delay')).toBe(t('options.cost.early.nothingLeft'))
  })

  test('ways of repaying and numbers of instalments stand side by side, the chosen ones marked', () => {
    const page = render(<Comparison terms={{ ...ten, instalments: 12 }} />, speechOf(language))
    expect(page.match(/<tr/g)).toHaveLength(2 + 3 + 4)
    expect(page.match(/class="chosen"/g)).toHaveLength(2)
  })

  test('the lines of the range and of 24 % are said only beyond them', () => {
    const notes = (terms: LoanTerms) => render(<RateNotes loan={priced(terms)} />, speechOf(language))
    expect(notes(ten)).toBe('')
    expect(notes({ ...ten, dailyRate: 0.0002 })).toBe('')
    expect(notes({ ...ten, dailyRate: 0.00019 })).toContain('cost-outside-range')
    const dear = notes({ ...ten, fees: { perInstalment: 5000 } })
    expect(dear).toContain('cost-above-ceiling')
    expect(dear).not.toContain('cost-outside-range')
    expect(dear).toContain(t('official.ceiling24'))
  })

  test('a loan can be noted once, and not where the store is newer', () => {
    const take = (some: Partial<CostSectionProps>, terms: LoanTerms | null = ten) =>
      /<button[^>]*cost-take"[^>]*>/.exec(
        render(<TakeLoan {...props} {...some} terms={terms} />, speechOf(language)),
      )?.[0]
    expect(take({})).not.toContain('disabled')
    expect(take({ readOnly: true })).toContain('disabled')
    expect(take({}, null)).toContain('disabled')
    const journal = parseJournal([borrowed('2026-12-03T09:00+08:00')])
    expect(take({ journal })).toContain('disabled')
    expect(render(<TakeLoan {...props} journal={journal} terms={ten} />, speechOf(language))).toContain('¥10,000 ·')
  })

  test('fees are said not to be kept', () => {
    const withFees = { ...ten, fees: { upfront: 1 } }
    const page = (terms: LoanTerms) => render(<TakeLoan {...props} terms={terms} />, speechOf(language))
    expect(page(withFees)).toContain(t('options.cost.take.withoutFees'))
    expect(page(ten)).not.toContain(t('options.cost.take.withoutFees'))
  })

  test('the way out names what is owed', () => {
    const journal = parseJournal([borrowed('2026-09-03T09:00+08:00', { startsOn: '2026-09-03' })])
    const page = show({ journal })
    // Three are due by 3 December and none is noted as repaid, with 150.00, 139.50 and 120.00 yuan of interest.
    expect(page).toContain(t('options.cost.leaving.principal', { amount: '¥10,000.00' }))
    expect(page).toContain(t('options.cost.leaving.payoff', { amount: '¥10,409.50' }))
    expect(page).toContain(t('options.cost.leaving.due', { n: 3, amount: '¥3,409.50' }))
    expect(show()).toContain(t('options.cost.leaving.noLoans'))
  })

  test('stands beside what is spent in a month where that is known', () => {
    // The first payment: 1,000 yuan and 31 days on 10,000 at 0.05 %.
    expect(textOf(show({ profile: { monthlySpend: 4000 } }), 'cost-of-spend')).toContain('¥1,155.00')
    expect(textOf(show({ profile: { monthlySpend: 4000 } }), 'cost-of-spend')).toContain('28.9%')
    expect(textOf(show({ profile: { monthlySpend: 0 } }), 'cost-of-spend')).not.toContain('%')
  })
})

test('a loan is there already where its terms are the same and it still runs', () => {
  const loan = borrowed('2026-12-03T09:00+08:00')
  const settled = { id: id(2), at: '2026-12-03T09:30+08:00', type: 'settled', loan: id(1) }
  expect(notedLoan(ten, parseJournal([loan]), now)?.id).toBe(id(1))
  expect(notedLoan({ ...ten, fees: { upfront: 1 } }, parseJournal([loan]), now)?.id).toBe(id(1))
  expect(notedLoan({ ...ten, instalments: 11 }, parseJournal([loan]), now)).toBeNull()
  expect(notedLoan(ten, parseJournal([loan, settled]), now)).toBeNull()
})
