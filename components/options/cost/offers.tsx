import { useId, useState } from 'preact/hooks'
import { priceLoan } from '../../../core/systems/loan-cost.ts'
import { Disclosure } from '../../parts/disclosure.tsx'
import { fenText } from '../../parts/money.ts'
import { useSpeech } from '../../parts/words.ts'
import { type BarRow, CostBars } from './comparison.tsx'
import { MethodSelect } from './cost-form.tsx'
import { CostInput } from './cost-input.tsx'
import { emptyOffer, type OfferDraft, type OfferKind, type OfferReading, readOffer } from './offer-draft.ts'
import type { PricedLoan } from './schedule.ts'

interface Offer {
  /** Stays with the offer, so that taking one out leaves what is typed in the others. */
  key: number
  kind: OfferKind
  draft: OfferDraft
}

const mostOffers = 3

/** Up to three other offers for the same yuan, each with its dated payments and one effective rate. */
export function Offers({ loan }: { loan: PricedLoan }) {
  const { t } = useSpeech()
  const [offers, setOffers] = useState<readonly Offer[]>([])
  const [nextKey, setNextKey] = useState(1)

  const add = (kind: OfferKind) => {
    setOffers([...offers, { key: nextKey, kind, draft: emptyOffer }])
    setNextKey(nextKey + 1)
  }
  const change = (key: number, changed: Partial<OfferDraft>) =>
    setOffers((before) =>
      before.map((each) => (each.key === key ? { ...each, draft: { ...each.draft, ...changed } } : each)),
    )

  const read = offers.map((offer) => ({ offer, reading: readOffer(offer.kind, offer.draft, loan.terms) }))
  const rows: BarRow[] = [
    { name: t('options.offers.ours'), isChosen: false, loan },
    ...read.flatMap(({ reading: { terms } }, index) =>
      terms === null ? [] : [{ name: offerName(index, t), isChosen: false, loan: { terms, cost: priceLoan(terms) } }],
    ),
  ]
  return (
    <>
      <p>{t('options.offers.about')}</p>
      {read.map(({ offer, reading }, index) => (
        <OfferForm
          key={offer.key}
          offer={offer}
          name={offerName(index, t)}
          reading={reading}
          onChange={(changed) => change(offer.key, changed)}
          onRemove={() => setOffers(offers.filter(({ key }) => key !== offer.key))}
        />
      ))}
      <div class="actions">
        {(['loan', 'card'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            data-testid={`offer-add-${kind}`}
            disabled={offers.length >= mostOffers}
            onClick={() => add(kind)}
          >
            {t(`options.offers.add.${kind}`)}
          </button>
        ))}
      </div>
      {rows.length > 1 && (
        <>
          <CostBars caption={t('options.offers.caption')} head={t('options.offers.which')} rows={rows} />
          <Disclosure summary={t('options.offers.flow')}>
            <CashFlow rows={rows} />
          </Disclosure>
        </>
      )}
    </>
  )
}

function offerName(index: number, t: (key: string, parameters: { n: number }) => string): string {
  return t('options.offers.name', { n: index + 1 })
}

interface OfferFormProps {
  offer: Offer
  name: string
  reading: OfferReading
  onChange(changed: Partial<OfferDraft>): void
  onRemove(): void
}

const loanFields = ['dailyRate', 'instalments', 'upfront', 'perInstalment', 'interestFreeDays'] as const
const cardFields = ['monthlyFee', 'instalments'] as const

function OfferForm({ offer: { key, kind, draft }, name, reading: { errors }, onChange, onRemove }: OfferFormProps) {
  const { t } = useSpeech()
  const id = useId()
  // What is not typed yet is no mistake.
  const reasonOf = (field: keyof typeof errors) => (errors[field] === 'missing' ? undefined : errors[field])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a line with the button beside it.
    <div class="cost-offer" role="group" aria-labelledby={id}>
      <div class="card-head">
        <h3 id={id}>{t(`options.offers.kind.${kind}`, { name })}</h3>
        <button
          type="button"
          class="button bare"
          aria-label={t('options.offers.removeNamed', { name })}
          onClick={onRemove}
        >
          {t('options.offers.remove')}
        </button>
      </div>
      <div class="cost-form">
        {(kind === 'loan' ? loanFields : cardFields).map((field) => (
          <CostInput
            key={field}
            field={field}
            name={`offer-${key}-${field}`}
            type={field === 'instalments' || field === 'interestFreeDays' ? 'numeric' : 'decimal'}
            value={draft[field]}
            reason={reasonOf(field)}
            onInput={(value) => onChange({ [field]: value })}
          />
        ))}
        {kind === 'loan' && (
          <MethodSelect
            field="method"
            name={`offer-${key}-method`}
            value={draft.method}
            reason={reasonOf('method')}
            onInput={(method) => onChange({ method })}
          />
        )}
      </div>
    </div>
  )
}

/** What is received and what is paid on which day, a column an offer. All begin on one day, so their days agree. */
function CashFlow({ rows }: { rows: readonly BarRow[] }) {
  const { t } = useSpeech()
  const longest = rows.reduce((a, b) => (b.loan.cost.rows.length > a.loan.cost.rows.length ? b : a))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="cost-schedule" tabIndex={0} aria-label={t('options.offers.flow')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('options.cost.column.dueOn')}</th>
            {rows.map(({ name }, index) => (
              <th key={index} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" class="figures">
              {longest.loan.terms.startsOn.toString()}
            </th>
            {rows.map(({ loan: { terms } }, index) => (
              <td key={index} class="number figures">
                {t('options.offers.received', {
                  amount: fenText(terms.principal - (terms.fees?.upfront ?? 0)),
                })}
              </td>
            ))}
          </tr>
          {longest.loan.cost.rows.map(({ dueOn }, month) => (
            <tr key={dueOn.toString()}>
              <th scope="row" class="figures">
                {dueOn.toString()}
              </th>
              {rows.map(({ loan: { cost } }, index) => {
                const row = cost.rows[month]
                return (
                  <td key={index} class="number figures">
                    {row === undefined ? '' : fenText(row.payment)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
